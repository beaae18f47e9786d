import TruceModel

/// The alleged violations that concern one incident and one accused: one act tested against the
/// terms of several agreements.
struct ViolationGroup: Sendable {
  /// How the reports speak of the act.
  enum Allegation: Sendable {
    /// Somebody says that it broke a ceasefire.
    case breach
    /// Somebody accuses the doer of the act, and nobody calls it a breach.
    case act
    /// It is told; nobody accuses.
    case none
  }

  var incident: IncidentID
  var accused: [Entity]
  /// In the order they came.
  var violations: [AllegedViolation]
  var allegation: Allegation
  /// The claims that accuse, in the order of the dossier; where none does, those that name the doer.
  var accusing: [Claim]

  /// In the order of the first violation of each group; bare accusations and counts left out.
  static func groups(of index: DossierIndex) -> [ViolationGroup] {
    var keys: [String] = []
    var members: [String: [AllegedViolation]] = [:]
    for violation in index.dossier.violations where violation.generalCount == nil {
      guard let incident = violation.incident else { continue }
      let accused = violation.accused.map(\.name).sorted().joined(separator: "|")
      let key = "\(incident)|\(accused)"
      if members[key] == nil { keys.append(key) }
      members[key, default: []].append(violation)
    }
    return keys.compactMap { key in
      guard let violations = members[key], let first = violations.first,
        let incident = first.incident
      else { return nil }
      return ViolationGroup(incident, first.accused, violations, index)
    }
  }

  private init(
    _ incident: IncidentID, _ accused: [Entity], _ violations: [AllegedViolation],
    _ index: DossierIndex
  ) {
    let claims = index.sorted(Set(violations.flatMap(\.claims))).compactMap { index.claim($0) }
    let breaches = claims.filter { $0.event.type == .ceasefireViolated }
    let accusations = claims.filter { $0.stance == .accuses }
    self.incident = incident
    self.accused = accused
    self.violations = violations
    allegation = breaches.isEmpty ? (accusations.isEmpty ? .none : .act) : .breach
    switch allegation {
    case .breach: accusing = breaches
    case .act: accusing = accusations
    case .none: accusing = claims
    }
  }
}
