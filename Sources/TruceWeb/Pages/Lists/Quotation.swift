import TruceBrief
import TruceModel

/// Words of a report with a part of them marked, bounded for showing.
struct Quotation: Encodable, Hashable, Sendable {
  var before: String
  var key: String
  var after: String

  /// The sentence of `claim`, its trigger marked.
  init(_ claim: Claim) {
    self.init(claim.sentence, marking: claim.event.trigger.span)
  }

  /// Bytes shown on each side of what is marked.
  private static let reach = 600

  init(_ words: Attested<String>, marking span: Span) {
    let bytes = Array(words.wording.utf8)
    let start = span.start - words.span.start
    let end = span.end - words.span.start
    guard words.span.contains(span), end <= bytes.count else {
      before = CleanText.quotation(words.wording)
      key = ""
      after = ""
      return
    }
    before = Self.tail(bytes[..<start])
    key = Self.head(bytes[start..<end])
    after = Self.head(bytes[end...])
  }

  /// The last bytes, in one line.
  private static func tail(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.count > reach else { return line(bytes) }
    var rest = bytes.suffix(reach)
    while let first = rest.first, first & 0xC0 == 0x80 { rest = rest.dropFirst() }
    return CleanText.cutMark + line(rest)
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.count > reach else { return line(bytes) }
    var rest = bytes.prefix(reach)
    while let last = rest.last, last & 0xC0 == 0x80 { rest = rest.dropLast() }
    return line(rest.dropLast()) + CleanText.cutMark
  }

  /// Line breaks and runs of blanks as one blank, blanks at the ends kept.
  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isBlank, result.last == 0x20 { continue }
      result.append(isBlank ? 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
