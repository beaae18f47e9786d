import TruceText

/// Mends clauses with "whose" and "whom": "a teacher whose son, 14, was killed said".
enum RelativeClauses {
  /// "A teacher whose son, 14, was killed said": the age is the son's, and so is the verb.
  static func mendWhose(_ whose: Int, _ sentence: inout Sentence) {
    guard sentence.words[whose].lemma == "whose", whose > 0 else { return }
    var words = sentence.words
    guard
      case let holder = words[whose - 1].form == "," ? whose - 2 : whose - 1, holder >= 0,
      [.noun, .propn].contains(words[holder].tag),
      let noun = (whose + 1..<min(words.count, whose + 5)).first(where: {
        words[$0].tag == .noun
      }), noun + 4 < words.count, words[noun + 1].form == ",", words[noun + 2].tag == .num,
      words[noun + 3].form == ",",
      let verb = (noun + 4..<min(words.count, noun + 8)).first(where: { words[$0].tag == .verb })
    else { return }
    let isPassive = words[verb].pennTag == .vbn && words[verb - 1].lemma == "be"
    let (head, relation) = (words[verb].head, words[verb].relation)
    words[noun + 2].head = noun
    words[noun + 2].relation = .appos
    words[noun].head = verb
    words[noun].relation = isPassive ? .nsubjPass : .nsubj
    words[whose].head = noun
    if words[holder].head == verb {
      settle(holder, behind: verb, head, relation, &words)
    }
    words[verb].head = holder
    words[verb].relation = .aclRelcl
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// Finds the verb of the clause whose subject the relative clause at `verb` is of.
  private static func settle(
    _ holder: Int, behind verb: Int, _ head: Int, _ relation: Relation, _ words: inout [Word]
  ) {
    let main = (verb + 1..<words.count).first {
      words[$0].tag == .verb
        && ([.vbd, .vbz, .vbp].contains(words[$0].pennTag)
          || ["say", "tell"].contains(words[$0].lemma))
    }
    guard let main else {
      words[holder].head = head
      words[holder].relation = relation
      return
    }
    words[holder].head = main
    words[holder].relation = .nsubj
    guard words[main].head > verb || words[main].head == verb else { return }
    let object = words[main].head
    words[main].head = head
    words[main].relation = relation
    words[main].pennTag = .vbd
    // "said rebels fired on the bus": what was said.
    guard object > main,
      let act = words.indices.first(where: {
        $0 > object && words[$0].head == object && words[$0].tag == .verb
      })
    else { return }
    words[act].head = main
    words[act].relation = .ccomp
    words[object].head = act
    words[object].relation = .nsubj
  }

  /// "the rebels, by whom two men were held", "the rebels, whom he accused": a clause about the noun ahead.
  static func mendWhom(_ whom: Int, _ sentence: inout Sentence) {
    guard whom > 2,
      sentence.words[whom].lemma == "whom"
        || sentence.words[whom].form.utf8.count == 4
          && sentence.words[whom].form.lowercased() == "whom"
    else { return }
    let words = sentence.words
    guard words.indices.contains(words[whom].head)
    else { return }
    let isBy = words[whom - 1].lemma == "by"
    let comma = isBy ? whom - 2 : whom - 1
    let verb = words[whom].head
    guard words[comma].form == ",", verb > whom, words[verb].tag == .verb,
      isBy || ["accuse", "blame", "charge", "suspect"].contains(words[verb].lemma)
    else { return }
    var noun = comma - 1
    while [.compound, .flat].contains(words[noun].relation),
      words.indices.contains(words[noun].head)
    {
      noun = words[noun].head
    }
    guard [.noun, .propn].contains(words[noun].tag), noun < whom else { return }
    if words[verb].relation != .aclRelcl {
      sentence.words[verb].head = noun
      sentence.words[verb].relation = .aclRelcl
    }
    if isBy {
      sentence.words[whom].relation = .oblAgent
    } else if words[whom].relation == .obl {
      sentence.words[whom].relation = .obj
    }
    // ", of shelling the town": the charge is the accusing verb's.
    if let charge = words.indices.first(where: {
      $0 > verb && words[$0].pennTag == .vbg && words[$0 - 1].lemma == "of" && $0 > 1
        && words[$0 - 2].form == "," && words[$0].head == verb
    }), words.indices.contains(words[noun].head), words[words[noun].head].lemma == "accuse" {
      sentence.words[charge].head = words[noun].head
      sentence.words[charge].relation = .advcl
    }
    if !TreeMender.isTree(sentence.words) { sentence.words = words }
  }

  /// "two nurses, whom gunmen abducted on Monday": whom somebody did it to, where the tree makes a phrase of
  /// "whom gunmen".
  static func mendObject(_ whom: Int, _ sentence: inout Sentence) {
    guard whom > 1, sentence.words[whom].form.utf8.count == 4,
      sentence.words[whom].form.lowercased() == "whom"
    else { return }
    var words = sentence.words
    guard
      words[whom - 1].form == ",",
      let verb = (whom + 1..<min(words.count, whom + 8)).first(where: { words[$0].tag == .verb }),
      verb > whom + 1, [.vbd, .vbn, .vbz].contains(words[verb].pennTag),
      words[whom + 1..<verb].allSatisfy({ isOfPhrase($0) }),
      let doer = words.indices.first(where: {
        $0 > whom && $0 < verb && [.noun, .propn].contains(words[$0].tag)
          && !(whom + 1..<verb).contains(words[$0].head)
      }),
      let noun = (0..<whom - 1).last(where: { [.noun, .propn].contains(words[$0].tag) })
    else { return }
    (words[verb].head, words[verb].relation) = (noun, .aclRelcl)
    (words[doer].head, words[doer].relation) = (verb, .nsubj)
    (words[whom].head, words[whom].relation) = (verb, .obj)
    if words[verb].pennTag == .vbn, words[verb - 1].tag != .aux { words[verb].pennTag = .vbd }
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// "artillery, which, according to the army, had killed ten": what the clause is about, where the words
  /// between make a phrase of "which".
  static func mendInserted(_ which: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    guard which > 1, which + 2 < words.count, ["which", "who"].contains(words[which].lemma),
      words[which - 1].form == ",", words[which + 1].form == ",",
      [.noun, .propn].contains(words[which - 2].tag),
      case let verb = words[which].head, verb > which, words.indices.contains(verb),
      words[verb].tag == .verb, words.indices.contains(words[verb].head),
      ![.noun, .propn].contains(words[words[verb].head].tag),
      !words.indices.contains(where: {
        $0 != which && words[$0].head == verb
          && (words[$0].relation == .nsubj || words[$0].relation == .nsubjPass)
      })
    else { return }
    let isPassive = words.contains { $0.head == verb && $0.relation == .auxPass }
    sentence.words[which].relation = isPassive ? .nsubjPass : .nsubj
    (sentence.words[verb].head, sentence.words[verb].relation) = (which - 2, .aclRelcl)
    if !TreeMender.isTree(sentence.words) { sentence.words = words }
  }

  private static func isOfPhrase(_ word: Word) -> Bool {
    switch word.tag {
    case .noun, .propn, .adj, .det, .num, .aux, .adv: true
    default: word.form == "-"
    }
  }
}
