import TruceModel

/// The rows of one act's tests: like terms of one agreement folded; agreements that cannot be told
/// to be in force on the day are set apart, unless the reports speak of them.
struct TestRows: Sendable {
  struct Row: Sendable {
    var agreement: Agreement
    /// nil: no term is named.
    var provision: Provision?
    var violation: AllegedViolation
    /// Further terms of the agreement with the same answers.
    var likeTerms: Int
  }

  private(set) var shown: [Row] = []
  /// Names of agreements of which it is unknown whether they were in force.
  private(set) var open: [String] = []

  /// `spokenOf`: the agreements that the reports speak of.
  init(_ group: ViolationGroup, _ index: DossierIndex, spokenOf: Set<AgreementID>) {
    var rows: [Row] = []
    for violation in group.violations {
      guard let agreement = index.dossier.agreements.first(where: { $0.id == violation.agreement })
      else { continue }
      let answers = Self.answers(of: violation)
      if let place = rows.firstIndex(where: {
        $0.agreement.id == agreement.id && Self.answers(of: $0.violation) == answers
      }) {
        rows[place].likeTerms += 1
      } else {
        let provision = agreement.provisions.first { $0.id == violation.provision }
        rows.append(
          Row(agreement: agreement, provision: provision, violation: violation, likeTerms: 0))
      }
    }
    shown = rows.filter { $0.violation.inTime.answer != .unknown }
    if shown.isEmpty { shown = rows.filter { spokenOf.contains($0.agreement.id) } }
    if shown.isEmpty { shown = rows.suffix(Self.openLimit) }
    let told = Set(shown.map(\.agreement.id))
    var seen: Set<AgreementID> = []
    open = rows.filter {
      !told.contains($0.agreement.id) && seen.insert($0.agreement.id).inserted
    }.map(\.agreement.name)
  }

  /// Most rows shown of an act that cannot be told to lie in the time of any agreement.
  private static let openLimit = 3

  /// In the order of `BriefDraft.testNames`.
  static func tests(of violation: AllegedViolation) -> [AllegedViolation.Test] {
    [
      violation.inTime, violation.inArea, violation.boundParty, violation.prohibitedAct,
      violation.exception,
    ]
  }

  private static func answers(of violation: AllegedViolation) -> [AllegedViolation.Answer] {
    tests(of: violation).map(\.answer)
  }
}
