import Foundation
import GRDB
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceStore

/// What is done to accounts and watches is kept for good, and the chain covers it.
struct DeskActTests {
  private let ledger: ScratchLedger
  private var store: Store { ledger.store }
  private let hand = Author("Lea", .desk)
  private let start = Date(timeIntervalSince1970: 1_600_000_000)

  init() throws {
    ledger = try ScratchLedger()
    try ledger.fill()
  }

  private func add(_ name: String, _ role: Account.Role = .analyst) throws {
    try store.addAccount(
      PersonName(name), role: role, password: PasswordHash(of: "a long password"), by: hand,
      at: start)
  }

  private func told() throws -> [String] {
    try store.deskActs(limit: 50).reversed().map {
      "\($0.author.name) \($0.kind?.rawValue ?? "?") \($0.subject) \($0.detail)"
        .trimmingCharacters(in: .whitespaces)
    }
  }

  private func faults() throws -> [String] {
    try store.verification().faults.map(\.description)
  }

  @Test func `each change of an account is kept with who made it and when`() throws {
    try add("Ana")
    try store.setRole(.lead, of: PersonName("ANA"), by: hand, at: start + 1)
    try store.setPassword(
      PasswordHash(of: "another password"), of: PersonName("Ana"), by: Author("Ana", .desk),
      at: start + 2)
    try store.removeAccount(PersonName("Ana"), by: Author("root", .commandLine), at: start + 3)
    #expect(
      try told() == [
        "Lea account-added Ana analyst", "Lea account-role Ana lead", "Ana account-password Ana",
        "root account-removed Ana",
      ])
    #expect(try store.deskActs(limit: 1).first?.madeAt == "2020-09-13T12:26:43Z")
    #expect(try store.deskActs(before: 2, limit: 9).map(\.number) == [1])
    #expect(try faults().isEmpty)
  }

  @Test func `each change of a watch is kept, without what may be secret in its address`() throws {
    let address = "https://ana:pass@news.example/feed?key=s3cret&all#top"
    #expect(try store.addWatch(.feed, address, minutes: 30, by: hand, at: start))
    #expect(try !store.addWatch(.feed, address, minutes: 30, by: hand, at: start))
    let id = try #require(try store.watches().first?.id)
    try store.setWatch(id, isPaused: true, by: hand, at: start)
    try store.setWatch(id, isPaused: true, by: hand, at: start)
    try store.hurryWatch(id, by: hand, at: start)
    try store.hurryWatch(id, by: hand, at: start)
    #expect(try store.removeWatch(id, by: hand, at: start))
    let shown = "https://news.example/feed?key=…&…"
    #expect(
      try told() == [
        "Lea watch-added \(shown) 30 min", "Lea watch-paused \(shown)",
        "Lea watch-resumed \(shown)", "Lea watch-removed \(shown)",
      ])
    #expect(try faults().isEmpty)
  }

  @Test(arguments: [
    (
      "UPDATE deskAct SET person = 'Eve' WHERE number = 1",
      "deskAct 1 (journal entry 7): changed outside Truce"
    ),
    ("UPDATE account SET role = 'lead'", "account: changed outside Truce: Ana"),
    ("DELETE FROM account", "account: removed outside Truce: Ana"),
    (
      """
      INSERT INTO account (name, folded, role, password, createdAt)
      VALUES ('Eve', 'eve', 'lead', '', 0)
      """, "account: added outside Truce: Eve"
    ),
    ("UPDATE watch SET isPaused = 1", "watch: changed outside Truce: /srv/reports"),
  ])
  func `an account, a watch or an act that was changed outside Truce is found`(
    sql: String, fault: String
  ) throws {
    try add("Ana")
    _ = try store.addWatch(.folder, "/srv/reports", minutes: 30, by: hand, at: start)
    try ledger.tamper(sql)
    #expect(try faults() == [fault])
  }

  @Test func `an act of the desk leaves what is derived as it was`() throws {
    try ledger.store.write { database in
      try database.execute(sql: "INSERT INTO derivation VALUES (1, 'v', 6)")
    }
    try add("Ana")
    #expect(try store.derivation()?.journal == 7)
    #expect(try store.head().journal == 7)
    try ledger.add("later")
    try add("Bea")
    #expect(try store.derivation()?.journal == 7)
    #expect(try store.material(after: 6, upTo: 7).journal == 7)
    #expect(try store.material(after: 6, upTo: 7).reports.isEmpty)
    #expect(try store.additions(after: 6).reports == 1)
  }

  @Test func `an older ledger gets its accounts, watches and anchors chained`() throws {
    let path = ledger.folder.url.appendingPathComponent("old.ledger").path
    let old = try DatabasePool(path: path)
    try Migrations.all.migrate(old, upTo: "7 anchors of judgements")
    try old.write { database in
      try database.execute(sql: Self.ofStepSeven)
      try Journal.append(.report, item: 1, in: database)
      try Journal.append(.judgement, item: 1, in: database)
    }
    try old.close()
    let store = try Store.open(path)
    #expect(try store.verification().faults.isEmpty)
    #expect(try store.verification().entries == 7)
    #expect(try store.derivation()?.journal == 7, "nothing is linked anew")
    let acts = try store.deskActs(limit: 9).reversed()
    #expect(
      acts.map { "\($0.author.way) \($0.kind?.rawValue ?? "") \($0.subject)" } == [
        "upgrade account-added Ana", "upgrade watch-added /srv", "upgrade watch-paused /srv",
      ])
    let heir = try store.read { try String.fetchOne($0, sql: "SELECT now FROM reanchoring") }
    #expect(heir == "clm_2")
    try store.write { try $0.execute(sql: "PRAGMA foreign_key_check") }
    #expect(throws: StoreError.self) {
      try store.write { try $0.execute(sql: "DELETE FROM anchor") }
    }
    #expect(throws: StoreError.self) {
      try store.write { try $0.execute(sql: "DELETE FROM deskAct") }
    }
    #expect(throws: StoreError.self) {
      try store.write { try $0.execute(sql: "DELETE FROM journal") }
    }
  }

  /// A ledger as step 7 left it: a judgement with its anchor, an account and a watch.
  private static let ofStepSeven = """
    INSERT INTO run (command, version, startedAt) VALUES ('ingest', 'old', '2019');
    INSERT INTO report (number, id, digest, run, kind, language, value, text)
      VALUES (1, 'r1', zeroblob(32), 1, 'text', 'en', '{}', CAST('x' AS BLOB));
    INSERT INTO judgement VALUES (1, '2020', 'A', 'seen', 'comment', '{}');
    INSERT INTO anchor VALUES ('clm_3', '{}'), ('clm_1', '{"id":"clm_1"}');
    INSERT INTO reanchoring VALUES ('clm_1', 'clm_2');
    INSERT INTO derivation VALUES (1, 'v', 2);
    INSERT INTO account (name, folded, role, password, createdAt)
      VALUES ('Ana', 'ana', 'lead', 'scrypt', 1000);
    INSERT INTO watch (kind, address, minutes, addedBy, addedAt, isPaused)
      VALUES ('folder', '/srv', 60, 'Ana', 2000, 1);
    """
}
