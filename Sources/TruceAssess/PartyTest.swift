import TruceModel

/// Tests whether an accused is bound by a provision.
struct PartyTest: Sendable {
  let agreement: Agreement
  /// nil: the agreement as a whole.
  let provision: Provision?
  let relations: ActorRelations

  func answer(for accused: Entity) -> AllegedViolation.Test {
    if let out = agreement.excluded.first(where: { isWithin(accused, $0) }) {
      return .init(
        .no, evidence: "\(accused.name) is of those it excludes (\(out.name)), so it is no party")
    }
    let bound = bound()
    let ties = bound.compactMap { party in relations.tie(accused, to: party).map { (party, $0) } }
    if let (party, _) = ties.first(where: { $0.1 == .same }) {
      return .init(.yes, evidence: "\(accused.name) is bound\(basis(party))")
    }
    if let (party, _) = ties.first(where: { $0.1 == .under }) {
      return .init(
        .yes, evidence: "\(accused.name) belongs to \(party.name), which is bound\(basis(party))")
    }
    if let (party, _) = ties.first {
      return .init(
        .unknown,
        evidence:
          "\(accused.name) is on the side of \(party.name); whether it joined is not recorded")
    }
    let list = bound.map(\.name).joined(separator: ", ")
    return .init(
      .no, evidence: "\(accused.name) is no party that \(subject) binds (\(list))")
  }

  private var subject: String { provision == nil ? "the agreement" : "the provision" }

  private func isWithin(_ accused: Entity, _ party: Agreement.Party) -> Bool {
    switch relations.tie(accused, to: party) {
    case .same, .under: true
    case .side, nil: false
    }
  }

  private func bound() -> [Agreement.Party] {
    let names = (provision?.bound ?? []).map(NameKey.folded)
    guard !names.isEmpty else { return agreement.parties }
    let everyone = agreement.parties + agreement.guarantors
    var found: [Agreement.Party] = []
    for name in names {
      if let party = everyone.first(where: { NameKey.folded($0.name) == name }) {
        found.append(party)
      } else {
        found.append(Agreement.Party(name: name))
      }
    }
    return found
  }

  private func basis(_ party: Agreement.Party) -> String {
    party.basis.map { " (\($0))" } ?? ""
  }
}
