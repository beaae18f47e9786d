import TruceModel

/// A text on its way to a report: its paragraphs with their places, and what was learned from it.
struct Draft: Sendable {
  let text: [UInt8]
  var units: [TextUnit]
  var title: String?
  var author: String?
  var outlet: String?
  var dateline: Attested<Dateline>?
  /// A printed publication date of the report, and the year where no other is printed.
  var printedDay: CalendarDay?
  /// The year of a copyright line: it forces the year of a date printed without one.
  var copyrightYear: Int?
  var reprintOf: Attested<String>?
  var credits: [Attested<String>] = []

  init(text: [UInt8], units: [TextUnit]) {
    self.text = text
    self.units = units
  }

  func words(_ span: Span) -> String { String(decoding: text[span.range], as: UTF8.self) }

  /// Cuts unit `index` at byte `offset`, the part ahead getting `state`; returns the index of the
  /// part behind, or the next unit's where nothing remains.
  @discardableResult
  mutating func split(_ index: Int, at offset: Int, ahead state: TextUnit.State) -> Int {
    let unit = units[index]
    let head = text.trimmed(Span(unit.span.start, min(offset, unit.span.end)))
    let rest = text.trimmed(Span(min(offset, unit.span.end), unit.span.end))
    var pieces: [TextUnit] = []
    if !head.isEmpty {
      pieces.append(TextUnit(span: head, lineCount: unit.lineCount, in: text))
      pieces[0].state = state
    }
    if !rest.isEmpty {
      var piece = TextUnit(span: rest, lineCount: unit.lineCount, in: text)
      piece.state = unit.state
      pieces.append(piece)
    }
    units.replaceSubrange(index...index, with: pieces)
    return head.isEmpty ? index : index + 1
  }

  /// Indices of the units that are still body, in order.
  var bodyIndices: [Int] { units.indices.filter { units[$0].isBody } }

  /// Removes short scraps that stand between two removed paragraphs at the foot of the text.
  mutating func removeStragglers() {
    guard let lastSentence = units.lastIndex(where: { $0.isBody && isSentence($0) }) else { return }
    for index in units.indices.dropFirst(lastSentence + 1) where units[index].isBody {
      let before = index > 0 ? units[index - 1] : nil
      guard let before, !before.isKept, units[index].folded.wordCount <= 6 else { continue }
      units[index].state = .removed("scrap")
    }
  }

  /// Ends as sentences do.
  private func isSentence(_ unit: TextUnit) -> Bool {
    guard let last = unit.folded.bytes.last else { return false }
    return [0x2E, 0x3F, 0x21, 0x22, 0x27, 0x29, 0x2C, 0x3A].contains(last)
      || unit.folded.wordCount > 12
  }

  /// Hands the sorted paragraphs to `report`.
  func fill(_ report: inout Report) {
    for unit in units {
      switch unit.state {
      case .kept(let zone): report.body.append(Paragraph(unit.span, zone: zone))
      case .removed(let reason): report.removed.append(Removal(span: unit.span, reason: reason))
      }
    }
  }
}
