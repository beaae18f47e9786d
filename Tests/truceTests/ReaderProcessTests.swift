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
    async let added = Self.apart { [truce, ledger] in
      try truce.run(["ingest", "-q", ledger, rest]).status
    }
    async let zero = Self.apart { try read(0, claimsEach: each) }
    async let one = Self.apart { try read(1, claimsEach: each) }
    async let two = Self.apart { try read(2, claimsEach: each) }
    let reads = try await [zero, one, two]
    #expect(try await added == 0)
    #expect(reads.contains { $0 > 1 }, "they read while it was added to")
    #expect(try figures() == (Self.reports, Self.reports * each))
  }

  /// On a thread of its own: tests share few, and all of these are to run at once.
  private static func apart<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
    }
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
