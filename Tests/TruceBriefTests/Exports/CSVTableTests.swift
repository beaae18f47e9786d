import Testing
import TruceModel

@testable import TruceBrief

struct CSVTableTests {
  private func written(_ cells: [CSVCell]) -> [String] {
    var table = CSVTable(columns: cells.indices.map { "c\($0)" })
    table.append(cells)
    guard let read = CSVReader(table.bytes), let row = read.rows.first else { return [] }
    return read.header.map { row[$0] ?? "" }
  }

  static let hostile = [
    "a,b", "a \"quoted\" word", "two\nlines", "a\r\nb", "\"", "\"\"", ",", "\n", "’’", "Й日本語 🕊",
    "a\u{202E}b", "ends with a quote\"",
  ]

  @Test(arguments: hostile)
  func `hostile words come back to the letter`(words: String) {
    #expect(written([.words(words), .words("next")]) == [words, "next"])
  }

  static let formulas = [
    "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =HYPERLINK(\"http://x\")", "＝1",
    "- a dash begins the line",
  ]

  @Test(arguments: formulas)
  func `words that a spreadsheet would run get an apostrophe`(words: String) {
    #expect(written([.words(words)]) == ["'" + words])
    #expect(written([.list([words, "b"])]) == ["'\(words); b"])
  }

  static let plain = ["", "a = b", "1-2", "62 Syrian servicemen", "– dash", "'quoted'", "x@y.org"]

  @Test(arguments: plain)
  func `other words are left alone`(words: String) {
    #expect(written([.words(words)]) == [words])
  }

  @Test func `numbers and days are never guarded`() {
    let cells: [CSVCell] = [
      .number(-5), .decimal(-71.5), .decimal(0.000_001), .decimal(36.6), .number(nil),
      .day(CalendarDay(iso: "2019-08-31")), .day(nil),
    ]
    #expect(written(cells) == ["-5", "-71.5", "0", "36.6", "", "2019-08-31", ""])
  }

  @Test func `a cell holds no NUL`() {
    #expect(written([.words("a\0b")]) == ["ab"])
  }

  @Test func `a table without rows is its header`() {
    #expect(CSVTable(columns: ["a", "b"]).bytes == Array("a,b\n".utf8))
  }
}
