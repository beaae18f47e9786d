import TruceModel
import TruceText

/// Finds the doer that words of guilt name: "responsible for the attack", "was behind the blast",
/// "blamed the strike on".
struct ResponsibilityReader: Sendable {
  let entities: EntityReader

  private static let words: LemmaSet = [
    "responsible", "responsibility", "behind", "involvement", "involved", "blame", "guilty", "role",
    "culprit", "author", "perpetrator", "credit",
  ]
  /// Verbs whose object is held to have done what a phrase behind it names.
  private static let charges: LemmaSet = [
    "suspect", "accuse", "charge", "implicate", "involve", "link", "convict", "indict", "blame",
    "sentence", "connect",
  ]
  /// Verbs that take a charge from their object.
  private static let clearing: LemmaSet = [
    "clear", "acquit", "exonerate", "absolve", "exculpate", "vindicate",
  ]
  private static let ascriptions: LemmaSet = ["attribute", "ascribe", "trace"]

  /// Adds the doer to an act that names none.
  func fill(_ act: inout Act, in reading: SentenceReading) {
    let head = act.mention.head
    if BareGuilt.isGuilt(act.mention, in: reading) {
      let bearer = BareGuilt.bearer(of: head, in: reading)
      act.actors = bearer.map { entities.entities(at: $0, in: reading) } ?? []
      (act.targets, act.means) = ([], [])
      return
    }
    // "a caller claimed the blast on behalf of the group"
    if act.mention.isNoun, Concord.isViolent(act.type), let behalf = Behalf(in: reading),
      !DenialFinder.isBlame(act.mention, in: reading), behalf.marker.lowerBound > head
    {
      let doers = entities.entities(at: behalf.principal, in: reading)
      if !doers.isEmpty {
        act.actors = doers
        return
      }
    }
    guard act.actors.isEmpty, act.mention.isNoun || reading.tag(head) == .noun else { return }
    if ["responsible", "accountable", "liable"].contains(reading.keys[head]) {
      let verb = (max(0, head - 8)..<head).last { reading.keys[$0] == "hold" }
      if let verb, let blamed = reading.object(verb) {
        act.actors = entities.entities(at: blamed, in: reading)
      }
      return
    }
    // "Police blamed the rebels"
    if DenialFinder.isBlame(act.mention, in: reading) {
      if let blamed = DenialFinder.blamed(by: head, in: reading) {
        act.actors = AccusedFinder.marked(entities.entities(at: blamed, in: reading))
      }
      return
    }
    // "the army has been on the offensive"
    if reading.preposition(head) == "on", let subject = reading.child(head, .nsubj) {
      act.actors = entities.entities(at: subject, in: reading)
      return
    }
    // "the army announced the end of the truce"
    if act.mention.accord != nil, reading.relation(head) == .obj, let verb = reading.head(head),
      ["announce", "declare", "sign", "proclaim", "order"].contains(reading.keys[verb]),
      let subject = reading.subject(of: verb), !subject.isPassive
    {
      act.actors = entities.entities(at: subject.word, in: reading)
      return
    }
    if DenialFinder.isDenial(act.mention, in: reading) {
      let untrue = reading.falseCharge.flatMap { $0.noun == head ? $0 : nil }
      if untrue?.isSubject == true { return }
      let charge =
        reading.rejectedCharge.flatMap { $0.noun == head ? $0.verb : nil } ?? untrue?.verb
      if let verb = charge ?? reading.head(head), let subject = reading.subject(of: verb),
        !subject.isPassive
      {
        act.actors = entities.entities(at: subject.word, in: reading)
      }
      return
    }
    if reading.children(head).contains(where: {
      reading.relation($0) == .case && reading.keys[$0] == "behind"
    }), let subject = reading.child(head, .nsubj) {
      act.actors = entities.entities(at: subject, in: reading)
      return
    }
    if let doer = worker(of: head, in: reading) {
      act.actors = entities.entities(at: doer, in: reading)
      return
    }
    let held = held(for: act, in: reading)
    if !held.isEmpty {
      act.actors = held
      return
    }
    if let commander = commander(of: act, in: reading) {
      act.actors = commander
      return
    }
    if let doer = byOrder(act, in: reading) {
      act.actors = entities.entities(at: doer, in: reading)
      return
    }
    if let claimer = claimer(of: act, in: reading) {
      act.actors = entities.entities(at: claimer, in: reading)
      return
    }
    if let blamed = blamed(for: act, in: reading) {
      act.actors = entities.entities(at: blamed, in: reading)
      return
    }
    if let involved = involved(in: act, in: reading) {
      act.actors = entities.entities(at: involved, in: reading)
      return
    }
    if let charged = charged(with: head, in: reading) {
      act.actors = AccusedFinder.marked(entities.entities(at: charged, in: reading))
      return
    }
    if let ascribed = ascribed(act, in: reading) {
      act.actors = AccusedFinder.marked(entities.entities(at: ascribed, in: reading))
      return
    }
    guard let governor = reading.head(head) else { return }
    // "The group also claimed the attack"
    if reading.keys[governor] == "claim", reading.relation(head) == .obj, act.mention.accord == nil,
      act.type.family != .harm, let subject = reading.subject(of: governor), !subject.isPassive
    {
      act.actors = entities.entities(at: subject.word, in: reading)
      return
    }
    if reading.keys[governor] == "blame", reading.relation(head) == .obj,
      let other = reading.children(governor).first(where: { reading.preposition($0) == "on" })
    {
      act.actors = entities.entities(at: other, in: reading)
      return
    }
    // "had nothing to do with the murder": whose denial it is.
    if let verb = reading.nothingToDo(before: act.mention.range.lowerBound),
      let subject = reading.subject(of: verb)
    {
      act.actors = entities.entities(at: subject.word, in: reading)
      return
    }
    guard Self.words.contains(reading.keys[governor]) else { return }
    // "the government's responsibility for the death"
    if ["responsibility", "involvement"].contains(reading.keys[governor]),
      let owner = reading.child(governor, .nmodPoss), reading.tag(owner) != .pron
    {
      act.actors = entities.entities(at: owner, in: reading)
      return
    }
    let clause = reading.isNominal(governor) ? reading.head(governor) ?? governor : governor
    // "to find the perpetrators of the robbery": whoever looks for them is none of them.
    if ["perpetrator", "author", "culprit"].contains(reading.keys[governor]),
      reading.child(governor, .cop, .nsubj) == nil, reading.relation(governor) != .xcomp
    {
      return
    }
    // "was cleared of any role in the murder": whoever had none did nothing.
    if Self.clearing.contains(reading.keys[clause]) { return }
    guard let subject = reading.child(governor, .nsubj) ?? reading.subject(of: clause)?.word,
      subject != governor
    else { return }
    act.actors = entities.entities(at: subject, in: reading)
  }

  /// "The bombing was the work of rebels": the phrase behind "of".
  private func worker(of head: Int, in reading: SentenceReading) -> Int? {
    guard reading.relation(head) == .nsubj, let work = reading.head(head), work > head,
      ["work", "handiwork", "doing"].contains(reading.keys[work]), work + 2 < reading.count,
      reading.keys[work + 1] == "of", reading.child(work, .cop) != nil
    else { return nil }
    return reading.headOfPhrase(from: work + 2)
  }

  /// "The killing of the priests was claimed by a group": the phrase behind "by".
  private func claimer(of act: Act, in reading: SentenceReading) -> Int? {
    let last = act.mention.range.upperBound
    let upper = min(reading.count - 2, last + 16)
    guard last + 1 < upper else { return nil }
    for word in (last + 1)..<upper {
      if reading.words[word].form.isStop { return nil }
      guard reading.isVerbal(word), reading.tag(word) == .verb else { continue }
      guard reading.keys[word] == "claim", reading.keys[word + 1] == "by" else { return nil }
      return reading.headOfPhrase(from: word + 2)
    }
    return nil
  }

  /// "the attack blamed on the army", "an attack that the West blames on the army": the name behind
  /// "on" after the noun.
  private func blamed(for act: Act, in reading: SentenceReading) -> Int? {
    let last = act.mention.range.upperBound
    let upper = min(reading.count - 1, last + 16)
    guard last + 2 < upper else { return nil }
    for word in (last + 1)..<upper where reading.keys[word] == "blame" {
      guard reading.keys[word + 1] == "on" else { return nil }
      var head: Int?
      for next in (word + 2)..<min(word + 10, max(word + 2, reading.count)) {
        switch reading.tag(next) {
        case .noun, .propn: head = next
        case .det, .adj, .part, .x: if head != nil, reading.tag(next) == .det { return head }
        case .punct where reading.words[next].form == "-": continue
        default: return head
        }
      }
      return head
    }
    return nil
  }

  /// "The men are suspected of involvement in the murder": who is charged with the act at `head`.
  private func charged(with head: Int, in reading: SentenceReading) -> Int? {
    var word = head
    for _ in 0..<3 {
      guard reading.relation(word) == .obl || reading.relation(word) == .nmod,
        let up = reading.head(word), up < word
      else { return nil }
      if reading.isVerbal(up), Self.charges.contains(reading.keys[up]) {
        if let subject = reading.passiveSubject(up) { return subject }
        if reading.relation(up) == .acl, reading.isPassiveForm(up) { return reading.head(up) }
        return reading.object(up)
      }
      guard word == head || Self.words.contains(reading.keys[word]) else { return nil }
      word = up
    }
    return nil
  }

  private static let shares: LemmaSet = ["involvement", "participation", "complicity", "hand"]

  /// "implicated two officers in the murder", "participation by the agency in the killing", "soldiers
  /// involved in the massacre": by order of words, since trees hang long phrases anywhere.
  private func involved(in act: Act, in reading: SentenceReading) -> Int? {
    var marker = act.mention.range.lowerBound - 1
    while marker > 0,
      [.det, .adj, .num].contains(reading.tag(marker))
        || reading.nameAt[marker] < 0 && reading.tag(marker) == .noun
    {
      marker -= 1
    }
    guard marker > 1, reading.keys[marker] == "in" else { return nil }
    for word in stride(from: marker - 1, through: max(0, marker - 20), by: -1) {
      if [";", ":", "."].contains(reading.words[word].form) { return nil }
      switch reading.keys[word] {
      case "implicate" where reading.words[word].pennTag != .vbn:
        return reading.headOfPhrase(from: word + 1)
      case "involve" where word == marker - 1: return before(word, in: reading)
      case let key where Self.shares.contains(key) && reading.tag(word) == .noun:
        guard word + 2 < marker, ["of", "by"].contains(reading.keys[word + 1]) else { return nil }
        return reading.headOfPhrase(from: word + 2)
      default: if word < marker - 12, reading.isVerbal(word) { return nil }
      }
    }
    return nil
  }

  /// The phrase before a participle and its auxiliaries; nil: none.
  private func before(_ participle: Int, in reading: SentenceReading) -> Int? {
    var word = participle - 1
    while word >= 0,
      [.aux, .adv].contains(reading.tag(word)) || ["be", "who"].contains(reading.keys[word])
        || reading.words[word].form == ","
    {
      word -= 1
    }
    guard word >= 0, reading.tag(word) == .noun || reading.tag(word) == .propn else { return nil }
    // "eight members of the army involved in": the members.
    if reading.nameAt[word] < 0 || reading.names[reading.nameAt[word]].kind != .person,
      let whole = reading.item(upTo: word)?.head, whole < word, reading.preposition(word) == "of",
      reading.words[whole].pennTag == .nns,
      entities.person(at: whole, in: reading) != nil
        || ["member", "element"].contains(reading.keys[whole])
    {
      return whole
    }
    return reading.nameAt[word] >= 0
      ? reading.range(of: reading.names[reading.nameAt[word]].span)?.upperBound : word
  }

  /// "Officials attribute the attacks to a gang": the phrase behind "to".
  private func ascribed(_ act: Act, in reading: SentenceReading) -> Int? {
    let last = act.mention.range.upperBound
    let from = max(0, act.mention.range.lowerBound - 4)
    guard
      let word = (from..<min(reading.count, last + 8)).first(where: {
        Self.ascriptions.contains(reading.keys[$0])
      }),
      // "denied a part in it and attributed it to the squads": another word is what is attributed.
      reading.object(word).map({ $0 < word || !reading.keys[$0].elementsEqual("it") }) ?? true,
      // "ten attacks, four of them attributed to the rebels": not all of them.
      word < last
        || !(last + 1..<max(last + 1, word)).contains(where: {
          reading.tag($0) == .num || reading.keys[$0] == "some" || reading.keys[$0] == "most"
        }),
      let marker = (last + 1..<max(last + 1, min(reading.count, last + 10))).first(where: {
        reading.keys[$0] == "to"
      }), let found = reading.head(marker), found > marker, reading.isNominal(found)
    else { return nil }
    return found
  }

  private static let voices: LemmaSet = [
    "spokesman", "spokesmen", "spokeswoman", "spokesperson", "communique", "statement", "caller",
    "call", "leaflet", "letter", "pamphlet", "message",
  ]

  /// Whoever claims: of "spokesmen of the front" the front, of "a group called the Front" the name.
  private func claimant(_ subject: Int, in reading: SentenceReading) -> Int {
    if Self.voices.contains(reading.keys[subject]) {
      let body = reading.children(subject).first {
        $0 > subject && ["of", "for", "from", "by"].contains(reading.preposition($0) ?? "")
      }
      return body ?? reading.children(subject).first { reading.nameAt[$0] >= 0 } ?? subject
    }
    guard reading.nameAt[subject] < 0, reading.words[subject].pennTag == .nn else { return subject }
    let last = reading.phrase(subject).upperBound
    for word in (last + 1)..<max(last + 1, min(last + 6, reading.count)) {
      if reading.nameAt[word] >= 0, reading.timeAt[word] < 0,
        reading.names[reading.nameAt[word]].kind == .organization
      {
        return reading.range(of: reading.names[reading.nameAt[word]].span)?.upperBound ?? word
      }
      let isBetween =
        [.punct, .det, .propn, .adj].contains(reading.tag(word)) || reading.keys[word] == "call"
        || reading.keys[word] == "name"
      guard isBetween else { return subject }
    }
    return subject
  }

  /// "We hold the government and its army responsible for the attack": all who are held to be.
  private func held(for act: Act, in reading: SentenceReading) -> [Attested<Entity>] {
    var marker = act.mention.range.lowerBound - 1
    while marker > 0, [.det, .adj, .noun].contains(reading.tag(marker)) { marker -= 1 }
    guard marker > 3, reading.keys[marker] == "for",
      ["responsible", "accountable"].contains(reading.keys[marker - 1]),
      let verb = (max(0, marker - 20)..<marker - 1).last(where: {
        reading.keys[$0] == "hold" && reading.isVerbal($0)
      })
    else { return [] }
    let starts = (verb..<marker - 1).filter {
      $0 == verb || reading.tag($0) == .cconj || reading.words[$0].form == ","
    }
    var found: [Attested<Entity>] = []
    for start in starts {
      guard let head = reading.headOfPhrase(from: start + 1), head > start, head < marker - 1
      else { continue }
      for entity in entities.entity(at: head, in: reading)
      where !found.contains(where: { $0.span.overlaps(entity.span) }) {
        found.append(entity)
      }
    }
    return found
  }

  /// "The colonel ordered the murder", "was accused of ordering the murder": who gave the order.
  private func commander(
    of act: Act, in reading: SentenceReading
  ) -> [Attested<Entity>]? {
    guard reading.relation(act.mention.head) == .obj, let order = reading.head(act.mention.head),
      reading.keys[order] == "order", StatusReader().isCommand(order, of: act, in: reading)
    else { return nil }
    if let charge = reading.head(order), charge < order,
      Self.charges.contains(reading.keys[charge]), reading.words[order].pennTag == .vbg
    {
      let accused = reading.passiveSubject(charge) ?? reading.subject(of: charge)?.word
      return accused.map {
        AccusedFinder.marked(entities.entities(at: $0, in: reading))
      }
    }
    guard let subject = reading.subject(of: order), !subject.isPassive else { return nil }
    return entities.entities(at: subject.word, in: reading)
  }

  private static let claiming: LemmaSet = ["bear", "hold", "take", "claim", "assume", "accept"]

  /// "X bears responsibility for the attack" where the tree is broken: the name before the words.
  private func byOrder(_ act: Act, in reading: SentenceReading) -> Int? {
    var word = act.mention.range.lowerBound - 1
    while word >= 0, [.det, .adj, .noun].contains(reading.tag(word)),
      reading.keys[word] != "responsibility"
    {
      word -= 1
    }
    guard word > 0, ["for", "behind"].contains(reading.keys[word]) else { return nil }
    if reading.keys[word] == "for" {
      word -= 1
      while word >= 0, reading.tag(word) == .punct { word -= 1 }
      guard word >= 0, ["responsible", "responsibility", "credit"].contains(reading.keys[word])
      else {
        return nil
      }
      // "The party, listed by the council, has been responsible": the predicate's own subject.
      if let subject = reading.child(word, .nsubj), subject < word,
        reading.child(word, .cop) != nil,
        reading.tag(subject) != .pron, !reading.isNobody(subject)
      {
        return claimant(subject, in: reading)
      }
      word -= 1
    }
    while word >= 0,
      [.adj, .adv, .punct, .aux, .det].contains(reading.tag(word))
        || reading.timeAt[word] >= 0 || reading.isBracketed(word)
        || Self.claiming.contains(reading.keys[word])
    {
      // "The front (TFL), a group of the north, has claimed": the clause has a subject of its own.
      if Self.claiming.contains(reading.keys[word]), reading.tag(word) == .verb,
        let subject = reading.child(word, .nsubj), reading.timeAt[subject] < 0
      {
        if reading.isNobody(subject) { return nil }
        if reading.tag(subject) != .pron { return claimant(subject, in: reading) }
      }
      word -= 1
    }
    guard word >= 0, reading.isNominal(word) || reading.nameAt[word] >= 0 else { return nil }
    if let name = reading.nameAt[word] >= 0
      ? reading.range(of: reading.names[reading.nameAt[word]].span) : nil
    {
      return name.upperBound
    }
    return word
  }

  /// "jets, in violation of the truce, hit": who does what the breach hangs on.
  func fillBreach(_ act: inout Act, in reading: SentenceReading) {
    let head = act.mention.head
    guard act.mention.accord != nil, act.mention.isNoun, act.actors.isEmpty,
      reading.preposition(head) == "in"
    else { return }
    // "The army is in breach of the truce": the subject of the phrase itself.
    if reading.child(head, .cop) != nil, let subject = reading.child(head, .nsubj) {
      act.actors = entities.entities(at: subject, in: reading)
      return
    }
    if let doer = violator(by: head, in: reading) {
      act.actors = entities.entities(at: doer, in: reading)
    }
  }

  private static let perceiving: LemmaSet = [
    "see", "observe", "spot", "find", "detect", "record", "note", "register", "photograph", "film",
    "accuse", "blame", "condemn", "denounce",
  ]

  /// Who does what the clause around "in violation" tells: its subject, however near another noun stands;
  /// with a verb of perceiving what is perceived.
  private func violator(by head: Int, in reading: SentenceReading) -> Int? {
    guard let governor = reading.head(head) else { return nil }
    var verb: Int? = governor
    for _ in 0..<5 {
      guard let word = verb, !reading.isVerbal(word) else { break }
      verb = reading.head(word)
    }
    guard let verb, reading.isVerbal(verb) else { return governor }
    if Self.perceiving.contains(reading.keys[verb]) { return reading.object(verb) }
    if reading.isPassiveVerb(verb) { return reading.child(verb, .oblAgent) }
    return reading.subject(of: verb)?.word
  }

  /// "came under attack": the subject is hit.
  func fillTarget(_ act: inout Act, in reading: SentenceReading) {
    let head = act.mention.head
    guard act.mention.isNoun, reading.preposition(head) == "under",
      let governor = reading.head(head), ["come", "be"].contains(reading.keys[governor]),
      let subject = reading.subject(of: governor)?.word, !entities.isPlace(subject, in: reading)
    else { return }
    act.targets += entities.entities(at: subject, in: reading)
  }
}
