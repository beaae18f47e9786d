import Foundation
import Testing
import TruceModel
import TruceTestSupport

@testable import TrucePipeline

/// Truce's own gold, its floors, and how they are scored.
struct EvaluationTests {
  private static let folder = SourceTree.root.appendingPathComponent("Evaluation")
  private static let reports = SourceTree.root.appendingPathComponent("Examples/reports")

  @Test func `the example reports are read no worse than the floors allow`() async throws {
    let evaluator = try Evaluator(
      gold: Self.folder.appendingPathComponent("gold"), reports: Self.reports)
    let score = try await evaluator.score(with: Pipeline(jobs: 1))
    let floors = try EvaluationFloors(contentsOf: Self.folder.appendingPathComponent("floors.tsv"))
    #expect(try floors.failures(of: score) == [])
    #expect(score.recall.all > 150)
  }

  @Test func `each gold file names known types, states and stances`() throws {
    let gold = Self.folder.appendingPathComponent("gold")
    let names = try FileManager.default.contentsOfDirectory(atPath: gold.path)
    #expect(names.count >= 12)
    for name in names.sorted() {
      for claim in try GoldReport.read(gold.appendingPathComponent(name)).claims {
        for type in claim.type.alternatives { #expect(EventType(rawValue: type) != nil, "\(type)") }
        for status in claim.status?.alternatives ?? [] {
          #expect(EventStatus(rawValue: status) != nil, "\(name): \(status)")
        }
        for stance in claim.stance?.alternatives ?? [] {
          #expect(Stance(rawValue: stance) != nil, "\(name): \(stance)")
        }
      }
    }
  }

  @Test func `a figure below its floor is told with file, figure and remedy`() throws {
    let floors = try Self.floors("recall\t0.5\n")
    var score = EvaluationScore()
    score.recall = Tally(right: 1, all: 4)
    let failures = try floors.failures(of: score)
    #expect(failures.count == 1)
    #expect(failures.first?.contains("recall is 0.250, below its floor 0.500") == true)
    score.recall = Tally(right: 2, all: 4)
    #expect(try floors.failures(of: score) == [])
  }

  @Test func `a floor for an unknown measure or without a figure is refused`() throws {
    #expect(throws: EvaluationError.self) {
      try Self.floors("beauty\t0.5\n").failures(of: EvaluationScore())
    }
    #expect(throws: EvaluationError.self) { try Self.floors("recall\thigh\n") }
  }

  @Test func `gold that is missing, broken or misquotes names its file`() async throws {
    let scratch = try TemporaryFolder()
    let empty = scratch.url.appendingPathComponent("none")
    #expect(throws: EvaluationError.self) { try Evaluator(gold: empty, reports: Self.reports) }
    _ = try scratch.file("a.json", "{")
    #expect(throws: EvaluationError.self) {
      try Evaluator(gold: scratch.url, reports: Self.reports)
    }
    _ = try scratch.file(
      "a.json",
      #"{"report": "note-on-the-first-days.txt", "claims": [{"quote": "no such words", "type": "strike"}]}"#
    )
    let evaluator = try Evaluator(gold: scratch.url, reports: Self.reports)
    await #expect(throws: EvaluationError.self) {
      try await evaluator.score(with: Pipeline(jobs: 1))
    }
  }

  @Test func `names agree where one holds the other word by word`() {
    #expect(FoldedName("the Syrian army").agrees(with: FoldedName("Syrian Army's")) == false)
    #expect(FoldedName("the Syrian army").agrees(with: FoldedName("army")))
    #expect(FoldedName("Dépêche").agrees(with: FoldedName("depeche")))
    #expect(!FoldedName("Hamas").agrees(with: FoldedName("Hama")))
    #expect(!FoldedName("the").agrees(with: FoldedName("army")))
  }

  @Test func `quotes are found across line ends, each time they stand`() {
    let text = "One raid\n  and another raid."
    #expect(QuoteFinder(text).spans(of: "raid and") == [Span(4, 14)])
    #expect(QuoteFinder(text).spans(of: "raid").count == 2)
    #expect(QuoteFinder(text).spans(of: "truce").isEmpty)
  }

  private static func floors(_ text: String) throws -> EvaluationFloors {
    let scratch = try TemporaryFolder()
    return try EvaluationFloors(contentsOf: try scratch.file("floors.tsv", text))
  }
}
