import TruceModel

/// Whether two events of one report can be the same occurrence, or parts of one.
enum Concord {
  /// Whether the types can name one occurrence: equal, one of them general, or kinds that are told
  /// in place of each other.
  static func types(_ a: EventType, _ b: EventType) -> Bool {
    if a == b { return true }
    if a == .casualties || b == .casualties { return isViolent(a) && isViolent(b) }
    if isGeneral(a) || isGeneral(b) {
      return isForce(a) && isForce(b)
    }
    if a.family == .ground, b.family == .ground { return true }
    return kinds(a) & kinds(b) != 0
  }

  private static func isGeneral(_ type: EventType) -> Bool { type == .attack || type == .strike }

  /// Which kinds that are told in place of each other the type is of, a bit for each kind.
  private static func kinds(_ type: EventType) -> UInt8 {
    switch type {
    case .bombing, .suicideAttack: 1
    case .droneStrike, .chemicalAttack: 2
    case .airStrike: 2 | 4
    case .violenceAgainstCivilians: 4 | 8
    case .targetedKilling, .smallArmsFire: 8
    default: 0
    }
  }

  /// An act of force, harm, or violence against persons.
  static func isViolent(_ type: EventType) -> Bool {
    switch type.family {
    case .explosion, .ground, .harm: true
    case .persons: type != .release && type != .displacement && type != .humanShielding
    case .posture, .access, .agreement, .words: false
    }
  }

  private static func isForce(_ type: EventType) -> Bool {
    type.family == .explosion || type.family == .ground
  }

  /// Whether both are told by the same speakers, or both in the outlet's own voice. Only then does
  /// one say who did what the other tells of: a doer whom one speaker names is not the outlet's word.
  static func shareVoice(_ a: Claim, _ b: Claim) -> Bool {
    a.attribution.count == b.attribution.count
      && a.attribution.indices.allSatisfy {
        speaker(a.attribution[$0]) == speaker(b.attribution[$0])
      }
  }

  private static func speaker(_ link: AttributionLink) -> String {
    link.speaker.map { $0.value.id?.rawValue ?? $0.value.name } ?? ""
  }

  /// Told as something that happened, was tried, or did not happen.
  static func isOfRecord(_ status: EventStatus) -> Bool {
    switch status {
    case .occurred, .ongoing, .ended, .negated, .attempted: true
    case .planned, .threatened, .demanded, .hypothetical: false
    }
  }

  /// Whether every one of both lists is of a known side and no side is in both.
  static func areRivals(_ a: [Attested<Entity>], _ b: [Attested<Entity>]) -> Bool {
    guard !a.isEmpty, !b.isEmpty, a.allSatisfy({ $0.value.side != nil }),
      b.allSatisfy({ $0.value.side != nil })
    else { return false }
    return !a.contains { mine in b.contains { $0.value.side == mine.value.side } }
  }

  /// Whether both name settlements and share none.
  static func areApart(_ a: Event, _ b: Event) -> Bool {
    let mine = settlements(a)
    guard !mine.isEmpty else { return false }
    let theirs = settlements(b)
    return !theirs.isEmpty && !mine.contains(where: theirs.contains)
  }

  /// Whether both are of one day and name one settlement.
  static func share(_ a: Event, _ b: Event) -> Bool {
    guard let x = a.time?.value, let y = b.time?.value, !areOfDifferentDays(x, y) else {
      return false
    }
    let mine = settlements(a)
    return settlements(b).contains(where: mine.contains)
  }

  /// Whether the bounds of both are known and have no day in common.
  static func areOfDifferentDays(_ a: TimeReference?, _ b: TimeReference?) -> Bool {
    guard let a, let b, let start = a.start, let end = a.end, let otherStart = b.start,
      let otherEnd = b.end
    else { return false }
    return start > otherEnd || otherStart > end
  }

  private static func settlements(_ event: Event) -> [String] {
    var found: [String] = []
    for place in event.places
    where place.value.precision == .settlement || place.value.precision == .point {
      found.append(place.value.id?.rawValue ?? place.value.name)
    }
    return found
  }
}
