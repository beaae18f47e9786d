import TruceModel
import TruceText

/// Finds the words that tell of harm: entries of the lexicon, also where a determiner stands between their
/// words, and participles that stand for people.
struct HarmWordFinder: Sendable {
  let lexicon: PhraseIndex<HarmWord>

  /// The entry whose words begin at `position`, and the last of them; nil: none does.
  func entry(at position: Int, in reading: SentenceReading) -> (HarmWord, Int)? {
    // "claimed the lives of", "lost their lives": a determiner may stand between.
    if reading.tag(position) == .verb, position + 1 < reading.count {
      // By index: a phrase that is handed on is copied with its lemmas.
      let phrases = lexicon.starting(with: reading.keys[position])
      for index in phrases.indices {
        guard let noun = phrases[index].rest.first else { continue }
        let upper = min(position + 4, reading.count - 1)
        for next in (position + 1)...upper
        where reading.keys[next] == noun && reading.tag(next) != .verb {
          // "suffered no injuries"
          if (position..<next).contains(where: { reading.keys[$0] == "no" }) { break }
          if let last = end(of: phrases[index].rest, from: next, in: reading) {
            return (phrases[index].entry, last)
          }
        }
      }
    }
    if let people = casualtiesCounted(at: position, in: reading) { return (people, position) }
    if reading.keys[position] == "miss" {
      return isMissing(position, in: reading)
        ? (HarmWord(form: .adj, harm: .missing, victims: .itself), position) : nil
    }
    let hit = lexicon.longest(at: position, in: reading.keys) { entry in
      switch entry.form {
      case .verb: reading.tag(position) == .verb
      case .noun: reading.tag(position) == .noun || reading.tag(position) == .propn
      case .adj:
        reading.tag(position) == .adj || reading.tag(position) == .verb
          || reading.tag(position) == .noun
      }
    }
    guard let hit else {
      let participle = lexicon.longest(at: position, in: reading.keys) { $0.form == .verb }
      guard let participle, reading.tag(position) == .adj else { return nil }
      return (participle.entry, participle.last)
    }
    return (hit.entry, hit.last)
  }

  /// "are missing", "two missing": nobody missed anything.
  private func isMissing(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.words[word].form.lowercased() == "missing" && !reading.hasObject(word)
      && reading.relation(word) != .amod
  }

  /// "the number of wounded has risen": the participle stands for those who came to harm.
  private func casualtiesCounted(at word: Int, in reading: SentenceReading) -> HarmWord? {
    guard word > 1, reading.tag(word) == .verb, reading.keys[word - 1] == "of",
      reading.keys[word - 2] == "number", !reading.hasObject(word)
    else { return nil }
    switch reading.words[word].form {
    case "killed": return HarmWord(form: .noun, harm: .killed, victims: .itself)
    case "wounded", "injured": return HarmWord(form: .noun, harm: .injured, victims: .itself)
    case "displaced": return HarmWord(form: .noun, harm: .displaced, victims: .itself)
    default: return nil
    }
  }

  /// The last of the lemmas of `rest`, of which the first stands at `first` and a word may stand between
  /// two: "forced from their homes"; nil: they do not stand there.
  private func end(of rest: [String], from first: Int, in reading: SentenceReading) -> Int? {
    var last = first
    for lemma in rest.dropFirst() {
      let next = (last + 1..<max(last + 1, min(last + 3, reading.count))).first {
        reading.keys[$0] == lemma
      }
      guard let next else { return nil }
      last = next
    }
    return last
  }
}
