import TruceModel
import TruceText

// Verbs that stand next to an agreement, where the tree hangs them elsewhere.
extension AccordFinder {
  /// Verbs ahead of an infinitive that tells what becomes of the accord: "appeared to hold".
  private static let seeming: LemmaSet = [
    "appear", "seem", "look", "continue", "begin", "start", "come", "tend",
  ]

  /// A verb with its frame right before the phrase, where the tree hangs the phrase elsewhere.
  func byOrder(_ accord: Int, in reading: SentenceReading) -> TriggerMention? {
    var word = reading.phrase(accord).lowerBound - 1
    var steps = 0
    while word >= 0, steps < 3 {
      if let frame = frame(
        at: word, in: reading, where: { $0.form == .verb && $0.position != "subject" })
      {
        return made(word, frame, accord, in: reading)
      }
      guard [.punct, .det, .adp, .adj, .part].contains(reading.tag(word)) else { return nil }
      word -= 1
      steps += 1
    }
    return nil
  }

  /// What a clause between commas tells of the accord before it: "the truce, agreed in Geneva, …".
  func told(
    by aside: AccordAside, of accord: Int, in reading: SentenceReading
  ) -> TriggerMention? {
    frame(
      at: aside.verb, in: reading,
      where: {
        $0.form == .verb
          && (aside.isToCome ? $0.position == "subject" : $0.position == "object")
      }
    ).map { made(aside.verb, $0, accord, in: reading) }
  }

  /// The finite verb or predicate behind the phrase: "the truce, announced on Friday, came into
  /// force", "the regime of calm was over"; `aside` is stepped over.
  func following(
    _ accord: Int, past aside: AccordAside?, in reading: SentenceReading
  ) -> TriggerMention? {
    var word = (aside?.end ?? reading.phrase(accord).upperBound) + 1
    let limit = min(reading.count, word + 18)
    var ownEnd = -1
    while word < limit {
      if isReduced(word, behind: accord, before: limit, in: reading) {
        word += 1
        continue
      }
      if reading.isVerbal(word), [.acl, .aclRelcl].contains(reading.relation(word)) {
        ownEnd = max(ownEnd, reading.rightmost[word])
        word += 1
        continue
      }
      guard reading.isVerbal(word) else {
        if reading.tag(word) == .cconj, reading.relation(accord) == .obj { return nil }
        word += 1
        continue
      }
      if word + 1 < limit, reading.keys[word + 1] == "to",
        Self.seeming.contains(reading.keys[word])
      {
        word += 2
        continue
      }
      if let state = AccordState.mention(at: word, of: accord, in: reading) { return state }
      if let frame = frame(
        at: word, in: reading,
        where: { $0.form == .verb && stands($0, word, accord, in: reading) })
      {
        return made(word, frame, accord, in: reading)
      }
      // Clauses of the accord's own are read apart; those inside them are stepped over.
      if reading.tag(word) == .verb, word > ownEnd { return nil }
      word += 1
    }
    return nil
  }

  /// "a truce agreed in Geneva has held": a participle right behind the phrase, of a verb that has the
  /// accord for its object only, where another verb with an auxiliary follows.
  private func isReduced(
    _ verb: Int, behind accord: Int, before limit: Int, in reading: SentenceReading
  ) -> Bool {
    guard verb == reading.phrase(accord).upperBound + 1, verb + 1 < limit,
      [.vbn, .vbd].contains(reading.words[verb].pennTag), !reading.hasObject(verb),
      frame(at: verb, in: reading, where: { $0.position == "object" }) != nil,
      frame(at: verb, in: reading, where: { $0.position == "subject" }) == nil
    else { return false }
    return (verb + 1..<limit).contains { reading.tag($0) == .aux }
      && !(verb + 1..<limit).contains { reading.tag($0) == .cconj }
  }

  /// Whether the accord before the verb is what the frame wants: its subject, or the subject of its
  /// passive.
  private func stands(
    _ frame: AccordFrame, _ verb: Int, _ accord: Int, in reading: SentenceReading
  ) -> Bool {
    let hasOwn = reading.children(verb).contains {
      [.nsubj, .nsubjPass].contains(reading.relation($0)) && $0 > accord
        && reading.resolvingRelative($0) == $0 && $0 < verb && !reading.isVerbal($0)
        && !isParty($0, behind: accord, in: reading)
    }
    guard !hasOwn, reading.relation(verb) != .amod else { return false }
    if frame.type == .agreementTerm, frame.position == "subject" {
      guard let subject = reading.subject(of: verb), !subject.isPassive else { return false }
      return reading.phrase(subject.word).contains(accord)
    }
    let isPassive = reading.isPassiveVerb(verb)
    if frame.position == "object" || frame.position == "by" { return isPassive }
    guard frame.position == "subject", !isPassive else { return false }
    // "rebels who rejected the truce began to": the accord is another verb's.
    return frame.isPhrase || ![.obj, .oblAgent].contains(reading.relation(accord))
  }

  /// "a truce between Turkey and | Russia took effect": the second party is no subject.
  private func isParty(_ word: Int, behind accord: Int, in reading: SentenceReading) -> Bool {
    let first = reading.leftmost[word]
    guard first > accord + 2, reading.keys[accord + 1] == "between" else { return false }
    return (accord + 2..<word).filter { reading.tag($0) == .cconj }.count == 1
      && !(accord + 2..<word).contains { reading.isVerbal($0) }
  }

  /// "put the agreement in jeopardy"
  func danger(to accord: Int, in reading: SentenceReading) -> TriggerMention? {
    let first = reading.phrase(accord).lowerBound - 1
    guard first >= 0, ["put", "place", "leave", "throw", "plunge"].contains(reading.keys[first])
    else { return nil }
    let isInDanger = (accord + 1..<max(accord + 1, min(reading.count, accord + 10))).contains {
      ["jeopardy", "risk", "danger", "doubt", "peril", "strain"].contains(reading.keys[$0])
    }
    guard isInDanger else { return nil }
    let frame = AccordFrame(form: .verb, type: .ceasefireEndangered, position: "object")
    return made(first, frame, accord, in: reading)
  }
}
