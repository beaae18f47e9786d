import TruceModel

extension Telling {
  /// One claim by itself; nil: it is no part of any incident, nor can a claim that is refer to it.
  ///
  /// Totals and old background, plans, threats, demands and hypotheses make no incident. Totals and
  /// hypotheses are ghosts; see `TellingBuilder`.
  init?(
    _ claim: Claim, at position: Int, report: Int, published: CalendarDay?,
    directory: ActorDirectory, interner: inout Interner
  ) {
    let event = claim.event
    let isOfRecord = !event.isAggregate && event.status.isOfRecord
    guard isOfRecord || event.isAggregate || event.status == .hypothetical, !claim.isCrosshead,
      let group = LinkGroup(event.type)
    else {
      return nil
    }
    claims = [position]
    ghosts = isOfRecord ? [] : [position]
    self.report = report
    self.group = group
    types = [event.type]
    interval = event.time.flatMap { Interval($0.value) }
    isDateInherited = event.time.map { !claim.states($0.span) } ?? false
    notAfter = event.notAfter?.ordinal ?? published?.ordinal
    let ownPlaces = event.ownPlaces
    places = ownPlaces.map { PlaceTrait($0.value, &interner) }
    arePlacesInherited = !ownPlaces.isEmpty && !ownPlaces.contains { claim.states($0.span) }
    actors = event.actors.map { EntityTrait($0.value, directory, &interner) }
    targets = event.targets.map { EntityTrait($0.value, directory, &interner) }
    flags = Set(event.targets.flatMap(\.value.flags))
    targetWords = TermCounts(event.targets.map(\.wording)).terms
    killed = event.casualties.filter { $0.value.harm == .killed }.map(\.value.count)
    injured = event.casualties.filter { $0.value.harm == .injured }.map(\.value.count)
    agreement = event.agreement.map {
      interner.number(of: "g:" + ($0.value.id?.rawValue ?? NameKey.folded($0.wording)))
    }
    isUmbrella = Self.isUmbrella(event, interval)
    // What denies a known act tells of that act; only what never was is nothing.
    isNegative =
      event.status == .negated && claim.stance != .denies && event.refersTo == nil
    isEnded = event.status == .ended
    words = TermVector()
    share = 0
  }

  /// A campaign: it lasts over days, or hits three places or more, or counts many strikes.
  private static func isUmbrella(_ event: Event, _ interval: Interval?) -> Bool {
    guard event.type != .displacement else { return false }
    if let interval, interval.isExtent, interval.length >= 3 { return true }
    let towns = event.places.filter {
      $0.value.precision <= .settlement && $0.value.relation == "in"
    }
    if Set(towns.map(\.value.name)).count >= 4 { return true }
    return event.quantities.contains { quantity in
      ["strike", "raid", "attack", "sortie"].contains {
        quantity.value.of.lowercased().contains($0)
      }
        && (quantity.value.count.low ?? 0) >= 10
    }
  }
}

extension Telling.Interval {
  /// nil: the reference has no bounds. One open end is taken as the other bound.
  init?(_ time: TimeReference) {
    guard let first = time.start ?? time.end, let last = time.end ?? time.start else { return nil }
    self.init(
      start: min(first, last).ordinal, end: max(first, last).ordinal, precision: time.precision,
      isExtent: time.isExtent)
  }
}

extension Claim {
  /// Stands in a line of the body that is no sentence but announces what follows: at most six words
  /// and no stop.
  var isCrosshead: Bool {
    guard zone == .body, let last = sentence.wording.utf8.last else { return false }
    let isOpen = last >= 0x80 || UInt8(ascii: "0") <= last && last != UInt8(ascii: "?")
    return isOpen && sentence.wording.split(separator: " ").count <= 6
      && attribution.isEmpty && event.time == nil && event.casualties.isEmpty
  }
}

extension Claim {
  /// Whether the words at `span` stand in its sentence; else they were taken over from its context.
  fileprivate func states(_ span: Span) -> Bool {
    sentence.span.start <= span.start && span.end <= sentence.span.end
  }

  /// Its trigger names harm, not an act ("died", "wounded").
  var tellsHarm: Bool {
    if event.type == .casualties { return true }
    let word = event.trigger.wording.lowercased()
    return Self.harmWords.contains { word.hasPrefix($0) }
  }

  /// Its trigger tells what became of things, not how ("destroyed", "damaged").
  var tellsDamage: Bool {
    let word = event.trigger.wording.lowercased()
    return Self.damageWords.contains { word.hasPrefix($0) }
  }

  /// Its trigger names a course of many acts ("offensive", "air campaign"), not one.
  var tellsCampaign: Bool {
    let words = event.trigger.wording.lowercased().split(separator: " ")
    return words.last.map { Self.campaignWords.contains(String($0)) } ?? false
  }

  private static let campaignWords: Set<String> = [
    "offensive", "offensives", "campaign", "campaigns", "war", "onslaught", "crackdown",
  ]

  private static let damageWords = [
    "destr", "damag", "wreck", "demolish", "level", "flatten", "raze", "collapse",
  ]

  private static let harmWords = [
    "kill", "die", "dead", "death", "dying", "wound", "injur", "hurt", "casualt", "toll", "victim",
  ]
}

extension Event {
  /// Its places without countries that are only its actor's name ("the US attack").
  var ownPlaces: [Attested<PlaceReference>] {
    places.filter { place in
      place.value.precision != .country
        || !actors.contains { $0.span.start <= place.span.start && place.span.end <= $0.span.end }
    }
  }
}

extension EventStatus {
  /// Told as something that happened, was tried, or did not happen.
  fileprivate var isOfRecord: Bool {
    switch self {
    case .occurred, .ongoing, .ended, .attempted, .negated: true
    case .planned, .threatened, .demanded, .hypothetical: false
    }
  }
}

extension PlaceReference.Precision {
  fileprivate static func <= (a: Self, b: Self) -> Bool { a.rank <= b.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
