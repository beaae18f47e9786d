import TruceText

/// Puts right what the parser regularly makes of some constructions of news English.
enum TreeMender {
  static func mend(_ sentence: inout Sentence) {
    SharedPassive.mend(&sentence)
    for word in sentence.words.indices {
      switch sentence.words[word].tag {
      case .verb:
        ReducedShot.mend(at: word, &sentence)
        ReportedBySubject.mend(at: word, &sentence)
        mendSubjecting(word, &sentence)
        mendTargeting(word, &sentence)
        mendTold(word, &sentence)
        mendNearly(word, &sentence)
        mendCounting(word, &sentence)
        mendLie(word, &sentence)
        CutOffSubject.mendCoordinated(word, &sentence)
      case .pron, .det:
        mendWhose(word, &sentence)
        mendWhom(word, &sentence)
      case .noun, .propn:
        mendYet(word, &sentence)
        CutOffSubject.mendVerbless(word, &sentence)
        CutOffSubject.mendRelative(word, &sentence)
        CutOffSubject.mendEpithet(word, &sentence)
        CutOffSubject.mendTown(word, &sentence)
        CutOffSubject.mendNight(word, &sentence)
      case .adj:
        mendCivilian(word, &sentence)
        mendUntrue(word, &sentence)
      default: continue
      }
    }
  }

  /// Whether every word leads to a root.
  static func isTree(_ words: [Word]) -> Bool {
    words.indices.allSatisfy { word in
      var current = word
      for _ in 0...words.count {
        guard words.indices.contains(words[current].head), words[current].head != current else {
          return true
        }
        current = words[current].head
      }
      return false
    }
  }

  private static let firing: Set<String> = [
    "fire", "attack", "strike", "shelling", "bombardment", "raid",
  ]

  /// "subjected the town to mortar fire", where the tree makes an infinitive of "mortar"; "subjected the
  /// town to airstrikes", where it makes them the town's.
  private static func mendSubjecting(_ verb: Int, _ sentence: inout Sentence) {
    guard ["subject", "expose"].contains(sentence.words[verb].lemma) else { return }
    let words = sentence.words
    guard
      let to = (verb + 1..<max(verb + 1, min(words.count - 2, verb + 12))).first(where: {
        words[$0].lemma == "to"
      })
    else { return }
    if let noun = (to + 1..<min(words.count, to + 5)).first(where: {
      words[$0].head < to && words[$0].head > verb && words[$0].relation == .nmod
    }), words[words[noun].head].head == verb {
      (sentence.words[noun].head, sentence.words[noun].relation) = (verb, .obl)
      return
    }
    guard words[to + 1].tag == .verb, firing.contains(words[to + 2].lemma) else { return }
    sentence.words[to].tag = .adp
    sentence.words[to].head = to + 2
    sentence.words[to].relation = .case
    sentence.words[to + 1].tag = .noun
    sentence.words[to + 1].pennTag = .nn
    sentence.words[to + 1].head = to + 2
    sentence.words[to + 1].relation = .compound
    sentence.words[to + 2].head = verb
    sentence.words[to + 2].relation = .obl
    if !isTree(sentence.words) { sentence.words = words }
  }

  private static let hitting: Set<String> = [
    "target", "hit", "strike", "kill", "wound", "injure", "destroy", "damage", "rock", "claim",
  ]

  /// "One person was killed in an attack targeting a car": the attack targets it, not who was killed.
  private static func mendTargeting(_ verb: Int, _ sentence: inout Sentence) {
    guard sentence.words[verb].pennTag == .vbg, sentence.words[verb].relation == .advcl,
      hitting.contains(sentence.words[verb].lemma)
    else { return }
    var noun = verb - 1
    while noun > 0, sentence.words[noun].tag == .adv { noun -= 1 }
    let above = sentence.words[verb].head
    guard noun > above, above >= 0, sentence.words[noun].tag == .noun,
      sentence.words[noun].relation == .obl || sentence.words[noun].relation == .oblAgent
    else { return }
    (sentence.words[verb].head, sentence.words[verb].relation) = (noun, .acl)
  }

  /// "A teacher whose son, 14, was killed said": the age is the son's, and so is the verb.
  private static func mendWhose(_ whose: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard words[whose].lemma == "whose", whose > 0,
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
    if isTree(words) { sentence.words = words }
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
  private static func mendWhom(_ whom: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    guard words[whom].lemma == "whom" || words[whom].form.lowercased() == "whom", whom > 2,
      words.indices.contains(words[whom].head)
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
    if !isTree(sentence.words) { sentence.words = words }
  }

  private static let violent: LemmaSet = [
    "kill", "wound", "injure", "capture", "destroy", "seize", "arrest", "detain", "shoot", "burn",
    "recover", "abduct", "kidnap", "intercept", "free",
  ]

  /// "said it killed 12 fighters, captured two others and destroyed a tank": all of it is said.
  private static func mendTold(_ verb: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard words[verb].relation == .conj, violent.contains(words[verb].lemma),
      words[verb].pennTag == .vbd, words.indices.contains(words[verb].head),
      case let saying = words[verb].head,
      ["say", "claim", "announce", "report", "add"].contains(words[saying].lemma),
      let told = words.indices.last(where: {
        words[$0].head == saying && words[$0].relation == .ccomp && $0 > saying && $0 < verb
      }), violent.contains(words[told].lemma),
      !words.contains(where: { $0.head == verb && $0.relation == .nsubj })
    else { return }
    words[verb].head = told
    if isTree(words) { sentence.words = words }
  }

  /// "The raids have all but stopped": they have stopped.
  private static func mendNearly(_ verb: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard verb > 3, words[verb - 1].lemma == "but", words[verb - 2].lemma == "all",
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
    if isTree(words) { sentence.words = words }
  }

  /// "Stories of a hospital destroyed by aircraft are a lie": a participle that tells more of the hospital.
  private static func mendLie(_ verb: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard words[verb].relation == .csubj, words[verb].pennTag == .vbn,
      words.indices.contains(words[verb].head), case let predicate = words[verb].head,
      predicate > verb, !words.contains(where: { $0.head == verb && $0.relation == .auxPass }),
      let account = words.indices.first(where: {
        $0 < verb && words[$0].head == verb && [.nsubj, .nsubjPass].contains(words[$0].relation)
      }),
      let thing = words.indices.last(where: {
        $0 > account && $0 < verb && words[$0].head == account && words[$0].relation == .nmod
      })
    else { return }
    words[account].head = predicate
    words[account].relation = .nsubj
    words[verb].head = thing
    words[verb].relation = .acl
    if isTree(words) { sentence.words = words }
  }

  /// "have yet to arrest anyone", where the tag makes a noun of the verb.
  private static func mendYet(_ word: Int, _ sentence: inout Sentence) {
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
  private static func mendCivilian(_ word: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard words[word].lemma == "civilian", word + 1 < words.count,
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
    if isTree(words) { sentence.words = words }
  }

  /// "said claims of an attack were baseless": the claims, which the tree makes the object of "said".
  private static func mendUntrue(_ word: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard words[word].relation == .ccomp, words.indices.contains(words[word].head),
      case let saying = words[word].head, saying < word,
      ["say", "add", "claim", "insist"].contains(words[saying].lemma),
      words.contains(where: { $0.head == word && $0.relation == .cop }),
      !words.contains(where: { $0.head == word && $0.relation == .nsubj }),
      let account = words.indices.first(where: {
        words[$0].head == saying && words[$0].relation == .obj && $0 > saying && $0 < word
      })
    else { return }
    words[account].head = word
    words[account].relation = .nsubj
    if isTree(words) { sentence.words = words }
  }

  private static let counting: LemmaSet = [
    "count", "record", "list", "register", "report", "document", "note", "log", "observe", "tally",
    "cite", "condemn", "denounce", "confirm",
  ]

  /// "counted 40 breaches of the truce by the rebels": the rebels belong to the breaches.
  private static func mendCounting(_ verb: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    guard counting.contains(words[verb].lemma), [.vbd, .vbz, .vbp].contains(words[verb].pennTag),
      let object = words.indices.first(where: {
        words[$0].head == verb && words[$0].relation == .obj && $0 > verb
      }),
      let doer = words.indices.first(where: {
        words[$0].head == verb && $0 > object
          && (words[$0].relation == .obl || words[$0].relation == .oblAgent)
      }), words.contains(where: { $0.head == doer && $0.relation == .case && $0.lemma == "by" }),
      words.indices.contains(where: {
        words[$0].head == verb && words[$0].relation == .nsubj && $0 < verb
      }), [.noun, .propn].contains(words[doer].tag)
    else { return }
    sentence.words[doer].head = object
    sentence.words[doer].relation = .nmod
    if !isTree(sentence.words) { sentence.words = words }
  }
}
