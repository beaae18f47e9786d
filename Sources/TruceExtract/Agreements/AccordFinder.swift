import TruceModel
import TruceText

/// Finds what a sentence says of ceasefires: agreed, begun, broken, rejected.
///
/// It starts from the noun for the agreement and looks at the verb or noun that governs it.
struct AccordFinder: Sendable {
  let frames: PhraseIndex<AccordFrame>

  /// Nouns that name an armistice whatever stands beside them.
  private static let certain: LemmaSet = [
    "ceasefire", "truce", "armistice", "cessation", "de-escalation",
  ]
  /// Nouns that name one where a word of conflict or a state modifies them.
  private static let possible: LemmaSet = [
    "agreement", "deal", "accord", "arrangement", "regime", "memorandum",
  ]

  private static let nouns: LemmaSet = [
    "ceasefire", "truce", "armistice", "cessation", "de-escalation", "agreement", "deal", "accord",
    "arrangement", "regime", "memorandum", "cease-fire", "cease",
  ]

  /// True for a lemma that may name an agreement.
  static func isNoun(_ key: String) -> Bool {
    nouns.contains(key)
  }

  /// The words that name an agreement, one for each phrase.
  func accords(in reading: SentenceReading) -> [Int] {
    var found: [Int] = []
    for word in 0..<reading.count where isAccord(word, in: reading) {
      // "ceasefire deal", "ceasefire regime", "truce agreement": the last noun heads them.
      if let next = reading.head(word), reading.relation(word) == .compound, next > word,
        next - word <= 3,
        Self.possible.contains(reading.keys[next]) || Self.certain.contains(reading.keys[next])
      {
        if !found.contains(next) { found.append(next) }
      } else if !found.contains(word) {
        found.append(word)
      }
    }
    return found.sorted()
  }

  /// The events of agreements, sorted by trigger.
  func mentions(in reading: SentenceReading) -> [TriggerMention] {
    var found: [TriggerMention] = []
    for accord in accords(in: reading) {
      guard let mention = mention(of: accord, in: reading) else { continue }
      if !found.contains(where: { $0.head == mention.head }) { found.append(mention) }
    }
    return found
  }

  private func isAccord(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.isNominal(word) || reading.relation(word) == .compound else { return false }
    let key = reading.keys[word]
    if Self.certain.contains(key) || key == "cease-fire" { return key != "de-escalation" }
    if key == "fire", word > 1, reading.keys[word - 2] == "cease" { return true }
    guard Self.possible.contains(key) else { return false }
    let range = reading.phrase(word)
    return range.contains { index in
      Self.certain.contains(reading.keys[index])
        || index < word && reading.placeAt[index] >= 0
          && reading.places[reading.placeAt[index]].form == .adjective
        || ["peace", "escalation", "halt"].contains(reading.keys[index])
    }
  }

  private func mention(of accord: Int, in reading: SentenceReading) -> TriggerMention? {
    for child in reading.children(accord)
    where reading.relation(child) == .acl || reading.relation(child) == .aclRelcl {
      if let frame = frame(at: child, in: reading), frame.form == .verb,
        ["object", "subject"].contains(frame.position)
      {
        return made(child, frame, accord, in: reading)
      }
    }
    if let compound = compoundNoun(accord, in: reading) { return compound }
    var word = accord
    for _ in 0..<3 {
      guard let up = reading.head(word) else { return byOrder(accord, in: reading) }
      if let frame = frame(at: up, in: reading), fits(frame, word, up, in: reading) {
        return made(up, frame, accord, in: reading)
      }
      guard reading.isNominal(up) || reading.relation(word) == .conj else { break }
      word = up
    }
    return byOrder(accord, in: reading)
  }

  /// "ceasefire violations"
  private func compoundNoun(_ accord: Int, in reading: SentenceReading) -> TriggerMention? {
    let next = accord + 1
    guard next < reading.count, let frame = frame(at: next, in: reading), frame.form == .noun else {
      return nil
    }
    return made(next, frame, accord, in: reading)
  }

  /// A verb with its frame right before the phrase, where the tree hangs the phrase elsewhere.
  private func byOrder(_ accord: Int, in reading: SentenceReading) -> TriggerMention? {
    var word = reading.phrase(accord).lowerBound - 1
    var steps = 0
    while word >= 0, steps < 3 {
      if let frame = frame(at: word, in: reading), frame.form == .verb, frame.position != "subject"
      {
        return made(word, frame, accord, in: reading)
      }
      guard [.punct, .det, .adp, .adj, .part].contains(reading.tag(word)) else { return nil }
      word -= 1
      steps += 1
    }
    return nil
  }

  private func frame(at word: Int, in reading: SentenceReading) -> AccordFrame? {
    let wanted: Trigger.Form = reading.isVerbal(word) ? .verb : .noun
    guard let hit = frames.longest(at: word, in: reading.keys, where: { $0.form == wanted }) else {
      return wanted == .noun && reading.words[word].form.hasSuffix("ing")
        ? frames.longest(at: word, in: reading.keys, where: { $0.form == .verb })?.entry : nil
    }
    return hit.entry
  }

  private func fits(
    _ frame: AccordFrame, _ word: Int, _ governor: Int, in reading: SentenceReading
  ) -> Bool {
    let relation = reading.relation(word)
    switch frame.position {
    case "object": return [.obj, .nsubjPass, .nmod, .compound].contains(relation)
    case "subject": return [.nsubj, .obj].contains(relation)
    default:
      return reading.preposition(word) == frame.position || relation == .compound
        || relation == .obj
    }
  }

  private func made(
    _ word: Int, _ frame: AccordFrame, _ accord: Int, in reading: SentenceReading
  ) -> TriggerMention {
    var type = frame.type
    if isRefused(word, in: reading) { type = .ceasefireRejected }
    if type == .ceasefireHolding, isNegated(word, in: reading) { type = .ceasefireViolated }
    let trigger = Trigger(
      form: frame.form, type: type, subject: frame.position == "subject" ? .none : .actor,
      object: .accord)
    return TriggerMention(range: word...word, head: word, trigger: trigger, accord: accord)
  }

  /// "refuse to recognize"
  private func isRefused(_ word: Int, in reading: SentenceReading) -> Bool {
    guard let governor = reading.head(word), reading.relation(word) == .xcomp else { return false }
    return ["refuse", "decline"].contains(reading.keys[governor])
  }

  private func isNegated(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.children(word).contains { ["not", "n't", "never"].contains(reading.keys[$0]) }
  }
}
