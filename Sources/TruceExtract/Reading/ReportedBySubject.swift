import TruceText

/// "Rebels shelled the town, a doctor who works in Goma said": whoever closes the sentence by saying so,
/// with a relative clause or a participle behind the noun.
///
/// The parser makes an apposition of the noun, so that the verb of saying has no subject; here it gets it.
enum ReportedBySubject {
  static let saying: LemmaSet = [
    "say", "tell", "report", "add", "recount", "recall", "explain", "claim", "note", "confirm",
    "warn", "announce",
  ]
  private static let breaks: LemmaSet = [",", "\"", "”", "''", "—", "–", "--"]
  private static let linking: LemmaSet = ["of", "for", "from", "in", "at", "with", "-"]

  static func mend(at verb: Int, _ sentence: inout Sentence) {
    let old = sentence.words
    guard saying.contains(old[verb].lemma), [.vbd, .vbz].contains(old[verb].pennTag), verb > 5,
      closes(verb, old), let opener = opener(before: verb, old),
      let noun = noun(before: opener, old), let first = start(ofPhraseAt: noun, old),
      let told = (0..<first).first(where: { old[$0].tag == .verb || old[$0].tag == .aux }),
      !isSettled(noun, verb, opener, old)
    else { return }
    var words = old
    words[noun].head = verb
    words[noun].relation = .nsubj
    if let clause = words.indices.first(where: {
      $0 >= opener && $0 < verb && words[$0].tag == .verb
    }) {
      words[clause].head = noun
      words[clause].relation = old[opener].tag == .verb ? .acl : .aclRelcl
    }
    // Whatever governed the verb of saying now hangs on it.
    if words[verb].relation != .root || words.indices.contains(words[verb].head) {
      let root = root(of: told, old)
      guard root < first else { return }
      words[verb].head = words[root].head
      words[verb].relation = words[root].relation
      words[root].head = verb
      words[root].relation = .ccomp
    }
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// Nothing but a listener, a time or a manner stands behind the verb.
  private static func closes(_ verb: Int, _ words: [Word]) -> Bool {
    words.count - verb <= 12
      && !(verb + 1..<max(verb + 1, words.count)).contains {
        words[$0].tag == .verb || words[$0].tag == .aux || words[$0].lemma == "that"
      }
  }

  /// The "who" or the participle behind the noun; no comma stands between it and the verb, and no other
  /// subject right before the verb.
  private static func opener(before verb: Int, _ words: [Word]) -> Int? {
    guard words[verb - 1].tag != .pron || words[verb - 1].lemma == "they",
      words[verb - 1].tag != .cconj
    else { return nil }
    var participle: Int?
    for word in stride(from: verb - 1, to: max(1, verb - 20), by: -1) {
      if breaks.contains(words[word].form) { break }
      if words[word].lemma == "who" {
        let hasVerb = (word + 1..<verb).contains { words[$0].tag == .verb }
        return hasVerb ? word : nil
      }
      if words[word].tag == .verb, [.vbn, .vbg].contains(words[word].pennTag),
        words[word - 1].tag == .noun
      {
        participle = word
      } else if isFinite(words[word]) {
        participle = nil
      }
    }
    guard let participle, !(participle + 1..<verb).contains(where: { isFinite(words[$0]) }) else {
      return nil
    }
    return participle
  }

  private static func isFinite(_ word: Word) -> Bool {
    word.tag == .aux || word.tag == .verb && [.vbd, .vbz, .vbp].contains(word.pennTag)
  }

  /// The noun whom the clause at `opener` tells of.
  private static func noun(before opener: Int, _ words: [Word]) -> Int? {
    guard opener > 1 else { return nil }
    var noun = opener - 1
    guard [.noun, .propn, .num, .pron].contains(words[noun].tag) else { return nil }
    // "a resident of the town who asked": the resident.
    var word = noun
    while word > 0, opener - word < 8, !breaks.contains(words[word].form) {
      if ["of", "in", "from", "at", "with"].contains(words[word].lemma), words[word].tag == .adp,
        words[word - 1].tag == .noun
      {
        noun = word - 1
      }
      word -= 1
    }
    return noun
  }

  /// The first word of the phrase, behind a comma or a closing quotation mark; nil: something else stands
  /// ahead of it.
  private static func start(ofPhraseAt noun: Int, _ words: [Word]) -> Int? {
    var first = noun
    while first > 0, noun - first < 9,
      [.det, .num, .adj, .noun, .propn, .adv].contains(words[first - 1].tag)
        || linking.contains(words[first - 1].lemma)
        || words[first - 1].form == "'s"
    {
      first -= 1
    }
    guard first > 1, breaks.contains(words[first - 1].form) else { return nil }
    return first
  }

  private static func isSettled(_ noun: Int, _ verb: Int, _ opener: Int, _ words: [Word]) -> Bool {
    words[noun].head == verb && words[noun].relation == .nsubj
      && words.indices.contains { $0 >= opener && $0 < verb && words[$0].head == noun }
  }

  /// The topmost word of the told clause.
  private static func root(of word: Int, _ words: [Word]) -> Int {
    var root = word
    for _ in 0..<words.count {
      guard words.indices.contains(words[root].head) else { return root }
      root = words[root].head
    }
    return root
  }
}
