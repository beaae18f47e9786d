import TruceModel

/// Event types that can tell of one occurrence; claims of two groups are never linked.
enum LinkGroup: UInt8, Sendable, CaseIterable {
  /// Acts of violence, and harm with no act named.
  case violence
  case detention, displacement, destruction, interception
  /// Moves, positions and flights, each type for itself.
  case posture
  case access
  /// A ceasefire declared, agreed, entering into force, extended.
  case accord
  /// A ceasefire rejected or ended.
  case accordEnd
  /// A breach alleged.
  case breach

  /// nil: claims of this type make no incident (words, states of a ceasefire, terms).
  init?(_ type: EventType) {
    switch type {
    case .airStrike, .droneStrike, .shelling, .missileAttack, .strike, .attack, .armedClash,
      .groundAssault, .smallArmsFire, .territorySeized, .bombing, .suicideAttack,
      .chemicalAttack, .targetedKilling, .violenceAgainstCivilians, .abduction, .humanShielding,
      .casualties:
      self = .violence
    case .arrest, .release: self = .detention
    case .displacement: self = .displacement
    case .propertyDestroyed: self = .destruction
    case .interception: self = .interception
    case .troopMovement, .weaponsDeployed, .overflight, .positionEstablished, .presence,
      .withdrawal, .jointPatrol, .rearmament, .support:
      self = .posture
    case .blockade, .accessDenied, .accessGranted: self = .access
    case .ceasefireDeclared, .ceasefireAgreed, .ceasefireInEffect, .ceasefireExtended:
      self = .accord
    case .ceasefireRejected, .ceasefireEnded: self = .accordEnd
    case .ceasefireViolated: self = .breach
    case .ceasefireHolding, .ceasefireEndangered, .agreementTerm, .notification, .threat,
      .demand, .consultation, .investigation, .statement:
      return nil
    }
  }

  /// Whether claims of different types of this group can tell of one occurrence.
  var mixesTypes: Bool {
    switch self {
    case .violence, .accord, .accordEnd: true
    case .detention, .displacement, .destruction, .interception, .posture, .access, .breach:
      false
    }
  }
}

extension EventType {
  /// Says that something was done without saying what kind of thing.
  var isGenericAct: Bool {
    switch self {
    case .strike, .attack, .casualties: true
    default: false
    }
  }

  /// Whether reports may tell one act now as `self`, now as `other`.
  func isAkin(to other: EventType) -> Bool {
    if self == other || self == .casualties || other == .casualties { return true }
    if self == .attack || other == .attack {
      return self != .territorySeized && other != .territorySeized
    }
    if isRemoteStrike, other.isRemoteStrike { return true }
    if isShootingOrKilling, other.isShootingOrKilling { return true }
    switch (self, other) {
    case (.chemicalAttack, .airStrike), (.airStrike, .chemicalAttack),
      (.chemicalAttack, .strike), (.strike, .chemicalAttack),
      (.chemicalAttack, .shelling), (.shelling, .chemicalAttack),
      (.bombing, .suicideAttack), (.suicideAttack, .bombing),
      (.armedClash, .groundAssault), (.groundAssault, .armedClash),
      (.groundAssault, .territorySeized), (.territorySeized, .groundAssault),
      (.armedClash, .smallArmsFire), (.smallArmsFire, .armedClash):
      return true
    default:
      return family == .agreement && other.family == .agreement
    }
  }

  /// People shot or killed, in any words.
  var isShootingOrKilling: Bool {
    switch self {
    case .smallArmsFire, .targetedKilling, .violenceAgainstCivilians, .casualties: true
    default: false
    }
  }

  /// Hits from afar by one kind of platform or another, which reports confuse.
  var isRemoteStrike: Bool {
    switch self {
    case .airStrike, .droneStrike, .shelling, .missileAttack, .strike: true
    default: false
    }
  }
}
