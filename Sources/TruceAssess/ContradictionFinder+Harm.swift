import TruceModel

extension ContradictionFinder {
  /// Tolls of the dead whose ranges exclude each other, each origin's latest.
  func tolls(_ claims: [Claim]) -> [(value: String, claim: Claim)] {
    let ranges = HarmFinder(context: context).ranges(of: claims)
    guard let killed = ranges.first(where: { $0.harm == .killed }) else { return [] }
    let counted = killed.origins.filter { $0.count.low != nil || $0.count.high != nil }
    let disagree = counted.contains { one in
      counted.contains { excludes(one.count, $0.count) }
    }
    guard disagree else { return [] }
    let byID = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
    return counted.flatMap { origin in
      origin.claims.compactMap { byID[$0] }.map { (label(origin.count), $0) }
    }
  }

  private func excludes(_ a: Count, _ b: Count) -> Bool {
    (a.high ?? .max) < (b.low ?? 0) || (b.high ?? .max) < (a.low ?? 0)
  }

  private func label(_ count: Count) -> String {
    switch (count.low, count.high) {
    case (let low?, let high?): low == high ? "\(low) killed" : "\(low) to \(high) killed"
    case (let low?, nil): "at least \(low) killed"
    case (nil, let high?): "at most \(high) killed"
    case (nil, nil): "killed, no number"
    }
  }

  /// Ways of attack that exclude each other, as event types.
  func means(_ claims: [Claim]) -> [(value: String, claim: Claim)] {
    claims.filter {
      $0.affirms && !$0.event.type.isUnspecific && $0.event.type.family == .explosion
    }
    .map { ($0.event.type.rawValue, $0) }
  }

  /// An act that one side calls a breach and its doer excuses.
  func justification(_ claims: [Claim]) -> [(value: String, claim: Claim)] {
    let excuses = claims.filter { $0.justification != nil || $0.stance == .justifies }
    let breaches = claims.filter { $0.event.type == .ceasefireViolated && $0.affirms }
    guard !excuses.isEmpty, !breaches.isEmpty else { return [] }
    return excuses.map { claim in
      ("allowed: \(claim.justification?.value.rawValue ?? Justification.other.rawValue)", claim)
    } + breaches.map { ("a breach", $0) }
  }
}

extension EventType {
  /// Fits more than one way of attack.
  fileprivate var isUnspecific: Bool { self == .strike || self == .attack }
}
