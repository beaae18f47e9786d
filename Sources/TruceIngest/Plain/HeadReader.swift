import TruceModel

/// Reads what stands ahead of the reporting: title, byline, printed date, outlet.
struct HeadReader: Sendable {
  func read(_ draft: inout Draft, _ given: GivenMetadata) {
    if let title = given.title { markTitle(title, in: &draft) } else { findTitle(in: &draft) }
  }

  private func markTitle(_ title: String, in draft: inout Draft) {
    guard let first = draft.units.indices.first(where: { draft.units[$0].isKept }) else { return }
    let unit = draft.units[first]
    guard let end = TitleMatch(title).end(in: draft.text, from: unit.span.start, limit: unit.span.end)
    else { return }
    draft.title = title
    draft.split(first, at: end, ahead: .kept(.headline))
    removeRepetitions(of: title, behind: first, in: &draft)
  }

  private func findTitle(in draft: inout Draft) {
    let body = draft.bodyIndices
    guard let first = body.first, body.dropFirst().contains(where: {
      draft.units[$0].folded.wordCount > 12
    }), looksLikeTitle(draft.units[first]) else { return }
    let title = draft.words(draft.units[first].span).drop { $0 == "#" || $0 == "*" || $0 == " " }
    draft.title = String(title)
    draft.units[first].state = .kept(.headline)
    removeRepetitions(of: String(title), behind: first, in: &draft)
  }

  private func looksLikeTitle(_ unit: TextUnit) -> Bool {
    unit.lineCount <= 2 && (2...30).contains(unit.folded.wordCount)
      && unit.folded.bytes.last != UInt8(ascii: ".")
  }

  /// A page often prints its title twice.
  private func removeRepetitions(of title: String, behind index: Int, in draft: inout Draft) {
    let match = TitleMatch(title)
    for next in draft.units.indices.dropFirst(index + 1).prefix(5) where draft.units[next].isBody {
      let span = draft.units[next].span
      if match.end(in: draft.text, from: span.start, limit: span.end) == span.end {
        draft.units[next].state = .removed("repeated-headline")
      }
    }
  }
}
