import TruceModel

/// The range of each kind of harm over the origins of an incident; nothing is added up.
struct HarmFinder: Sendable {
  let context: AssessmentContext

  private struct Figure {
    var count: Count
    var who: String?
    var claim: Claim

    var isCounted: Bool { count.low != nil || count.high != nil }
  }

  /// In the order of `Casualty.Harm`; only kinds of which something is said.
  func ranges(of claims: [Claim]) -> [HarmRange] {
    guard claims.contains(where: { !$0.event.casualties.isEmpty }) else { return [] }
    return Casualty.Harm.allCases.compactMap { harm in
      var byOrigin: [String: [Figure]] = [:]
      for claim in claims where !claim.event.isAggregate && claim.stance != .denies {
        for casualty in claim.event.casualties.map(\.value) where casualty.harm == harm {
          byOrigin[context.voice(of: claim).key, default: []].append(
            Figure(count: casualty.count, who: casualty.who, claim: claim))
        }
      }
      return byOrigin.isEmpty ? nil : range(harm, byOrigin)
    }
  }

  private func range(_ harm: Casualty.Harm, _ byOrigin: [String: [Figure]]) -> HarmRange {
    let sorted = byOrigin.sorted { $0.key < $1.key }
    let origins = sorted.map { ofOrigin($0.key, $0.value) }
    let counted = origins.filter { $0.count.low != nil || $0.count.high != nil }
    let wholes = counted.filter { !WhoWords.isPart($0.who) }
    let bounds = Self.bounds(
      (wholes.isEmpty ? counted : wholes).map(\.count),
      parts: counted.filter { WhoWords.isPart($0.who) }.map(\.count))
    let status = StatusBounds(sorted.map { latest($0.value) }.map { $0.map { ($0.who, $0.count) } })
    return HarmRange(
      harm: harm, low: bounds?.low, high: bounds?.high, origins: origins,
      civilians: status.civilians, fighters: status.fighters,
      isStatusContested: status.isContested)
  }

  // MARK: One origin

  /// The latest figure; of several told on that day the highest, the total rather than a part.
  private func ofOrigin(_ key: String, _ figures: [Figure]) -> HarmRange.OfOrigin {
    let wholes = figures.filter { $0.isCounted && !WhoWords.isPart($0.who) }
    let best = latest(wholes.isEmpty ? figures : wholes).max { a, b in
      let x = a.count.low ?? a.count.high ?? -1
      let y = b.count.low ?? b.count.high ?? -1
      return x != y ? x < y : a.claim.id > b.claim.id
    }
    let claims = Set(figures.map(\.claim.id)).sorted()
    return HarmRange.OfOrigin(
      origin: key, count: best?.count ?? Count(low: nil, high: nil, qualifier: .vague),
      who: best?.who, claims: claims)
  }

  /// The figures of the latest day on which a number was told; where none was, all of them.
  ///
  /// A later word without a number does not take an earlier number back.
  private func latest(_ figures: [Figure]) -> [Figure] {
    let counted = figures.filter(\.isCounted)
    guard let last = counted.compactMap({ day($0) }).max() else {
      return counted.isEmpty ? figures : counted
    }
    return counted.filter { day($0) == last }
  }

  /// The day it was said, else the day it was printed.
  private func day(_ figure: Figure) -> CalendarDay? {
    figure.claim.attribution.last?.saidOn?.value.end
      ?? context.reports[figure.claim.report]?.published
  }

  /// As `bounds`; who counts more of a part than anybody counts in all counts at least so many in all.
  private static func bounds(_ counts: [Count], parts: [Count]) -> HarmRange.Bounds? {
    guard var bounds = bounds(counts), let high = bounds.high else { return bounds(counts) }
    let above = parts.filter { ($0.low ?? 0) > high }
    bounds.high =
      above.contains { $0.high == nil } ? nil : max(high, above.compactMap(\.high).max() ?? high)
    return bounds
  }

  /// Lowest of the lower bounds to highest of the upper ones, open if any is; nil: no counts.
  static func bounds(_ counts: [Count]) -> HarmRange.Bounds? {
    guard !counts.isEmpty else { return nil }
    let isOpen = counts.contains { $0.high == nil }
    return HarmRange.Bounds(
      low: counts.compactMap(\.low).min(), high: isOpen ? nil : counts.compactMap(\.high).max())
  }
}

/// How many of those harmed are said to be civilians, how many fighters.
///
/// Status is contested where some origins call all of them civilians and others call all of them
/// fighters; then nobody is surely either, and both minimums are zero. Source: the practice of
/// Airwars and of Every Casualty Counts, who keep a minimum of zero for contested status.
struct StatusBounds: Sendable {
  let civilians: HarmRange.Bounds?
  let fighters: HarmRange.Bounds?
  let isContested: Bool

  /// `origins`: of each origin what it says, by words for the people and count.
  init(_ origins: [[(who: String?, count: Count)]]) {
    var counts: [WhoWords.Status: [Count]] = [:]
    var saysOnly: Set<WhoWords.Status> = []
    for figures in origins {
      var told: Set<WhoWords.Status> = []
      for figure in figures {
        guard let status = WhoWords.status(of: figure.who), figure.count.high != 0 else { continue }
        told.insert(status)
        counts[status, default: []].append(figure.count)
      }
      if told.count == 1 { saysOnly.formUnion(told) }
    }
    isContested = saysOnly.count == 2
    civilians = Self.bounds(counts[.civilians] ?? [], isContested: isContested)
    fighters = Self.bounds(counts[.fighters] ?? [], isContested: isContested)
  }

  private static func bounds(_ counts: [Count], isContested: Bool) -> HarmRange.Bounds? {
    guard var bounds = HarmFinder.bounds(counts) else { return nil }
    if isContested { bounds.low = 0 }
    return bounds
  }
}
