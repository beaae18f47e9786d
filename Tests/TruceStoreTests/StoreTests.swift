import Foundation
import GRDB
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceStore

struct StoreTests {
  // MARK: Opening

  @Test func `a file that is no ledger is refused`() throws {
    let folder = try TemporaryFolder()
    let text = try folder.file("notes.txt", "not a ledger, but long enough to be looked at")
    #expect(throws: StoreError(text.path, .notALedger)) { try Store.open(text.path) }
    let missing = folder.url.appendingPathComponent("none").path
    #expect(throws: StoreError(missing, .missing)) { try Store.open(missing) }
  }

  @Test func `a ledger whose making was stopped before its first table is made anew`() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.file("stopped.ledger", "")
    #expect(try Store.open(empty.path).info().reports == 0)
    #expect(try Store.open(empty.path).verification().faults.isEmpty)
  }

  @Test func `a ledger of a later Truce is refused`() throws {
    let ledger = try ScratchLedger()
    try ledger.store.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999 of the future')")
    }
    #expect(throws: StoreError(ledger.path, .newer)) { try Store.open(ledger.path) }
  }

  @Test func `each step of migration keeps what an older ledger holds`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("old.ledger").path
    let old = try DatabasePool(path: path)
    try Migrations.all.migrate(old, upTo: "1 primary tables")
    try old.write { database in
      try database.execute(
        sql: """
          INSERT INTO run (command, version, startedAt) VALUES ('ingest', 'old', '2019');
          INSERT INTO report (number, id, digest, run, kind, language, value, text)
          VALUES (1, 'r1', zeroblob(32), 1, 'text', 'en', '{}', CAST('Zażółć' AS BLOB));
          """)
      try Journal.append(.report, item: 1, in: database)
    }
    try old.close()
    let store = try Store.open(path)
    #expect(try store.info().reports == 1)
    #expect(try store.verification().faults.isEmpty)
    #expect(try store.reports(holding: "zazolc") == ["r1"])
    #expect(try store.reports(holding: "zażołć") == ["r1"])
  }

  @Test func `violations come under their subjects, and lists are counted, by migration`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("old.ledger").path
    let old = try DatabasePool(path: path)
    try Migrations.all.migrate(old, upTo: "3 search")
    try old.write { try $0.execute(sql: Self.ofStepThree) }
    try old.close()
    let store = try Store.open(path)
    try store.read { database in
      let violations = try Row.fetchAll(
        database, sql: "SELECT subject, position, day FROM violation ORDER BY subject, position")
      #expect(
        violations.map { [$0[0], "\($0[1] as Int)", $0[2]] as [String] } == [
          ["clm_2", "0", ""], ["inc_1", "0", "2020-03-05"], ["inc_1", "1", "2020-03-05"],
        ])
      let value = try String.fetchOne(database, sql: "SELECT value FROM incidentValue")
      #expect(value == #"{"places":[{"name":"Saraqib"}]}"#)
      let place = try String.fetchOne(database, sql: "SELECT firstPlace FROM incident")
      #expect(place == #"{"name":"Saraqib"}"#)
      let tallies = try Row.fetchAll(database, sql: "SELECT kind, name, count FROM tally")
      #expect(
        Set(tallies.map { "\($0[0] as String) \($0[1] as String) \($0[2] as Int)" }) == [
          "speaker sohr 2", "place Saraqib 1", "actor force 1",
        ])
      let anchors = try String.fetchAll(database, sql: "SELECT claim FROM anchor")
      #expect(anchors == ["clm_1"])
    }
    #expect(try store.derivation()?.version == "", "it is derived anew")
  }

  /// A ledger as step 3 left it: one incident with two violations, and a total in none.
  private static let ofStepThree = """
    INSERT INTO run (command, version, startedAt) VALUES ('ingest', 'old', '2019');
    INSERT INTO report (number, id, digest, run, kind, language, value, text)
      VALUES (1, 'r1', zeroblob(32), 1, 'text', 'en', '{}', CAST('x' AS BLOB));
    INSERT INTO claim (number, id, report, type, status, stance, speaker, incidentName, version,
      value) VALUES
      (1, 'clm_1', 1, 'shelling', 'occurred', 'asserts', 'sohr', 'inc_1', 't', '{}'),
      (2, 'clm_2', 1, 'shelling', 'occurred', 'asserts', 'sohr', 'inc_2', 't', '{}');
    INSERT INTO judgement VALUES (1, '2020', 'A', 'seen', 'comment', '{}');
    INSERT INTO judgementClaim VALUES ('clm_1', 1);
    INSERT INTO incident (id, type, firstDay, place, grade, isContested, isReviewed, claims, reports,
      origins, latestReport, weight, value) VALUES ('inc_1', 'shelling', '2020-03-05', 'Saraqib',
      'fair', 0, 0, 1, 1, 1, 1, 0, '{"places":[{"name":"Saraqib"}]}');
    INSERT INTO membership VALUES ('clm_1', 'inc_1');
    INSERT INTO incidentActor VALUES ('force', '2020-03-05', 'inc_1');
    INSERT INTO violation VALUES (1, 'a', 'p', 'inc_1', '{"claims":["clm_1"]}'),
      (2, 'a', NULL, NULL, '{"claims":["clm_1"]}'), (3, 'a', NULL, NULL, '{"claims":["clm_2"]}');
    INSERT INTO derivation VALUES (1, '1', 2);
    """

  @Test func `a ledger of step 11 is searched and counted as before`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("old.ledger").path
    let old = try DatabasePool(path: path)
    try Migrations.all.migrate(old, upTo: "11 search by spellings")
    let words = "Shells hit Saraqib."
    try old.write { database in
      try database.execute(sql: Self.ofStepEleven)
      try Journal.append(.report, item: 1, in: database)
      try SearchTables.insert(database, claim: 65_536, text: SearchText(words: words))
    }
    try old.close()
    let store = try Store.open(path)
    #expect(try store.claims(holding: "Sarakib") == ["clm_1"])
    #expect(try store.incidents(IncidentQuery(words: "shells")).map(\.id) == ["inc_1"])
    let run = try store.beginRun(command: "test", version: "t", at: "2020-01-01T00:00:00Z")
    let claims = ["clm_2", "clm_3", "clm_1"].map { id in
      ClaimSketch(id, in: "r2").with { $0.speaker = Entity(name: "A monitor", id: "sohr") }.claim
    }
    let record = try ReportRecord(
      Report.sketch("r2", published: "2020-03-05", text: words), claims: claims, raw: [1],
      kind: .text, version: "t")
    #expect(try store.add(record, run: run) == .added(2))
    #expect(try store.speakerCounts(limit: 9).map(\.count) == [3])
    #expect(try store.verification().faults.isEmpty)
  }

  /// A ledger as step 11 left it: one claim in one incident.
  private static let ofStepEleven = """
    INSERT INTO run (command, version, startedAt) VALUES ('ingest', 'old', '2019');
    INSERT INTO report (number, id, digest, run, kind, language, value, text)
      VALUES (1, 'r1', zeroblob(32), 1, 'text', 'en', '{}', CAST('x' AS BLOB));
    INSERT INTO claim (number, id, report, type, status, stance, speaker, incidentName, version,
      value) VALUES
      (65536, 'clm_1', 1, 'shelling', 'occurred', 'asserts', 'sohr', 'inc_1', 't', '{}');
    INSERT INTO incident (id, type, firstDay, place, grade, isContested, isReviewed, claims, reports,
      origins, latestReport, weight) VALUES ('inc_1', 'shelling', '2020-03-05', 'Saraqib',
      'fair', 0, 0, 1, 1, 1, 1, 0);
    INSERT INTO membership VALUES ('clm_1', 'inc_1');
    """

  // MARK: Reports

  @Test func `a stored report and its claims come back as they were`() throws {
    let ledger = try ScratchLedger()
    let claim = ClaimSketch("clm_1", in: "r1").with {
      $0.places = [.town("Saraqib", 35.86, 36.8)]
      $0.day = "2020-03-05"
      $0.killed = .exact(3)
      $0.speaker = Entity(name: "A ministry", id: "ministry", side: "Side")
      $0.agreement = "the truce"
      $0.justification = .response
    }.claim
    var report = Report.sketch("r1", published: "2020-03-05", text: "A\u{0}text \u{1F54A} “q”\n")
    report.dateline = Attested(
      Dateline(place: "Idlib", day: report.published), wording: "A", span: Span(0, 1), rule: "x")
    report.body = [Paragraph(Span(0, 3))]
    report.removed = [Removal(span: Span(3, 5), reason: "menu")]
    let record = try ReportRecord(
      report, claims: [claim], raw: Array("<p>raw".utf8), kind: .html, version: "t")
    #expect(try ledger.store.add(record, run: ledger.run) == .added(1))
    let file = try #require(try ledger.store.report("r1"))
    #expect(file.report == report)
    #expect(file.claims == [claim])
    #expect(try ledger.store.material().reports == [report])
  }

  @Test func `the same bytes are stored once, under whatever name`() throws {
    let ledger = try ScratchLedger()
    #expect(try ledger.add("r1", text: "one") == .added(1))
    #expect(try ledger.add("r2", text: "one") == .known)
    #expect(try ledger.add("r1", text: "two") == .idTaken)
    #expect(try ledger.store.info().reports == 1)
  }

  @Test(
    arguments: [
      "UPDATE judgement SET reason = 'x'", "DELETE FROM judgement", "UPDATE report SET title = 'x'",
      "DELETE FROM report", "DELETE FROM journal", "UPDATE journal SET item = 7",
    ])
  func `the database itself refuses to change or remove what is kept`(sql: String) throws {
    let ledger = try ScratchLedger()
    try ledger.fill()
    #expect(throws: StoreError.self) { try ledger.store.write { try $0.execute(sql: sql) } }
    #expect(try ledger.store.verification().faults.isEmpty)
  }

  @Test func `a judgement on a claim that is not there is refused`() throws {
    let ledger = try ScratchLedger()
    #expect(throws: StoreError(ledger.path, .unknown(kind: "claim", id: "clm_9"))) {
      try ledger.store.add(
        .comment(claim: "clm_9"), by: "A", because: "b", at: "2020-01-01T00:00:00Z")
    }
  }

  // MARK: Copies

  @Test func `a backup taken in use holds the same and verifies`() throws {
    let ledger = try ScratchLedger()
    try ledger.fill()
    let copy = ledger.folder.url.appendingPathComponent("copy.ledger").path
    try ledger.store.backUp(to: copy)
    try ledger.add("later")
    let opened = try Store.open(copy, isReadOnly: true)
    #expect(try opened.info().reports == 2)
    #expect(try opened.verification().faults.isEmpty)
    #expect(throws: StoreError(copy, .exists)) { try ledger.store.backUp(to: copy) }
  }

  @Test func `a reader goes on reading while another process writes`() throws {
    let ledger = try ScratchLedger()
    try ledger.fill()
    let reader = try Store.open(ledger.path, isReadOnly: true)
    try ledger.store.write { _ in
      let reports = try reader.info().reports
      #expect(reports == 2)
    }
  }
}
