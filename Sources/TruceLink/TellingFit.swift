import TruceModel

extension TellingBuilder {
  /// How well `single` fits `telling` of the same report and group.
  func fit(_ single: Telling, _ telling: Telling, _ claims: [Claim]) -> Double {
    (agrees(single, telling) ? 0 : -0.4) + (single.startsAnew ? weights.within.anew : 0)
      + fitOfTypes(single, telling) + fitOfBareness(single, telling)
      + fitOfTimes(single.interval, telling.interval)
      + fitOfPlaces(single.places, telling.places) + fitOfTolls(single, telling)
      + fitOfPeople(single, telling) + fitOfDistance(single, telling, claims)
  }

  private func fitOfTypes(_ a: Telling, _ b: Telling) -> Double {
    if a.isUmbrella != b.isUmbrella { return isStart(a, b) ? 0.7 : -1.5 }
    let type = a.types[0]
    if b.types.contains(type) { return 0.7 }
    if a.group == .accord || a.group == .accordEnd { return 0.4 }
    guard a.group.mixesTypes else { return -3 }
    if type.isShootingOrKilling, b.types.contains(where: \.isShootingOrKilling) { return 0.5 }
    let specific = b.types.filter { !$0.isGenericAct }
    guard (specific.isEmpty ? b.types : specific).contains(where: { $0.isAkin(to: type) }) else {
      return weights.within.otherTypes
    }
    return type.isGenericAct || specific.isEmpty ? 0.5 : weights.within.akinTypes
  }

  /// A mention with no town, no day and no toll of its own most often points back.
  private func fitOfBareness(_ a: Telling, _ b: Telling) -> Double {
    let isDated = a.interval != nil && !a.isDateInherited
    let isLaid = !a.arePlacesInherited && a.places.contains { $0.level <= .district }
    guard !isDated, !isLaid, a.killed.isEmpty else { return 0 }
    return weights.within.bareMention + (b.isBackground ? weights.within.background : 0)
  }

  private func fitOfTimes(_ a: Telling.Interval?, _ b: Telling.Interval?) -> Double {
    guard let a, let b else { return 0 }
    let gap = max(a.start - b.end, b.start - a.end, 0)
    if gap == 0 {
      if max(a.length, b.length) <= 2 { return 0.8 }
      return min(a.length, b.length) <= 1 ? weights.within.coarseDay : 0.2
    }
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
      if x.contains(where: { one in y.contains { $0.low == one.low } }) {
        fit += 0.5
      } else if x.contains(where: { $0.low != nil }), y.contains(where: { $0.low != nil }) {
        // An open count speaks against no number.
        let isFar = x.allSatisfy { one in y.allSatisfy { one.isFar(from: $0) } }
        fit += isFar ? weights.within.farToll : -0.4
      }
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

extension Count {
  /// Whether one is at least three times the other.
  fileprivate func isFar(from other: Count) -> Bool {
    guard let mine = low ?? high, let theirs = other.low ?? other.high else { return false }
    return max(mine, theirs) >= 3 * max(1, min(mine, theirs))
  }
}

extension Telling {
  /// Over for two weeks when it was told of.
  fileprivate var isBackground: Bool {
    guard let interval, let notAfter else { return false }
    return notAfter - interval.end > 14
  }
}
