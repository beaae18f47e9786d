import Mustache

/// Text made safe for HTML: in elements and in quoted attributes.
///
/// Works on bytes, never on characters: a quotation mark followed by a combining mark is one
/// character, and still ends an attribute. Control characters become U+FFFD; characters that turn
/// the direction of the text around them become their code point in brackets, so that nobody can
/// make a line read as something else unseen (CVE-2021-42574 shows how).
enum EscapedText {
  static func html(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.firstIndex(where: isSpecial) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 64)
      result += bytes[..<first]
      var place = first
      while place < bytes.count { place += append(bytes, place, &result) }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// Bytes that need a look; 0xE2 begins the direction characters, 0xD8 the Arabic letter mark.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0xE2: true
    default: false
    }
  }

  /// Appends what stands for the byte at `place`; returns how many bytes it was made from.
  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ result: inout [UInt8]
  ) -> Int {
    let byte = bytes[place]
    switch byte {
    case 0x22: result += Array("&quot;".utf8)
    case 0x26: result += Array("&amp;".utf8)
    case 0x27: result += Array("&#39;".utf8)
    case 0x3C: result += Array("&lt;".utf8)
    case 0x3E: result += Array("&gt;".utf8)
    case 0x0D: result.append(0x20)
    case 0x09, 0x0A: result.append(byte)
    case 0..<0x20, 0x7F: result += [0xEF, 0xBF, 0xBD]
    case 0xE2:
      guard place + 2 < bytes.count, let name = turning(bytes[place + 1], bytes[place + 2]) else {
        result.append(byte)
        return 1
      }
      result += Array("[U+\(name)]".utf8)
      return 3
    default: result.append(byte)
    }
    return 1
  }

  /// The code point of an embedding, override or isolate, by the second and third byte of its UTF-8;
  /// nil: it is none.
  private static func turning(_ second: UInt8, _ third: UInt8) -> String? {
    switch (second, third) {
    case (0x80, 0xAA...0xAE):
      "202\("ABCDE".utf8.map { Character(UnicodeScalar($0)) }[Int(third - 0xAA)])"
    case (0x81, 0xA6...0xA9): "206\(third - 0xA0)"
    default: nil
    }
  }
}

/// The escaping of templates.
struct SafeHTML: MustacheContentType {
  /// What templates call it in `CONTENT_TYPE`.
  static let name = "TRUCE"

  func escapeText(_ text: String) -> String { EscapedText.html(text) }
}
