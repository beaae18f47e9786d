import TruceModel
import TruceText

/// Finds what a sentence says of ceasefires: agreed, begun, broken, rejected.
///
/// It starts from the noun for the agreement and looks at the verbs and nouns that govern it, at
/// those that hang on it, and, where trees break, at those that stand next to it.
final class AccordFinder: Sendable {
  let frames: PhraseIndex<AccordFrame>

  init(frames: PhraseIndex<AccordFrame>) { self.frames = frames }

  /// The events of agreements, sorted by trigger.
  func mentions(in reading: SentenceReading) -> [TriggerMention] {
    // Whatever is found below asks for one of these.
    guard
      reading.isTruceKnown || reading.allMarks.lists.contains(.accords)
        || reading.allMarks.contains(.agreeing)
    else { return [] }
    var found: [TriggerMention] = []
    let accords = AccordNouns.words(in: reading)
    for accord in accords { found += mentions(of: accord, in: reading) }
    found += pronounMentions(after: accords, in: reading)
    found += AccordDuties.tellings(besides: accords, in: reading).map { telling in
      made(
        telling.verb, AccordFrame(form: .verb, type: telling.type, position: "object"),
        accords.last { $0 > telling.duty } ?? telling.duty, in: reading)
    }
    found += AccordZones.mentions(in: reading)
    found += cessations(besides: accords, in: reading)
    guard !found.isEmpty else { return [] }
    var kept: [TriggerMention] = []
    for mention in found.sorted(by: { $0.head < $1.head })
    where kept.last?.head != mention.head {
      kept.append(mention)
    }
    return kept
  }

  /// The truces that a verb tells of: "will cease fire from noon".
  private func cessations(besides accords: [Int], in reading: SentenceReading) -> [TriggerMention] {
    Cessation.all(besides: accords, in: reading).map { cessation in
      let frame = AccordFrame(form: .verb, type: cessation.type, position: "object")
      var mention = made(cessation.verb, frame, cessation.object, in: reading)
      mention.range = cessation.verb...cessation.object
      return mention
    }
  }

  /// The events of the agreement whose noun is at `accord`.
  private func mentions(of accord: Int, in reading: SentenceReading) -> [TriggerMention] {
    if let none = NoAccord.mention(of: accord, in: reading) { return [none] }
    var found = clauses(of: accord, in: reading)
    if let compound = compoundNoun(accord, in: reading) {
      found.append(compound)
    } else if let noun = noun(ahead: accord, in: reading) {
      found.append(noun)
    } else if let governor = governor(of: accord, in: reading) ?? byOrder(accord, in: reading) {
      found.append(governor)
    } else if let danger = danger(to: accord, in: reading) {
      found.append(danger)
    }
    found += fellows(ofVerbAbove: accord, in: reading)
    let aside = AccordAside(behind: accord, in: reading)
    if let aside, let told = told(by: aside, of: accord, in: reading) { found.append(told) }
    if let next = following(accord, past: aside, in: reading) { found.append(next) }
    return found
  }

  /// "the truce brokered by", "the deal that took effect"
  private func clauses(of accord: Int, in reading: SentenceReading) -> [TriggerMention] {
    reading.children(accord).compactMap { child in
      guard [.acl, .aclRelcl].contains(reading.relation(child)), reading.isVerbal(child),
        let frame = frame(
          at: child, in: reading, where: { ["object", "subject"].contains($0.position) })
      else { return nil }
      return made(child, frame, accord, in: reading)
    }
  }

  /// The event of the verb or noun that governs the accord: "violated the truce", "a breach of the truce".
  private func governor(of accord: Int, in reading: SentenceReading) -> TriggerMention? {
    var word = accord
    for _ in 0..<3 {
      guard let up = reading.head(word) else { return nil }
      if let frame = frame(at: up, in: reading, where: { fits($0, word, in: reading) }) {
        return made(up, frame, accord, in: reading)
      }
      guard reading.isNominal(up) || reading.relation(word) == .conj else { return nil }
      word = up
    }
    return nil
  }

  /// "The truce was signed on Friday and | took effect on Sunday": verbs that share the agreement as subject
  /// with the one it stands ahead of.
  private func fellows(ofVerbAbove accord: Int, in reading: SentenceReading) -> [TriggerMention] {
    guard [.nsubj, .nsubjPass].contains(reading.relation(accord)),
      let verb = reading.head(accord), verb > accord, reading.isVerbal(verb)
    else { return [] }
    return reading.children(verb).compactMap { fellow in
      guard fellow > verb, reading.relation(fellow) == .conj, reading.isVerbal(fellow),
        reading.child(fellow, .nsubj, .nsubjPass) == nil
      else { return nil }
      let wanted = reading.isPassiveForm(fellow) ? "object" : "subject"
      return frame(at: fellow, in: reading, where: { $0.position == wanted })
        .map { made(fellow, $0, accord, in: reading) }
    }
  }

  /// "ceasefire violations"
  private func compoundNoun(_ accord: Int, in reading: SentenceReading) -> TriggerMention? {
    let next = accord + 1
    guard next < reading.count,
      let frame = frame(at: next, in: reading, where: { $0.form == .noun })
    else { return nil }
    return made(next, frame, accord, in: reading)
  }

  /// "saw a tank in violation of withdrawal lines": the noun with its "of" right before the phrase, whatever
  /// verb the tree hangs the phrase on.
  private func noun(ahead accord: Int, in reading: SentenceReading) -> TriggerMention? {
    let first = reading.phrase(accord).lowerBound
    guard first > 2, reading.keys[first - 1] == "of", reading.keys[first - 3] == "in",
      let frame = frame(at: first - 2, in: reading, where: { $0.form == .noun })
    else { return nil }
    return made(first - 2, frame, accord, in: reading)
  }
}
