import TruceModel

/// Reads what stands behind the reporting: credits, tags, notes on the origin.
struct TailReader: Sendable {
  let rules: CleaningRules
  let agencies: AgencyNames

  func read(_ draft: inout Draft) {
    readOriginNotes(&draft)
    readCopyright(&draft)
    readLinkedHeadlines(&draft)
    readCreditLines(&draft)
    readRunInTail(&draft)
  }

  // MARK: Notes already set aside

  /// `The original source of this article is Northern Lens`
  private func readOriginNotes(_ draft: inout Draft) {
    for unit in draft.units where unit.state == .removed("reprint-note") && draft.reprintOf == nil {
      guard let at = unit.folded.originOffset else { continue }
      var span = draft.text.trimmed(Span(unit.folded.offset(at, in: draft.text), unit.span.end))
      let folded = FoldedText(draft.text, span)
      var name = String(decoding: folded.visible(in: draft.text), as: UTF8.self)
      for end in [". ", ", ", "; ", " on ", " under ", " with "] {
        if let cut = name.firstRange(of: end) { name = String(name[..<cut.lowerBound]) }
      }
      while let last = name.last, ".,:".contains(last) { name.removeLast() }
      guard !name.isEmpty, name.split(separator: " ").count <= 8 else { continue }
      if draft.text.has(Array(name.utf8), at: span.start) {
        span = Span(span.start, span.start + name.utf8.count)
      }
      draft.reprintOf = Attested(
        name, wording: draft.words(span), span: span, rule: "ingest.origin-note")
    }
  }

  private func readCopyright(_ draft: inout Draft) {
    for unit in draft.units where unit.state == .removed("copyright") {
      let years = unit.folded.text.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
        .filter { (1980...2100).contains($0) }
      if let year = years.max(), draft.copyrightYear == nil { draft.copyrightYear = year }
    }
  }

  // MARK: Headlines of other articles

  private static let labels: Set<String> = [
    "more on the topic", "more on this topic", "more on the subject", "more on this subject",
    "related news", "related articles", "related stories", "related topics", "see also",
    "read more", "read also", "also read", "further reading", "more on this story",
  ]

  /// `MORE ON THE TOPIC:` and the headlines behind it.
  private func readLinkedHeadlines(_ draft: inout Draft) {
    for index in draft.units.indices where isLabel(draft.units[index]) {
      if draft.units[index].isBody { draft.units[index].state = .removed("related-link") }
      for next in draft.units.indices.dropFirst(index + 1) {
        guard draft.units[next].isBody else { continue }
        guard isHeadline(draft.units[next], in: draft) else { break }
        draft.units[next].state = .removed("related-link")
      }
    }
  }

  private func isLabel(_ unit: TextUnit) -> Bool {
    guard unit.folded.wordCount <= 5 else { return false }
    var words = unit.folded.text
    while let last = words.last, ": ".contains(last) { words.removeLast() }
    return Self.labels.contains(words)
  }

  /// Few words, nearly all with a capital, that end like no sentence.
  private func isHeadline(_ unit: TextUnit, in draft: Draft) -> Bool {
    guard (2...18).contains(unit.folded.wordCount), let last = unit.folded.bytes.last,
      last != UInt8(ascii: ".")
    else { return false }
    let words = draft.words(unit.span).split(separator: " ").filter { $0.count > 3 }
    let capitals = words.count { $0.first?.isUppercase ?? false || $0.first?.isNumber ?? false }
    return !words.isEmpty && capitals * 4 >= words.count * 3
  }

  // MARK: Credits

  /// `Source: Al Jazeera, News Agencies`, `(Reuters)`, `- AFP` on a line of their own.
  private func readCreditLines(_ draft: inout Draft) {
    let lastLong = draft.units.lastIndex { $0.isBody && $0.folded.wordCount > 12 } ?? -1
    for index in draft.units.indices.dropFirst(lastLong + 1) where draft.units[index].isBody {
      let folded = draft.units[index].folded
      guard folded.wordCount <= 12 else { continue }
      let lead = ["source: ", "sources: ", "source ", "sources ", "credit: ", "via "].first {
        folded.starts(with: $0)
      }
      let isEditing = folded.starts(with: "(reporting by") || folded.starts(with: "reporting by")
      guard isEditing || lead != nil || folded.wordCount <= 8 else { continue }
      let words = folded.text.trimmingSigns
      let found = agencies.agencies(in: words.dropFirst(lead?.utf8.count ?? 0))
      guard isEditing || (lead?.hasSuffix(": ") ?? false) || !found.isEmpty && folded.wordCount <= 8
      else { continue }
      let span = draft.units[index].span
      for agency in found { draft.credit(agency, span) }
      draft.units[index].state = .removed(isEditing ? "byline" : "credit-line")
    }
  }

  // MARK: Tails run into the last sentence

  /// Cuts credits, tags and prompts off the end of the last paragraph of reporting.
  private func readRunInTail(_ draft: inout Draft) {
    guard let index = draft.units.lastIndex(where: { $0.isBody && $0.folded.wordCount > 12 })
    else { return }
    while let cut = cut(draft, draft.units[index]) {
      for agency in cut.agencies { draft.credit(agency, cut.span) }
      let state = draft.units[index].state
      draft.split(index, at: cut.span.start, ahead: state)
      if index + 1 < draft.units.count { draft.units[index + 1].state = .removed(cut.reason) }
    }
  }

  private struct Cut {
    var span: Span
    var reason: String
    var agencies: [String] = []
  }

  private func cut(_ draft: Draft, _ unit: TextUnit) -> Cut? {
    let folded = unit.folded
    guard folded.wordCount > 12 else { return nil }
    if let at = rules.tailStart(in: folded, of: draft.text) {
      return Cut(
        span: Span(folded.offset(at.offset, in: draft.text), unit.span.end), reason: at.reason)
    }
    return creditCut(folded, unit, draft.text)
  }

  /// `… in December. --Reuters`, `… in two stages. Source TRTWorld and agencies`, `… said. (AFP)`
  private func creditCut(_ folded: FoldedText, _ unit: TextUnit, _ text: [UInt8]) -> Cut? {
    let bytes = folded.bytes
    for at in max(1, bytes.count - 70)..<bytes.count where Self.opensCredit(bytes[at]) {
      guard let cut = creditCut(folded, at: at, unit, text) else { continue }
      return cut
    }
    return nil
  }

  private static let source = Array("source".utf8)

  private static func opensCredit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "s")
  }

  /// The credit that starts at `at` of the folded bytes and runs to the end.
  private func creditCut(
    _ folded: FoldedText, at: Int, _ unit: TextUnit, _ text: [UInt8]
  ) -> Cut? {
    let bytes = folded.bytes
    guard bytes[at] != UInt8(ascii: "s") || bytes.has(Self.source, at: at) else { return nil }
    let words = String(decoding: bytes[at...], as: UTF8.self).trimmingSigns
    let isNamed = words.hasPrefix("source")
    guard bytes[at] != UInt8(ascii: "s") || isNamed else { return nil }
    let previous = bytes[..<at].last { $0 != 0x20 } ?? 0
    let endsSentence = [0x2E, 0x22, 0x27, 0x21, 0x3F, 0x29].contains(previous)
    let names = isNamed ? String(words.dropFirst(6)).trimmingSigns : words
    guard endsSentence || names.hasSuffix("agencies"), names.split(separator: " ").count <= 8 else {
      return nil
    }
    let start = folded.offset(at, in: text)
    let isCapital = bytes[at - 1] == 0x20 && (65...90).contains(text[start])
    guard endsSentence || isCapital else { return nil }
    let found = agencies.agencies(in: names)
    let isCreditList = words.hasPrefix("source: ") || isNamed && names.hasSuffix("agencies")
    guard !found.isEmpty || isCreditList else { return nil }
    return Cut(span: Span(start, unit.span.end), reason: "credit-line", agencies: found)
  }
}

extension String {
  /// Without blanks, dashes, brackets, colons and full stops at its ends.
  fileprivate var trimmingSigns: String {
    var rest = utf8[...]
    while let first = rest.first, Self.isSign(first) { rest.removeFirst() }
    while let last = rest.last, Self.isSign(last) { rest.removeLast() }
    return String(Substring(rest))
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x28, 0x29, 0x2A, 0x2D, 0x2E, 0x3A, 0x5B, 0x5D: true
    default: false
    }
  }
}

extension FoldedText {
  /// Offset of the name in a note on a text's origin; nil where no name follows.
  fileprivate var originOffset: Int? {
    let leads = [
      "article is ", "published by ", "published on ", "published in ", "published at ",
      "appeared in ", "appeared on ", "appeared at ",
    ]
    for lead in leads {
      if let found = range(of: lead), found.upperBound < bytes.count { return found.upperBound }
    }
    return nil
  }
}

extension Draft {
  /// Notes that the words at `span` credit `agency`.
  mutating func credit(_ agency: String, _ span: Span) {
    guard !credits.contains(where: { $0.value == agency }) else { return }
    credits.append(Attested(agency, wording: words(span), span: span, rule: "ingest.credit"))
  }
}
