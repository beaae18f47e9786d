import TruceText

/// Mends clauses of what somebody says: "said it killed 12 fighters, captured two others".
enum ClausesTold {
  private static let violent: LemmaSet = [
    "kill", "wound", "injure", "capture", "destroy", "seize", "arrest", "detain", "shoot", "burn",
    "recover", "abduct", "kidnap", "intercept", "free",
  ]

  /// "said it killed 12 fighters, captured two others and destroyed a tank": all of it is said.
  static func mendTold(_ verb: Int, _ sentence: inout Sentence) {
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
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// "denied a claim, carried by a website, that shells had fallen": what the claim is.
  static func mendAccount(_ verb: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    guard words[verb].relation == .advcl, words.indices.contains(words[verb].head),
      case let denying = words[verb].head, denying < verb,
      let that = words.indices.first(where: {
        words[$0].head == verb && words[$0].relation == .mark && words[$0].lemma == "that"
      }), that > denying + 1, words[that - 1].form == ",",
      let account = words.indices.first(where: {
        words[$0].head == denying && words[$0].relation == .obj && $0 > denying && $0 < that
      }), accounts.contains(words[account].lemma)
    else { return }
    (sentence.words[verb].head, sentence.words[verb].relation) = (account, .acl)
    if !TreeMender.isTree(sentence.words) { sentence.words = words }
  }

  private static let accounts: LemmaSet = [
    "claim", "report", "allegation", "accusation", "rumour", "rumor", "suggestion", "charge",
    "assertion", "statement",
  ]

  /// "said claims of an attack were baseless": the claims, which the tree makes the object of "said".
  static func mendUntrue(_ word: Int, _ sentence: inout Sentence) {
    guard sentence.words[word].relation == .ccomp else { return }
    var words = sentence.words
    guard words.indices.contains(words[word].head),
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
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// "Stories of a hospital destroyed by aircraft are a lie": a participle that tells more of the hospital.
  static func mendLie(_ verb: Int, _ sentence: inout Sentence) {
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
    if TreeMender.isTree(words) { sentence.words = words }
  }
}
