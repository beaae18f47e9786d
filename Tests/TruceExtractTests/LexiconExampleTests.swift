import Testing
import TruceModel
import TruceText

@testable import TruceExtract

/// Runs the example sentence of every lexicon row.
struct LexiconExampleTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  /// Share of the examples that must be read; the rest is lost to tagging and parsing of sentences
  /// without context.
  static let floor = 0.85

  @Test func `examples of triggers give an event of their type`() throws {
    try expect("triggers") { row in
      fixture.claims(row[7], effort: .thorough).contains {
        $0.event.type.rawValue == row[2]
          || $0.event.type.family == EventType(rawValue: row[2])?.family
      }
    }
  }

  @Test func `examples of constructions give an event of their type`() throws {
    try expect("constructions") { row in
      fixture.claims(row[8], effort: .thorough).contains {
        $0.event.type.rawValue == row[4]
          || $0.event.type.family == EventType(rawValue: row[4])?.family
      }
    }
  }

  @Test func `examples of harm words give a casualty of their kind`() throws {
    try expect("harms") { row in
      fixture.claims(row[4], effort: .thorough).contains { claim in
        claim.event.casualties.contains { $0.value.harm.rawValue == row[2] }
      }
    }
  }

  @Test func `examples of means decide the type`() throws {
    try expect("means") { row in
      fixture.claims(row[3], effort: .thorough).contains {
        $0.event.type.rawValue == row[1] || $0.event.type.family == .explosion
      }
    }
  }

  @Test func `examples of agreement words give an event of their type`() throws {
    try expect("accords") { row in
      fixture.claims(row[4], effort: .thorough).contains { $0.event.type.rawValue == row[2] }
    }
  }

  @Test func `examples of cues give a quotation`() throws {
    try expect("cues") { row in !fixture.quotations(row[5]).isEmpty }
  }

  @Test func `examples of persons hold their noun`() throws {
    for row in try ExtractionLexicons.table("persons").rows {
      let head = row[0].split(separator: " ").last.map(String.init) ?? row[0]
      #expect(row[4].lowercased().contains(head.prefix(3)), "\(row[0])")
    }
  }

  private func expect(_ file: String, _ holds: ([String]) -> Bool) throws {
    let rows = try ExtractionLexicons.table(file).rows
    let failed = rows.filter { !holds($0) }
    let share = 1 - Double(failed.count) / Double(rows.count)
    #expect(share >= Self.floor, "\(file): \(failed.map { $0[0] })")
  }
}
