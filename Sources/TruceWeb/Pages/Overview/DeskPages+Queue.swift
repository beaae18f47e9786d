import TruceModel
import TruceStore

extension DeskPages {
  /// Incidents of the queue, each with why it stands there, and the reasons that all of several
  /// share.
  func queueLines(
    _ found: [IncidentSummary]
  ) throws -> (lines: [IncidentLine], common: [String]) {
    let reasons = found.map { $0.queueReasons.map(Self.words) }
    let common =
      found.count < 2
      ? [] : reasons[0].filter { reason in reasons.allSatisfy { $0.contains(reason) } }
    let lines = zip(found, reasons).map { summary, reasons in
      var line = IncidentLine(summary, words)
      line.reasons = reasons
      line.ownReasons = reasons.filter { !common.contains($0) }
      return line
    }
    return (lines, common)
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
