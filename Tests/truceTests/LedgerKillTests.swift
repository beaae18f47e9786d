import Foundation
import Testing
import TruceTestSupport

/// `kill -9` at any moment: nothing that was acknowledged is lost, and the same command completes.
struct LedgerKillTests {
  private let truce: BuiltProgram
  private let folder: TemporaryFolder
  private let ledger: String
  private static let reports = 60

  init() throws {
    truce = try BuiltProgram()
    folder = try TemporaryFolder()
    ledger = folder.url.appendingPathComponent("desk.ledger").path
    let lines = (0..<Self.reports).map { number in
      #"{"id":"r\#(number)","published":"2020-03-\#(10 + number % 20)","text":"Shells hit Saraqib on "#
        + #"Monday, killing \#(number + 2) people, the ministry said. Report \#(number)."}"#
    }
    _ = try folder.file("reports.jsonl", lines.joined(separator: "\n"))
  }

  private func ingest(killedAfter seconds: Double? = nil) throws -> BuiltProgram.Run {
    try truce.run(
      ["ingest", "-q", ledger, folder.url.appendingPathComponent("reports.jsonl").path],
      killedAfter: seconds)
  }

  private func expectSound() throws {
    let verified = try truce.run(["ledger", "verify", ledger])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }

  @Test func `an ingest that is killed goes on where it was`() throws {
    var random = SeededGenerator(seed: 12)
    var stored = 0
    for _ in 0..<8 {
      _ = try ingest(killedAfter: Double.random(in: 0.02...0.6, using: &random))
      guard FileManager.default.fileExists(atPath: ledger) else { continue }
      let now = try count("Reports", or: stored)
      #expect(now >= stored)
      stored = now
    }
    #expect(try ingest().status == 0)
    try expectSound()
    #expect(try count("Reports", or: 0) == Self.reports)
    let again = try truce.run(["rebuild", ledger])
    #expect(again.errors.contains("all tables are as they were"), "\(again.errors)")
  }

  @Test func `a judgement that was acknowledged is kept`() throws {
    #expect(try ingest().status == 0)
    let queue = try truce.run(["review", "queue", ledger])
    let incident = String(try #require(queue.output.split(separator: " ").first))
    var random = SeededGenerator(seed: 13)
    var acknowledged: [String] = []
    for number in 0..<6 {
      let run = try truce.run(
        ["review", "comment", ledger, incident, "--by", "A", "--because", "remark \(number)"],
        killedAfter: Double.random(in: 0.02...0.4, using: &random))
      if run.output.contains("judgement") { acknowledged.append("remark \(number)") }
    }
    let log = try truce.run(["review", "log", ledger]).output
    for remark in acknowledged { #expect(log.contains(remark), "\(remark)") }
    try expectSound()
  }

  /// A figure of `truce ledger info`; `fallback` where the ledger has no tables yet.
  private func count(_ name: String, or fallback: Int) throws -> Int {
    let info = try truce.run(["ledger", "info", ledger])
    guard info.status == 0 else { return fallback }
    let line = info.output.split(separator: "\n").first { $0.hasPrefix("\(name): ") }
    return line.flatMap { Int($0.dropFirst(name.count + 2).prefix { $0.isNumber }) } ?? fallback
  }
}
