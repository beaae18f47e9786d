import TruceModel
import TruceText

/// Tells which nouns for a pause name a truce: "a humanitarian pause", "the suspension of attacks".
enum AccordPauses {
  static let nouns: LemmaSet = [
    "pause", "lull", "suspension", "halt", "moratorium", "respite",
  ]
  private static let kinds: LemmaSet = ["humanitarian", "operational", "tactical"]
  private static let fights: LemmaSet = [
    "attack", "hostility", "fighting", "firing", "raid", "shelling", "bombing", "bombardment",
    "offensive", "airstrike", "combat", "violence",
  ]
  private static let arranging: LemmaSet = [
    "declare", "announce", "observe", "respect", "extend", "agree",
  ]

  /// True for a lemma that may name one.
  static func isNoun(_ key: String) -> Bool { nouns.contains(key) }

  static func holds(_ word: Int, in reading: SentenceReading) -> Bool {
    guard nouns.contains(reading.keys[word]) else { return false }
    let isOfFights = reading.children(word).contains { child in
      child > word && ["of", "to", "in", "on"].contains(reading.preposition(child) ?? "")
        && isFight(child, in: reading)
    }
    if isOfFights { return true }
    switch reading.keys[word] {
    case "pause", "lull":
      if reading.phrase(word).contains(where: { kinds.contains(reading.keys[$0]) }) { return true }
      guard reading.keys[word] == "lull", let verb = reading.head(word) else { return false }
      return [.obj, .nsubjPass].contains(reading.relation(word))
        && arranging.contains(reading.keys[verb])
    default: return false
    }
  }

  private static func isFight(_ word: Int, in reading: SentenceReading) -> Bool {
    if fights.contains(reading.keys[word]) || reading.keys[word] == "fight" { return true }
    return ["operation", "action", "activity"].contains(reading.keys[word])
      && reading.phrase(word).contains {
        ["military", "combat", "offensive", "hostile"].contains(reading.keys[$0])
      }
  }

  /// Without what a pause is of, which it only names: the attacks of "the suspension of attacks".
  static func removeFights(from mentions: inout [TriggerMention], in reading: SentenceReading) {
    let pauses = mentions.compactMap { mention in
      mention.accord.flatMap { nouns.contains(reading.keys[$0]) ? $0 : nil }
    }
    guard !pauses.isEmpty else { return }
    mentions.removeAll { mention in
      mention.accord == nil && mention.isNoun
        && pauses.contains { $0 < mention.head && reading.subtree($0).contains(mention.head) }
    }
  }
}
