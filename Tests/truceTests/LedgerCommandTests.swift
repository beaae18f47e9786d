import Foundation
import Testing
import TruceModel
import TruceStore
import TruceTestSupport

/// The commands of a ledger, as a user gives them.
struct LedgerCommandTests {
  private let truce: BuiltProgram
  private let folder: TemporaryFolder
  private let ledger: String
  private let reports = SourceTree.root.appendingPathComponent("Examples/reports").path

  init() throws {
    truce = try BuiltProgram()
    folder = try TemporaryFolder()
    ledger = folder.url.appendingPathComponent("desk.ledger").path
  }

  @Test func `the brief of a ledger is that of its folder`() throws {
    let ingested = try truce.run(["ingest", ledger, reports])
    #expect(ingested.status == 0, "\(ingested.errors)")
    let stored = try truce.run(["brief", "-q", "--ledger", ledger])
    #expect(try truce.run(["brief", "-q", reports]).output == stored.output)
    let again = try truce.run(["ingest", ledger, reports])
    #expect(again.errors.contains("0 reports added,"), "\(again.errors)")
    let rebuilt = try truce.run(["rebuild", ledger])
    #expect(rebuilt.errors.contains("all tables are as they were"), "\(rebuilt.errors)")
  }

  @Test func `a judgement that is not worked in yet is no fault that a rebuild finds`() throws {
    let report = try folder.file("r.txt", "Shells hit Saraqib on 3 March 2020, a ministry said.\n")
    #expect(try truce.run(["ingest", "-q", ledger, report.path]).status == 0)
    let store = try Store.open(ledger)
    let incident = try #require(try store.incidents(IncidentQuery()).first?.id)
    let file = try #require(try store.incident(incident))
    _ = try store.add(
      .grade(claim: file.incident.claims[0], grade: .contested), by: "A", because: "two accounts",
      at: "2020-03-04T10:00:00Z")
    let rebuilt = try truce.run(["rebuild", ledger])
    #expect(rebuilt.errors.contains("all tables are as they were"), "\(rebuilt.errors)")
    #expect(try store.incident(incident)?.assessment.grade == .contested)
  }

  @Test func `what cannot be read is noted, the rest is stored, and the exit code tells`() throws {
    let bad = try folder.file("picture.txt", bytes: Data([0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]))
    let good = try folder.file("good.txt", "Shells hit Saraqib on 3 March 2020, a ministry said.\n")
    let run = try truce.run(["ingest", ledger, bad.path, good.path])
    #expect(run.status == 2)
    #expect(run.errors.contains("1 reports added, 0 known already, 1 set aside"), "\(run.errors)")
  }

  @Test func `inputs are stored in their order, whatever id or bytes they share`() throws {
    let lines = (0..<40).map { index in
      let (id, day) = index % 19 == 7 ? ("same", index) : ("r\(index)", index == 30 ? 29 : index)
      let name = index == 30 ? "r29" : id
      return #"{"id": "\#(name)", "text": "Shells hit Saraqib in week \#(day), a ministry said."}"#
    }
    let file = try folder.file("some.jsonl", lines.joined(separator: "\n") + "\n")
    let run = try truce.run(["ingest", ledger, file.path])
    #expect(run.errors.contains("39 reports added, 1 known already, 0 set aside"), "\(run.errors)")
    let ids = try Store.open(ledger).material().reports.map(\.id.rawValue)
    let wanted = (0..<40).filter { $0 != 30 }.map { $0 % 19 == 7 ? "same" : "r\($0)" }
    #expect(ids.map { String($0.prefix { $0 != "~" }) } == wanted)
    #expect(Set(ids).count == 39)
    #expect(try truce.run(["ledger", "verify", ledger]).status == 0)
    let again = try truce.run(["ingest", ledger, file.path])
    #expect(again.errors.contains("0 reports added, 40 known already"), "\(again.errors)")
    let rebuilt = try truce.run(["rebuild", ledger])
    #expect(rebuilt.errors.contains("all tables are as they were"), "\(rebuilt.errors)")
  }

  @Test func `paths and a ledger exclude each other`() throws {
    #expect(try truce.run(["brief", "--ledger", ledger, reports]).status == 64)
    #expect(try truce.run(["brief", "--ledger", ledger]).status == 1)
    #expect(try truce.run(["brief"]).status == 64)
  }
}
