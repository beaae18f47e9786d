import TruceText

/// Mends words whose tag misleads the tree: "have yet to arrest", "one civilian was killed".
enum MistaggedWords {
  /// "The raids have all but stopped": they have stopped.
  static func mendNearly(_ verb: Int, _ sentence: inout Sentence) {
    guard verb > 3, sentence.words[verb - 1].lemma == "but" else { return }
    var words = sentence.words
    guard words[verb - 2].lemma == "all",
      words[verb - 3].lemma == "have", [.vbn, .vbd].contains(words[verb].pennTag),
      words[verb].head != verb - 3 || words[verb].relation == .conj
        || words[verb].relation == .xcomp || words[verb].relation == .ccomp
    else { return }
    let have = verb - 3
    for word in words.indices where words[word].head == have && word != verb {
      words[word].head = verb
    }
    if words[have].head != verb {
      words[verb].head = words[have].head
      words[verb].relation = words[have].relation
    }
    words[have].head = verb
    words[have].relation = .aux
    words[have].tag = .aux
    words[verb].pennTag = .vbn
    for word in [verb - 1, verb - 2] {
      words[word].head = verb
      words[word].relation = .advmod
      words[word].tag = .adv
    }
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// "have yet to arrest anyone", where the tag makes a noun of the verb.
  static func mendYet(_ word: Int, _ sentence: inout Sentence) {
    guard word > 2, word + 1 < sentence.words.count, sentence.words[word - 1].lemma == "to",
      sentence.words[word - 2].lemma == "yet",
      ["have", "be"].contains(sentence.words[word - 3].lemma),
      ![.punct, .adp, .noun, .verb].contains(sentence.words[word + 1].tag)
    else { return }
    sentence.words[word].tag = .verb
    sentence.words[word].pennTag = .vb
    sentence.words[word - 1].tag = .part
    sentence.words[word - 1].head = word
    sentence.words[word - 1].relation = .mark
  }

  /// "One civilian was killed", where the tag makes an adjective of the noun.
  static func mendCivilian(_ word: Int, _ sentence: inout Sentence) {
    guard sentence.words[word].lemma == "civilian" else { return }
    var words = sentence.words
    guard word + 1 < words.count,
      ![.noun, .propn, .adj].contains(words[word + 1].tag), words[word + 1].form != "-",
      word == 0 || words[word - 1].lemma != "be"
    else { return }
    words[word].tag = .noun
    words[word].pennTag = words[word].form.hasSuffix("s") ? .nns : .nn
    if word > 0, words[word - 1].tag == .num, words[word - 1].head != word {
      let count = word - 1
      let verb = words[word].head
      // "One" as the root over the verb.
      if words.indices.contains(verb), words[verb].head == count {
        words[verb].head = words[count].head
        words[verb].relation = words[count].relation
      }
      for other in words.indices where words[other].head == count && other != word {
        words[other].head = words.indices.contains(verb) ? verb : word
      }
      if words[word].head == count {
        words[word].head = words[count].head
        words[word].relation = words[count].relation
      }
      words[count].head = word
      words[count].relation = .nummod
    }
    if TreeMender.isTree(words) { sentence.words = words }
  }
}
