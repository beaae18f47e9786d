import TruceModel

/// One incident and one accused, tested against the provisions of one agreement.
struct IncidentTest: Sendable {
  let incident: Incident
  /// The incident's.
  let claims: [Claim]
  let accused: Entity
  let agreement: Agreement
  /// All agreements of the run.
  let shelf: [Agreement]
  let assessment: Assessment
  let context: AssessmentContext

  /// One for each provision that prohibits the act and binds the accused; where a breach is alleged,
  /// also those that bind every party, of which the accused may be none.
  ///
  /// `isAlleged`: somebody lays a breach to the accused. `breaches`: those claims where one of them
  /// names the agreement; then there is at least one result, and time and area do not rule any out.
  func violations(isAlleged: Bool, breaches: [Claim]) -> [AllegedViolation] {
    let isNamed = !breaches.isEmpty
    let inTime = TimeTest(agreement: agreement)
      .answer(
        time: incident.time, notAfter: claims.compactMap { context.day(of: $0) }.min(),
        toldAfterStart: claims.first { $0.affirms && $0.event.time?.rule == Self.afterTruce })
    if !isNamed, inTime.answer == .no || agreement.hasLapsed { return [] }
    guard isNamed || isAlleged || isTied else { return [] }
    let provisions = agreement.provisions.filter {
      ($0.kind == .prohibited || $0.kind == .required && Self.openDuties.contains($0.code))
        && actTest($0).answer != .no
    }
    let inWhole = AreaTest(area: agreement.area).answer(for: incident.places)
    let found = provisions.compactMap { provision -> AllegedViolation? in
      let inArea =
        provision.area.map { AreaTest(area: $0).answer(for: incident.places) } ?? inWhole
      if !isNamed, inArea.answer == .no { return nil }
      let violation = violation(provision, inTime, inArea, breaches)
      let bindsOthers = violation.boundParty.answer == .no
      return bindsOthers && !(isAlleged && provision.bound.isEmpty) ? nil : violation
    }
    guard found.isEmpty, isNamed else { return found }
    let nearest = provisions.first
    let inArea =
      nearest?.area.map { AreaTest(area: $0).answer(for: incident.places) } ?? inWhole
    return [violation(nearest, inTime, inArea, breaches)]
  }

  /// Whether anything ties the accused to a party or guarantor.
  private var isTied: Bool {
    (agreement.parties + agreement.guarantors).contains {
      context.relations.tie(accused, to: $0) != nil
    }
  }

  /// Duties whose `acts` break them: to let aid and people pass.
  private static let openDuties: Set<String> = ["B5", "B6"]
  /// The rule of a time that is told as after the start of a truce (`TruceAnchor`).
  private static let afterTruce: Rule = "time.after-truce"

  private func violation(
    _ provision: Provision?, _ inTime: AllegedViolation.Test, _ inArea: AllegedViolation.Test,
    _ breaches: [Claim]
  ) -> AllegedViolation {
    let accusing = (breaches.isEmpty ? claims.filter { names($0) } : breaches)
      .filter { Accusers(context: context).accuses($0) }
    return AllegedViolation(
      agreement: agreement.id, provision: provision?.id, incident: incident.id,
      accused: [accused], accusers: Accusers(context: context).entities(of: accusing),
      claims: accusing.map(\.id).sorted(), inTime: inTime, inArea: inArea,
      boundParty: PartyTest(
        agreement: agreement, provision: provision, relations: context.relations
      ).answer(for: accused),
      prohibitedAct: provision.map(actTest)
        ?? .init(.no, evidence: "none of its terms forbids \(incident.type.rawValue)"),
      exception: ExceptionTest(agreement: agreement, shelf: shelf, context: context).answer(
        for: claims.filter { $0.event.type != .ceasefireViolated }),
      position: assessment.positions.first {
        context.relations.areOfOneSide($0.accused, accused)
      } ?? PositionFinder(context: context).positions(of: [accused], in: claims).first,
      finding: FindingFinder(agreement: agreement, context: context)
        .finding(against: accused, in: claims))
  }

  /// Says that the accused did it.
  private func names(_ claim: Claim) -> Bool {
    claim.affirms
      && claim.event.actors.contains { context.relations.areOfOneSide($0.value, accused) }
  }

  private func actTest(_ provision: Provision) -> AllegedViolation.Test {
    let type = incident.type.rawValue
    guard provision.acts.contains(incident.type) else {
      return .init(.no, evidence: "\(type) is not among the acts of provision \(provision.id)")
    }
    if let open = occurrenceDispute() {
      return .init(
        .disputed, evidence: "whether the \(type) happened is disputed",
        claims: open.sides.flatMap(\.claims))
    }
    guard !provision.targets.isEmpty else {
      return .init(.yes, evidence: "\(type) is among the acts of provision \(provision.id)")
    }
    let flags = Set(claims.flatMap { $0.event.targets.flatMap(\.value.flags) })
    let wanted = provision.targets.filter(flags.contains)
    if wanted.isEmpty {
      return .init(.unknown, evidence: "no target of the protected kinds is told")
    }
    let list = wanted.map(\.rawValue).joined(separator: ", ")
    return .init(.yes, evidence: "\(type) on a protected target (\(list))")
  }

  private func occurrenceDispute() -> Contradiction? {
    assessment.contradictions.first { $0.about == .occurrence }
  }
}
