import Glibc
import Testing

@testable import TruceIngest

struct ByteDecoderTests {
  private static let samples: [(encoding: String, text: String)] = [
    ("CP1250", "Žáci v přístavu říkali, že loď přijela včera večer a že žádné škody nejsou."),
    ("CP1251", "Корабли вернулись в порт в понедельник, сообщил мэр города."),
    ("CP1252", "Le maire a déclaré que les pêcheurs étaient rentrés après la tempête."),
    ("CP1254", "Balıkçılar pazartesi günü limana döndü, dedi belediye başkanı; şehir sağlam."),
    ("CP1256", "عادت السفن الى الميناء يوم الاثنين بعد العاصفة كما قال رئيس البلدية"),
    ("KOI8-R", "Корабли вернулись в порт в понедельник, сообщил мэр города."),
    ("ISO-8859-5", "Корабли вернулись в порт в понедельник, сообщил мэр города."),
  ]

  private func encode(_ text: String, _ encoding: String) throws -> [UInt8] {
    let handle = iconv_open(encoding, "UTF-8")
    defer { iconv_close(handle) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 8)
    var written = 0
    input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        _ = iconv(handle, &from, &left, &to, &room)
        written = target.count - room
      }
    }
    return Array(output[..<written])
  }

  private func decode(_ bytes: [UInt8], declared: String? = nil) throws -> DecodedText {
    try ByteDecoder().decode(bytes, declared: declared)
  }

  private func text(_ decoded: DecodedText) -> String {
    String(decoding: decoded.utf8, as: UTF8.self)
  }

  @Test(arguments: samples)
  func `a legacy encoding is told by its letters`(sample: (encoding: String, text: String)) throws {
    let decoded = try decode(try encode(sample.text, sample.encoding))
    #expect(text(decoded) == sample.text)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func `UTF-16 is told with and without a mark`(encoding: String) throws {
    for sample in ["The harbour opened – at last.", "Корабли вернулись в порт, сказал мэр."] {
      let bytes = try encode(sample, encoding)
      let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : [0xFE, 0xFF]
      #expect(text(try decode(bytes)) == sample)
      #expect(text(try decode(mark + bytes)) == sample)
    }
  }

  @Test func `a declared encoding is used, and its web meaning`() throws {
    let bytes = try encode("the “harbour” – open", "CP1252")
    #expect(text(try decode(bytes, declared: "ISO-8859-1")) == "the “harbour” – open")
    let greek = try encode("Το λιμάνι άνοιξε", "ISO-8859-7")
    #expect(text(try decode(greek, declared: "iso-8859-7")) == "Το λιμάνι άνοιξε")
  }

  @Test func `valid UTF-8 beats a wrong declaration`() throws {
    let decoded = try decode(Array("the “harbour”".utf8), declared: "windows-1252")
    #expect(text(decoded) == "the “harbour”")
    #expect(decoded.encoding == "UTF-8")
  }

  @Test func `a byte order mark goes`() throws {
    #expect(text(try decode([0xEF, 0xBB, 0xBF] + Array("harbour".utf8))) == "harbour")
  }

  @Test func `a few broken sequences in UTF-8 become replacement characters`() throws {
    let bytes = Array("“the harbour” – “".utf8) + [0xE2, 0x80] + Array("” is open".utf8)
    let decoded = try decode(bytes)
    #expect(text(decoded) == "“the harbour” – “\u{FFFD}” is open")
    #expect(decoded.replacements == 1)
    #expect(decoded.firstReplacement == 25)
  }

  @Test func `a letter cut off at the end is not taken for a legacy encoding`() throws {
    let decoded = try decode(Array("the harbour is open".utf8) + [0xE2, 0x80])
    #expect(text(decoded) == "the harbour is open\u{FFFD}")
  }

  @Test func `a charset is found in meta and in an XML declaration`() {
    let meta = "<html><head><meta charset='windows-1251'>"
    let old = "<META http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-2\">"
    let xml = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>"
    #expect(EncodingLabel.declared(in: Array(meta.utf8)) == "windows-1251")
    #expect(EncodingLabel.declared(in: Array(old.utf8)) == "iso-8859-2")
    #expect(EncodingLabel.declared(in: Array(xml.utf8)) == "koi8-r")
  }

  @Test func `bytes that fit nothing are undecodable`() {
    let letters: [UInt8] = [0x41, 0x81, 0x42, 0x8D, 0x90]
    let bytes = (0..<500).map { letters[$0 % 5] }
    #expect(throws: IntakeFailure(.undecodable)) { try decode(bytes) }
  }

  @Test func `binary data are refused with the format's name`() {
    #expect(throws: IntakeFailure(.binary(format: "PNG"))) {
      try decode([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0])
    }
    #expect(throws: IntakeFailure(.binary(format: nil))) {
      try decode((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    }
  }
}
