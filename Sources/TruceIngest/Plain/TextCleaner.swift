import TruceModel

/// Sorts the paragraphs of a text into reporting and the rest, each with its reason.
///
/// Precision of removal comes first: a paragraph that no rule speaks against stays, and so do
/// sentences of reporting ahead of a prompt in the same paragraph.
struct TextCleaner: Sendable {
  let rules: CleaningRules

  /// Gives unit `index` its place; returns the index of its last piece, if it had to be cut.
  func clean(_ draft: inout Draft, _ index: Int) -> Int {
    let folded = draft.units[index].folded
    if folded.bytes.isEmpty {
      draft.units[index].state = .removed("rule-line")
    } else if let reason = LineCharacter(folded).removalReason {
      draft.units[index].state = .removed(reason)
    } else if let finding = rules.finding(in: folded) {
      if let sentence = sentenceStart(in: folded, before: finding.offset),
        isReporting(folded.bytes[..<sentence])
      {
        let offset = folded.offset(sentence, in: draft.text)
        let last = draft.split(index, at: offset, ahead: .kept(.body))
        draft.units[last].state = .removed(finding.reason)
        return last
      }
      draft.units[index].state = .removed(finding.reason)
    }
    return index
  }

  /// Start of the sentence in which `offset` lies; nil where that is the first.
  private func sentenceStart(in folded: FoldedText, before offset: Int) -> Int? {
    let stops: Set<UInt8> = [0x2E, 0x21, 0x3F]
    var at = offset
    while at > 2 {
      if folded.bytes[at - 1] == 0x20, stops.contains(folded.bytes[at - 2]) { return at }
      at -= 1
    }
    return nil
  }

  /// At least ten words, none of which speaks to the reader or of the page.
  private func isReporting(_ sentence: ArraySlice<UInt8>) -> Bool {
    let words = sentence.split { !(97...122).contains($0) && $0 != UInt8(ascii: "'") }
    let addressing: Set<String> = [
      "you", "your", "our", "us", "we", "please", "click", "website", "site", "subscribe",
      "donate", "copyright", "newsletter", "author", "opinions", "page", "readers", "contents",
    ]
    return words.count >= 10
      && !words.contains { addressing.contains(String(decoding: $0, as: UTF8.self)) }
  }
}
