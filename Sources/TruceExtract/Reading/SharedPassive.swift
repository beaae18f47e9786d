import TruceText

/// "26 people were killed, 11 abducted and 60 houses burned": participles that share the auxiliary of a
/// passive ahead of them, each with a subject of its own.
///
/// The parser makes objects, conjuncts or descriptions of the later subjects; here they become what they
/// are, so that whoever reads the tree finds those who were abducted under "abducted".
enum SharedPassive {
  /// Verbs that always have an object: without one their past form is a participle.
  private static let done: LemmaSet = [
    "kill", "wound", "injure", "hurt", "abduct", "kidnap", "capture", "arrest", "detain", "seize",
    "destroy", "burn", "burnt", "torch", "damage", "loot", "displace", "shoot", "execute", "behead",
    "take", "set", "demolish", "rescue", "free", "release", "hospitalise", "hospitalize", "raze",
    "flatten", "maim", "confiscate", "recover", "steal", "rape", "level", "ransack", "evacuate",
    "wounded", "injured", "murder", "slaughter", "disable", "intercept", "defuse", "impound", "gut",
    "wreck", "overrun",
  ]
  /// What people are taken: "12 others taken prisoner".
  private static let held: LemmaSet = ["prisoner", "hostage", "captive"]
  private static let suffering: LemmaSet = ["receive", "suffer", "sustain"]
  private static let wounds: LemmaSet = ["injury", "wound", "burn"]
  private static let openers: LemmaSet = [
    "a", "an", "the", "another", "several", "some", "many", "more", "about", "around", "nearly",
    "almost",
    "over", "at", "up", "dozen", "dozens", "score", "scores", "hundred", "hundreds", "others",
  ]

  /// A later subject and its verb.
  private struct Clause {
    var first: Int
    var subject: Int
    var verb: Int
    var isPassive: Bool
  }

  /// Hangs the later subjects on their participles.
  static func mend(_ sentence: inout Sentence) {
    for aux in sentence.words.indices where sentence.words[aux].relation == .auxPass {
      let verb = sentence.words[aux].head
      guard verb > aux, sentence.words.indices.contains(verb),
        done.contains(sentence.words[verb].lemma)
      else { continue }
      mend(&sentence, behind: verb)
    }
  }

  private static func mend(_ sentence: inout Sentence, behind passive: Int) {
    var word = passive + 1
    let upper = min(sentence.words.count - 1, passive + 30)
    while word < upper {
      guard isSeparator(sentence.words[word]) else {
        if isFinite(sentence.words[word]) { return }
        word += 1
        continue
      }
      guard let clause = clause(from: word + 1, sentence.words) else {
        word += 1
        continue
      }
      attach(clause, to: passive, &sentence)
      word = clause.verb + 1
    }
  }

  private static func isSeparator(_ word: Word) -> Bool {
    word.tag == .cconj ? word.lemma == "and" : word.form == ","
  }

  private static func isFinite(_ word: Word) -> Bool {
    word.tag == .aux || word.tag == .verb && [.vbd, .vbz, .vbp].contains(word.pennTag)
  }

  /// The counted or plural subject that begins at `start` with the participle right behind it.
  private static func clause(from start: Int, _ words: [Word]) -> Clause? {
    guard start < words.count else { return nil }
    let first = words[start].tag == .cconj ? start + 1 : start
    guard first + 1 < words.count, opens(words[first]) else { return nil }
    var subject: Int?
    var isInside = false
    var word = first
    while word < words.count, word - first < 14 {
      if let subject, word > subject || isInside, isVerb(word, words) {
        let isPassive = !suffering.contains(words[word].lemma)
        return Clause(first: first, subject: subject, verb: word, isPassive: isPassive)
      }
      switch words[word].tag {
      case .num, .noun, .propn: if !isInside { subject = word }
      case .det, .adj, .adv: break
      case .adp where words[word].lemma == "of": isInside = true
      case .adp where subject == nil, .sconj where subject == nil: break
      case .punct where words[word].form == "-": break
      case .punct where words[word].form == "," && subject != nil:
        guard let end = endOfPart(from: word, words) else { return nil }
        isInside = true
        word = end
      default: return nil
      }
      word += 1
    }
    return nil
  }

  private static func opens(_ word: Word) -> Bool {
    word.tag == .num || openers.contains(word.lemma.lowercased()) || word.pennTag == .nns
  }

  /// The comma that closes ", including six children,"; nil: no such insertion begins at `comma`.
  private static func endOfPart(from comma: Int, _ words: [Word]) -> Int? {
    guard comma + 2 < words.count,
      ["include", "including", "among", "mostly"].contains(words[comma + 1].lemma)
    else { return nil }
    return (comma + 2..<min(words.count, comma + 12)).first { words[$0].form == "," }
  }

  /// A participle behind which no object stands, or "received injuries".
  private static func isVerb(_ word: Int, _ words: [Word]) -> Bool {
    let lemma = words[word].lemma
    if suffering.contains(lemma), words[word].tag == .verb {
      return (word + 1..<min(words.count, word + 5)).contains { wounds.contains(words[$0].lemma) }
    }
    guard done.contains(lemma) else { return false }
    if lemma == "set" {
      return word + 2 < words.count
        && (words[word + 1].lemma == "on" && words[word + 2].lemma == "fire"
          || words[word + 1].lemma == "ablaze")
    }
    guard words[word].tag == .adj || words[word].tag == .verb && isPast(words[word]) else {
      return false
    }
    guard word + 1 < words.count else { return true }
    if lemma == "take", held.contains(words[word + 1].lemma) { return true }
    return [.punct, .adp, .cconj, .adv, .sconj].contains(words[word + 1].tag)
  }

  private static func isPast(_ word: Word) -> Bool {
    word.pennTag == .vbn || word.pennTag == .vbd
  }

  private static func attach(_ clause: Clause, to passive: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    for word in clause.first..<clause.verb where word != clause.subject {
      let head = words[word].head
      guard head >= clause.verb || head < clause.first else { continue }
      words[word].head = clause.subject
      if words[word].tag == .num {
        words[word].relation = .nummod
      } else if [.noun, .propn].contains(words[word].tag) {
        words[word].relation = .compound
      }
    }
    for word in words.indices where words[word].head == clause.subject {
      if word < clause.first || word > clause.verb { words[word].head = clause.verb }
    }
    words[clause.subject].head = clause.verb
    words[clause.subject].relation = clause.isPassive ? .nsubjPass : .nsubj
    words[clause.verb].head = passive
    words[clause.verb].relation = .conj
    words[clause.verb].tag = .verb
    words[clause.verb].pennTag = clause.isPassive ? .vbn : .vbd
    if TreeMender.isTree(words) { sentence.words = words }
  }
}
