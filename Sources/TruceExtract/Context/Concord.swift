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
    return alike.contains { $0.contains(a) && $0.contains(b) }
  }

  private static func isGeneral(_ type: EventType) -> Bool { type == .attack || type == .strike }

  private static let alike: [Set<EventType>] = [
    [.bombing, .suicideAttack], [.airStrike, .droneStrike, .chemicalAttack],
    [.airStrike, .violenceAgainstCivilians],
    [.targetedKilling, .smallArmsFire, .violenceAgainstCivilians],
  ]

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
    speakers(a) == speakers(b)
  }

  private static func speakers(_ claim: Claim) -> [String] {
    claim.attribution.map { link in
      link.speaker.map { $0.value.id?.rawValue ?? $0.value.name } ?? ""
    }
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
    let mine = a.compactMap(\.value.side)
    let theirs = b.compactMap(\.value.side)
    guard !mine.isEmpty, !theirs.isEmpty, mine.count == a.count, theirs.count == b.count else {
      return false
    }
    return Set(mine).isDisjoint(with: theirs)
  }

  /// Whether both name settlements and share none.
  static func areApart(_ a: Event, _ b: Event) -> Bool {
    let mine = settlements(a)
    let theirs = settlements(b)
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }

  /// Whether both are of one day and name one settlement.
  static func share(_ a: Event, _ b: Event) -> Bool {
    guard let x = a.time?.value, let y = b.time?.value, !areOfDifferentDays(x, y) else {
      return false
    }
    return !settlements(a).isDisjoint(with: settlements(b))
  }

  /// Whether the bounds of both are known and have no day in common.
  static func areOfDifferentDays(_ a: TimeReference?, _ b: TimeReference?) -> Bool {
    guard let a, let b, let start = a.start, let end = a.end, let otherStart = b.start,
      let otherEnd = b.end
    else { return false }
    return start > otherEnd || otherStart > end
  }

  private static func settlements(_ event: Event) -> Set<String> {
    Set(
      event.places.filter {
        $0.value.precision == .settlement || $0.value.precision == .point
      }.map { $0.value.id?.rawValue ?? $0.value.name })
  }
}
