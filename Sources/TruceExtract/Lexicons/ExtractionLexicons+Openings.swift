import TruceText

/// Words that tell an event only with others.
extension ExtractionLexicons {
  /// Whether the other words are there with which the word at `first` tells an event: the rest of an
  /// entry ("take control"), a weapon ("use"), what the verb is done to ("close the road"), what makes
  /// it a demand or a threat ("call for").
  func opensEvent(at first: Int, of words: [Word]) -> Bool {
    let key = key(at: first, of: words)
    if triggers.starting(with: key).contains(where: { phrase in
      phrase.rest.isEmpty
        ? phrase.entry.need == .means && words.indices.contains { isMeans($0, of: words) }
        : follows(phrase.rest, first, in: words)
    }) {
      return true
    }
    return harms.starting(with: key).contains { follows($0.rest, first, in: words) }
      || SituationFinder.isFrame(key)
        && words.indices.contains {
          SituationFinder.mayTell(key, of: self.key(at: $0, of: words))
        }
      || words[first].tag == .verb && SpeechActFinder.isVerb(key)
        && SpeechActFinder.mayTell(
          key, beside: words.indices.lazy.map { self.key(at: $0, of: words) })
  }

  /// "(Troops) were still near the bridge": being somewhere, told by the verb at `verb`.
  func tellsPresence(at verb: Int, of words: [Word]) -> Bool {
    SituationFinder.isStaying(key(at: verb, of: words))
      && (verb + 1..<min(words.count, verb + 5)).contains {
        SituationFinder.tellsPresence(key(at: $0, of: words))
      }
  }

  /// How far behind a verb its particle or object stands at most.
  private static let reach = 16

  /// Whether the lemmas stand behind `first` in their order, or the first of them does that is a
  /// particle: "set the base up".
  private func follows(_ rest: [String], _ first: Int, in words: [Word]) -> Bool {
    var at = first
    for (number, lemma) in rest.enumerated() {
      let next = (at + 1..<min(words.count, first + Self.reach)).first {
        key(at: $0, of: words) == lemma
      }
      guard let next else { return number > 0 && words[at].tag == .adp }
      at = next
    }
    return true
  }

  private func isMeans(_ index: Int, of words: [Word]) -> Bool {
    !means.starting(with: key(at: index, of: words)).isEmpty
  }
}
