package import TruceModel

/// Weighs the claims of incidents against each other and against the agreements in force.
///
/// In come a linkage with its claims and reports; out come `Findings`. `OriginFinder` says whose
/// word each claim is, `IncidentAssessor` counts origins, finds contradictions, ranges of harm and
/// the accused's positions and gives the grade by `GradeTable`; `ViolationFinder` tests incidents
/// and bare accusations against each provision; `StandingFinder` gathers what is said of each
/// agreement. The rules are in `docs/method.md`.
package struct Assessor: Sendable {
  let agreements: [Agreement]
  let directory: ActorDirectory

  package init(agreements: [Agreement], directory: ActorDirectory) {
    self.agreements = agreements.sorted { $0.id < $1.id }
    self.directory = directory
  }

  /// What the claims of `linkage` amount to.
  ///
  /// `judgements` that give a grade are taken as given; of several, the last counts.
  package func findings(
    on linkage: Linkage, claims: [Claim], reports: [Report],
    respecting judgements: [Judgement] = []
  ) -> Findings {
    AssessmentState(
      assessor: self, linkage: linkage, claims: claims, reports: reports, judgements: judgements
    ).findings(on: linkage.incidents)
  }
}

/// What assessing adds to a linkage.
package struct Findings: Hashable, Sendable {
  /// One for each incident, in their order.
  package var assessments: [Assessment]
  /// In the order of incidents, agreements and provisions; accusations without an act come last.
  package var violations: [AllegedViolation]
  /// One for each agreement, sorted by id.
  package var standings: [AgreementStanding]

  package init(
    assessments: [Assessment], violations: [AllegedViolation], standings: [AgreementStanding]
  ) {
    self.assessments = assessments
    self.violations = violations
    self.standings = standings
  }
}
