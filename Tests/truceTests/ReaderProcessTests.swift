import Foundation
import Testing
import TruceTestSupport

/// Several processes read a ledger while one adds reports to it.
struct ReaderProcessTests {
  private static let reports = 1200
  private let truce: BuiltProgram
  private let folder: TemporaryFolder
  private let ledger: String

  init() throws {
    truce = try BuiltProgram()
    folder = try TemporaryFolder()
    ledger = folder.url.appendingPathComponent("desk.ledger").path
  }

  /// Reports that each give the same number of claims.
  private func write(_ numbers: Range<Int>, to name: String) throws -> String {
    let lines = numbers.map { number in
      #"{"id":"r\#(number)","published":"2020-03-\#(10 + number % 20)","text":"Shells hit Saraqib on "#
        + #"Monday, killing \#(number + 2) people, the ministry said. Report \#(number)."}"#
    }
    return try folder.file(name, lines.joined(separator: "\n")).path
  }

  @Test func `each reader sees whole reports and never fewer than before`() async throws {
    let first = try write(0..<2, to: "first.jsonl")
    let rest = try write(2..<Self.reports, to: "rest.jsonl")
    #expect(try truce.run(["ingest", "-q", ledger, first]).status == 0)
    let each = try figures().claims / 2
    try await withThrowingTaskGroup(of: Int.self) { group in
      group.addTask { [truce, ledger] in
        let run = try truce.run(["ingest", "-q", ledger, rest])
        #expect(run.status == 0, "\(run.errors)")
        return 0
      }
      for reader in 0..<3 { group.addTask { try read(reader, claimsEach: each) } }
      var reads = 0
      for try await count in group { reads += count }
      #expect(reads > 3, "they read while it was added to")
    }
    #expect(try figures() == (Self.reports, Self.reports * each))
  }

  /// Reads in one way or another until all is there. Returns how often.
  private func read(_ reader: Int, claimsEach: Int) throws -> Int {
    let ways = [
      ["ledger", "verify", ledger], ["export", "-q", "--ledger", ledger, "--format", "geojson"],
      ["review", "queue", ledger],
    ]
    var last = 0
    for count in 1...500 {
      let (reports, claims) = try figures()
      #expect(claims == reports * claimsEach, "a report is seen with its claims")
      #expect(reports >= last)
      last = reports
      let run = try truce.run(ways[(reader + count) % ways.count])
      #expect(run.status == 0, "\(run.output.suffix(300))\(run.errors)")
      if ways[(reader + count) % ways.count][0] == "export" {
        _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      }
      if reports == Self.reports { return count }
    }
    return 0
  }

  /// What `truce ledger info` tells.
  private func figures() throws -> (reports: Int, claims: Int) {
    let info = try truce.run(["ledger", "info", ledger])
    #expect(info.status == 0, "\(info.errors)")
    func figure(_ name: String) -> Int {
      let line = info.output.split(separator: "\n").first { $0.hasPrefix("\(name): ") }
      return line.flatMap { Int($0.dropFirst(name.count + 2).prefix { $0.isNumber }) } ?? -1
    }
    return (figure("Reports"), figure("Claims"))
  }
}
