package import Foundation
import TruceModel

/// Reads the reports of Truce's own gold and scores what was read against it.
package struct Evaluator: Sendable {
  private let gold: [GoldReport]
  private let paths: [String]
  private let matcher = GoldMatcher()
  private let judge = SlotJudge()

  /// `gold`: the folder of gold files. `reports`: the folder of the reports that they name.
  package init(gold: URL, reports: URL) throws(EvaluationError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: gold.path)
        .filter { $0.hasSuffix(".json") }.sorted()
    } catch {
      throw EvaluationError(
        path: gold.path, reason: "there is no such folder of gold",
        remedy: "run in a checkout of Truce or name its folder Evaluation")
    }
    var files: [GoldReport] = []
    for name in names { files.append(try GoldReport.read(gold.appendingPathComponent(name))) }
    guard !files.isEmpty else {
      throw EvaluationError(
        path: gold.path, reason: "holds no gold (.json)", remedy: "see Evaluation/README.md")
    }
    self.gold = files
    paths = files.map { reports.appendingPathComponent($0.report).path }
  }

  /// Reads every gold report with `pipeline` and scores it.
  package func score(with pipeline: Pipeline) async throws -> EvaluationScore {
    var score = EvaluationScore()
    var rest = zip(gold, paths).makeIterator()
    try await pipeline.read(paths) { reading in
      guard let (gold, path) = rest.next() else { return }
      guard let report = reading.report else {
        throw EvaluationError(
          path: path, reason: "gold names it and it cannot be read",
          remedy: "put the report there or correct \"report\" in its gold file")
      }
      try add(reading.claims, of: report, against: gold, path: path, to: &score)
    }
    return score
  }

  private func add(
    _ claims: [Claim], of report: Report, against gold: GoldReport, path: String,
    to score: inout EvaluationScore
  ) throws(EvaluationError) {
    let body = claims.filter { $0.zone == .body }
    let quotes = try spans(of: gold.claims, in: report.text, path: path)
    let matching = matcher.matching(body, with: gold.claims, at: quotes)
    for (index, claim) in gold.claims.enumerated() {
      if !claim.isOptional { score.recall.count(matching.found[index] != nil) }
      if let slots = matching.found[index] {
        for (slot, isRight) in slots { score.slots[slot.rawValue, default: Tally()].count(isRight) }
        for slot in SlotJudge.Slot.allCases where slots[slot] == false {
          score.faults.append("\(gold.report): \(slot) of \(claim.type): \(claim.quote)")
        }
      } else if !claim.isOptional {
        for slot in judge.missedSlots(of: claim) {
          score.slots[slot.rawValue, default: Tally()].count(false)
        }
        score.misses.append("\(gold.report): \(claim.type): \(claim.quote)")
      }
    }
    score.precision.all += body.count
    score.precision.right += body.count - matching.invented.count
    for claim in matching.invented.map({ body[$0] }) {
      score.inventions.append(
        "\(gold.report): \(claim.event.type.rawValue) \"\(claim.event.trigger.wording)\": "
          + claim.sentence.wording)
    }
  }

  /// Where each quote stands. Throws where one does not stand in the text exactly once.
  private func spans(
    of claims: [GoldClaim], in text: String, path: String
  ) throws(EvaluationError) -> [Span] {
    let finder = QuoteFinder(text)
    var spans: [Span] = []
    for claim in claims {
      let found = finder.spans(of: claim.quote)
      guard let span = found.first, found.count == 1 else {
        throw EvaluationError(
          path: path, reason: "the gold quote \"\(claim.quote)\" stands in it \(found.count) times",
          remedy: "quote words that stand in the report once")
      }
      spans.append(span)
    }
    return spans
  }
}
