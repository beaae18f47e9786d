import TruceModel
import TruceStore

extension DeskPages {
  /// Incidents of the queue, each with why it stands there.
  func queueLines(_ found: [IncidentSummary]) throws -> [IncidentLine] {
    found.map { summary in
      var line = IncidentLine(summary, words)
      line.reasons = summary.queueReasons.map(Self.words)
      return line
    }
  }

  private static func words(_ reason: QueueReason) -> String {
    switch reason {
    case .contested: "accounts exclude each other"
    case .alleged: "a breach is alleged"
    case .new: "told of in the last run"
    case .severalOrigins: "several origins"
    case .uncertain: "links barely hold"
    }
  }
}
