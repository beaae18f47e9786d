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
    if a.isDateInherited || b.isDateInherited { evidence.time *= weights.inheritedDate }
    evidence.place = place(a, b)
    if a.arePlacesInherited || b.arePlacesInherited { evidence.place *= weights.inheritedPlace }
    evidence.actor = actor(a, b)
    evidence.target = target(a, b)
    evidence.harm = harm(a, b)
    evidence.words = words(
      a, b, isContradicted: evidence.place <= weights.near100 || evidence.time <= weights.twoDaysOff
    )
    evidence.outlet = outlet(a, b)
    return evidence
  }

  // MARK: Type

  func type(_ a: Telling, _ b: Telling) -> Double {
    guard a.isUmbrella == b.isUmbrella, a.group != .violence || a.isEnded == b.isEnded else {
      return weights.farOff
    }
    var best = weights.otherTypes
    for x in a.types {
      for y in b.types { best = max(best, type(x, y)) }
    }
    return best
  }

  private func type(_ x: EventType, _ y: EventType) -> Double {
    if x == y {
      if x == .chemicalAttack { return weights.sameRareType }
      return x.isGenericAct ? weights.genericType : weights.sameType
    }
    if x == .casualties || y == .casualties { return weights.harmWithAct }
    if x.isShootingOrKilling, y.isShootingOrKilling { return weights.harmWithAct }
    if x.isGenericAct, y.isGenericAct || y.family == .explosion { return weights.genericType }
    if y.isGenericAct, x.family == .explosion { return weights.genericType }
    if x.isGenericAct || y.isGenericAct { return 0 }
    return x.isAkin(to: y) ? weights.akinTypes : weights.otherTypes
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
      if coarse <= 2 { return x.start == y.start || coarse > 0 ? weights.sameDay : 0 }
      return coarse <= 10 ? weights.overlapWeek : weights.overlapLong
    }
    switch gap {
    case 1: return weights.oneDayOff
    case 2: return weights.twoDaysOff
    case 3: return weights.threeDaysOff
    case 4...7: return weights.weekOff
    default: return weights.farOff
    }
  }

  private func publication(of published: Int?, against interval: Telling.Interval) -> Double {
    guard let published else { return 0 }
    if published < interval.start - 1 { return weights.farOff }
    return later(max(0, published - interval.end))
  }

  private func publications(_ a: Int?, _ b: Int?) -> Double {
    guard let a, let b else { return 0 }
    return min(weights.publishedNear / 2, later(abs(a - b)))
  }

  private func later(_ days: Int) -> Double {
    switch days {
    case 0...1: weights.publishedNear
    case 2...3: 0
    case 4...7: weights.publishedLater
    case 8...30: weights.publishedWeeks
    default: weights.publishedLong
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
      return max(x.level, y.level) == .country ? 0 : weights.insidePlace
    }
    if let one = x.country, let other = y.country, one != other { return weights.otherCountry }
    if max(x.level, y.level) <= .district, let kilometres = x.kilometres(to: y) {
      return distance(kilometres)
    }
    if let one = x.province, let other = y.province {
      if one != other { return weights.otherProvince }
      return max(x.level, y.level) <= .district ? weights.near30 : nil
    }
    return nil
  }

  private func samePlace(_ x: PlaceTrait, _ y: PlaceTrait) -> Double {
    switch max(x.level, y.level) {
    case .country: return 0
    case .province: return weights.sameProvince
    case .settlement, .district, .unbounded:
      let rarity = min(placeRarity[x.key] ?? rarestPlace, placeRarity[y.key] ?? rarestPlace)
      return min(
        weights.samePlaceMost, weights.samePlaceBase + weights.samePlacePerRarity * rarity)
    }
  }

  private func distance(_ kilometres: Double) -> Double {
    switch kilometres {
    case ...10: weights.near10
    case ...30: weights.near30
    case ...100: weights.near100
    default: weights.farPlace
    }
  }
}
