import TruceText

/// Words that tell an event only with others.
extension ExtractionLexicons {
  /// Whether the other words are there with which the word at `first` tells an event: the rest of an
  /// entry ("take control"), a weapon ("use"), what the verb is done to ("close the road"), what makes
  /// it a demand or a threat ("call for").
  func opensEvent(at first: Int, of words: [Word]) -> Bool {
    let key = key(at: first, of: words)
    let marks = marks(at: first, of: words)
    if marks.lists.contains(.triggers), opensTrigger(key, first, in: words) { return true }
    if marks.lists.contains(.harms), opensHarm(key, first, in: words) { return true }
    if words[first].tag == .verb, let known = constructions[key],
      ConstructionFinder.mayTell(known, at: first, of: words, in: self)
    {
      return true
    }
    let isFrame = SituationFinder.isFrame(key)
    let isSpeech = words[first].tag == .verb && marks.contains(.speechAct)
    guard isFrame || isSpeech else { return false }
    let keys = lemmas.keys(of: words)
    return isFrame && SituationFinder.mayTell(key, beside: keys)
      || isSpeech && SpeechActFinder.mayTell(key, beside: keys)
  }

  // By index: a phrase that is handed on is copied with its lemmas.

  private func opensTrigger(_ key: String, _ first: Int, in words: [Word]) -> Bool {
    let phrases = triggers.starting(with: key)
    for index in phrases.indices {
      if phrases[index].rest.isEmpty {
        if phrases[index].entry.need == .means,
          words.indices.contains(where: { marks(at: $0, of: words).contains(.means) })
        {
          return true
        }
      } else if follows(phrases[index].rest, first, in: words) {
        return true
      }
    }
    return false
  }

  private func opensHarm(_ key: String, _ first: Int, in words: [Word]) -> Bool {
    let phrases = harms.starting(with: key)
    return phrases.indices.contains { follows(phrases[$0].rest, first, in: words) }
  }

  /// "(Troops) were still near the bridge": being somewhere, told by the verb at `verb`.
  func tellsPresence(at verb: Int, of words: [Word]) -> Bool {
    SituationFinder.isStaying(key(at: verb, of: words))
      && (verb + 1..<min(words.count, verb + 5)).contains {
        SituationFinder.tellsPresence(key(at: $0, of: words))
      }
  }

  /// Whether the lemmas stand in their order somewhere around the verb at `first`.
  func holds(_ lemmas: [String], behind first: Int, of words: [Word]) -> Bool {
    guard let opening = lemmas.first else { return true }
    var at = first
    for lemma in lemmas {
      let next = (at + 1..<max(at + 1, min(words.count, first + Self.reach))).first {
        key(at: $0, of: words) == lemma
      }
      guard let next else {
        return lemmas.count == 1 && first > 0 && key(at: first - 1, of: words) == opening
      }
      at = next
    }
    return true
  }

  /// Of the words among which `holds` looks for lemmas.
  func sketch(around first: Int, of words: [Word]) -> LemmaSketch {
    var sketch: LemmaSketch = []
    for index in max(0, first - 1)..<min(words.count, first + Self.reach) where index != first {
      sketch.formUnion(LemmaSketch(of: key(at: index, of: words)))
    }
    return sketch
  }

  /// How far behind a verb its particle or object stands at most.
  private static let reach = 16

  /// Whether the lemmas stand behind `first` in their order, or the first of them does that is a
  /// particle: "set the base up".
  private func follows(_ rest: [String], _ first: Int, in words: [Word]) -> Bool {
    let end = min(words.count, first + Self.reach)
    var at = first
    for number in rest.indices {
      var next = at + 1
      while next < end, !isKey(rest[number], at: next, of: words) { next += 1 }
      guard next < end else { return number > 0 && words[at].tag == .adp }
      at = next
    }
    return true
  }

  private func isKey(_ lemma: String, at index: Int, of words: [Word]) -> Bool {
    words[index].key.isEmpty ? lemmas.of(words[index]) == lemma : words[index].key == lemma
  }
}
