package import TruceModel

/// An assessment with all that assessing anew after a judgement needs.
///
/// An incident is assessed from its own claims, reports and grades; a total of breaches from its own
/// claim; a standing from the claims that speak of the agreement. `change` makes anew what was
/// touched, and the result is that of assessing everything.
package struct AssessmentState: Sendable {
  private var context: AssessmentContext
  private let agreements: [Agreement]
  /// Which agreement's standing a claim speaks of.
  private var spokenOf: [ClaimID: AgreementID] = [:]
  private var speakers: [AgreementID: Set<ClaimID>] = [:]
  /// Standings that may read otherwise whatever changes next.
  private var stale: Set<AgreementID> = []

  /// `claims`: all claims, with what reviewers found.
  package init(
    assessor: Assessor, linkage: Linkage, claims: [Claim], reports: [Report],
    judgements: [Judgement]
  ) {
    self.init(assessor: assessor, claims: claims, reports: reports, copies: linkage.copies)
    take(linkage.incidents, respecting: judgements)
  }

  /// What assessing needs of all claims but their incidents, which `take` gives it: it can be made
  /// while they are linked.
  package init(
    assessor: Assessor, claims: [Claim], reports: [Report], copies: [CopyRelation]
  ) {
    agreements = assessor.agreements
    context = AssessmentContext(
      claims: claims, reports: reports, copies: copies, directory: assessor.directory)
  }

  /// Takes over all incidents of the claims.
  package mutating func take(_ incidents: [Incident], respecting judgements: [Judgement]) {
    context.take(incidents, judgements)
    listen(to: context.claimsOnAgreements)
  }

  private var matcher: AgreementMatcher {
    AgreementMatcher(agreements: agreements, context: context)
  }

  private var violationFinder: ViolationFinder {
    ViolationFinder(context: context, matcher: matcher)
  }

  /// Everything that the claims amount to; `incidents` are all of the linkage.
  package func findings(on incidents: [Incident]) -> Findings {
    let assessed = assessed(incidents)
    let isBare = incidents.map { $0.type == .ceasefireViolated }
    let tested = zip(assessed, isBare).filter { !$1 }.flatMap(\.0.violations)
    let bare = zip(assessed, isBare).filter { $1 }.flatMap(\.0.violations)
    let counts = counts(among: context.claimsOnAgreements).flatMap(\.violations)
    return Findings(
      assessments: assessed.map(\.assessment), violations: tested + bare + counts,
      standings: standings)
  }

  /// The assessment of each of `incidents` with the violations that it may be.
  package func assessed(
    _ incidents: [Incident]
  ) -> [(assessment: Assessment, violations: [AllegedViolation])] {
    let assessor = IncidentAssessor(context: context)
    let finder = violationFinder
    return incidents.concurrentMap(least: 64) { incident in
      let assessment = assessor.assessment(of: incident)
      return (assessment, finder.violations(in: incident, assessment))
    }
  }

  /// The breaches that each of `claims` counts; in their order.
  package func counts(
    among claims: [ClaimID]
  ) -> [(claim: ClaimID, violations: [AllegedViolation])] {
    let finder = violationFinder
    return claims.map { ($0, finder.violations(counted: $0)) }
  }

  /// The claims that may count breaches, sorted.
  package var claimsOnAgreements: [ClaimID] { context.claimsOnAgreements }

  /// One for each agreement, sorted by id.
  package var standings: [AgreementStanding] { agreements.map { standing(of: $0) } }

  /// Who lays `incident` at whose door: sides stand for their ministries, commands and media.
  package func accusations(in incident: Incident) -> [(accuser: String, accused: String)] {
    incident.claims.compactMap { context.claims[$0] }.filter { $0.stance == .accuses }
      .flatMap { claim in
        let speaker = claim.attribution.last?.speaker?.value
        let accuser =
          speaker.map { $0.side ?? $0.name } ?? context.reports[claim.report]?.outlet
          ?? "a report without an outlet"
        return claim.event.actors.map { $0.value.side ?? $0.value.name }
          .filter { $0 != accuser }.map { (accuser, $0) }
      }
  }

  private func standing(of agreement: Agreement) -> AgreementStanding {
    let claims = (speakers[agreement.id] ?? []).sorted().compactMap { context.claims[$0] }
    return StandingFinder(context: context, matcher: matcher)
      .standing(of: agreement, from: claims)
  }

  /// Returns the agreements of which any of `claims` spoke or speaks.
  @discardableResult
  private mutating func listen(to claims: some Sequence<ClaimID>) -> Set<AgreementID> {
    let finder = StandingFinder(context: context, matcher: matcher)
    var answers = AreaAnswers()
    var touched: Set<AgreementID> = []
    for claim in claims {
      let agreement = context.claims[claim].flatMap {
        finder.agreement(of: $0, reusing: &answers)
      }
      if let old = spokenOf[claim] {
        touched.insert(old)
        if old != agreement { speakers[old]?.remove(claim) }
      }
      spokenOf[claim] = agreement
      if let agreement {
        touched.insert(agreement)
        speakers[agreement, default: []].insert(claim)
      }
    }
    return touched
  }

  /// Takes in reports, whose claims come with the next `change`, and copies among all reports.
  /// Returns the claims whose voice may be another now, sorted: their incidents are to be assessed
  /// anew.
  package mutating func add(_ reports: [Report], copies: [CopyRelation]) -> [ClaimID] {
    let lastDay = context.lastDay
    let changed = context.add(reports, copies)
    if context.lastDay != lastDay { stale.formUnion(agreements.map(\.id)) }
    stale.formUnion(listen(to: changed))
    return changed
  }

  /// Takes over what judgements and new reports changed in the linkage. Returns the standings that may read
  /// otherwise.
  ///
  /// `changed`: claims that read otherwise; `released`: claims that are in no incident now.
  package mutating func change(
    _ changed: [Claim], removed: [IncidentID], written: [Incident], released: [ClaimID],
    respecting judgements: [Judgement]
  ) -> [AgreementStanding] {
    context.change(
      changed, removed: removed, written: written, released: released, judgements)
    let claims = Set(changed.map(\.id)).union(released).union(written.flatMap(\.claims))
    let touched = listen(to: claims).union(stale)
    stale = []
    return agreements.filter { touched.contains($0.id) }.map { standing(of: $0) }
  }
}
