import TruceModel
import TruceText

// Targets that the words around an event noun give: what was destroyed by it, who survived it, its aim.
extension RoleReader {
  private static let destroying: LemmaSet = [
    "destroy", "damage", "hit", "level", "flatten", "demolish", "wreck", "strike", "target",
  ]

  private static let unhurt: LemmaSet = [
    "unharmed", "unhurt", "unscathed", "unwounded", "uninjured",
  ]

  /// "The mosque was destroyed by air strikes": what the strikes hit.
  func addDestroyed(by noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.type.family == .explosion || act.type == .attack, act.targets.isEmpty,
      [.oblAgent, .obl].contains(reading.relation(noun)), let verb = reading.head(noun),
      verb < noun,
      Self.destroying.contains(reading.keys[verb]),
      reading.relation(noun) == .oblAgent
        || ["in", "by", "during"].contains(reading.preposition(noun) ?? ""),
      let hit = reading.passiveSubjectByOrder(verb) ?? reading.passiveSubject(verb)
    else { return }
    add(hit, as: .target, &act, in: reading)
  }

  /// "The school was the target of ten attacks": what is said to be one.
  func addTargetOf(_ first: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.targets.isEmpty, act.mention.accord == nil,
      let of = (max(2, first - 6)..<max(2, first)).last(where: { reading.keys[$0] == "of" }),
      ["target", "object", "objective", "victim"].contains(reading.keys[of - 1]),
      (of + 1..<first).allSatisfy({
        [.det, .adj, .num, .noun, .propn, .adv, .part].contains(reading.tag($0))
      })
    else { return }
    let thing =
      reading.child(of - 1, .nsubj)
      ?? (max(0, of - 5)..<of - 1).first { reading.keys[$0] == "be" }.flatMap {
        fallback.phrase(before: $0, in: reading)
      }
    if let thing, thing < of - 1 { add(thing, as: .target, &act, in: reading) }
  }

  /// "The candidate escaped an attack": whom it was meant for.
  func addSurvivor(of first: Int, _ act: inout Act, in reading: SentenceReading) {
    guard
      act.type.family == .explosion || act.type.family == .ground || act.type.family == .persons,
      act.targets.isEmpty,
      let verb = survival(before: first, in: reading)
    else { return }
    if reading.isUpperCase, let near = fallback.phrase(before: verb, in: reading) {
      add(near, as: .target, &act, in: reading)
    } else if let subject = reading.subject(of: verb), !subject.isPassive {
      add(subject.word, as: .target, &act, in: reading)
    }
  }

  /// The verb of "escaped an attack", "emerged unhurt from an attack", "was unharmed after an attack"
  /// before the noun phrase of the attack; nil: nobody is told to have come through it.
  private func survival(before first: Int, in reading: SentenceReading) -> Int? {
    let window = max(1, first - 8)..<max(1, first)
    if let unhurt = window.last(where: { word in
      // All of them begin so.
      (reading.words[word].form.utf8.first ?? 0) | 0x20 == UInt8(ascii: "u")
        && Self.unhurt.contains(reading.words[word].form.lowercased())
    }),
      !(unhurt..<first).contains(where: { reading.tag($0) == .punct })
    {
      return (max(0, unhurt - 3)..<unhurt).last { reading.isVerbal($0) }
    }
    guard let verb = window.last(where: { reading.tag($0) == .verb }),
      ["escape", "survive"].contains(reading.keys[verb])
    else { return nil }
    return (verb + 1..<first).contains {
      reading.tag($0) == .punct || reading.tag($0) == .adp && reading.keys[$0] != "from"
    } ? nil : verb
  }

  /// "an attack by the group on the depot": the aim behind the doer, wherever the tree hangs it.
  func addAimed(from last: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.type.family == .explosion || act.type.family == .ground, act.targets.isEmpty,
      act.mention.accord == nil, last + 3 < reading.count, reading.keys[last + 1] == "by"
    else { return }
    for word in (last + 2)..<min(last + 9, reading.count) {
      switch reading.tag(word) {
      case .verb, .aux, .cconj, .sconj, .punct: return
      case .adp:
        guard ["on", "against"].contains(reading.keys[word]),
          let head = reading.headOfPhrase(from: word + 1), reading.timeAt[head] < 0
        else { return }
        add(head, as: .target, &act, in: reading)
        return
      default: continue
      }
    }
  }
}
