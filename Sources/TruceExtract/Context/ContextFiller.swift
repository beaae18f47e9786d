import TruceModel
import TruceText

/// Fills the day and the place of claims whose own sentence gives none, from what the report says
/// of the same event, or of the same course of events, nearby.
///
/// Where the report looks back (`LookBack`), what it told before the past date lends nothing.
///
/// Later mentions that refer to an earlier claim are left as they are: they inherit through
/// `refersTo`. Values taken over keep the words and the span they were read from; their rules begin
/// with `context.`.
enum ContextFiller {
  /// How far context reaches in bytes: about six sentences of news.
  private static let reach = 900
  /// Where an opening ends, in bytes: what leads the news is told in full further on.
  private static let opening = 700

  /// `claims` stand in text order.
  ///
  /// `apart`: places of claims of acts that answer each other, which are of no one course of events.
  static func fill(_ claims: inout [Claim], lookBack: LookBack, apart: Set<Int>) {
    gather(&claims)
    let exchanges = exchanges(claims)
    for index in claims.indices
    where isOpen(index, claims) && !apart.contains(index) && !answers(index, claims)
      && !exchanges.contains(claims[index].event.trigger.span)
    {
      let needsTime = claims[index].event.time == nil
      let needsPlace = !hasLocal(claims[index].event.places)
      let needsActor = claims[index].event.actors.isEmpty && claims[index].stance != .denies
      guard needsTime || needsPlace || needsActor else { continue }
      let past = lookBack.date(at: claims[index].sentence.span.start)?.span.start
      let others = neighbours(of: index, in: claims, from: past)
      if needsTime { claims[index].event.time = time(of: index, in: claims, among: others) }
      if needsPlace {
        let places = places(of: index, in: claims, among: others)
        if !places.isEmpty { claims[index].event.places.insert(contentsOf: places, at: 0) }
      }
      if needsActor { claims[index].event.actors = actors(of: index, in: claims, among: others) }
    }
  }

  /// An act told in one sentence with one of the other side ("blamed the army for the raid and fired
  /// missiles"): it is of no course of events that the report tells before.
  private static func answers(_ index: Int, _ claims: [Claim]) -> Bool {
    guard claims[index].stance != .accuses else { return false }
    return (max(index - 1, 0)..<min(index + 2, claims.count)).contains { other in
      other != index && claims[other].sentence.span == claims[index].sentence.span
        && claims[other].stance == .accuses && Concord.isViolent(claims[other].event.type)
        && Concord.areRivals(claims[other].event.actors, claims[index].event.actors)
    }
  }

  /// Words by which several accuse each other ("both accuse each other of shelling"): they speak of
  /// many acts, which are of no day and town that another act is of.
  private static func exchanges(_ claims: [Claim]) -> Set<Span> {
    var accusers: [Span: Set<String>] = [:]
    for index in claims.indices where claims[index].stance == .accuses {
      guard let speaker = claims[index].attribution.last?.speaker?.value.name else { continue }
      accusers[claims[index].event.trigger.span, default: []].insert(speaker)
    }
    return Set(accusers.filter { $0.value.count > 1 }.keys)
  }

  // MARK: Later mentions

  /// The first mention of an event takes what later mentions of it add.
  private static func gather(_ claims: inout [Claim]) {
    guard claims.indices.contains(where: { claims[$0].event.refersTo != nil }) else { return }
    let position = ClaimPositions(claims)
    for index in claims.indices where claims[index].event.refersTo != nil {
      guard let first = claims[index].event.refersTo.flatMap({ position[$0] }),
        Concord.isViolent(claims[first].event.type),
        isTelling(index, claims), isTelling(first, claims)
      else { continue }
      let isOneVoice = Concord.shareVoice(claims[index], claims[first])
      take(from: claims[index].event, into: &claims[first].event, withActors: isOneVoice)
    }
  }

  private static func take(
    from later: Event, into first: inout Event, withActors isOneVoice: Bool
  ) {
    if first.time == nil, let time = later.time, isDay(time.value), isBefore(time, first.notAfter) {
      first.time = inherited(time, "context.mention")
    }
    if first.places.isEmpty {
      first.places = local(later.places).map { inherited($0, "context.mention") }
    }
    guard later.status != .negated else { return }
    if first.actors.isEmpty, isOneVoice {
      first.actors = later.actors.map { inherited($0, "context.mention") }
    }
    if first.targets.isEmpty {
      first.targets = later.targets.map { inherited($0, "context.mention") }
    }
  }

  // MARK: Neighbours

  private static func time(
    of index: Int, in claims: [Claim], among others: [Int]
  ) -> Attested<TimeReference>? {
    for other in others {
      guard Concord.types(claims[index].event.type, claims[other].event.type),
        !Concord.areRivals(claims[index].event.actors, claims[other].event.actors),
        let time = claims[other].event.time ?? referred(other, in: claims)?.time
      else { continue }
      // What stands nearest and lasts, or is older than the statement, dates nothing else.
      return isDay(time.value) && isBefore(time, claims[index].event.notAfter)
        ? inherited(dayAlone(time), "context.time") : nil
    }
    return nil
  }

  /// The day without its hour: what happens in one course of events is not all of one hour.
  private static func dayAlone(_ time: Attested<TimeReference>) -> Attested<TimeReference> {
    guard time.value.precision == .part, let mark = time.value.value.firstIndex(of: "T") else {
      return time
    }
    var copy = time
    copy.value.value = String(time.value.value[..<mark])
    copy.value.precision = .day
    return copy
  }

  private static func places(
    of index: Int, in claims: [Claim], among others: [Int]
  ) -> [Attested<PlaceReference>] {
    for other in others {
      guard Concord.types(claims[index].event.type, claims[other].event.type),
        !Concord.areRivals(claims[index].event.actors, claims[other].event.actors),
        !Concord.areOfDifferentDays(
          claims[index].event.time?.value, claims[other].event.time?.value)
      else { continue }
      let own = local(claims[other].event.places)
      let found = own.isEmpty ? local(referred(other, in: claims)?.places ?? []) : own
      if !found.isEmpty { return found.map { inherited($0, "context.place") } }
    }
    return []
  }

  /// The doer that the report names for an event of the same kind, day and town.
  private static func actors(
    of index: Int, in claims: [Claim], among others: [Int]
  ) -> [Attested<Entity>] {
    let type = claims[index].event.type
    guard claims[index].event.status != .negated,
      type.family == .explosion || type.family == .persons
    else { return [] }
    for other in others {
      guard !claims[other].event.actors.isEmpty, claims[other].event.status != .negated,
        claims[other].stance != .denies, claims[other].event.type != .casualties,
        Concord.types(type, claims[other].event.type)
      else { continue }
      let actors = claims[other].event.actors
      guard actors.allSatisfy({ canAct($0.value) }),
        Concord.share(claims[index].event, claims[other].event),
        Concord.shareVoice(claims[index], claims[other])
          || actors.allSatisfy({ isOfMeans($0.value, type) })
      else { continue }
      return actors.map { inherited($0, "context.actor") }
    }
    return []
  }

  /// A suicide bomber or aircraft of no side, for an act that its own words give to such: it lays the
  /// act at nobody's door, whoever tells of it.
  private static func isOfMeans(_ entity: Entity, _ type: EventType) -> Bool {
    guard entity.id == nil, entity.side == nil else { return false }
    switch entity.kind {
    case .person: return type == .suicideAttack
    case .vehicle:
      return type == .airStrike
        && entity.name.split(separator: " ").allSatisfy { plainCraft.contains($0.lowercased()) }
    default: return false
    }
  }

  /// Words for aircraft that say nothing of whose they are.
  private static let plainCraft: Set<String> = [
    "warplane", "warplanes", "war", "plane", "planes", "aircraft", "jet", "jets", "fighter",
    "helicopter", "helicopters", "bomber", "bombers", "unidentified", "unknown", "unmarked", "the",
    "a", "an", "two", "several", "some",
  ]

  private static func canAct(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .state, .stateForce, .armedGroup, .vehicle, .person: true
    default: false
    }
  }

  /// The claims before, nearest first, none ahead of `past`; for an opening then those behind it.
  private static func neighbours(of index: Int, in claims: [Claim], from past: Int?) -> [Int] {
    let here = claims[index].event.trigger.span.start
    let first = max(past ?? 0, here - reach)
    var found: [Int] = []
    var other = index - 1
    while other >= 0, claims[other].event.trigger.span.start >= first {
      if isSource(other, claims) { found.append(other) }
      other -= 1
    }
    guard here <= opening else { return found }
    other = index + 1
    while other < claims.count, claims[other].event.trigger.span.start - here <= reach {
      if isSource(other, claims) { found.append(other) }
      other += 1
    }
    return found
  }

  /// The event that the claim with index `index` refers to; nil: none.
  private static func referred(_ index: Int, in claims: [Claim]) -> Event? {
    guard let id = claims[index].event.refersTo else { return nil }
    return claims.firstIndex { $0.id == id }.map { claims[$0].event }
  }

  // MARK: Conditions

  private static func isOpen(_ index: Int, _ claims: [Claim]) -> Bool {
    claims[index].event.refersTo == nil && isTelling(index, claims)
  }

  /// Old news says nothing of the day's.
  private static func isSource(_ index: Int, _ claims: [Claim]) -> Bool {
    guard isTelling(index, claims) else { return false }
    guard let end = claims[index].event.time?.value.end, let told = claims[index].event.notAfter
    else { return true }
    return told.ordinal - end.ordinal <= 45
  }

  /// Looks at the fields where they lie: a copy of an event counts references to all it holds.
  private static func isTelling(_ index: Int, _ claims: [Claim]) -> Bool {
    let type = claims[index].event.type
    return (Concord.isViolent(type) || type == .displacement)
      && Concord.isOfRecord(claims[index].event.status) && !claims[index].event.isAggregate
  }

  /// Bounds of at most three days.
  private static func isDay(_ time: TimeReference) -> Bool {
    guard let start = time.start, let end = time.end, !time.isExtent else { return false }
    return end.ordinal - start.ordinal <= 2
  }

  private static func isBefore(_ time: Attested<TimeReference>, _ bound: CalendarDay?) -> Bool {
    guard let bound, let start = time.value.start else { return true }
    return start <= bound
  }

  private static func hasLocal(_ places: [Attested<PlaceReference>]) -> Bool {
    places.contains { $0.value.precision != .country }
  }

  /// Without countries: a country near by does not say where an event was. A name that no gazetteer has
  /// is of its own act alone.
  private static func local(
    _ places: [Attested<PlaceReference>]
  ) -> [Attested<PlaceReference>] {
    places.filter { $0.value.precision != .country && $0.value.latitude != nil }
  }

  private static func inherited<Value>(_ value: Attested<Value>, _ rule: Rule) -> Attested<Value> {
    var copy = value
    copy.rule = rule
    return copy
  }
}
