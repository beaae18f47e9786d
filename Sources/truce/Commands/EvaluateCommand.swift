import ArgumentParser
import Foundation
import TrucePipeline

/// `truce evaluate`: how well the reports of Truce's own gold are read. For those who change Truce.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score what is read from the example reports against claims coded by hand.",
    discussion: """
      For a checkout of Truce; the format of the gold is in Evaluation/README.md. Exit code 1 where
      a figure is below its floor in Evaluation/floors.tsv.
      """,
    shouldDisplay: false)

  @Argument(help: "The folder with gold/ and floors.tsv; the reports are in ../Examples/reports.")
  var folder = "Evaluation"

  @Flag(help: "List the claims that were missed, those that match nothing, and wrong fields.")
  var verbose = false

  func run() async throws {
    try await Run.perform {
      let folder = URL(fileURLWithPath: folder)
      let evaluator = try Evaluator(
        gold: folder.appendingPathComponent("gold"),
        reports: folder.deletingLastPathComponent().appendingPathComponent("Examples/reports"))
      let floors = try EvaluationFloors(contentsOf: folder.appendingPathComponent("floors.tsv"))
      let score = try await evaluator.score(with: Pipeline(jobs: 1))
      var output = StandardOutput()
      for line in lines(of: score) { try output.write(line: line) }
      try output.flush()
      let failures = try floors.failures(of: score)
      for failure in failures { say("truce: \(failure)") }
      if !failures.isEmpty { throw ExitCode.failure }
    }
  }

  /// The lists, if wanted, then a row a measure: name, figure, right, of how many.
  private func lines(of score: EvaluationScore) -> [String] {
    var lines: [String] = []
    if verbose {
      lines += score.misses.map { "missed\t\($0)" } + score.inventions.map { "invented\t\($0)" }
      lines += score.faults.map { "wrong\t\($0)" }
    }
    for (name, figure) in score.measures {
      let tally: Tally? =
        switch name {
        case "recall": score.recall
        case "precision": score.precision
        case "slots": score.allSlots
        default: score.slots[String(name.dropFirst("slot-".count))]
        }
      let counts = tally.map { "\t\($0.right)/\($0.all)" } ?? ""
      lines.append("\(name)\t\(figure.thousandths)\(counts)")
    }
    return lines
  }
}
