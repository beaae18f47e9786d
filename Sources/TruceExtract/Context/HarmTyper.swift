import TruceModel

/// Gives harm that its own sentence lays to no act the type of the act that the report tells it of:
/// "Raids hit two towns. Five more people were killed in Saraqib."
enum HarmTyper {
  /// How far back the act may stand in bytes: about six sentences of news.
  private static let reach = 900

  /// `claims` stand in text order; `apart` are those told as before the others of their sentence.
  static func type(_ claims: inout [Claim], apart: Set<Int>) {
    for index in claims.indices
    where claims[index].event.type == .casualties && isOpen(claims[index].event)
      && !isSummedUp(claims[index]) && !isOwnLoss(claims[index].event)
    {
      guard let act = act(before: index, in: claims, apart) else { continue }
      claims[index].event.type = type(of: claims[index].event, in: claims[act].event)
      let isSaidToHaveActed =
        claims[act].stance != .denies && Concord.shareVoice(claims[index], claims[act])
        && !Concord.areApart(claims[index].event, claims[act].event)
        && !isElsewhere(claims[index], than: claims[act])
      if claims[index].event.actors.isEmpty, isSaidToHaveActed {
        claims[index].event.actors = claims[act].event.actors.map { actor in
          Attested(actor.value, wording: actor.wording, span: actor.span, rule: "context.act")
        }
      }
    }
  }

  /// "having lost nine men": whoever lost them did no harm to them by what it did before.
  private static func isOwnLoss(_ event: Event) -> Bool {
    let wording = event.trigger.wording.lowercased()
    return
      (wording.hasPrefix("lost ") || wording.hasPrefix("losing ")
      || wording.hasPrefix("lose ")) && !wording.hasSuffix("lives") && !wording.hasSuffix("life")
  }

  /// The type of the act; an attack that killed single persons is violence against them.
  private static func type(of harm: Event, in act: Event) -> EventType {
    let isAgainstPersons =
      !harm.targets.isEmpty
      && harm.targets.allSatisfy {
        $0.value.kind == .person || $0.value.kind == .official
      }
    let isDeath = harm.casualties.contains { $0.value.harm == .killed }
    return act.type == .attack && isAgainstPersons && isDeath ? .violenceAgainstCivilians : act.type
  }

  private static func isOpen(_ event: Event) -> Bool {
    event.type == .casualties && !event.isAggregate && Concord.isOfRecord(event.status)
      && event.status != .negated
      && !event.casualties.contains { $0.value.harm == .missing }
  }

  /// "Five have been killed since Monday", "between Friday and Sunday": of all that happened then, not of one
  /// act.
  private static func isSummedUp(_ claim: Claim) -> Bool {
    guard let time = claim.event.time, claim.sentence.span.contains(time.span) else { return false }
    if let start = time.value.start, let end = time.value.end, start != end,
      time.value.isExtent
    {
      return true
    }
    let ahead = claim.sentence.wording.utf8.prefix(time.span.start - claim.sentence.span.start)
    return ahead.suffix(6).elementsEqual("since ".utf8) || time.wording.hasPrefix("since ")
  }

  private static func act(before index: Int, in claims: [Claim], _ apart: Set<Int>) -> Int? {
    let start = claims[index].event.trigger.span.start
    for other in (0..<index).reversed() {
      guard start - claims[other].event.trigger.span.start <= reach else { return nil }
      let (type, status) = (claims[other].event.type, claims[other].event.status)
      if isTollOfNoAct(claims[other], before: claims[index]) { return nil }
      guard type != .casualties, harms(type), !claims[other].event.isAggregate,
        Concord.isOfRecord(status), status != .negated,
        !Concord.areOfDifferentDays(
          claims[index].event.time?.value, claims[other].event.time?.value)
      else { continue }
      if isOfGround(type), !isOfFight(claims[index], with: claims[other]) { return nil }
      return apart.contains(other) ? harmful(beside: other, in: claims) ?? other : other
    }
    return nil
  }

  /// "60 were killed between Friday and Sunday, a doctor said. The ministry spoke of 23 dead.": a toll that was
  /// laid to no act, of which later figures tell.
  private static func isTollOfNoAct(_ toll: Claim, before harm: Claim) -> Bool {
    toll.sentence.span != harm.sentence.span && toll.event.type == .casualties && isSummedUp(toll)
  }

  private static func isOfGround(_ type: EventType) -> Bool {
    type == .groundAssault || type == .armedClash
  }

  /// Harm told with a fight, or with who did it: "Five soldiers were killed" in a sentence of its own is
  /// no fight told again.
  private static func isOfFight(_ harm: Claim, with fight: Claim) -> Bool {
    harm.sentence.span == fight.sentence.span || !harm.event.actors.isEmpty
  }

  /// "Raids killed 11, hours after rebels fired mortars. Three more were hurt.": the act of the same
  /// sentence that did harm, where the last one is told without any.
  private static func harmful(beside last: Int, in claims: [Claim]) -> Int? {
    guard claims[last].event.casualties.isEmpty else { return nil }
    return (0..<last).reversed().prefix { claims[$0].sentence.span == claims[last].sentence.span }
      .first {
        let event = claims[$0].event
        return harms(event.type) && event.type != .casualties && Concord.isOfRecord(event.status)
          && event.casualties.contains { ($0.value.count.low ?? 0) > 0 }
      }
  }

  /// "The rebels attacked a barracks. A judge was killed in Tecla.": in a town of its own, which the act
  /// was not told of, others may have done it.
  private static func isElsewhere(_ harm: Claim, than act: Claim) -> Bool {
    guard harm.sentence.span != act.sentence.span,
      let town = harm.event.places.first(where: {
        $0.value.precision == .settlement && harm.sentence.span.contains($0.span)
      })
    else { return false }
    return !act.event.places.contains { place in
      place.value.name == town.value.name || place.value.province == town.value.province
        || place.value.precision != .settlement
    }
  }

  private static func harms(_ type: EventType) -> Bool {
    type.family == .explosion
      || type.family == .ground && type != .territorySeized
      || type == .targetedKilling || type == .violenceAgainstCivilians
  }
}
