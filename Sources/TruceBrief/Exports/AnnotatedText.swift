import TruceModel

/// A report as the target of annotations.
struct AnnotatedText: Sendable {
  /// The report's address where it has one, else a name of the project's own.
  let source: String
  private let bytes: [UInt8]
  private let offsets: CodePointIndex

  /// Most code points quoted on each side of a stretch.
  private static let contextLength = 32

  init(_ report: Report) {
    source = "urn:truce:report:" + Self.encoded(report.id.rawValue)
    bytes = Array(report.text.utf8)
    offsets = CodePointIndex(report.text)
  }

  /// The members of a `TextQuoteSelector`.
  func quote(_ item: ClaimEvidence, to json: inout JSONWriter) {
    json.member("type", "TextQuoteSelector")
    json.member("exact", item.wording)
    json.member("prefix", before(item.span.start))
    json.member("suffix", after(item.span.end))
  }

  /// The members of a `TextPositionSelector`.
  func position(_ item: ClaimEvidence, to json: inout JSONWriter) {
    let range = offsets.codePoints(of: item.span)
    json.member("type", "TextPositionSelector")
    json.member("start", range.start)
    json.member("end", range.end)
  }

  private func before(_ end: Int) -> String {
    var start = min(end, bytes.count)
    var count = 0
    while start > 0, count < Self.contextLength {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { count += 1 }
    }
    return String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)
  }

  private func after(_ start: Int) -> String {
    var end = min(start, bytes.count)
    var count = 0
    while end < bytes.count {
      if bytes[end] & 0xC0 != 0x80 { count += 1 }
      if count > Self.contextLength { break }
      end += 1
    }
    return String(decoding: bytes[min(start, bytes.count)..<end], as: UTF8.self)
  }

  /// `name` with everything but letters, digits and `-._` of ASCII as percent codes.
  static func encoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
