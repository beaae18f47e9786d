import TruceModel

/// The alleged violations of one agreement that concern one incident and one accused: one act
/// tested against several terms.
struct ViolationGroup: Sendable {
  var incident: IncidentID?
  var accused: [Entity]
  var accusers: [Entity]
  /// Sorted as they came.
  var violations: [AllegedViolation]

  var claims: [ClaimID] { violations.flatMap(\.claims) }

  /// In the order of the first violation of each group.
  static func groups(of violations: [AllegedViolation]) -> [ViolationGroup] {
    var groups: [ViolationGroup] = []
    var places: [String: Int] = [:]
    for violation in violations {
      let accused = violation.accused.map(\.name).sorted().joined(separator: "|")
      let key = "\(violation.incident?.rawValue ?? "")|\(accused)"
      if let place = places[key] {
        groups[place].add(violation)
      } else {
        places[key] = groups.count
        groups.append(
          ViolationGroup(
            incident: violation.incident, accused: violation.accused,
            accusers: violation.accusers, violations: [violation]))
      }
    }
    return groups
  }

  private mutating func add(_ violation: AllegedViolation) {
    violations.append(violation)
    for accuser in violation.accusers where !accusers.contains(where: { $0.name == accuser.name }) {
      accusers.append(accuser)
    }
  }
}
