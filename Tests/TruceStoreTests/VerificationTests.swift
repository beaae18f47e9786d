import Testing

@testable import TruceStore

/// Whatever is changed outside Truce is found, and where.
struct VerificationTests {
  private let ledger: ScratchLedger

  init() throws {
    ledger = try ScratchLedger()
    try ledger.fill()
  }

  private func faults() throws -> [LedgerFault] { try ledger.store.verification().faults }

  @Test func `an untouched ledger has no faults`() throws {
    #expect(try faults().isEmpty)
    #expect(try ledger.store.verification().entries == 6)
  }

  @Test(arguments: ["reason = 'other'", "reviewer = 'B'", "madeAt = '2021'", "act = '{}'"])
  func `an edit of a judgement is found`(change: String) throws {
    try ledger.tamper("UPDATE judgement SET \(change) WHERE number = 2")
    #expect(
      try faults() == [LedgerFault(what: .changed, entry: 6, table: "judgement", row: 2)])
  }

  @Test func `an edit of a report's text is found`() throws {
    try ledger.tamper("UPDATE report SET text = CAST('other' AS BLOB) WHERE number = 1")
    #expect(try faults() == [LedgerFault(what: .changed, entry: 1, table: "report", row: 1)])
  }

  @Test func `a judgement that was removed is found`() throws {
    try ledger.tamper("DELETE FROM judgementClaim", "DELETE FROM judgement WHERE number = 1")
    #expect(
      try faults() == [LedgerFault(what: .removed, entry: 3, table: "judgement", row: 1)])
  }

  @Test func `a judgement removed together with its entry is found`() throws {
    try ledger.tamper(
      "DELETE FROM judgementClaim", "DELETE FROM judgement WHERE number = 1",
      "DELETE FROM journal WHERE number = 3")
    #expect(try faults().map(\.what) == [.gap, .broken])
  }

  @Test func `removing the last judgement with its entry is found`() throws {
    try ledger.tamper(
      "DELETE FROM judgementClaim", "DELETE FROM judgement WHERE number = 2",
      "DELETE FROM journal WHERE number = 6")
    #expect(try faults().map(\.what) == [.cutShort])
  }

  @Test func `judgements that were exchanged are found`() throws {
    try ledger.tamper(
      "PRAGMA defer_foreign_keys = ON", "DELETE FROM judgementClaim",
      "UPDATE judgement SET number = 9 WHERE number = 1",
      "UPDATE judgement SET number = 1 WHERE number = 2",
      "UPDATE judgement SET number = 2 WHERE number = 9")
    #expect(try faults().map(\.row) == [1, 2])
  }

  @Test func `entries that were exchanged are found`() throws {
    try ledger.tamper(
      "UPDATE journal SET number = 9 WHERE number = 3",
      "UPDATE journal SET number = 3 WHERE number = 6",
      "UPDATE journal SET number = 6 WHERE number = 9")
    #expect(try faults().map(\.what).contains(.broken))
    #expect(try faults().map(\.entry).contains(3))
  }

  @Test func `a judgement written past Truce is found`() throws {
    try ledger.tamper(
      "INSERT INTO judgement VALUES (3, '2020', 'B', 'r', 'comment', '{}')")
    #expect(try faults() == [LedgerFault(what: .added, table: "judgement", row: 3)])
  }

  @Test func `an edit of what a judgement was anchored to is found`() throws {
    try ledger.tamper("UPDATE anchor SET value = '{}' WHERE claim = 'clm_2'")
    #expect(try faults() == [LedgerFault(what: .changed, entry: 5, table: "anchor", row: 2)])
  }

  @Test func `a head that was kept tells of a journal written anew`() throws {
    let head = try ledger.store.head().link
    #expect(try ledger.store.verification(expectedHead: head).faults.isEmpty)
    try ledger.add("later")
    #expect(try ledger.store.verification(expectedHead: head).faults.isEmpty)
    let other = String(head.reversed())
    #expect(
      try ledger.store.verification(expectedHead: other).faults.map(\.what) == [.otherHead])
  }
}
