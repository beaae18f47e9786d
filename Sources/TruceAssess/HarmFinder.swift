import TruceModel

/// The range of each kind of harm over the origins of an incident; nothing is added up.
struct HarmFinder: Sendable {
  let context: AssessmentContext

  private struct Figure {
    var count: Count
    var who: String?
    var claim: Claim
  }

  /// In the order of `Casualty.Harm`; only kinds of which something is said.
  func ranges(of claims: [Claim]) -> [HarmRange] {
    Casualty.Harm.allCases.compactMap { harm in
      var byOrigin: [String: [Figure]] = [:]
      for claim in claims where !claim.event.isAggregate && claim.stance != .denies {
        for casualty in claim.event.casualties.map(\.value) where casualty.harm == harm {
          byOrigin[context.voice(of: claim).key, default: []].append(
            Figure(count: casualty.count, who: casualty.who, claim: claim))
        }
      }
      let origins = byOrigin.sorted { $0.key < $1.key }.map { ofOrigin($0.key, $0.value) }
      return origins.isEmpty ? nil : range(harm, origins)
    }
  }

  /// The latest report's figure; of several in it the highest, the total rather than a part.
  private func ofOrigin(_ key: String, _ figures: [Figure]) -> HarmRange.OfOrigin {
    let latest = figures.compactMap { day($0) }.max()
    let current = figures.filter { day($0) == latest || latest == nil }
    let best = current.max { a, b in
      let x = a.count.low ?? a.count.high ?? -1
      let y = b.count.low ?? b.count.high ?? -1
      return x != y ? x < y : a.claim.id > b.claim.id
    }
    let claims = Set(figures.map(\.claim.id)).sorted()
    return HarmRange.OfOrigin(
      origin: key, count: best?.count ?? Count(low: nil, high: nil, qualifier: .vague),
      who: best?.who, claims: claims)
  }

  private func day(_ figure: Figure) -> CalendarDay? {
    context.reports[figure.claim.report]?.published
  }

  /// Lowest of the lower bounds to highest of the upper ones; open if any that is counted is open.
  private func range(_ harm: Casualty.Harm, _ origins: [HarmRange.OfOrigin]) -> HarmRange {
    let counted = origins.filter { $0.count.low != nil || $0.count.high != nil }
    let lows = counted.compactMap(\.count.low)
    let highs = counted.compactMap(\.count.high)
    let isOpen = counted.contains { $0.count.high == nil }
    return HarmRange(
      harm: harm, low: lows.min(), high: isOpen || counted.isEmpty ? nil : highs.max(),
      origins: origins)
  }
}
