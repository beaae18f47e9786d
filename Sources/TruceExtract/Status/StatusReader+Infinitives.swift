import TruceModel
import TruceText

// Infinitives and answers of what is meant to come: "are going to shoot", "equipment to fight the guerrillas".
extension StatusReader {
  private static let answering: LemmaSet = [
    "retaliate", "respond", "react", "defend", "protect", "guard", "shield", "reply", "answer",
  ]

  /// "are going to shoot": what is meant to come.
  func isIntent(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.keys[word] {
    case "go":
      return reading.words[word].form.lowercased() == "going" && reading.child(word, .xcomp) != nil
    // "undertook to withdraw"
    case "undertake": return reading.child(word, .xcomp) != nil
    default: return false
    }
  }

  /// A second infinitive of one "to", without a subject of its own.
  func isSharedInfinitive(_ verb: Int, _ first: Int, in reading: SentenceReading) -> Bool {
    reading.relation(verb) == .conj && reading.words[verb].pennTag == .vb
      && (reading.words[first].pennTag == .vb
        || reading.child(first, .xcomp).map {
          $0 < verb && reading.words[$0].pennTag == .vb
        } ?? false)
      && reading.child(verb, .nsubj, .nsubjPass, .aux) == nil
  }

  /// "… equipment to fight the guerrillas", wherever the tree hangs the infinitive; what a verb governs
  /// ("managed to kill") is that verb's matter.
  func isBareInfinitive(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    guard !act.mention.isNoun, act.mention.accord == nil, reading.words[head].pennTag == .vb,
      ![.xcomp, .advcl, .acl].contains(reading.relation(head))
        || reading.relation(head) == .acl && !reading.markers(head).contains("to")
    else { return false }
    if reading.isTimeTaken(for: head) { return false }
    var before = head - 1
    while before > 0, reading.tag(before) == .adv { before -= 1 }
    return before >= 0 && reading.keys[before] == "to" && reading.tag(before) == .part
  }

  /// "the right to retaliate against attacks": whichever may come; but "against the attack" was.
  func isToCome(_ noun: Int, in reading: SentenceReading) -> Bool {
    let isAny = reading.children(noun).contains {
      reading.relation($0) == .det && reading.keys[$0] == "any"
    }
    guard reading.words[noun].pennTag == .nns || isAny, let marker = reading.child(noun, .case),
      ["against", "to", "from"].contains(reading.keys[marker])
    else { return false }
    let isAnswer = (max(1, marker - 8)..<max(1, marker)).contains {
      Self.answering.contains(reading.keys[$0]) && reading.keys[$0 - 1] == "to"
    }
    return (isAnswer || isAny && reading.keys[marker] != "from")
      && !reading.children(noun).contains {
        reading.relation($0) == .det && ["the", "these", "those"].contains(reading.keys[$0])
          || reading.relation($0) == .amod && reading.keys[$0] == "recent"
      }
  }
}
