import TruceModel

/// Compares two tellings, attribute by attribute.
struct LinkScorer: Sendable {
  let weights: LinkWeights
  /// ln of (tellings / tellings that name the place), by place key.
  let placeRarity: [Int32: Double]
  /// Of a place that the base does not name.
  let rarestPlace: Double
  /// What whole reports are about, by report.
  private(set) var profiles: [ReportLexis.Profile]
  /// Number of the outlet, by report; nil: unknown.
  private(set) var outlets: [Int32?]
  /// Number of reports that words were counted in.
  let reportsCounted: Int

  /// Takes in reports after the last; the profile at the end stays there.
  mutating func append(_ profiles: [ReportLexis.Profile], outlets: [Int32?]) {
    self.profiles.insert(contentsOf: profiles, at: self.profiles.count - 1)
    self.outlets += outlets
  }

  /// The evidence for `a` and `b` being of one occurrence; both are of one group.
  func evidence(_ a: Telling, _ b: Telling) -> LinkEvidence {
    var evidence = LinkEvidence()
    evidence.type = type(a, b)
    evidence.time = time(a, b)
    if a.isDateInherited || b.isDateInherited { evidence.time *= weights.time.inherited }
    evidence.place = place(a, b)
    if a.arePlacesInherited || b.arePlacesInherited { evidence.place *= weights.place.inherited }
    evidence.actor = actor(a, b)
    evidence.target = target(a, b)
    evidence.harm = harm(a, b)
    evidence.words = words(
      a, b,
      isContradicted: evidence.place <= weights.place.near100
        || evidence.time <= weights.time.twoDaysOff
    )
    evidence.outlet = outlet(a, b)
    return evidence
  }

  // MARK: Type

  func type(_ a: Telling, _ b: Telling) -> Double {
    guard a.isUmbrella == b.isUmbrella, a.group != .violence || a.isEnded == b.isEnded else {
      return weights.time.farOff
    }
    var best = weights.type.other
    for x in a.types {
      for y in b.types { best = max(best, type(x, y)) }
    }
    return best
  }

  private func type(_ x: EventType, _ y: EventType) -> Double {
    if x == y {
      if x == .chemicalAttack { return weights.type.sameRare }
      return x.isGenericAct ? weights.type.generic : weights.type.same
    }
    if x == .casualties || y == .casualties { return weights.type.harmWithAct }
    if x.isShootingOrKilling, y.isShootingOrKilling { return weights.type.harmWithAct }
    if x.isGenericAct, y.isGenericAct || y.family == .explosion { return weights.type.generic }
    if y.isGenericAct, x.family == .explosion { return weights.type.generic }
    if x.isGenericAct || y.isGenericAct { return 0 }
    return x.isAkin(to: y) ? weights.type.akin : weights.type.other
  }

  // MARK: Time

  func time(_ a: Telling, _ b: Telling) -> Double {
    switch (a.interval, b.interval) {
    case (let x?, let y?): stated(x, y)
    case (let x?, nil): publication(of: b.notAfter, against: x)
    case (nil, let y?): publication(of: a.notAfter, against: y)
    case (nil, nil): publications(a.notAfter, b.notAfter)
    }
  }

  private func stated(_ x: Telling.Interval, _ y: Telling.Interval) -> Double {
    let gap = max(x.start - y.end, y.start - x.end, 0)
    let coarse = max(x.length, y.length)
    if gap == 0 {
      if coarse <= 2 { return x.start == y.start || coarse > 0 ? weights.time.sameDay : 0 }
      return coarse <= 10 ? weights.time.overlapWeek : weights.time.overlapLong
    }
    switch gap {
    case 1: return weights.time.oneDayOff
    case 2: return weights.time.twoDaysOff
    case 3: return weights.time.threeDaysOff
    case 4...7: return weights.time.weekOff
    default: return weights.time.farOff
    }
  }

  private func publication(of published: Int?, against interval: Telling.Interval) -> Double {
    guard let published else { return 0 }
    if published < interval.start - 1 { return weights.time.farOff }
    return later(max(0, published - interval.end))
  }

  private func publications(_ a: Int?, _ b: Int?) -> Double {
    guard let a, let b else { return 0 }
    return min(weights.time.publishedNear / 2, later(abs(a - b)))
  }

  private func later(_ days: Int) -> Double {
    switch days {
    case 0...1: weights.time.publishedNear
    case 2...3: 0
    case 4...7: weights.time.publishedLater
    case 8...30: weights.time.publishedWeeks
    default: weights.time.publishedLong
    }
  }

  // MARK: Place

  func place(_ a: Telling, _ b: Telling) -> Double {
    var best: Double?
    for x in a.places {
      for y in b.places {
        guard let score = place(x, y) else { continue }
        best = max(best ?? score, score)
      }
    }
    return best ?? 0
  }

  /// nil: nothing can be said.
  private func place(_ x: PlaceTrait, _ y: PlaceTrait) -> Double? {
    if x.isSame(as: y) { return samePlace(x, y) }
    if x.isInside(y) || y.isInside(x) {
      return max(x.level, y.level) == .country ? 0 : weights.place.inside
    }
    if let one = x.country, let other = y.country, one != other {
      return weights.place.otherCountry
    }
    if max(x.level, y.level) <= .district, let kilometres = x.kilometres(to: y) {
      return distance(kilometres)
    }
    if let one = x.province, let other = y.province {
      if one != other { return weights.place.otherProvince }
      return max(x.level, y.level) <= .district ? weights.place.near30 : nil
    }
    return nil
  }

  private func samePlace(_ x: PlaceTrait, _ y: PlaceTrait) -> Double {
    switch max(x.level, y.level) {
    case .country: return 0
    case .province: return weights.place.sameProvince
    case .settlement, .district, .unbounded:
      let rarity = min(placeRarity[x.key] ?? rarestPlace, placeRarity[y.key] ?? rarestPlace)
      return min(
        weights.place.sameMost, weights.place.same + weights.place.samePerRarity * rarity)
    }
  }

  private func distance(_ kilometres: Double) -> Double {
    switch kilometres {
    case ...10: weights.place.near10
    case ...30: weights.place.near30
    case ...100: weights.place.near100
    default: weights.place.far
    }
  }
}
