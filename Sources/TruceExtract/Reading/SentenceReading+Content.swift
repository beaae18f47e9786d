import TruceText

// What a verb of saying governs, where the parser takes the subject of what is said for its object.
extension SentenceReading {
  /// Lemmas of saying whose object may be the subject of what is said.
  static let stating = ["say", "claim", "add", "state"]
  private static let parts: Set<String> = ["among", "including", "include"]

  /// Makes "50 of its men" the subject of "died" in "said 50 of its men died", and of "were killed" in
  /// "said 50 people, among them two children, were killed".
  static func mendSubjects(
    of sentence: inout Sentence, _ allMarks: WordMarks, _ charge: RejectedCharge?
  ) {
    let isMended =
      charge != nil || allMarks.contains(.accusing)
      || allMarks.contains(.stating)
        && sentence.words.indices.contains {
          sentence.words[$0].relation == .obj && clause(behind: $0, sentence.words) != nil
        }
    // A copy of the words costs more than all the rest of this.
    guard isMended else { return }
    var mended = sentence
    for object in sentence.words.indices where sentence.words[object].relation == .obj {
      guard let clause = clause(behind: object, sentence.words) else { continue }
      let isPassive = sentence.words.contains { $0.head == clause && $0.relation == .auxPass }
      if let part = subject(of: clause, sentence.words) {
        guard isPart(part, behind: object, sentence.words) else { continue }
        mended.words[part].head = object
        mended.words[part].relation = .appos
      }
      mended.words[object].head = clause
      mended.words[object].relation = isPassive ? .nsubjPass : .nsubj
    }
    mendCharges(&mended)
    if let charge { mend(charge, in: &mended) }
    sentence = mended
  }

  /// "accused the group of ten violations": the phrase with "of" is the charge, not the group's.
  private static func mendCharges(_ sentence: inout Sentence) {
    let words = sentence.words
    for charge in words.indices where words[charge].relation == .nmod {
      let accused = words[charge].head
      guard words.indices.contains(accused), accused < charge, words[accused].relation == .obj,
        words[charge].tag == .noun, words.indices.contains(words[accused].head),
        words[words[accused].head].lemma == "accuse",
        words.contains(where: { $0.head == charge && $0.relation == .case && $0.lemma == "of" }),
        !words[charge...].contains(where: { $0.lemma == "of" && $0.head > charge })
      else { continue }
      sentence.words[charge].head = words[accused].head
      sentence.words[charge].relation = .obl
    }
    for charge in words.indices where words[charge].pennTag == .vbg {
      guard let accuse = charging(past: charge, words) else { continue }
      sentence.words[charge].head = accuse
      sentence.words[charge].relation = .advcl
    }
  }

  /// "accused the group, which denied it, of looting": the verb that the gerund at `charge` belongs to,
  /// where the tree hangs it on the clause about the accused; nil: it hangs elsewhere.
  private static func charging(past charge: Int, _ words: [Word]) -> Int? {
    guard charge > 4, words[charge - 1].lemma == "of", words[charge - 2].form == ",",
      let accuse = words[..<charge].lastIndex(where: { $0.lemma == "accuse" && $0.tag == .verb }),
      let opener = words[accuse..<charge].firstIndex(where: {
        ["which", "who", "whose"].contains($0.lemma)
      }), opener > accuse + 1, words[opener - 1].form == ",",
      (opener + 1..<charge).contains(words[charge].head)
    else { return nil }
    return accuse
  }

  /// "…, a charge the army rejects": the clause is the charge's, whose noun is no part of "the army".
  private static func mend(_ charge: RejectedCharge, in sentence: inout Sentence) {
    let governor = sentence.words[charge.verb].head
    guard (0..<charge.comma).contains(governor) else { return }
    sentence.words[charge.noun].head = governor
    sentence.words[charge.noun].relation = .appos
    if charge.noun > charge.comma + 1 {
      sentence.words[charge.noun - 1].head = charge.noun
      sentence.words[charge.noun - 1].relation = .det
    }
    sentence.words[charge.verb].head = charge.noun
    sentence.words[charge.verb].relation = .aclRelcl
  }

  /// The clause that says something of the counted or named object of a verb of saying right before
  /// it; nil: there is none.
  private static func clause(behind object: Int, _ words: [Word]) -> Int? {
    let verb = words[object].head
    guard words.indices.contains(verb), verb < object,
      WordMarks(rawValue: words[verb].marks).contains(.stating),
      [.noun, .propn, .num].contains(words[object].tag),
      let clause = words.indices.first(where: {
        $0 > object && words[$0].head == verb && words[$0].relation == .ccomp
      }), words[clause].tag == .verb
    else { return nil }
    return words[object..<clause].contains { isOfMainClause($0) } ? nil : clause
  }

  /// A verb of no clause that only tells more of a noun.
  private static func isOfMainClause(_ word: Word) -> Bool {
    word.tag == .verb && ![.acl, .aclRelcl, .amod].contains(word.relation)
  }

  private static func subject(of clause: Int, _ words: [Word]) -> Int? {
    words.indices.first {
      words[$0].head == clause && [.nsubj, .nsubjPass].contains(words[$0].relation)
    }
  }

  /// "among them two children", "including two children": of those counted before.
  private static func isPart(_ part: Int, behind object: Int, _ words: [Word]) -> Bool {
    guard part > object else { return false }
    return words[object..<part].contains { parts.contains($0.lemma.lowercased()) }
  }
}
