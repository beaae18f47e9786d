import TruceText

/// Mends phrases and participles that the parser hangs on the wrong word: "killed in an attack targeting a
/// car", "counted 40 breaches by the rebels".
enum MisplacedPhrases {
  private static let firing: Set<String> = [
    "fire", "attack", "strike", "shelling", "bombardment", "raid",
  ]

  private static let hitting: Set<String> = [
    "target", "hit", "strike", "kill", "wound", "injure", "destroy", "damage", "rock", "claim",
  ]

  static let subjecting: LemmaSet = ["subject", "expose"]

  static let counting: LemmaSet = [
    "count", "record", "list", "register", "report", "document", "note", "log", "observe", "tally",
    "cite", "condemn", "denounce", "confirm",
  ]

  /// "subjected the town to mortar fire", where the tree makes an infinitive of "mortar"; "subjected the
  /// town to airstrikes", where it makes them the town's.
  static func mendSubjecting(_ verb: Int, _ sentence: inout Sentence) {
    guard subjecting.contains(sentence.words[verb].lemma) else { return }
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
    if !TreeMender.isTree(sentence.words) { sentence.words = words }
  }

  /// "One person was killed in an attack targeting a car": the attack targets it, not who was killed.
  static func mendTargeting(_ verb: Int, _ sentence: inout Sentence) {
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

  /// "counted 40 breaches of the truce by the rebels": the rebels belong to the breaches.
  static func mendCounting(_ verb: Int, _ sentence: inout Sentence) {
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
    if !TreeMender.isTree(sentence.words) { sentence.words = words }
  }

  /// Verbs that hand people and things over.
  static let giving: LemmaSet = ["hand", "turn"]
  /// Verbs that free with "free".
  static let freeing: LemmaSet = ["set"]

  /// "handed over 12 prisoners to the police", "set free 21 soldiers": a particle that the tree makes a part
  /// of the object, and to whom they were handed.
  static func mendParticle(_ verb: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    let particle = verb + 1
    guard particle + 1 < words.count, words[particle].head > particle else { return }
    switch words[particle].form.lowercased() {
    case "over" where giving.contains(words[verb].lemma):
      sentence.words[particle].tag = .adp
      (sentence.words[particle].head, sentence.words[particle].relation) = (verb, .compoundPrt)
      mendReceiver(verb, &sentence)
    case "free" where freeing.contains(words[verb].lemma):
      (sentence.words[particle].head, sentence.words[particle].relation) = (verb, .xcomp)
    default: return
    }
  }

  /// "12 prisoners to the police": to whom they were handed is no part of who they are.
  private static func mendReceiver(_ verb: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    guard
      let to = (verb + 2..<max(verb + 2, min(words.count, verb + 9))).first(where: {
        words[$0].lemma == "to" && words[$0].relation == .case
      }), case let receiver = words[to].head, words.indices.contains(receiver),
      words[receiver].relation == .nmod, words.indices.contains(words[receiver].head),
      words[words[receiver].head].head == verb
    else { return }
    (sentence.words[receiver].head, sentence.words[receiver].relation) = (verb, .obl)
  }

  /// "A 17-year-old was shot", "3-year-old hurt": age and article are those of the person; the tree makes the
  /// one an adverbial, the other a second subject.
  static func mendAged(_ old: Int, _ sentence: inout Sentence) {
    guard old > 3, sentence.words[old].lemma == "old", sentence.words[old - 1].form == "-",
      sentence.words[old - 2].lemma == "year", sentence.words[old - 2].head == old,
      sentence.words[old - 4].tag == .num
    else { return }
    sentence.words[old - 2].relation = .compound
    mendNamed(old, &sentence)
    guard old > 4, sentence.words[old - 5].tag == .det, sentence.words[old - 5].head > old else {
      return
    }
    (sentence.words[old - 5].head, sentence.words[old - 5].relation) = (old, .det)
  }

  /// "killed 40-year-old Juan Mora": the name, which the tree hangs elsewhere, is who was killed.
  private static func mendNamed(_ old: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    let name = old + 1
    guard name < words.count, words[name].tag == .propn, words[name].head != old,
      [.obj, .nsubj, .nsubjPass].contains(words[old].relation), words[old].head != name
    else { return }
    (sentence.words[name].head, sentence.words[name].relation) = (
      words[old].head, words[old].relation
    )
    (sentence.words[old].head, sentence.words[old].relation) = (name, .amod)
    if !TreeMender.isTree(sentence.words) { sentence.words = words }
  }

  /// "was burned near Sake by the rebels on Monday": the doer, which the tree hangs on the place.
  static func mendAgent(_ verb: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    guard words[verb].pennTag == .vbn,
      let by = (verb + 2..<max(verb + 2, min(words.count - 1, verb + 9))).first(where: {
        words[$0].form == "by"
      }),
      words.contains(where: { $0.head == verb && $0.relation == .auxPass }),
      !words.contains(where: { $0.head == verb && $0.relation == .oblAgent }),
      case let doer = words[by].head, doer > by, words[doer].relation == .nmod,
      [.noun, .propn].contains(words[doer].tag),
      case let place = words[doer].head, place > verb, place < by,
      words[place].head == verb, words[place].relation == .obl
    else { return }
    (sentence.words[doer].head, sentence.words[doer].relation) = (verb, .oblAgent)
  }
}
