import TruceModel
import TruceText

/// "government troops were responsible", "the rebels were to blame", "the army was behind it": whose act
/// it was that the report told before, where the words do not say again which.
enum BareGuilt {
  private static let trigger = Trigger(form: .noun, type: .attack, subject: .none, object: .none)
  private static let pointing: LemmaSet = ["this", "that", "it", "them", "these", "both"]

  /// Mentions from the form of "be" to the word of guilt.
  static func mentions(
    in reading: SentenceReading, besides others: [TriggerMention]
  ) -> [TriggerMention] {
    guard reading.allMarks.contains(.fault) else { return [] }
    return (1..<max(1, reading.count)).compactMap { word in
      guard isGuilt(word, in: reading), let be = auxiliary(before: word, in: reading),
        let last = end(of: word, in: reading), bearer(of: word, in: reading) != nil,
        !others.contains(where: { $0.range.overlaps(be...last) })
      else { return nil }
      return TriggerMention(range: be...last, head: word, trigger: trigger)
    }
  }

  /// True for a mention made here.
  static func isGuilt(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    mention.isNoun && mention.range.count > 1 && isGuilt(mention.head, in: reading)
  }

  /// True for the words of such a mention.
  static func isGuilt(_ wording: String) -> Bool {
    guard wording.utf8.contains(UInt8(ascii: " ")) else { return false }
    let words = wording.parts(at: " ")
    return words.count > 1
      && words.contains { ["responsible", "blame", "behind", "culpable"].contains($0) }
  }

  /// Lemmas that may tell who is to blame.
  static let faults = ["responsible", "culpable", "blame", "behind"]

  /// True for a word of guilt, which may need a tree though it names no event.
  static func isGuilt(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.marks[word].contains(.fault) else { return false }
    switch reading.keys[word] {
    case "responsible", "culpable": return true
    case "blame": return reading.keys[word - 1] == "to"
    case "behind":
      return word + 1 < reading.count && pointing.contains(reading.keys[word + 1])
        && (word + 2 == reading.count || reading.tag(word + 2) != .noun)
    default: return false
    }
  }

  private static let nobody: LemmaSet = [
    "who", "that", "which", "those", "anyone", "whoever", "you", "we", "i", "one", "everyone",
  ]

  /// Who is said to bear it; nil: nobody who can act.
  static func bearer(of guilt: Int, in reading: SentenceReading) -> Int? {
    let heads = [guilt, reading.head(guilt)].compactMap { $0 }
    let subject = heads.lazy.compactMap { reading.child($0, .nsubj, .nsubjPass) }.first
    guard let subject, subject < guilt,
      !nobody.contains(reading.keys[subject])
    else { return nil }
    return reading.tag(subject) == .pron ? blamed(before: subject, in: reading) ?? subject : subject
  }

  /// "blamed the rebels, saying they were behind it": whom the pronoun stands for.
  private static func blamed(before pronoun: Int, in reading: SentenceReading) -> Int? {
    let verb = (0..<pronoun).last {
      reading.tag($0) == .verb && ["blame", "accuse"].contains(reading.keys[$0])
    }
    return verb.flatMap { reading.object($0) }.flatMap { $0 < pronoun ? $0 : nil }
  }

  /// The form of "be" ahead, adverbs and "believed to be" stepped over.
  private static func auxiliary(before guilt: Int, in reading: SentenceReading) -> Int? {
    var word = guilt - 1
    while word > 0, reading.tag(word) == .adv || ["to", "not", "n't"].contains(reading.keys[word]) {
      word -= 1
    }
    return word > 0 && reading.keys[word] == "be" && reading.words[word].form != "being"
      ? word : nil
  }

  /// The last word, the pronoun behind "behind" or "for" included; nil: an act or a task is named.
  private static func end(of guilt: Int, in reading: SentenceReading) -> Int? {
    if reading.keys[guilt] == "behind" { return guilt + 1 }
    let next = guilt + 1
    guard next + 1 < reading.count, reading.keys[next] == "for" else {
      let ends =
        next >= reading.count || [.punct, .cconj].contains(reading.tag(next))
        || reading.timeAt[next] >= 0
      return ends ? guilt : nil
    }
    let isPointing =
      pointing.contains(reading.keys[next + 1])
      && (next + 2 == reading.count || ![.noun, .adj].contains(reading.tag(next + 2)))
    return isPointing ? next + 1 : nil
  }
}
