import TruceModel

extension ContradictionFinder {
  /// Tolls whose ranges exclude each other, each origin's latest: of the dead, else of the injured.
  func tolls(_ claims: [Claim]) -> [(value: String, claim: Claim)] {
    let ranges = HarmFinder(context: context).ranges(of: claims)
    for harm in [Casualty.Harm.killed, .injured] {
      let sides = ranges.first { $0.harm == harm }.map { tolls($0, claims) } ?? []
      if !sides.isEmpty { return sides }
    }
    return []
  }

  /// Empty unless two origins' figures for all who were harmed exclude each other.
  private func tolls(_ range: HarmRange, _ claims: [Claim]) -> [(value: String, claim: Claim)] {
    let all = range.origins.filter { $0.count.low != nil || $0.count.high != nil }
    let wholes = all.filter { !WhoWords.isPart($0.who) }
    let counted = wholes.isEmpty ? all : wholes
    let disagree = counted.contains { one in
      counted.contains { excludes(one.count, $0.count) }
    }
    guard disagree else { return [] }
    let byID = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
    return counted.flatMap { origin in
      origin.claims.compactMap { byID[$0] }.map {
        (label(origin.count, range.harm.rawValue), $0)
      }
    }
  }

  private func excludes(_ a: Count, _ b: Count) -> Bool {
    (a.high ?? .max) < (b.low ?? 0) || (b.high ?? .max) < (a.low ?? 0)
  }

  private func label(_ count: Count, _ harm: String) -> String {
    switch (count.low, count.high) {
    case (let low?, let high?): low == high ? "\(low) \(harm)" : "\(low) to \(high) \(harm)"
    case (let low?, nil): "at least \(low) \(harm)"
    case (nil, let high?): "at most \(high) \(harm)"
    case (nil, nil): "\(harm), no number"
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
