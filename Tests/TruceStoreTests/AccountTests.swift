import Foundation
import GRDB
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceStore

/// Accounts, sessions and what the desk remembers.
struct AccountTests {
  private let ledger: ScratchLedger
  private var store: Store { ledger.store }
  private let hand = Author("Lea", .desk)
  private let start = Date(timeIntervalSince1970: 1_600_000_000)

  init() throws { ledger = try ScratchLedger() }

  private func add(_ name: String, _ role: Account.Role = .analyst) throws {
    try store.addAccount(
      PersonName(name), role: role, password: PasswordHash(of: "a long password"), by: hand,
      at: start)
  }

  @Test func `a password matches itself alone, composed or not`() throws {
    let hash = try PasswordHash(of: "caf\u{E9} au lait")
    #expect(hash.matches("cafe\u{301} au lait"))
    #expect(!hash.matches("cafe au lait"))
    #expect(!hash.matches(""))
    #expect(hash.encoded.hasPrefix("scrypt$15$8$1$"))
    #expect(try PasswordHash(of: "caf\u{E9} au lait") != hash)
    #expect(throws: AccountFault.shortPassword(minimum: 10)) { try PasswordHash(of: "short") }
    #expect(throws: AccountFault.longPassword) {
      try PasswordHash(of: String(repeating: "x", count: 1025))
    }
    for broken in ["", "scrypt$15$8$1$zz$00", "plain$a$b$c$d$e", "scrypt$99$8$1$00$00"] {
      #expect(!PasswordHash(encoded: broken).matches("a long password"))
    }
  }

  @Test func `scrypt is that of RFC 7914`() {
    // The third vector of its section 12 has N = 16384, r = 8, p = 1.
    let salt = hexadecimal("SodiumChloride".utf8)
    let key = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
    let hash = PasswordHash(encoded: "scrypt$14$8$1$\(salt)$\(key)")
    #expect(hash.matches("pleaseletmein"))
  }

  @Test func `one name is one person, whatever its case`() throws {
    try add("  Ana B. ")
    #expect(throws: AccountFault.taken("ana b.")) { try add("ana b.") }
    #expect(try store.accounts().map(\.name) == ["Ana B."])
    #expect(try store.login(PersonName("ANA B."))?.0.name == "Ana B.")
    #expect(throws: AccountFault.unknown("Bea")) {
      try store.setRole(.lead, of: PersonName("Bea"), by: hand, at: start)
    }
  }

  @Test(arguments: [
    "", "  ", "a\nb", "a\u{202E}b", "a\u{200B}b", String(repeating: "x", count: 61),
  ])
  func `a name that does not show is no name`(name: String) {
    #expect(throws: AccountFault.badName) { try PersonName(name) }
  }

  @Test func `a session is known by its token, and ends with its account's password`() throws {
    try add("Ana")
    let ana = try #require(try store.login(PersonName("Ana"))?.0)
    let token = try Secret.token()
    try store.beginSession(token, of: ana, at: start)
    let terms = SessionTerms(idleSeconds: 100, longestSeconds: 1000)
    #expect(try store.session(token, terms: terms, at: start)?.account.name == "Ana")
    #expect(try store.session("other", terms: terms, at: start)?.account == nil)
    #expect(try store.session(token, terms: terms, at: start + 101)?.account == nil)
    try store.setPassword(
      PasswordHash(of: "another password"), of: PersonName("Ana"), by: hand, at: start)
    #expect(try store.session(token, terms: terms, at: start)?.account == nil)
    try store.beginSession(token, of: ana, at: start)
    try store.removeAccount(PersonName("Ana"), by: hand, at: start)
    #expect(try store.session(token, terms: terms, at: start)?.account == nil)
    let stored = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM session") }
    #expect(stored == 0)
  }

  @Test func `the last visit is the one before this`() throws {
    try add("Ana")
    let ana = try #require(try store.login(PersonName("Ana"))?.0)
    #expect(ana.lastVisit == nil)
    let token = try Secret.token()
    try store.beginSession(token, of: ana, at: start)
    let terms = SessionTerms()
    #expect(try store.session(token, terms: terms, at: start + 60)?.isDue == false)
    #expect(try store.session(token, terms: terms, at: start + 600)?.isDue == true)
    #expect(try store.noteSession(token, of: ana, at: start + 600).lastVisit == nil)
    let later = start + 600 + 3600
    #expect(try store.noteSession(token, of: ana, at: later).lastVisit == start + 600)
    #expect(try store.noteSession(token, of: ana, at: later + 900).lastVisit == start + 600)
  }

  @Test func `an old ledger gets the tables of accounts and keeps all else`() throws {
    let path = ledger.folder.url.appendingPathComponent("old.ledger").path
    do {
      let old = try DatabasePool(path: path)
      try Migrations.all.migrate(old, upTo: "3 search")
      try old.write { database in
        try database.execute(
          sql: "INSERT INTO run (command, version, startedAt) VALUES ('ingest', '1', 'then')")
      }
      try old.close()
    }
    let store = try Store.open(path)
    #expect(try !store.hasAccounts())
    #expect(try store.info().runs == 1)
    #expect(try store.watches().isEmpty)
  }

  @Test func `the key of forms is made once`() throws {
    let key = try store.deskSecret()
    #expect(key.count == 32)
    #expect(try Store.open(ledger.path).deskSecret() == key)
  }

  @Test func `rebuilding and verifying leave accounts alone`() throws {
    try ledger.fill()
    try add("Ana")
    #expect(try store.verification().faults.isEmpty)
    #expect(try store.accounts().count == 1)
  }
}
