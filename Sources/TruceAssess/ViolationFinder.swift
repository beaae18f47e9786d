import TruceModel

/// Tests incidents with an accused, and accusations without an act, against agreements.
///
/// An incident is tested against each provision that prohibits its kind of act, of each agreement
/// whose time and area do not rule it out, and against the agreement that an accusation names
/// even where they do. Nothing here is a finding.
struct ViolationFinder: Sendable {
  let context: AssessmentContext
  let matcher: AgreementMatcher

  /// Those that `incident` is, in the order of agreements and provisions.
  func violations(in incident: Incident, _ assessment: Assessment) -> [AllegedViolation] {
    incident.type == .ceasefireViolated
      ? accusations(of: incident, assessment) : tested(incident, assessment)
  }

  /// A count of breaches, told as a total, which is in no incident; none where the claim is another.
  func violations(counted id: ClaimID) -> [AllegedViolation] {
    guard let claim = context.claims[id], claim.event.type == .ceasefireViolated,
      context.incidents[id] == nil, claim.affirms, let agreement = matcher.agreement(of: claim)
    else { return [] }
    let doers = accused([], BreachAccusations([claim], context: context).accused)
    let count = count(in: [claim])
    guard !doers.isEmpty || count != nil else { return [] }
    guard !doers.isEmpty else {
      return [bare(agreement, nil, [claim], incident: nil, count: count)]
    }
    return doers.map { bare(agreement, $0, [claim], incident: nil, count: count) }
  }

  // MARK: Incidents

  private func tested(_ incident: Incident, _ assessment: Assessment) -> [AllegedViolation] {
    guard incident.type.family != .agreement else { return [] }
    let claims = incident.claims.compactMap { context.claims[$0] }
    let breaches = claims.filter { $0.event.type == .ceasefireViolated && $0.affirms }
    let laid = BreachAccusations(breaches, context: context)
    let accused = accused(assessment, laid)
    guard !accused.isEmpty else { return [] }
    let named = Dictionary(
      breaches.map { ($0.id, matcher.agreement(of: $0)?.id) },
      uniquingKeysWith: { first, _ in first })
    var found: [AllegedViolation] = []
    for agreement in matcher.agreements {
      for doer in accused {
        let against = laid.claims(against: doer)
        let isNamed = against.contains { named[$0.id] == agreement.id }
        let test = IncidentTest(
          incident: incident, claims: claims, accused: doer, agreement: agreement,
          shelf: matcher.agreements, assessment: assessment, context: context)
        found += test.violations(
          isAlleged: !against.isEmpty, breaches: isNamed ? against : [])
      }
    }
    return found
  }

  /// Those said to have done it, and those whom a breach is laid to; one for each group.
  private func accused(_ assessment: Assessment, _ laid: BreachAccusations) -> [Entity] {
    let doers = assessment.actors.filter { $0.standing != .unknown }.map(\.entity)
      .filter(context.relations.isSomebody)
    return accused(doers, laid.accused)
  }

  // MARK: Accusations without an act

  private func accusations(
    of incident: Incident, _ assessment: Assessment
  ) -> [AllegedViolation] {
    let claims = incident.claims.compactMap { context.claims[$0] }
    guard let agreement = claims.lazy.compactMap({ matcher.agreement(of: $0) }).first else {
      return []
    }
    return accused([], BreachAccusations(claims, context: context).accused).map { doer in
      bare(agreement, doer, claims, incident: incident, count: count(in: claims))
    }
  }

  private func accused(_ known: [Entity], _ named: [Entity]) -> [Entity] {
    var accused = known
    for entity in named where context.relations.isSomebody(entity) {
      let group = context.relations.groupEntity(of: entity)
      if !accused.contains(where: { context.relations.areOfOneSide($0, group) }) {
        accused.append(group)
      }
    }
    return accused
  }

  private func count(in claims: [Claim]) -> Count? {
    claims.lazy.flatMap { $0.event.quantities.map(\.value) }.first { quantity in
      ["violation", "breach", "incident"].contains { quantity.of.lowercased().contains($0) }
    }?.count
  }

  private func bare(
    _ agreement: Agreement, _ doer: Entity?, _ claims: [Claim], incident: Incident?, count: Count?
  ) -> AllegedViolation {
    let ids = claims.map(\.id).sorted()
    let time = incident?.time ?? claims.lazy.compactMap(\.event.time?.value).first
    let notAfter = claims.compactMap { context.day(of: $0) }.min()
    let places = incident?.places ?? claims.flatMap { $0.event.places.map(\.value) }
    let position = doer.flatMap {
      PositionFinder(context: context).positions(of: [$0], in: claims).first
    }
    return AllegedViolation(
      agreement: agreement.id, provision: nil, incident: nil, accused: doer.map { [$0] } ?? [],
      accusers: Accusers(context: context).entities(of: claims), claims: ids,
      inTime: TimeTest(agreement: agreement).answer(time: time, notAfter: notAfter),
      inArea: AreaTest(area: agreement.area).answer(for: places),
      boundParty: doer.map {
        PartyTest(agreement: agreement, provision: nil, relations: context.relations)
          .answer(for: $0)
      } ?? .init(.unknown, evidence: "nobody is named as doer"),
      prohibitedAct: .init(.unknown, evidence: "a breach is alleged without an act", claims: ids),
      exception: .init(.unknown, evidence: "no act and no target are named"),
      position: position, generalCount: count,
      finding: FindingFinder(agreement: agreement, context: context)
        .finding(against: doer, in: claims))
  }
}

/// Who makes an accusation.
struct Accusers: Sendable {
  let context: AssessmentContext

  /// Whether a speaker lays the act at another's door, by an accusing word or a breach alleged, or
  /// names an actor of another side. An outlet's own voice tells; it accuses nobody.
  func accuses(_ claim: Claim) -> Bool {
    guard claim.affirms, let speaker = context.voice(of: claim).speaker else { return false }
    if claim.isAccusation { return true }
    guard claim.stance == .asserts, let side = context.relations.side(of: speaker) else {
      return false
    }
    return claim.event.actors.contains { actor in
      context.relations.side(of: actor.value).map { $0 != side } ?? false
    }
  }

  /// Speakers of `claims`, one for each voice, sorted by key; an outlet's own voice is none.
  func entities(of claims: [Claim]) -> [Entity] {
    var found: [String: Entity] = [:]
    for claim in claims {
      let voice = context.voice(of: claim)
      if let speaker = voice.speaker { found[voice.key] = speaker }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}
