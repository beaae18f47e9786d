package import Foundation
import TruceModel

/// The figures below which an evaluation fails: `Evaluation/floors.tsv`.
package struct EvaluationFloors: Sendable {
  private let path: String
  private let floors: [(measure: String, floor: Double)]

  /// Reads measure and floor of each row. Throws `EvaluationError` for a row that is not one.
  package init(contentsOf url: URL) throws(EvaluationError) {
    let table: LexiconTable
    do {
      table = try LexiconTable(contentsOf: url)
    } catch {
      throw EvaluationError(
        path: url.path, reason: "cannot be read", remedy: "give the folder Evaluation of a checkout"
      )
    }
    path = url.path
    var floors: [(measure: String, floor: Double)] = []
    for row in table.rows {
      guard row.count >= 2, let floor = Double(row[1]) else {
        throw EvaluationError(
          path: url.path, reason: "\"\(row.joined(separator: " "))\" is no measure with its floor",
          remedy: "write the measure, a tab and a figure between 0 and 1")
      }
      floors.append((measure: row[0], floor: floor))
    }
    self.floors = floors
  }

  /// A sentence for each floor that `score` misses. Throws for a measure that does not exist.
  package func failures(of score: EvaluationScore) throws(EvaluationError) -> [String] {
    var failures: [String] = []
    for (measure, floor) in floors {
      guard let figure = score.measures.first(where: { $0.name == measure })?.figure else {
        throw EvaluationError(
          path: path, reason: "there is no measure \"\(measure)\"",
          remedy: "use one of \(score.measures.map(\.name).joined(separator: ", "))")
      }
      if figure < floor {
        failures.append(
          "\(path): \(measure) is \(figure.thousandths), below its floor \(floor.thousandths); "
            + "find what was lost with `truce evaluate --verbose`")
      }
    }
    return failures
  }
}

extension Double {
  /// `0.926`
  package var thousandths: String {
    let whole = Int((self * 1000).rounded())
    let digits = String(whole % 1000)
    return "\(whole / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
