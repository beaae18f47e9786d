import TruceText

/// "Two journalists arrested in Khartoum raid", "Police: teacher abducted in Goma": verbs that always have
/// an object, in a past form without one, tell what befell their subject; the parser takes it for the doer.
enum BarePassive {
  /// Verbs of what is done to people, never told without whom it is done to.
  static let done: LemmaSet = [
    "arrest", "abduct", "kidnap", "detain", "injure", "wound", "murder", "behead", "capture",
    "slay",
    "rescue", "execute", "jail", "imprison", "displace", "maim", "bar", "evacuate", "assassinate",
    "expel", "deport", "hospitalize", "hospitalise",
  ]

  /// Further verbs that headlines tell in the present where somebody does it: "Hospital hit as talks stall".
  static let toldOfHeadlines: LemmaSet = [
    "hit", "strike", "shell", "bomb", "bombard", "attack", "violate", "breach", "loot", "ambush",
    "free", "seize", "shoot", "hold", "target", "raid", "storm", "down", "destroy", "damage",
    "release", "block", "burn", "torch", "retake", "liberate", "extend", "reject", "foil", "thwart",
    "repel", "intercept", "defuse", "suspend", "halt", "lift", "close", "sign", "kill", "hurt",
    "break", "reach", "sink", "ransack", "besiege", "overrun", "postpone", "delay", "deploy",
  ]

  /// A text in capitals is left alone: its objects stand far behind as often as not.
  static func mend(at verb: Int, isHeadline: Bool, _ sentence: inout Sentence) {
    let words = sentence.words
    guard verb > 0, words[verb].form.utf8.last != UInt8(ascii: "D"),
      done.contains(words[verb].lemma)
        || isHeadline && toldOfHeadlines.contains(words[verb].lemma),
      [.vbd, .vbn].contains(words[verb].pennTag), words[verb].relation != .aclRelcl,
      endsClause(behind: verb, words)
    else { return }
    var subject: Int?
    for word in words.indices where words[word].head == verb {
      switch words[word].relation {
      case .xcomp where words[word].lemma == "dead": continue
      case .obj, .iobj, .ccomp, .xcomp, .aux, .auxPass, .nsubjPass, .csubj, .conj, .mark: return
      case .nsubj: subject = word
      default: continue
      }
    }
    guard let subject, subject < verb, words[subject].tag != .pron else { return }
    sentence.words[subject].relation = .nsubjPass
    sentence.words[verb].pennTag = .vbn
  }

  /// Whether no object can stand behind the verb.
  private static func endsClause(behind verb: Int, _ words: [Word]) -> Bool {
    guard verb + 1 < words.count else { return true }
    switch words[verb + 1].tag {
    case .punct: return !["\"", "'", "“", "‘", "("].contains(words[verb + 1].form)
    case .adp, .sconj: return true
    case .adj: return words[verb + 1].lemma == "dead"
    default: return false
    }
  }
}
