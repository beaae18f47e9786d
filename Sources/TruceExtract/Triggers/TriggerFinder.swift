import TruceModel
import TruceText

/// Finds the triggers of a sentence, longest match first, words in their ordinary senses left out.
final class TriggerFinder: Sendable {
  let lexicon: PhraseIndex<Trigger>

  init(lexicon: PhraseIndex<Trigger>) { self.lexicon = lexicon }

  /// Sorted by position, non-overlapping.
  func mentions(in reading: SentenceReading) -> [TriggerMention] {
    var found: [TriggerMention] = []
    var position = 0
    while position < reading.count {
      guard
        !reading.marks[position].lists.isDisjoint(with: [.triggers, .gerunds]),
        let match = match(at: position, in: reading)
      else {
        position += 1
        continue
      }
      if !OrdinarySense.holds(match, in: reading) { found.append(match) }
      position = match.range.upperBound + 1
    }
    return found
  }

  private func match(at position: Int, in reading: SentenceReading) -> TriggerMention? {
    if isSubject(position, in: reading), let gerund = gerund(at: position, in: reading) {
      return gerund
    }
    if let attempt = lifeAttempt(at: position, in: reading) { return attempt }
    if let downing = downing(at: position, in: reading) { return downing }
    let nounLike = { (word: Int) in Self.isNounLike(word, in: reading) }
    let verbLike = isVerbLike(position, in: reading)
    let hit =
      verbLike
      ? lexicon.longest(at: position, in: reading.keys, where: { $0.form == .verb }) : nil
    let nounHit = lexicon.longest(at: position, in: reading.keys, where: { $0.form == .noun })
    // "shelling of the town": the longer noun wins over a verb of one word.
    if let nounHit, let verbHit = hit, nounHit.last > verbHit.last, nounLike(nounHit.last) {
      let range = position...nounHit.last
      let head = reading.keys[range].contains("of") ? position : nounHit.last
      return TriggerMention(range: range, head: head, trigger: nounHit.entry)
    }
    if let hit, hit.entry.form == .verb {
      if hit.last == position, let phrase = phrasal(at: position, in: reading) { return phrase }
      let head = isMachineGunning(position, in: reading) ? hit.last : position
      return TriggerMention(range: position...hit.last, head: head, trigger: hit.entry)
    }
    guard let noun = nounHit,
      nounLike(noun.last) || isMistagged(position...noun.last, in: reading)
        || noun.last > 0 && reading.tag(noun.last) == .verb
          && reading.tag(noun.last - 1) == .det && noun.last == position
    else { return gerund(at: position, in: reading) ?? phrasal(at: position, in: reading) }
    let range = position...noun.last
    let head = reading.keys[range].contains("of") ? position : noun.last
    return TriggerMention(range: range, head: head, trigger: noun.entry)
  }

  /// "air defences shot/NOUN down two drones"
  private func downing(at position: Int, in reading: SentenceReading) -> TriggerMention? {
    guard reading.keys[position] == "shot", position > 0, position + 2 < reading.count,
      reading.keys[position + 1] == "down", reading.isNominal(position - 1),
      let known = lexicon.longest(at: 0, in: ["shoot", "down"])
    else { return nil }
    return TriggerMention(
      range: position...position + 1, head: position, trigger: known.entry)
  }

  /// "an attempt on the president's life", whoever's it is.
  private func lifeAttempt(at position: Int, in reading: SentenceReading) -> TriggerMention? {
    guard reading.keys[position] == "attempt", position + 3 < reading.count,
      reading.keys[position + 1] == "on",
      let life = (position + 3..<min(position + 9, reading.count)).first(where: {
        reading.keys[$0] == "life"
      }), reading.tag(life - 1) == .part,
      let known = lexicon.longest(at: 0, in: ["attempt", "on", "the", "life"])
    else { return nil }
    return TriggerMention(range: position...life, head: life, trigger: known.entry)
  }

  /// A verb by its tag, or one whose tag is wrong: "groups shelled/ADJ positions". "The raid" is a
  /// noun whatever its tag, and a participle before its noun only describes ("besieged areas").
  private func isVerbLike(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.tag(word) {
    case .verb, .adj: break
    default:
      return reading.words[word].form.utf8.count == 6
        && reading.words[word].form.lowercased() == "struck" || isSettingFire(word, in: reading)
        || isMachineGunning(word, in: reading)
    }
    let form = reading.words[word].form.lowercased()
    if form == "struck" { return true }
    switch reading.tag(word) {
    case .verb:
      let isDescribing =
        reading.relation(word) == .amod && form.hasSuffix("ed")
        && reading.head(word).map { $0 > word } ?? false && isInPhrase(word, in: reading)
      let isNoun =
        word > 0 && reading.tag(word - 1) == .det
        && (!form.hasSuffix("ed") || reading.isTheDisplaced(word))
      return !isDescribing && !isBetween(word, form, in: reading)
        && !(isNoun && reading.keys[word - 1] != "that")
    case .adj:
      guard word > 0, word + 1 < reading.count, form.hasSuffix("ed") else { return false }
      return [.noun, .propn].contains(reading.tag(word - 1))
        && [.noun, .propn, .det, .num, .adp].contains(reading.tag(word + 1))
        && reading.words[word - 1].form.hasSuffix("s")
    default: return false
    }
  }

  /// "killed six captured Azeri soldiers": a participle between a number and its noun, whatever the tree
  /// makes of it.
  private func isBetween(_ word: Int, _ form: String, in reading: SentenceReading) -> Bool {
    guard word > 1, form.hasSuffix("ed"), reading.tag(word - 1) == .num,
      reading.tag(word - 2) == .verb, word + 1 < reading.count
    else { return false }
    return [.adj, .noun, .propn].contains(reading.tag(word + 1))
  }

  /// "the men set/NOUN fire to": no set.
  private func isSettingFire(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.keys[word] == "set" && word + 2 < reading.count && reading.keys[word + 1] == "fire"
      && reading.keys[word + 2] == "to"
  }

  /// "machine/NOUN - gunned/VERB"
  private func isMachineGunning(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.keys[word] == "machine" && word + 2 < reading.count
      && reading.words[word + 1].form == "-" && reading.tag(word + 2) == .verb
  }

  /// Behind a word that noun phrases begin or go on with, or behind a verb.
  private func isInPhrase(_ word: Int, in reading: SentenceReading) -> Bool {
    guard word > 0 else { return false }
    return [.det, .adj, .adp, .num, .part, .verb, .cconj].contains(reading.tag(word - 1))
      || reading.words[word - 1].form == "-" || reading.tag(word - 1) == .pron
      || reading.tag(word - 1) == .adv && reading.head(word - 1) == word
  }

  /// An event noun tagged as a verb: a plural whose verb would need a subject ("air strikes on the
  /// town"), or a word that is no verb at all.
  private func isMistagged(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    let last = range.upperBound
    guard reading.tag(last) == .verb, !reading.hasObject(last) else { return false }
    if range.count > 1 { return true }
    if lexicon.longest(at: last, in: reading.keys, where: { $0.form == .verb }) == nil {
      return true
    }
    guard reading.words[last].form.hasSuffix("s"), last + 1 < reading.count else { return false }
    return ["on", "against", "by", "of"].contains(reading.keys[last + 1])
  }

  /// A noun in -ing that is tagged as a verb: "there was infighting".
  private func gerund(at position: Int, in reading: SentenceReading) -> TriggerMention? {
    guard reading.tag(position) == .verb else { return nil }
    let form = reading.words[position].form.lowercased()
    guard form.hasSuffix("ing"), !reading.hasObject(position),
      let hit = lexicon.longest(at: 0, in: [form], where: { $0.form == .noun }),
      isSubject(position, in: reading)
        || position > 0
          && ([.det, .adj, .adp, .noun, .propn].contains(reading.tag(position - 1))
            || ["be", "with"].contains(reading.keys[position - 1])
              && reading.child(position, .nsubj) == nil)
    else { return nil }
    return TriggerMention(range: position...position, head: position, trigger: hit.entry)
  }

  /// "Fighting broke out": the gerund is the subject of the verb right behind it.
  private func isSubject(_ gerund: Int, in reading: SentenceReading) -> Bool {
    reading.relation(gerund) == .nsubj && reading.tag(gerund) == .verb
      && gerund + 1 < reading.count && reading.isVerbal(gerund + 1)
      && reading.child(gerund, .nsubj) == nil
  }

  /// A verb whose particle or noun stands a few words on: "shot a jet down", "took full control".
  private func phrasal(at position: Int, in reading: SentenceReading) -> TriggerMention? {
    guard reading.tag(position) == .verb else { return nil }
    if let burning = burning(at: position, in: reading) { return burning }
    // By index: a phrase that is handed on is copied with its lemmas.
    let phrases = lexicon.starting(with: reading.keys[position])
    for index in phrases.indices {
      guard phrases[index].entry.form == .verb, let second = phrases[index].rest.first else {
        continue
      }
      let child = reading.children(position).first {
        reading.keys[$0] == second && $0 > position && $0 - position < 8
          && (reading.relation($0) == .compoundPrt || reading.relation($0) == .obj)
      }
      guard let child else { continue }
      return TriggerMention(
        range: position...position, head: position, trigger: phrases[index].entry, accord: nil
      ).widened(to: child, if: child - position <= 3)
    }
    return nil
  }

  /// "set the bus on fire": what burns stands between; the words behind it are the trigger's.
  private func burning(at position: Int, in reading: SentenceReading) -> TriggerMention? {
    guard reading.keys[position] == "set" else { return nil }
    for phrase in lexicon.starting(with: "set") where Self.flames.contains(phrase.rest) {
      for first in (position + 2)..<max(position + 2, min(position + 16, reading.count)) {
        if reading.isVerbal(first) { break }
        let last = first + phrase.rest.count - 1
        guard last < reading.count, Array(reading.keys[first...last]) == phrase.rest else {
          continue
        }
        return TriggerMention(range: first...last, head: position, trigger: phrase.entry)
      }
    }
    return nil
  }

  private static let flames = [["on", "fire"], ["afire"], ["ablaze"]]

  private static func isNounLike(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.tag(word) {
    case .noun, .propn, .x, .num, .sym: true
    // A gerund with a determiner, an adjective or "of" beside it is a noun whatever its tag.
    case .verb:
      reading.words[word].form.hasSuffix("ing") && !reading.hasObject(word)
        && reading.child(word, .det, .amod, .compound, .nmod, .nmodPoss) != nil
    case .adj: reading.relation(word) != .amod
    default: false
    }
  }
}

extension TriggerMention {
  fileprivate func widened(to word: Int, if condition: Bool) -> TriggerMention {
    guard condition else { return self }
    var copy = self
    copy.range = range.lowerBound...word
    return copy
  }
}
