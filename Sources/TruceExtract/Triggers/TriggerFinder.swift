import TruceModel
import TruceText

/// Finds the triggers of a sentence, longest match first, words in their ordinary senses left out.
struct TriggerFinder: Sendable {
  let lexicon: PhraseIndex<Trigger>

  /// Sorted by position, non-overlapping.
  func mentions(in reading: SentenceReading) -> [TriggerMention] {
    var found: [TriggerMention] = []
    var position = 0
    while position < reading.count {
      guard lexicon.hasPhrase(startingWith: reading.keys[position]),
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
    let nounLike = { (word: Int) in Self.isNounLike(word, in: reading) }
    let verbLike = reading.tag(position) == .verb
    let hit = lexicon.longest(at: position, in: reading.keys) { entry in
      entry.form == .verb ? verbLike : true
    }
    if let hit, hit.entry.form == .verb {
      return TriggerMention(range: position...hit.last, head: position, trigger: hit.entry)
    }
    guard
      let noun = lexicon.longest(at: position, in: reading.keys, where: { $0.form == .noun }),
      nounLike(noun.last)
    else { return phrasal(at: position, in: reading) }
    let range = position...noun.last
    let head = reading.keys[range].contains("of") ? position : noun.last
    return TriggerMention(range: range, head: head, trigger: noun.entry)
  }

  /// A verb whose particle or noun stands a few words on: "shot a jet down", "took full control".
  private func phrasal(at position: Int, in reading: SentenceReading) -> TriggerMention? {
    guard reading.tag(position) == .verb else { return nil }
    for phrase in lexicon.starting(with: reading.keys[position]) {
      guard phrase.entry.form == .verb, let second = phrase.rest.first else { continue }
      let child = reading.children(position).first {
        reading.keys[$0] == second && $0 > position && $0 - position < 8
          && (reading.relation($0) == .compoundPrt || reading.relation($0) == .obj)
      }
      guard let child else { continue }
      return TriggerMention(
        range: position...position, head: position, trigger: phrase.entry, accord: nil
      ).widened(to: child, if: child - position <= 3)
    }
    return nil
  }

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
