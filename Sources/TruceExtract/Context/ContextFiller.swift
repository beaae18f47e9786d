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
  static func fill(_ claims: inout [Claim], lookBack: LookBack) {
    gather(&claims)
    let exchanges = exchanges(claims)
    for index in claims.indices
    where isOpen(claims[index]) && !exchanges.contains(claims[index].event.trigger.span) {
      let past = lookBack.date(at: claims[index].sentence.span.start)?.span.start
      if claims[index].event.time == nil {
        claims[index].event.time = time(of: index, in: claims, from: past)
      }
      if local(claims[index].event.places).isEmpty {
        claims[index].event.places =
          places(of: index, in: claims, from: past) + claims[index].event.places
      }
      if claims[index].event.actors.isEmpty, claims[index].stance != .denies {
        claims[index].event.actors = actors(of: index, in: claims, from: past)
      }
    }
  }

  /// Words by which several accuse each other ("both accuse each other of shelling"): they speak of
  /// many acts, which are of no day and town that another act is of.
  private static func exchanges(_ claims: [Claim]) -> Set<Span> {
    var accusers: [Span: Set<String>] = [:]
    for claim in claims where claim.stance == .accuses {
      guard let speaker = claim.attribution.last?.speaker?.value.name else { continue }
      accusers[claim.event.trigger.span, default: []].insert(speaker)
    }
    return Set(accusers.filter { $0.value.count > 1 }.keys)
  }

  // MARK: Later mentions

  /// The first mention of an event takes what later mentions of it add.
  private static func gather(_ claims: inout [Claim]) {
    var position: [ClaimID: Int] = [:]
    for (index, claim) in claims.enumerated() { position[claim.id] = index }
    for index in claims.indices {
      guard let first = claims[index].event.refersTo.flatMap({ position[$0] }),
        Concord.isViolent(claims[first].event.type),
        isTelling(claims[index].event), isTelling(claims[first].event)
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
    of index: Int, in claims: [Claim], from past: Int?
  ) -> Attested<TimeReference>? {
    let event = claims[index].event
    for other in neighbours(of: index, in: claims, from: past) {
      let candidate = claims[other].event
      guard Concord.types(event.type, candidate.type),
        !Concord.areRivals(event.actors, candidate.actors),
        let time = candidate.time ?? referred(candidate, in: claims)?.time
      else { continue }
      // What stands nearest and lasts, or is older than the statement, dates nothing else.
      return isDay(time.value) && isBefore(time, event.notAfter)
        ? inherited(time, "context.time") : nil
    }
    return nil
  }

  private static func places(
    of index: Int, in claims: [Claim], from past: Int?
  ) -> [Attested<PlaceReference>] {
    let event = claims[index].event
    for other in neighbours(of: index, in: claims, from: past) {
      let candidate = claims[other].event
      guard Concord.types(event.type, candidate.type),
        !Concord.areRivals(event.actors, candidate.actors),
        !Concord.areOfDifferentDays(event.time?.value, candidate.time?.value)
      else { continue }
      let own = local(candidate.places)
      let found = own.isEmpty ? local(referred(candidate, in: claims)?.places ?? []) : own
      if !found.isEmpty { return found.map { inherited($0, "context.place") } }
    }
    return []
  }

  /// The doer that the report names for an event of the same kind, day and town.
  private static func actors(
    of index: Int, in claims: [Claim], from past: Int?
  ) -> [Attested<Entity>] {
    let event = claims[index].event
    guard event.status != .negated, event.type.family == .explosion || event.type.family == .persons
    else { return [] }
    for other in neighbours(of: index, in: claims, from: past) {
      let candidate = claims[other].event
      guard !candidate.actors.isEmpty, candidate.status != .negated,
        claims[other].stance != .denies, candidate.type != .casualties,
        Concord.shareVoice(claims[index], claims[other]),
        Concord.types(event.type, candidate.type), Concord.share(event, candidate),
        candidate.actors.allSatisfy({ canAct($0.value) })
      else { continue }
      return candidate.actors.map { inherited($0, "context.actor") }
    }
    return []
  }

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
    let before = claims[..<index].indices.reversed().prefix {
      claims[$0].event.trigger.span.start >= first
    }
    var found = before.filter { isSource(claims[$0]) }
    if here <= opening {
      found += claims[(index + 1)...].indices.prefix {
        claims[$0].event.trigger.span.start - here <= reach
      }.filter { isSource(claims[$0]) }
    }
    return found
  }

  private static func referred(_ event: Event, in claims: [Claim]) -> Event? {
    event.refersTo.flatMap { id in claims.first { $0.id == id }?.event }
  }

  // MARK: Conditions

  private static func isOpen(_ claim: Claim) -> Bool {
    claim.event.refersTo == nil && isTelling(claim.event)
  }

  /// Old news says nothing of the day's.
  private static func isSource(_ claim: Claim) -> Bool {
    guard isTelling(claim.event) else { return false }
    guard let end = claim.event.time?.value.end, let told = claim.event.notAfter else {
      return true
    }
    return told.ordinal - end.ordinal <= 45
  }

  private static func isTelling(_ event: Event) -> Bool {
    (Concord.isViolent(event.type) || event.type == .displacement)
      && Concord.isOfRecord(event.status) && !event.isAggregate
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

  /// Without countries: a country near by does not say where an event was.
  private static func local(
    _ places: [Attested<PlaceReference>]
  ) -> [Attested<PlaceReference>] {
    places.filter { $0.value.precision != .country }
  }

  private static func inherited<Value>(_ value: Attested<Value>, _ rule: Rule) -> Attested<Value> {
    var copy = value
    copy.rule = rule
    return copy
  }
}
