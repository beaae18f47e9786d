import TruceModel
import TruceText

/// Verbs that make others act, and whom: "urged Russia to withdraw", "forced thousands to flee".
extension SentenceReading {
  private static let directing: LemmaSet = [
    "urge", "ask", "tell", "order", "call", "appeal", "press", "beg", "implore", "invite",
    "request", "instruct", "command", "direct", "beseech", "entreat", "warn", "advise",
    "encourage", "persuade", "pressure", "summon", "exhort", "remind",
  ]

  private static let compelling: LemmaSet = [
    "force", "compel", "cause", "prompt", "drive", "oblige", "push", "lead",
  ]

  /// True of a verb whose object or listener is asked to do what an infinitive behind it tells.
  func isDirecting(_ verb: Int) -> Bool {
    tag(verb) == .verb && Self.directing.contains(keys[verb])
  }

  /// True of the verb of "forced thousands to flee": what its object is made to do, it does.
  func isCompelling(_ verb: Int) -> Bool {
    tag(verb) == .verb && Self.compelling.contains(keys[verb])
  }

  /// Whom `verb` asks to do what the infinitive at `act` tells: its object, or the phrase behind "on",
  /// "to" or "for"; nil: nobody, or no such clause.
  func asked(by verb: Int, to act: Int) -> Int? {
    guard isDirecting(verb), act > verb, markers(act).contains("to"), !isPassiveVerb(verb) else {
      return nil
    }
    let listener = children(verb).last { child in
      guard child > verb, child < act else { return false }
      switch relation(child) {
      // "called the press to claim": no demand.
      case .obj, .iobj: return keys[verb] != "call"
      case .obl: return ["on", "upon", "to", "for"].contains(preposition(child) ?? "")
      default: return false
      }
    }
    return listener ?? underAdverb(verb, act)
  }

  /// "urged the rebels to halt | their raids": whoever is asked owns what a possessive pronoun in the
  /// request is of; nil: it is in none.
  func askedOwner(_ pronoun: Int) -> Int? {
    guard relation(pronoun) == .nmodPoss, ["their", "its"].contains(keys[pronoun]),
      let noun = head(pronoun), let act = head(noun), isVerbal(act), act < pronoun,
      let verb = head(act)
    else { return nil }
    return asked(by: verb, to: act)
  }

  /// "called on the army to": the noun that the tree hangs elsewhere, right ahead of "to".
  private func underAdverb(_ verb: Int, _ act: Int) -> Int? {
    guard verb + 2 < act, ["on", "upon"].contains(keys[verb + 1]),
      let marker = child(act, .mark), marker > verb + 2, isNominal(marker - 1)
    else { return nil }
    return marker - 1
  }
}
