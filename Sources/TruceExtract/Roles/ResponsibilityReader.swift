import TruceModel
import TruceText

/// Finds the doer that words of guilt name: "responsible for the attack", "was behind the blast",
/// "blamed the strike on".
struct ResponsibilityReader: Sendable {
  let entities: EntityReader

  /// Words of guilt and of a part in an act.
  static let words: LemmaSet = [
    "responsible", "responsibility", "behind", "involvement", "involved", "blame", "guilty", "role",
    "culprit", "author", "perpetrator", "credit",
  ]

  /// Verbs that take a charge from their object.
  private static let clearing: LemmaSet = [
    "clear", "acquit", "exonerate", "absolve", "exculpate", "vindicate",
  ]

  /// Adds the doer to an act that names none.
  func fill(_ act: inout Act, in reading: SentenceReading) {
    let head = act.mention.head
    if BareGuilt.isGuilt(act.mention, in: reading) {
      let bearer = BareGuilt.bearer(of: head, in: reading)
      act.actors = bearer.map { entities.entities(at: $0, in: reading) } ?? []
      (act.targets, act.means) = ([], [])
      return
    }
    let principals = principals(of: act, in: reading)
    if !principals.isEmpty {
      act.actors = principals
      return
    }
    guard act.actors.isEmpty, act.mention.isNoun || reading.tag(head) == .noun else { return }
    act.actors =
      tellingOfGuilt(act, in: reading) ?? doers(named: act, in: reading)
      ?? doersAbove(act, in: reading) ?? []
  }

  /// "a caller claimed the blast on behalf of the group": the group; empty: nobody speaks for others.
  private func principals(of act: Act, in reading: SentenceReading) -> [Attested<Entity>] {
    guard act.mention.isNoun, Concord.isViolent(act.type), let behalf = Behalf(in: reading),
      !DenialFinder.isBlame(act.mention, in: reading),
      behalf.marker.lowerBound > act.mention.head
    else { return [] }
    return entities.entities(at: behalf.principal, in: reading)
  }

  /// Those of an act that is itself a word of guilt, denial or announcement; empty: it names nobody; nil: it is
  /// none.
  private func tellingOfGuilt(_ act: Act, in reading: SentenceReading) -> [Attested<Entity>]? {
    let head = act.mention.head
    if ["responsible", "accountable", "liable"].contains(reading.keys[head]) {
      let verb = (max(0, head - 8)..<head).last { reading.keys[$0] == "hold" }
      return whoever(verb.flatMap { reading.object($0) }, in: reading)
    }
    // "Police blamed the rebels"
    if DenialFinder.isBlame(act.mention, in: reading) {
      let blamed = DenialFinder.blamed(by: head, in: reading)
      return AccusedFinder.marked(whoever(blamed, in: reading))
    }
    // "the army has been on the offensive"
    if reading.preposition(head) == "on", let subject = reading.child(head, .nsubj) {
      return entities.entities(at: subject, in: reading)
    }
    // "the army announced the end of the truce"
    if act.mention.accord != nil, reading.relation(head) == .obj, let verb = reading.head(head),
      ["announce", "declare", "sign", "proclaim", "order"].contains(reading.keys[verb]),
      let subject = reading.subject(of: verb), !subject.isPassive
    {
      return entities.entities(at: subject.word, in: reading)
    }
    if DenialFinder.isDenial(act.mention, in: reading) {
      return whoever(denier(of: head, in: reading), in: reading)
    }
    if reading.children(head).contains(where: {
      reading.relation($0) == .case && reading.keys[$0] == "behind"
    }), let subject = reading.child(head, .nsubj) {
      return entities.entities(at: subject, in: reading)
    }
    return nil
  }

  /// The entities of the phrase at `word`; empty where it is nil.
  private func whoever(_ word: Int?, in reading: SentenceReading) -> [Attested<Entity>] {
    word.map { entities.entities(at: $0, in: reading) } ?? []
  }

  /// Who denies the charge at `head`; nil: nobody is named.
  private func denier(of head: Int, in reading: SentenceReading) -> Int? {
    let untrue = reading.falseCharge.flatMap { $0.noun == head ? $0 : nil }
    if untrue?.isSubject == true { return nil }
    let charge =
      reading.rejectedCharge.flatMap { $0.noun == head ? $0.verb : nil } ?? untrue?.verb
    guard let verb = charge ?? reading.head(head), let subject = reading.subject(of: verb),
      !subject.isPassive
    else { return nil }
    return subject.word
  }

  /// Those whom words around the noun name: claimants, commanders, the accused; nil: nobody.
  private func doers(named act: Act, in reading: SentenceReading) -> [Attested<Entity>]? {
    let head = act.mention.head
    if let doer = worker(of: head, in: reading) {
      return entities.entities(at: doer, in: reading)
    }
    let held = held(for: act, in: reading)
    if !held.isEmpty { return held }
    if let commander = commander(of: act, in: reading) { return commander }
    if let doer = byOrder(act, in: reading) ?? claimer(of: act, in: reading)
      ?? blamed(for: act, in: reading) ?? involved(in: act, in: reading)
    {
      return entities.entities(at: doer, in: reading)
    }
    return (charged(with: head, in: reading) ?? ascribed(act, in: reading)).map {
      AccusedFinder.marked(entities.entities(at: $0, in: reading))
    }
  }

  /// Those whom the word above the noun gives: "had a role in the attack"; nil: nobody.
  private func doersAbove(_ act: Act, in reading: SentenceReading) -> [Attested<Entity>]? {
    let head = act.mention.head
    guard let governor = reading.head(head) else { return nil }
    // "The group also claimed the attack"
    if reading.keys[governor] == "claim", reading.relation(head) == .obj, act.mention.accord == nil,
      act.type.family != .harm, let subject = reading.subject(of: governor), !subject.isPassive
    {
      return entities.entities(at: subject.word, in: reading)
    }
    if reading.keys[governor] == "blame", reading.relation(head) == .obj,
      let other = reading.children(governor).first(where: { reading.preposition($0) == "on" })
    {
      return entities.entities(at: other, in: reading)
    }
    // "had nothing to do with the murder": whose denial it is.
    if let verb = reading.nothingToDo(before: act.mention.range.lowerBound),
      let subject = reading.subject(of: verb)
    {
      return entities.entities(at: subject.word, in: reading)
    }
    return bearer(of: governor, in: reading).map { entities.entities(at: $0, in: reading) }
  }

  /// Whose the guilt or the part is that the word at `governor` names; nil: no such word, or nobody's.
  private func bearer(of governor: Int, in reading: SentenceReading) -> Int? {
    guard Self.words.contains(reading.keys[governor]) else { return nil }
    // "the government's responsibility for the death"
    if ["responsibility", "involvement"].contains(reading.keys[governor]),
      let owner = reading.child(governor, .nmodPoss), reading.tag(owner) != .pron
    {
      return owner
    }
    let clause = reading.isNominal(governor) ? reading.head(governor) ?? governor : governor
    // "to find the perpetrators of the robbery": whoever looks for them is none of them.
    if ["perpetrator", "author", "culprit"].contains(reading.keys[governor]),
      reading.child(governor, .cop, .nsubj) == nil, reading.relation(governor) != .xcomp
    {
      return nil
    }
    // "was cleared of any role in the murder": whoever had none did nothing.
    if Self.clearing.contains(reading.keys[clause]) { return nil }
    guard let subject = reading.child(governor, .nsubj) ?? reading.subject(of: clause)?.word,
      subject != governor
    else { return nil }
    return subject
  }
}
