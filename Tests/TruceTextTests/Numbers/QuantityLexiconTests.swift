import Foundation
import Testing
import TruceModel
import TruceText

/// Every example of the open lists of numbers and times is read as its row says.
struct QuantityLexiconTests {
  /// The rows of a list of `TruceText`, found beside the sources.
  private static func rows(_ name: String) throws -> [[String]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try LexiconTable(
      contentsOf: root.appending(path: "Sources/TruceText/Resources/en/\(name).tsv")
    ).rows
  }

  @Test func `each hedge gives the number of its example its qualifier`() throws {
    let tagger = try NumberTagger()
    for row in try Self.rows("number-hedges") {
      let document = PlainSentence(row[3]).document
      let found = tagger.numbers(in: document)
      #expect(found.count == 1, "\(row[0])")
      #expect(found.first?.count.qualifier.rawValue == row[2], "\(row[0])")
      let wording = found.first.map { document.wording($0.span).lowercased() } ?? ""
      #expect(wording.contains(row[0]), "\(row[0])")
    }
  }

  @Test func `each holiday is found in its example`() throws {
    let tagger = try TimeTagger()
    let reference = ReferenceTime(day: CalendarDay(year: 2017, month: 6, day: 15))
    for row in try Self.rows("holidays") {
      let found = tagger.times(in: PlainSentence(row[5]).document, reference: reference)
      let month = found.first?.time.start?.month
      #expect(found.count == 1 && month == Int(row[1]), "\(row[0])")
    }
  }
}
