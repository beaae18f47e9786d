import TruceModel

/// Tells captions of pictures from the reporting, by the credit in brackets at their end.
///
/// A caption stays, in its own zone; the credit goes.
struct CaptionReader: Sendable {
  let agencies: AgencyNames

  func read(_ draft: inout Draft) {
    var index = 0
    while index < draft.units.count {
      if draft.units[index].isBody {
        index = readCaption(&draft, index) ?? readInline(&draft, index) ?? index
      }
      index += 1
    }
  }

  // MARK: A paragraph that is a caption

  private func readCaption(_ draft: inout Draft, _ index: Int) -> Int? {
    let unit = draft.units[index]
    let folded = unit.folded
    guard folded.wordCount <= 70 else { return nil }
    if ["file photo", "file -", "file:", "photo:", "image:", "pictured:", "in this photo"].contains(
      where: { folded.starts(with: $0) })
    {
      draft.units[index].state = .kept(.caption)
      return index
    }
    guard let open = creditOpening(draft, unit.span) else { return nil }
    let isWhole = draft.text.trimmed(Span(unit.span.start, open)).length < 3
    if isWhole {
      draft.units[index].state = .removed("photo-credit")
      return index
    }
    draft.units[index].state = .kept(.caption)
    draft.split(index, at: open, ahead: .kept(.caption))
    draft.units[index + 1].state = .removed("photo-credit")
    markLabel(&draft, ahead: index)
    return index + 1
  }

  /// A picture's label (`idlib airstrikes`) on the line ahead of its caption.
  private func markLabel(_ draft: inout Draft, ahead index: Int) {
    guard index > 0, draft.units[index - 1].isBody else { return }
    let label = draft.units[index - 1]
    let between = draft.text[label.span.end..<draft.units[index].span.start]
    let isAdjacent = between.count { $0 == 0x0A } == 1
    if isAdjacent, label.folded.wordCount <= 6, let last = label.folded.bytes.last,
      (97...122).contains(last)
    {
      draft.units[index - 1].state = .kept(.caption)
    }
  }

  /// Offset of the bracket that opens a picture's credit at the end of `span`.
  private func creditOpening(_ draft: Draft, _ span: Span) -> Int? {
    guard let last = draft.text[span.range].last else { return nil }
    let opening: UInt8
    switch last {
    case UInt8(ascii: "]"): opening = UInt8(ascii: "[")
    case UInt8(ascii: ")"): opening = UInt8(ascii: "(")
    default: return nil
    }
    guard let open = draft.text[span.range].lastIndex(of: opening), span.end - open <= 90 else {
      return nil
    }
    let words = String(decoding: draft.text[(open + 1)..<(span.end - 1)], as: UTF8.self)
    return isPhotoCredit(words, isSquare: opening == UInt8(ascii: "[")) ? open : nil
  }

  private func isPhotoCredit(_ words: String, isSquare: Bool) -> Bool {
    let folded = words.lowercased()
    let marks = ["photo", "file", "image", "archive", "handout", "getty", "picture", "courtesy"]
    let tokens = folded.split { " :/-,".contains($0) }
    if tokens.count <= 10, tokens.contains(where: { marks.contains(String($0)) }) { return true }
    let parts = folded.split(separator: "/").map(String.init)
    let isAgency = parts.contains { agencies.agency($0.trimmedBlanks) != nil }
    return isSquare || parts.count > 1 ? isAgency && tokens.count <= 8 : false
  }

  // MARK: A caption run into a paragraph

  /// `… to Latakia. Smoke rises over the town. (TRT World and Agencies) A bomb …`: the sentence
  /// ahead of a bracketed list of agencies. Returns the index of the last piece.
  private func readInline(_ draft: inout Draft, _ index: Int) -> Int? {
    let span = draft.units[index].span
    guard span.length > 200 else { return nil }
    var at = span.start
    while let open = draft.text[at..<span.end].firstIndex(of: UInt8(ascii: "(")) {
      at = open + 1
      guard
        let close = draft.text[open..<min(open + 60, span.end)].firstIndex(of: UInt8(ascii: ")")),
        close + 2 < span.end, open > span.start + 2, draft.text[open - 1] == 0x20
      else { continue }
      let words = String(decoding: draft.text[(open + 1)..<close], as: UTF8.self)
      guard isInlineCredit(words) else { continue }
      return cutCaption(&draft, index, open: open, close: close + 1)
    }
    return nil
  }

  private func isInlineCredit(_ words: String) -> Bool {
    let folded = words.lowercased()
    if folded.hasSuffix(" and agencies") || folded.hasSuffix(" photo") { return true }
    return folded == "archive" || folded == "file photo" || folded.hasPrefix("photo: ")
      || folded.hasPrefix("ap photo") || folded.hasPrefix("file/")
  }

  private func cutCaption(_ draft: inout Draft, _ index: Int, open: Int, close: Int) -> Int {
    let start = sentenceStart(draft.text, before: open, from: draft.units[index].span.start)
    var at = index
    if start > draft.units[index].span.start {
      at = draft.split(at, at: start, ahead: .kept(.body))
    }
    at = draft.split(at, at: open, ahead: .kept(.caption))
    at = draft.split(at, at: close, ahead: .removed("photo-credit"))
    // The rest of the paragraph may hold another caption.
    return at - 1
  }

  /// The start of the sentence that ends ahead of `end`.
  private func sentenceStart(_ text: [UInt8], before end: Int, from start: Int) -> Int {
    var at = end - 4
    while at > start + 3 {
      if text[at] == UInt8(ascii: "."), text[at + 1] == 0x20, (65...90).contains(text[at + 2]),
        !(65...90).contains(text[at - 1]), text[at - 2] != UInt8(ascii: "."),
        text[at - 2] != 0x20, text[at - 3] != 0x20
      {
        return at + 2
      }
      at -= 1
    }
    return start
  }
}

extension String {
  fileprivate var trimmedBlanks: String {
    split(separator: " ").joined(separator: " ")
  }
}
