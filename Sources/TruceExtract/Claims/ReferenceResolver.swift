import TruceModel

/// Ties later mentions of an event ("the raid", "the attack") to the first of the report.
enum ReferenceResolver {
  /// `isAnaphoric` and `isPrior` are parallel to `claims`, which stand in text order; an act that
  /// another of its sentence follows (`PriorActs`) is not that one.
  static func resolve(_ claims: inout [Claim], isAnaphoric: [Bool], isPrior: [Bool]) {
    for index in claims.indices
    where isAnaphoric[index] && claims[index].zone == .body
      && !PlainDenials.isPlainOrOfCharge(claims[index])
    {
      guard hasEarlier(than: index, in: claims) else { continue }
      returnBorrowedTime(of: index, in: &claims)
      guard let earlier = antecedent(of: index, in: claims, isPrior) else { continue }
      claims[index].event.refersTo = claims[earlier].event.refersTo ?? claims[earlier].id
    }
  }

  /// Whether an act of a kind that the words could refer to stands before them.
  private static func hasEarlier(than index: Int, in claims: [Claim]) -> Bool {
    let (span, type) = (claims[index].event.trigger.span, claims[index].event.type)
    return (0..<index).contains { other in
      claims[other].zone == .body && claims[other].event.trigger.span != span
        && (compatible(type, claims[other].event.type)
          || type == .attack
            && isDeed(claims[index].event.trigger.wording, type, of: claims[other].event.type))
    }
  }

  /// Whether "the crime" may be the other event: violence that somebody did. Those who "were responsible"
  /// may be so for deaths as well.
  private static func isDeed(
    _ wording: String, _ type: EventType, of other: EventType
  ) -> Bool {
    guard Concord.isViolent(other) || other == .propertyDestroyed,
      DeedFinder.isDeed(type, wording)
    else { return false }
    switch other {
    case .casualties, .propertyDestroyed: return BareGuilt.isGuilt(wording)
    case .territorySeized, .arrest: return false
    default: return true
    }
  }

  /// A known event keeps no time that stands nearer to another event of its sentence: in "the raid
  /// near the town, where an offensive began in April", April is the offensive's.
  private static func returnBorrowedTime(of index: Int, in claims: inout [Claim]) {
    guard let time = claims[index].event.time else { return }
    let distance = gap(claims[index].event.trigger.span, time.span)
    let isBorrowed = claims.indices.contains { other in
      claims[other].sentence.span == claims[index].sentence.span
        && claims[other].event.time?.span == time.span
        && claims[other].event.trigger.span != claims[index].event.trigger.span
        && gap(claims[other].event.trigger.span, time.span) < distance
    }
    if isBorrowed { claims[index].event.time = nil }
  }

  private static func gap(_ a: Span, _ b: Span) -> Int {
    max(a.start - b.end, b.start - a.end, 0)
  }

  private static func antecedent(
    of index: Int, in claims: [Claim], _ isPrior: [Bool]
  ) -> Int? {
    let isOne = !isPlural(claims[index].event.trigger.wording)
    for isStrict in [true, false] {
      if let found = (0..<index).reversed().first(where: { other in
        isAntecedent(other, of: index, claims)
          && !(isPrior[index] && !isPrior[other]
            && claims[other].sentence.span == claims[index].sentence.span)
          && !(isStrict && isOne && isPlural(claims[other].event.trigger.wording))
      }) {
        return found
      }
      if !isOne { return nil }
    }
    return nil
  }

  /// Whether the words name several acts: "the attack" is rather one told as one.
  private static func isPlural(_ wording: String) -> Bool {
    var bytes = wording.utf8[...]
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    let word = bytes.suffix(5)
    guard word.count > 4, word.last == UInt8(ascii: "s"), !word.contains(UInt8(ascii: " ")) else {
      return false
    }
    return word.dropLast().last != UInt8(ascii: "s")
  }

  private static func isAntecedent(_ other: Int, of index: Int, _ claims: [Claim]) -> Bool {
    let (type, candidate) = (claims[index].event.type, claims[other].event.type)
    let isDeed =
      type == .attack
      && isDeed(claims[index].event.trigger.wording, type, of: claims[other].event.type)
    guard claims[other].zone == .body,
      compatible(type, candidate) || isDeed,
      claims[other].event.trigger.span != claims[index].event.trigger.span,
      !claims[other].event.isAggregate
    else { return false }
    switch claims[other].event.status {
    case .occurred, .ongoing, .ended: break
    case .negated, .planned, .threatened, .demanded, .hypothetical, .attempted: return false
    }
    return
      (type == candidate || isDeed
      || namesCampaign(claims[index].event) == namesCampaign(claims[other].event))
      && !disagree(claims[index].event, claims[other].event)
  }

  /// A course of many acts: "the offensive" is no "attack" that was told before.
  private static func namesCampaign(_ event: Event) -> Bool {
    let word = event.trigger.wording.lowercased().parts(at: " ").last ?? ""
    return ["offensive", "campaign", "onslaught", "war"].contains(word)
  }

  private static func compatible(_ a: EventType, _ b: EventType) -> Bool {
    if a == b { return true }
    if a == .territorySeized || b == .territorySeized { return false }
    if a == .attack || a == .strike || b == .attack || b == .strike {
      return a.family == b.family || a == .attack && b.family == .ground
        || b == .attack && a.family == .ground
    }
    return a == .bombing && b == .suicideAttack || a == .suicideAttack && b == .bombing
  }

  /// Different days, settlements, or doers or targets of different sides are different events, and
  /// so are one that happened after the other was told of.
  private static func disagree(_ a: Event, _ b: Event) -> Bool {
    if Concord.areOfDifferentDays(a.time?.value, b.time?.value) { return true }
    if isAfterTelling(of: b, a) || isAfterTelling(of: a, b) { return true }
    return Concord.areRivals(a.actors, b.actors) || Concord.areRivals(a.targets, b.targets)
      || Concord.areApart(a, b)
  }

  /// Whether `event` began after the undated `other` was told of.
  private static func isAfterTelling(of other: Event, _ event: Event) -> Bool {
    guard other.time == nil, let start = event.time?.value.start, let told = other.notAfter else {
      return false
    }
    return start > told
  }
}
