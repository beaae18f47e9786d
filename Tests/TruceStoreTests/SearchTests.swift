import GRDB
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceStore

struct SearchTests {
  @Test(
    arguments: [
      ("Saraqeb", true), ("sarakib", true), ("SARAQIB", true), ("Khan Shaykhun", true),
      ("\"khan sheikhoun\"", true), ("Maarat", true), ("Hudaydah", true), ("Damascus", false),
      ("Saraqib Damascus", false), ("strike", true), ("strikes", false), ("", false),
      ("\" OR ( NEAR *", false),
    ])
  func `names are found in their usual spellings, accents or none`(
    words: String, isFound: Bool
  ) throws {
    let ledger = try ScratchLedger()
    let text = "A strike hit Saraqib, Khan Sheikhoun, Ma‘arat and Ḥudaydah."
    let claim = ClaimSketch("clm_1", in: "r1").with { $0.sentence = text }.claim
    try ledger.add("r1", text: text, claims: [claim])
    #expect(try ledger.store.reports(holding: words) == (isFound ? ["r1"] : []))
    #expect(try ledger.store.claims(holding: words) == (isFound ? ["clm_1"] : []))
  }

  @Test(
    arguments: [
      ("Deir Ezzor", "Deir ez-Zor"), ("Dayr az-Zawr", "Deir Ezzor"), ("Rakka", "Raqqah"),
      ("Edlib", "Idlib"), ("Hama", "Hamah"), ("Albab", "al-Bab"), ("Sweida", "As-Suwayda"),
      ("Hasaka", "al-Hassakeh"), ("Douma", "Duma"), ("Kiev", "Kyiv"), ("Sana'a", "Sanaa"),
      ("Qamishly", "Kamishli"), ("Erbil", "Arbil"), ("Kfar Nabl", "Kafr Nabl"),
      ("Kafar Zita", "Kfar Zeita"),
    ])
  func `short names and joined articles are found too`(typed: String, written: String) throws {
    let ledger = try ScratchLedger()
    try ledger.add("r1", text: "A strike hit \(written) on Monday.", claims: [])
    #expect(try ledger.store.reports(holding: typed) == ["r1"])
  }

  @Test(
    arguments: [
      ("Homs", "Hamas"), ("Deir", "Daraa"), ("Zor", "Azaz"), ("Hama", "Homs"),
      ("Salamiyah", "Sarmin"),
    ])
  func `names that only share consonants stay apart`(typed: String, written: String) throws {
    let ledger = try ScratchLedger()
    try ledger.add("r1", text: "A strike hit \(written) on Monday.", claims: [])
    #expect(try ledger.store.reports(holding: typed).isEmpty)
  }

  @Test func `an older index is made anew`() throws {
    let ledger = try ScratchLedger()
    try ledger.add("r1", text: "A strike hit Raqqah.", claims: [])
    try ledger.store.write { database in
      try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '11 %'")
      try database.execute(sql: "DROP TABLE reportSearch")
      try SearchTables.createReports(database)
    }
    #expect(try ledger.store.reports(holding: "Rakka").isEmpty)
    #expect(try Store.isOlder(ledger.path))
    let again = try Store.open(ledger.path)
    #expect(try !Store.isOlder(ledger.path))
    #expect(try again.reports(holding: "Rakka") == ["r1"])
  }
}
