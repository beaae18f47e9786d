import TruceModel

/// Gathers the claims of one report into tellings.
///
/// A claim that refers to an earlier one joins it; a breach joins the act it names; any other claim
/// joins the earlier telling that it fits best, if it fits well enough and no claim of it speaks
/// against that, else starts one.
struct TellingBuilder: Sendable {
  let weights: LinkWeights
  let constraints: LinkConstraints

  /// A telling that grows, with what its claims one by one say.
  private struct Draft {
    private(set) var telling: Telling
    /// Their first positions, and those that they are told apart from.
    private(set) var members: Set<Int> = []
    private(set) var notOf: Set<Int> = []
    /// The places of each, every set once.
    private(set) var places: [[PlaceTrait]] = []

    init(_ single: Telling) {
      telling = single
      note(single)
    }

    mutating func add(_ single: Telling) {
      telling.absorb(single)
      note(single)
    }

    private mutating func note(_ single: Telling) {
      members.insert(single.claims[0])
      notOf.formUnion(single.notOf)
      if !single.places.isEmpty, !places.contains(single.places) { places.append(single.places) }
    }
  }

  /// `singles` are one report's claims, one telling each, in the order of the text.
  ///
  /// Claims that make no incident of their own but that others refer to (`isGhost`) lend their day
  /// and place to those and are left out at the end.
  func tellings(
    of singles: [Telling], claims: [Claim], statistics: TermStatistics
  ) -> [Telling] {
    var drafts: [Draft] = []
    var holder: [ClaimID: Int] = [:]
    let exchanges = MutualAccusations(singles.flatMap(\.claims), claims)
    for (position, single) in singles.enumerated() {
      let claim = claims[single.claims[0]]
      let pointed = single.isThat ? told(before: position, singles, claims, holder) : nil
      let that = pointed.flatMap { contradict(single, drafts[$0].telling) ? nil : $0 }
      let given =
        that ?? given(claim, holder).flatMap { agrees(single, drafts[$0]) ? $0 : nil }
      if let index = given ?? best(for: single, among: drafts, claims, exchanges),
        !constraints.forbid(single.claims, drafts[index].telling.claims)
      {
        drafts[index].add(single)
        holder[claim.id] = index
      } else if !single.isNegative || claim.event.isNotReported == false {
        holder[claim.id] = drafts.count
        drafts.append(Draft(single))
      }
    }
    var tellings = drafts.map(\.telling)
    joinBreaches(&tellings, claims, holder)
    joinDamage(&tellings, claims)
    return finished(tellings, claims, statistics)
  }

  /// The telling that the claim itself names.
  private func given(_ claim: Claim, _ holder: [ClaimID: Int]) -> Int? {
    claim.event.refersTo.flatMap { holder[$0] }
  }

  /// The draft of the act told last, in this sentence or the one before: what "that attack" is.
  private func told(
    before position: Int, _ singles: [Telling], _ claims: [Claim], _ holder: [ClaimID: Int]
  ) -> Int? {
    let claim = claims[singles[position].claims[0]]
    guard
      let last = singles[..<position].last(where: {
        let other = claims[$0.claims[0]]
        return $0.group == singles[position].group
          && other.event.trigger.span != claim.event.trigger.span
      })
    else { return nil }
    let other = claims[last.claims[0]]
    let gap = claim.sentence.span.start - other.sentence.span.end
    return gap <= Surroundings.widestGap ? holder[other.id] : nil
  }

  /// Whether nothing that `single` says of itself speaks against one occurrence with `telling`,
  /// whatever refers to what: a campaign is no act, and an old month is no news.
  private func agrees(_ single: Telling, _ draft: Draft) -> Bool {
    guard !isToldApart(single, from: draft) else { return false }
    return agrees(single, draft.telling)
  }

  func agrees(_ single: Telling, _ telling: Telling) -> Bool {
    guard single.isUmbrella == telling.isUmbrella || isStart(single, telling),
      !contradict(single, telling)
    else { return false }
    switch (single.interval, telling.interval) {
    case (let x?, nil): return isNews(x, telling)
    case (nil, let y?): return isNews(y, single)
    case (_?, _?), (nil, nil): return true
    }
  }

  /// Whether the two cannot be of one occurrence: what stopped or did not happen is not what
  /// happened, different days are different events, and nothing is told before it happens.
  func contradict(_ a: Telling, _ b: Telling) -> Bool {
    if a.group == .violence, a.isEnded != b.isEnded || a.isNegative != b.isNegative,
      !a.types.contains(.casualties), !b.types.contains(.casualties)
    {
      return true
    }
    switch (a.interval, b.interval) {
    case (let x?, let y?): return max(x.start - y.end, y.start - x.end) > weights.within.days
    case (let x?, nil): return !isTold(x, by: b)
    case (nil, let y?): return !isTold(y, by: a)
    case (nil, nil): return !areToldTogether(a, b)
    }
  }

  /// Whether one is the start of the campaign that the other is.
  func isStart(_ a: Telling, _ b: Telling) -> Bool {
    guard let x = a.interval, let y = b.interval, a.types.contains(where: b.types.contains) else {
      return false
    }
    return x.start == y.start && (a.killed.isEmpty || b.killed.isEmpty)
  }

  private func isTold(_ interval: Telling.Interval, by telling: Telling) -> Bool {
    telling.notAfter.map { interval.start <= $0 } ?? true
  }

  /// Statements made more than a week apart, neither of which dates the act, are of two acts.
  private func areToldTogether(_ a: Telling, _ b: Telling) -> Bool {
    guard let x = a.notAfter, let y = b.notAfter else { return true }
    return abs(x - y) <= 7
  }

  /// Whether a day, or weeks that reach into the month before `undated` was published: what is told
  /// without a day is most often news, and an older month is most often background.
  private func isNews(_ interval: Telling.Interval, _ undated: Telling) -> Bool {
    interval.length <= 6 || (undated.notAfter.map { $0 - interval.end <= 30 } ?? true)
  }

  /// Whether the report tells `single` apart from any claim of `draft`: by its words, or by towns.
  private func isToldApart(_ single: Telling, from draft: Draft) -> Bool {
    draft.notOf.contains(single.claims[0]) || single.notOf.contains(where: draft.members.contains)
      || draft.places.contains { areFarApart(single.places, $0) }
  }

  /// Whether both name places of which each is well away from every one of the other.
  private func areFarApart(_ a: [PlaceTrait], _ b: [PlaceTrait]) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    return a.allSatisfy { one in b.allSatisfy { one.isApart(from: $0) } }
  }

  private func best(
    for single: Telling, among drafts: [Draft], _ claims: [Claim], _ exchanges: MutualAccusations
  ) -> Int? {
    var best: (index: Int, score: Double)?
    for index in drafts.indices
    where drafts[index].telling.group == single.group
      && !contradict(single, drafts[index].telling) && !isToldApart(single, from: drafts[index])
      && !exchanges.part(single, drafts[index].telling)
    {
      let score = fit(single, drafts[index].telling, claims)
      if score >= weights.within.threshold, score > best?.score ?? -.infinity {
        best = (index, score)
      }
    }
    return best?.index
  }

  /// A breach whose acts are told in the report becomes part of the first act's telling; so does
  /// one without acts where one violent telling alone has the accused as actor.
  private func joinBreaches(
    _ tellings: inout [Telling], _ claims: [Claim], _ holder: [ClaimID: Int]
  ) {
    var removed: Set<Int> = []
    for (index, breach) in tellings.enumerated() where breach.group == .breach {
      let acts = breach.claims.flatMap { claims[$0].event.acts }
      let named = acts.lazy.compactMap { holder[$0] }.first { tellings[$0].group != .breach }
      guard let act = named ?? onlyAct(of: breach, among: tellings),
        !constraints.forbid(breach.claims, tellings[act].claims)
      else { continue }
      let kept = tellings[act]
      tellings[act].absorb(breach)
      tellings[act].types = kept.types
      tellings[act].targets = kept.targets
      tellings[act].places = kept.places.isEmpty ? tellings[act].places : kept.places
      removed.insert(index)
    }
    tellings = tellings.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
  }

  /// What an act of violence destroyed, told beside it without a doer of its own, is of its telling.
  private func joinDamage(_ tellings: inout [Telling], _ claims: [Claim]) {
    var removed: Set<Int> = []
    for (index, damage) in tellings.enumerated()
    where damage.group == .destruction && damage.claims.allSatisfy({ claims[$0].tellsDamage }) {
      let act = tellings.indices.last { other in
        tellings[other].group == .violence && !contradict(damage, tellings[other])
          && !areFarApart(damage.places, tellings[other].places)
          && isTold(damage, beside: tellings[other], claims)
          && (damage.actors.isEmpty
            || damage.actors.contains { one in
              tellings[other].actors.contains { one.isRelated(to: $0) }
            })
      }
      guard let act, !constraints.forbid(damage.claims, tellings[act].claims) else { continue }
      let types = tellings[act].types
      tellings[act].absorb(damage)
      tellings[act].types = types
      removed.insert(index)
    }
    tellings = tellings.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
  }

  /// Whether claims of both stand in one sentence or in neighbouring ones.
  private func isTold(_ a: Telling, beside b: Telling, _ claims: [Claim]) -> Bool {
    a.claims.contains { first in
      b.claims.contains { second in
        let (x, y) = (claims[first].sentence.span, claims[second].sentence.span)
        return max(x.start - y.end, y.start - x.end) <= Surroundings.widestGap
      }
    }
  }

  private func onlyAct(of breach: Telling, among tellings: [Telling]) -> Int? {
    guard !breach.actors.isEmpty else { return nil }
    let acts = tellings.indices.filter { index in
      tellings[index].group == .violence
        && tellings[index].actors.contains { actor in
          breach.actors.contains {
            $0.isRelated(to: actor) || ($0.side != nil && $0.side == actor.side)
          }
        }
    }
    let near = acts.filter { index in
      guard let x = tellings[index].interval, let published = breach.notAfter else { return true }
      return abs(published - x.end) <= 7
    }
    return near.count == 1 ? near[0] : nil
  }

  private func finished(
    _ tellings: [Telling], _ claims: [Claim], _ statistics: TermStatistics
  ) -> [Telling] {
    let tellings = tellings.compactMap { $0.withoutGhosts() }
    let total = tellings.reduce(0) { $0 + $1.claims.count }
    let most = tellings.map(\.claims.count).max() ?? 0
    let isTied = tellings.filter { $0.claims.count == most }.count > 1
    return tellings.map { telling in
      var telling = telling
      telling.share = Double(telling.claims.count) / Double(max(1, total))
      telling.isMain = !isTied && telling.claims.count == most
      if telling.claims.count > 1 {
        let sentences = Set(telling.claims.map { claims[$0].sentence.wording }).sorted()
        telling.words = TermVector(TermCounts(sentences), statistics)
      }
      return telling
    }
  }
}
