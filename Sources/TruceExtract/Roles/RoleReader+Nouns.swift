import TruceModel
import TruceText

// Who does and suffers what a noun tells of: "Syrian government air raids on the town".
extension RoleReader {
  /// Prepositions behind a noun whose role does not depend on the trigger.
  private static let usualOfNoun: LemmaTable<Trigger.Role> = [
    "by": .actor, "on": .target, "against": .target, "at": .target, "of": .target, "with": .means,
    "from": .actor, "use": .means, "target": .target, "upon": .target, "near": .target,
    "in": .place, "inside": .place, "under": .place, "outside": .place,
  ]

  /// Fills the act from what stands before and hangs on its noun.
  func fillNoun(_ noun: Int, _ act: inout Act, in reading: SentenceReading) {
    premodifiers(act.mention.range.lowerBound, &act, in: reading)
    addPluralBefore(act.mention.range.lowerBound, &act, in: reading)
    for child in reading.children(noun) where !act.mention.range.contains(child) {
      switch reading.relation(child) {
      case .nmod, .obl, .oblAgent, .acl, .advcl:
        guard let marker = reading.markers(child).first ?? leading(child, in: reading) else {
          continue
        }
        if marker == "from", addHolder(of: child, &act, in: reading) { continue }
        if let role = act.mention.trigger.prepositions[marker] ?? Self.usualOfNoun[marker] {
          let object = reading.isVerbal(child) ? reading.child(child, .obj) ?? child : child
          add(object, as: role, &act, in: reading)
        }
      default: continue
      }
    }
    addParties(of: noun, &act, in: reading)
    addShared(of: act.mention.range.upperBound, &act, in: reading)
    addDestroyed(by: noun, &act, in: reading)
    addSurvivor(of: act.mention.range.lowerBound, &act, in: reading)
    addTargetOf(act.mention.range.lowerBound, &act, in: reading)
    addAimed(from: act.mention.range.upperBound, &act, in: reading)
    addOwner(of: act.mention.range.lowerBound, &act, in: reading)
    addNamed(behind: act.mention.range.upperBound, &act, in: reading)
    if act.actors.isEmpty, act.mention.accord == nil, let doer = fallback.doer(of: act, in: reading)
    {
      add(doer, as: .actor, &act, in: reading)
    }
    addUndertaker(of: noun, &act, in: reading)
    quantity(noun, &act, in: reading)
  }

  /// "INDIVIDUALS SHOT AT": in upper case a verb is taken for a noun; the plural before it acts.
  private func addPluralBefore(_ first: Int, _ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.actors.isEmpty, first > 0, act.mention.accord == nil,
      reading.words[first - 1].pennTag == .nns, fallback.canAct(first - 1, in: reading)
    else { return }
    add(first - 1, as: .actor, &act, in: reading)
  }

  /// "the disappearance and kidnapping of the mayor": the phrase behind "of" that the tree hangs on the
  /// first noun.
  private func addShared(of last: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.mention.accord == nil, act.targets.isEmpty,
      let of = of(behind: last, in: reading), !act.mention.range.contains(of),
      (act.mention.trigger.prepositions["of"] ?? Self.usualOfNoun["of"]) == .target,
      reading.children(last).allSatisfy({ reading.preposition($0) != "of" }),
      let head = reading.headOfPhrase(from: of + 1)
    else { return }
    add(head, as: .target, &act, in: reading)
  }

  /// The "of" behind the noun, or behind a day or place that stands between: "the murder on 3 May of".
  func of(behind last: Int, in reading: SentenceReading) -> Int? {
    var word = last + 1
    while word + 1 < reading.count, word - last < 8 {
      if reading.keys[word] == "of" { return word }
      let isBetween =
        reading.timeAt[word] >= 0 || reading.placeAt[word] >= 0
        || ["on", "in", "at", "early", "late", "the"].contains(reading.keys[word])
      guard isBetween else { return nil }
      word += 1
    }
    return nil
  }
}
