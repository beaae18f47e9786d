/// Why an incident stands where it does in the queue.
package enum QueueReason: String, Hashable, Sendable, CaseIterable {
  case contested
  /// A breach of an agreement is alleged.
  case alleged
  /// The last run told of it.
  case new
  case severalOrigins = "several-origins"
  /// A link that joins its claims barely holds.
  case uncertain
}

extension IncidentSummary {
  /// What its points are made of; the parts of `ReviewWeight` cannot be mistaken for each other.
  package var queueReasons: [QueueReason] {
    var rest = weight - min(origins, ReviewWeight.mostOrigins) * ReviewWeight.origin
    let parts: [(Int, QueueReason)] = [
      (ReviewWeight.contested, .contested), (ReviewWeight.alleged, .alleged),
      (ReviewWeight.new, .new), (ReviewWeight.uncertain, .uncertain),
    ]
    var reasons: [QueueReason] = []
    for (points, reason) in parts where rest >= points {
      rest -= points
      reasons.append(reason)
    }
    return reasons + (origins > 1 ? [.severalOrigins] : [])
  }
}
