import TruceModel

/// Gathers the claims of one report into tellings.
///
/// A claim that refers to an earlier one joins it; a breach joins the act it names; any other claim
/// joins the earlier telling that it fits best, if it fits well enough, else starts one.
struct TellingBuilder: Sendable {
  let weights: LinkWeights
  let constraints: LinkConstraints

  /// `singles` are one report's claims, one telling each, in the order of the text.
  func tellings(
    of singles: [Telling], claims: [Claim], statistics: TermStatistics
  ) -> [Telling] {
    var tellings: [Telling] = []
    var holder: [ClaimID: Int] = [:]
    let exchanges = MutualAccusations(singles.flatMap(\.claims), claims)
    for single in singles {
      let claim = claims[single.claims[0]]
      let given = given(claim, holder).flatMap { agrees(single, tellings[$0]) ? $0 : nil }
      if let index = given ?? best(for: single, among: tellings, claims, exchanges),
        !constraints.forbid(single.claims, tellings[index].claims)
      {
        tellings[index].absorb(single)
        holder[claim.id] = index
      } else if !single.isNegative || claim.event.isNotReported == false {
        holder[claim.id] = tellings.count
        tellings.append(single)
      }
    }
    joinBreaches(&tellings, claims, holder)
    return finished(tellings, claims, statistics)
  }

  /// The telling that the claim itself names.
  private func given(_ claim: Claim, _ holder: [ClaimID: Int]) -> Int? {
    claim.event.refersTo.flatMap { holder[$0] }
  }

  /// Whether nothing that `single` says of itself speaks against one occurrence with `telling`,
  /// whatever refers to what: a campaign is no act, and an old month is no news.
  private func agrees(_ single: Telling, _ telling: Telling) -> Bool {
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
    case (let x?, let y?): return max(x.start - y.end, y.start - x.end) > weights.withinDays
    case (let x?, nil): return !isTold(x, by: b)
    case (nil, let y?): return !isTold(y, by: a)
    case (nil, nil): return !areToldTogether(a, b)
    }
  }

  /// Whether one is the start of the campaign that the other is.
  private func isStart(_ a: Telling, _ b: Telling) -> Bool {
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

  private func best(
    for single: Telling, among tellings: [Telling], _ claims: [Claim],
    _ exchanges: MutualAccusations
  ) -> Int? {
    var best: (index: Int, score: Double)?
    for (index, telling) in tellings.enumerated()
    where telling.group == single.group && !contradict(single, telling)
      && !exchanges.part(single, telling)
    {
      let score = fit(single, telling, claims)
      if score >= weights.withinThreshold, score > best?.score ?? -.infinity {
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

extension TellingBuilder {
  /// How well `single` fits `telling` of the same report and group.
  func fit(_ single: Telling, _ telling: Telling, _ claims: [Claim]) -> Double {
    (agrees(single, telling) ? 0 : -0.4) + fitOfTypes(single, telling) + fitOfBareness(single)
      + fitOfTimes(single.interval, telling.interval)
      + fitOfPlaces(single.places, telling.places) + fitOfTolls(single, telling)
      + fitOfPeople(single, telling) + fitOfDistance(single, telling, claims)
  }

  private func fitOfTypes(_ a: Telling, _ b: Telling) -> Double {
    if a.isUmbrella != b.isUmbrella { return -1.5 }
    let type = a.types[0]
    if b.types.contains(type) { return 0.7 }
    if a.group == .accord || a.group == .accordEnd { return 0.4 }
    guard a.group.mixesTypes else { return -3 }
    if type.isGenericAct || b.types.allSatisfy(\.isGenericAct) { return 0.5 }
    if type.isShootingOrKilling, b.types.contains(where: \.isShootingOrKilling) { return 0.5 }
    if b.types.contains(where: { $0.isAkin(to: type) }) { return weights.withinAkinTypes }
    return weights.withinOtherTypes
  }

  /// A mention with no town, no day and no toll of its own most often points back.
  private func fitOfBareness(_ a: Telling) -> Double {
    let isBare =
      a.interval == nil && a.killed.isEmpty && !a.places.contains { $0.level <= .district }
    return isBare ? weights.bareMention : 0
  }

  private func fitOfTimes(_ a: Telling.Interval?, _ b: Telling.Interval?) -> Double {
    guard let a, let b else { return 0 }
    let gap = max(a.start - b.end, b.start - a.end, 0)
    if gap == 0 { return max(a.length, b.length) <= 2 ? 0.8 : 0.2 }
    return gap == 1 ? -1.2 : -3
  }

  private func fitOfPlaces(_ a: [PlaceTrait], _ b: [PlaceTrait]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let towns = a.filter { $0.level <= .district }
    let others = b.filter { $0.level <= .district }
    if towns.contains(where: { one in others.contains { one.isSame(as: $0) } }) { return 0.8 }
    if !towns.isEmpty, !others.isEmpty {
      let nearest = towns.flatMap { one in others.compactMap { one.kilometres(to: $0) } }.min()
      return (nearest ?? .infinity) <= 15 ? -0.3 : -1.5
    }
    let agree = a.contains { one in
      b.contains { one.isSame(as: $0) || one.isInside($0) || $0.isInside(one) }
    }
    return agree ? 0.3 : -0.5
  }

  private func fitOfTolls(_ a: Telling, _ b: Telling) -> Double {
    var fit = 0.0
    for (x, y) in [(a.killed, b.killed), (a.injured, b.injured)] where !x.isEmpty && !y.isEmpty {
      let agree = x.contains { one in y.contains { $0.low == one.low } }
      fit += agree ? 0.5 : -0.4
    }
    return fit
  }

  private func fitOfPeople(_ a: Telling, _ b: Telling) -> Double {
    var fit = 0.0
    if !a.actors.isEmpty, !b.actors.isEmpty {
      if a.actors.contains(where: { one in b.actors.contains { one.isRelated(to: $0) } }) {
        fit += 0.4
      } else if a.actors.allSatisfy({ $0.side != nil }), b.actors.allSatisfy({ $0.side != nil }) {
        let share = a.actors.contains { one in b.actors.contains { one.side == $0.side } }
        fit += share ? 0.2 : -0.6
      }
    }
    if a.targets.contains(where: { one in b.targets.contains { one.isRelated(to: $0) } }) {
      fit += 0.4
    }
    return fit
  }

  /// Claims of one sentence or of neighbouring ones fit better.
  private func fitOfDistance(_ a: Telling, _ b: Telling, _ claims: [Claim]) -> Double {
    let sentence = claims[a.claims[0]].sentence.span
    var nearest = Int.max
    for position in b.claims {
      let other = claims[position].sentence.span
      if other == sentence { return 0.4 }
      nearest = min(nearest, max(sentence.start - other.end, other.start - sentence.end))
    }
    return nearest <= 250 ? 0.2 : 0
  }
}
