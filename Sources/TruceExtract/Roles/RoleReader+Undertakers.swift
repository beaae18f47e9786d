import TruceModel
import TruceText

// Doers that the verb above an event noun gives: those who prepare or end it, and the parties of a clash.
extension RoleReader {
  private static let undertaking: LemmaSet = [
    "prepare", "plan", "plot", "mull", "consider", "contemplate", "suspend", "pause", "resume",
  ]

  private static let halting: LemmaSet = ["halt", "stop", "end", "cease"]

  private static let beginning: LemmaSet = [
    "break", "erupt", "flare", "ensue", "resume", "continue", "rage", "take", "occur", "start",
    "begin", "intensify", "escalate", "go", "be",
  ]

  /// "Russia halted air strikes", "were preparing a new offensive": whoever begins or ends acts that nobody
  /// else is told to do. But "stopped the attack" may be somebody else's.
  func addUndertaker(of noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.actors.isEmpty, act.mention.accord == nil, act.type != .armedClash,
      act.type.family == .explosion || act.type.family == .ground || act.type == .attack,
      reading.relation(noun) == .obj, let verb = reading.head(noun), reading.tag(verb) == .verb,
      verb < noun
    else { return }
    let isOwn =
      Self.undertaking.contains(reading.keys[verb])
      || Self.halting.contains(reading.keys[verb])
        && (reading.words[noun].pennTag == .nns || reading.child(noun, .det) == nil)
        && !reading.children(noun).contains { reading.preposition($0) == "by" }
    guard isOwn, !reading.isPassiveVerb(verb), let subject = reading.subject(of: verb),
      !subject.isPassive, subject.word < verb
    else { return }
    let isPlain =
      Self.undertaking.contains(reading.keys[verb])
      && !NonActors.inert.contains(reading.keys[subject.word])
    let found = entities.entities(at: subject.word, in: reading).filter {
      isForce($0.value) || isPlain && $0.value.kind == nil
    }
    guard !found.isEmpty else { return }
    act.actors += found
    act.hasArmedParty = true
  }

  private func isForce(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .state, .stateForce, .armedGroup: true
    default: false
    }
  }

  /// "Clashes broke out between the army and rebels": the parties hang on the verb.
  func addParties(of noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.type == .armedClash, [.nsubj, .obj].contains(reading.relation(noun)),
      let verb = reading.head(noun), Self.beginning.contains(reading.keys[verb])
    else { return }
    for child in reading.children(verb) where reading.relation(child) == .obl {
      guard let marker = reading.preposition(child),
        act.mention.trigger.prepositions[marker] == .actor
      else { continue }
      add(child, as: .actor, &act, in: reading)
    }
  }
}
