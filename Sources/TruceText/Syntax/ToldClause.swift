/// Mends trees that take a told act for a phrase, or its doer for a part of the clause before: in
/// "Troops shelled Gori" the participle with an object of its own is the verb of the clause; in
/// "saying troops had fled" the noun right ahead of the auxiliary is a subject.
///
/// The mended classes are those in which one greedy parser errs most often in reports; each mend asks
/// for an order of words that English gives no other reading.
struct ToldClause {
  /// Verbs whose passive participle may have an object: "a man called John", "troops given orders".
  static let ofTwoObjects: WordSet = [
    "allow", "allot", "appoint", "ask", "assign", "award", "bring", "call", "charge", "christen",
    "codename", "consider", "crown", "declare", "deem", "designate", "dub", "elect", "entitle",
    "fine", "give", "grant", "hand", "issue", "know", "label", "lend", "make", "name", "nickname",
    "offer", "owe", "pay", "promise", "refuse", "rename", "render", "sell", "send", "serve",
    "show", "style", "teach", "tell", "term", "title",
  ]
  /// Verbs with a clause for their object, of which "that" may be left out.
  static let ofSpeech: WordSet = [
    "acknowledge", "add", "admit", "allege", "announce", "argue", "believe", "claim", "confirm",
    "deny", "estimate", "fear", "hope", "insist", "know", "maintain", "mean", "reply", "say",
    "state", "stress", "think", "warn",
  ]
  /// Verbs by which somebody charges another, or answers a charge.
  static let ofCharges: WordSet = [
    "accuse", "blame", "condemn", "denounce", "dismiss", "reject", "report", "tell", "urge", "vow",
  ]
  /// Verbs that close a report of what was said: "…, residents and officials said".
  static let closing: WordSet = ["add", "report", "say", "tell", "state", "announce"]
  /// Verbs for a guise, behind which "as" names whom somebody is not.
  static let ofGuise: WordSet = ["disguise", "dress", "pose", "clothe", "masquerade"]

  /// Relations of a noun that may be the subject of a clause instead.
  static func isMovable(_ relation: Relation) -> Bool {
    switch relation {
    case .root, .ccomp, .parataxis, .dep, .advcl: true
    default: false
    }
  }

  var words: [Word]
  /// The mark behind the place that the report was filed from; nil: none.
  var placeMark: Int?

  /// Mends such clauses among the words of a parsed sentence.
  static func mend(_ words: inout [Word]) {
    // Swapped in and out, so that nothing is copied.
    var tree = ToldClause(words: [])
    swap(&tree.words, &words)
    tree.placeMark = tree.words.indices.prefix(5).first { closesPlace(tree.words[$0].form) }
    for verb in tree.words.indices where tree.mayBeTold(verb) { tree.mend(at: verb) }
    swap(&tree.words, &words)
  }

  private func mayBeTold(_ word: Int) -> Bool {
    guard words[word].tag == .verb else { return false }
    switch words[word].pennTag {
    case .vbd, .vbn, .vbz, .vbp: return true
    case .vbg: return words[word].relation == .amod || words[word].relation == .compound
    default: return false
    }
  }

  mutating func mend(at verb: Int) {
    if words[verb].pennTag == .vbg {
      mendQuoted(at: verb)
      return mendCourse(at: verb)
    }
    if words[verb].relation == .amod {
      mendAttribute(at: verb)
      mendBareAttribute(at: verb)
    }
    if words[verb].pennTag == .vbz { mendSplice(at: verb) }
    if words[verb].relation == .nsubjPass { mendReduced(at: verb) }
    mendFiled(at: verb)
    mendSubordinate(at: verb)
    mendActive(at: verb)
    mendJoint(at: verb)
    if Self.ofGuise.contains(words[verb].lemma) { mendGuise(at: verb) }
    if Self.ofSpeech.contains(words[verb].lemma) {
      mendSpeaker(at: verb)
      mendRelative(at: verb)
      mendSpokenOf(at: verb)
    }
    if Self.closing.contains(words[verb].lemma) { mendClosing(at: verb) }
    switch words[verb].relation {
    case .acl:
      mendPhrase(at: verb)
      if words[verb].relation == .acl, hasObject(verb) || words[verb].pennTag == .vbd {
        mendSecond(at: verb)
      }
    case .advcl:
      mendObject(at: verb)
      mendSecond(at: verb)
    case .ccomp:
      mendObject(at: verb)
    case .xcomp, .parataxis, .root: mendObject(at: verb)
    case .conj:
      mendSecond(at: verb)
      mendBehindAside(at: verb)
    default: break
    }
    mendAgent(at: verb)
    mendBehindInsertion(at: verb)
    mendAdvance(at: verb)
  }
}
