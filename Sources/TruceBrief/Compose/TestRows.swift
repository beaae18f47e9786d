import TruceModel

/// The rows of one act's tests: like terms of one agreement folded, agreements that cannot be told
/// to be in force set apart where others are in force.
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

  init(_ group: ViolationGroup, _ index: DossierIndex) {
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
    guard !shown.isEmpty else {
      shown = rows
      return
    }
    var seen: Set<AgreementID> = []
    open = rows.filter {
      $0.violation.inTime.answer == .unknown && seen.insert($0.agreement.id).inserted
    }.map(\.agreement.name)
  }

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
