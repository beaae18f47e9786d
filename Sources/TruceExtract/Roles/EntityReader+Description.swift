import TruceModel
import TruceText

// The entity that a common noun names, with the side, name or group that its modifiers give.
extension EntityReader {
  /// Nouns for whoever stands beside or against somebody, and is not that somebody.
  static let others: LemmaSet = [
    "ally", "proxy", "partner", "backer", "supporter", "sponsor", "affiliate", "rival", "enemy",
    "opponent", "adversary", "foe", "surrogate",
  ]

  private static let rivals: LemmaSet = [
    "shadow", "parallel", "rival", "exiled", "breakaway", "separatist", "opposition", "puppet",
    "underground",
  ]

  /// An entity from a common noun, with the side, name or group that its modifiers give.
  func described(
    _ word: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Entity {
    let noun = person(at: word, in: reading).map { kindred($0, range, in: reading) }
    if isRival(word, range, in: reading) {
      return Entity(name: bareName(range, in: reading), kind: .organization)
    }
    let owner = owner(of: word, range, in: reading)
    var flags = noun?.flag.map { [$0] } ?? []
    if let extra = extraFlag(word, in: reading), !flags.contains(extra) { flags.append(extra) }
    // "its allies" are others than it.
    if owner != nil, Self.others.contains(reading.keys[word]) {
      return Entity(name: bareName(range, in: reading), kind: noun?.kind, flags: flags)
    }
    // "Ruritanian guerrillas" fight in Ruritania and are not its state's.
    if let owner, owner.kind != .state || noun?.kind != .armedGroup {
      let takesOver = noun?.kind != .population && noun?.kind != .person && noun?.kind != .official
      return Entity(
        name: takesOver ? owner.name : bareName(range, in: reading), id: takesOver ? owner.id : nil,
        side: owner.side ?? owner.name, kind: noun?.kind ?? owner.kind, flags: flags)
    }
    return Entity(name: bareName(range, in: reading), kind: noun?.kind, flags: flags)
  }

  /// "Ruritania's shadow government": a body that contests the state in whose name it stands.
  private func isRival(
    _ word: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    guard
      ["government", "administration", "cabinet", "parliament", "army"].contains(reading.keys[word])
    else { return false }
    return range.contains { $0 != word && Self.rivals.contains(reading.keys[$0]) }
  }

  /// "guerrilla units", "rebel patrol": what the fighters among the modifiers make of a unit.
  private func kindred(
    _ noun: PersonNoun, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> PersonNoun {
    guard noun.kind == .stateForce,
      range.contains(where: { person(at: $0, in: reading)?.kind == .armedGroup })
    else { return noun }
    var copy = noun
    copy.kind = .armedGroup
    return copy
  }

  /// `entity` with the flags that the noun at `word` and the words around it give.
  func flagged(_ entity: Entity, _ word: Int, in reading: SentenceReading) -> Entity {
    var copy = entity
    if let flag = person(at: word, in: reading)?.flag, !copy.flags.contains(flag) {
      copy.flags.append(flag)
    }
    if let flag = extraFlag(word, in: reading), !copy.flags.contains(flag) {
      copy.flags.append(flag)
    }
    return copy
  }

  /// A flag that nouns have with certain words ahead of them.
  private struct ExtraFlag: Sendable {
    var flag: TargetFlag
    var modifiers: LemmaSet

    init(_ flag: TargetFlag, _ modifiers: LemmaSet) {
      self.flag = flag
      self.modifiers = modifiers
    }
  }

  private static let extraFlags: LemmaTable<ExtraFlag> = {
    let aid: LemmaSet = ["aid", "relief", "humanitarian"]
    let supplies: LemmaSet = ["water", "power", "electricity"]
    var flags: LemmaTable<ExtraFlag> = [
      "camp": ExtraFlag(.displacedCamp, ["refugee", "displaced", "idp"])
    ]
    for noun in ["convoy", "truck", "vehicle", "bus", "lorry"] {
      flags.set(noun, ExtraFlag(.aidConvoy, aid))
    }
    for noun in ["worker", "volunteer", "staff"] { flags.set(noun, ExtraFlag(.aidWorker, aid)) }
    for noun in ["station", "plant", "supply", "network"] {
      flags.set(noun, ExtraFlag(.waterPower, supplies))
    }
    return flags
  }()

  /// The flag that words around the head give: aid in "aid convoy", refugees in "refugee camp".
  private func extraFlag(_ word: Int, in reading: SentenceReading) -> TargetFlag? {
    guard let extra = Self.extraFlags[reading.keys[word]] else { return nil }
    let isModified = reading.children(word).contains {
      $0 < word && extra.modifiers.contains(reading.keys[$0])
    }
    return isModified ? extra.flag : nil
  }

  /// The noun of "12 of its soldiers", "one of the buses"; nil: the phrase has no such order.
  func partOf(
    _ word: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Int? {
    guard reading.tag(word) == .num, word + 2 <= range.upperBound,
      reading.keys[word + 1] == "of", let noun = reading.headOfPhrase(from: word + 2),
      range.contains(noun), reading.nameAt[noun] < 0
    else { return nil }
    return noun
  }
}
