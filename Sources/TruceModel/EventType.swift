/// What is said to have happened, by the ids of `DOMAIN` and the coding rules.
///
/// `docs/data-model.md` maps each to ACLED, PLOVER and CAMEO.
package enum EventType: String, Sendable, CaseIterable, Comparable, Codable {
  case airStrike = "air-strike"
  case droneStrike = "drone-strike"
  case shelling
  case missileAttack = "missile-attack"
  /// Hit from afar, platform not given.
  case strike
  /// Kind not given at all.
  case attack
  case armedClash = "armed-clash"
  case groundAssault = "ground-assault"
  case smallArmsFire = "small-arms-fire"
  case territorySeized = "territory-seized"
  /// A planted or vehicle-borne explosive, a mine.
  case bombing
  case suicideAttack = "suicide-attack"
  case chemicalAttack = "chemical-attack"
  case targetedKilling = "targeted-killing"
  case violenceAgainstCivilians = "violence-against-civilians"
  case abduction
  case arrest
  case propertyDestroyed = "property-destroyed"
  case interception
  case troopMovement = "troop-movement"
  case weaponsDeployed = "weapons-deployed"
  case overflight
  case positionEstablished = "position-established"
  case presence
  case withdrawal
  case blockade
  case accessDenied = "access-denied"
  case accessGranted = "access-granted"
  case release
  case jointPatrol = "joint-patrol"
  case humanShielding = "human-shielding"
  case rearmament
  case support
  case displacement
  /// Harm stated with no act.
  case casualties
  case ceasefireDeclared = "ceasefire-declared"
  case ceasefireAgreed = "ceasefire-agreed"
  case ceasefireInEffect = "ceasefire-in-effect"
  case ceasefireHolding = "ceasefire-holding"
  case ceasefireEndangered = "ceasefire-endangered"
  case ceasefireExtended = "ceasefire-extended"
  case ceasefireRejected = "ceasefire-rejected"
  case ceasefireEnded = "ceasefire-ended"
  /// A breach is alleged.
  case ceasefireViolated = "ceasefire-violated"
  case agreementTerm = "agreement-term"
  case notification
  case threat
  case demand
  case consultation
  case investigation
  case statement

  package static func < (a: EventType, b: EventType) -> Bool { a.rawValue < b.rawValue }
}

/// The families that linking and agreements treat alike.
package enum EventFamily: String, Sendable, CaseIterable, Codable {
  /// Hits from afar and planted explosives.
  case explosion
  /// Fighting on the ground.
  case ground
  /// Violence against persons in the hands or reach of the doer.
  case persons
  /// Moves, positions, flights.
  case posture
  /// Roads, aid, monitors.
  case access
  /// Harm without an act.
  case harm
  case agreement
  case words
}

extension EventType {
  package var family: EventFamily {
    switch self {
    case .airStrike, .droneStrike, .shelling, .missileAttack, .strike, .attack, .bombing,
      .suicideAttack, .chemicalAttack:
      .explosion
    case .armedClash, .groundAssault, .smallArmsFire, .territorySeized: .ground
    case .targetedKilling, .violenceAgainstCivilians, .abduction, .arrest, .humanShielding,
      .release, .displacement:
      .persons
    case .propertyDestroyed, .interception, .troopMovement, .weaponsDeployed, .overflight,
      .positionEstablished, .presence, .withdrawal, .jointPatrol, .rearmament, .support:
      .posture
    case .blockade, .accessDenied, .accessGranted: .access
    case .casualties: .harm
    case .ceasefireDeclared, .ceasefireAgreed, .ceasefireInEffect, .ceasefireHolding,
      .ceasefireEndangered, .ceasefireExtended, .ceasefireRejected, .ceasefireEnded,
      .ceasefireViolated, .agreementTerm:
      .agreement
    case .notification, .threat, .demand, .consultation, .investigation, .statement: .words
    }
  }
}
