import TruceModel
import TruceText

// Roles that the verbs around an act give: those that carry its noun, those that tell of it, those of its
// harm.
extension RoleReader {
  /// Verbs of what a blast does to things.
  private static let damaging: LemmaSet = [
    "damage", "destroy", "wreck", "demolish", "shatter", "level", "flatten", "gut", "hit", "affect",
    "strike", "reach", "collapse", "blow",
  ]

  /// "The blast damaged two shops", "took place near the embassy", "was damaged by the blast".
  func fillPredicate(_ verb: Int, _ act: inout Act, in reading: SentenceReading) {
    if let agent = reading.child(verb, .oblAgent), agent != act.mention.head,
      !ActorFallback.telling.contains(reading.keys[verb])
    {
      add(agent, as: .actor, &act, in: reading)
    }
    guard act.type.family == .explosion else { return }
    if Self.damaging.contains(reading.keys[verb]) {
      let hit =
        reading.object(verb) ?? reading.passiveSubject(verb) ?? reading.clauseByOrder(verb)?.object
        ?? reading.objectByOrder(verb) ?? reading.passiveSubjectByOrder(verb)
      if let hit, hit != act.mention.head { add(hit, as: .target, &act, in: reading) }
    }
    for child in reading.children(verb) where reading.relation(child) == .obl {
      guard let marker = reading.preposition(child) else { continue }
      let role = act.mention.trigger.prepositions[marker] ?? Self.usual[marker]
      if role == .target || role == .place { addPlaceLike(child, &act, in: reading) }
    }
  }

  /// Fills the act from `verb`, which carries its noun: "troops launched a raid".
  func fillLight(_ verb: Int, _ act: inout Act, in reading: SentenceReading) {
    let head = act.mention.head
    if let subject = reading.subject(of: verb), subject.word != head,
      reading.resolvingRelative(subject.word) != head, !subject.isPassive,
      isUsable(subject.word, in: reading) || !reading.isUpperCase
    {
      add(subject.word, as: .actor, &act, in: reading)
    } else if reading.isUpperCase, reading.relation(verb) != .acl,
      let near = fallback.phrase(before: verb, in: reading), near != head,
      !isPassive(verb, behind: near, in: reading)
    {
      add(near, as: .actor, &act, in: reading)
    }
    if reading.relation(verb) != .acl { addFarSubject(of: verb, &act, in: reading) }
    // "were granted safe passage"
    if act.type == .displacement, let people = reading.passiveSubject(verb) {
      add(people, as: .target, &act, in: reading)
    }
    if act.type == .humanShielding || ActGatherer.isSubjecting(verb, in: reading),
      let people = reading.child(verb, .obj)
    {
      add(people, as: .target, &act, in: reading)
    }
    for child in reading.children(verb) where child != head {
      guard [.obl, .oblAgent, .nmod].contains(reading.relation(child)),
        let marker = reading.preposition(child)
      else { continue }
      let role = act.mention.trigger.prepositions[marker] ?? Self.usual[marker]
      if let role { add(child, as: role, &act, in: reading) }
    }
  }

  /// Fills the act from `verb`, a verb or noun of the harm that it did.
  func fillHarm(_ verb: Int, _ act: inout Act, in reading: SentenceReading) {
    if let agent = reading.child(verb, .oblAgent) { add(agent, as: .actor, &act, in: reading) }
    for child in reading.children(verb)
    where reading.relation(child) == .obl && reading.preposition(child) == "with" && child > verb {
      add(child, as: .means, &act, in: reading)
    }
    if reading.tag(verb) == .noun { addOwner(of: verb, &act, in: reading) }
    // "put its losses at seven": whoever counts them did not do it.
    if ["loss", "casualty", "toll", "fatality"].contains(reading.keys[act.mention.head]) { return }
    let told =
      reading.tag(verb) == .noun
      ? fallback.doer(of: act, in: reading) : fallback.doer(ofHarm: verb, in: reading)
    if act.actors.isEmpty, act.type == .casualties || reading.tag(verb) == .verb, let doer = told {
      add(doer, as: .actor, &act, in: reading)
    }
    let isOfNoun =
      act.mention.isNoun && act.actors.isEmpty
      && (act.type.family == .explosion || act.type == .smallArmsFire)
    guard act.type == .casualties || act.type == .armedClash || isOfNoun,
      let harm = act.harms.first(where: { $0.head == verb }),
      let subject = harm.subject, subject != harm.victims, !act.mention.range.contains(subject),
      !isOfNoun
        || entities.person(at: reading.resolvingRelative(subject), in: reading)?.isArmed == true
    else { return }
    add(subject, as: .actor, &act, in: reading)
  }
}
