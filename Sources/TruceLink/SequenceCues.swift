import TruceModel

/// Words by which a sentence tells one act apart from another: "later struck", "another raid",
/// "in response to the attack".
///
/// Closed sets, read as words around a claim's trigger in its sentence.
struct SequenceCues: Sendable {
  /// A new act by its own words: it is not the one told before.
  let startsAnew: Bool
  /// The act stands under "after", "since", "in response to", "site of", or prompted another: other acts
  /// of the sentence came of it or later.
  let isBackground: Bool
  /// "that attack": the one told last, whatever the report is about.
  let isThat: Bool
  /// What happens again and again: no single act.
  let isHabit: Bool

  /// Words right before a verb or noun, at most two away.
  private static let anew: Set<String> = [
    "also", "later", "again", "separately", "subsequently", "another", "second", "third",
    "separate",
    "fresh", "new", "subsequent", "further", "additional", "different", "similar", "previous",
    "other", "continued", "continue", "afterwards",
  ]
  /// Words at the head of a sentence.
  private static let heads: Set<String> = [
    "meanwhile", "separately", "elsewhere", "later", "afterwards", "hours", "minutes",
  ]
  private static let background: Set<String> = [
    "after", "following", "since", "before", "response", "retaliation", "wake", "despite",
    "prompted", "revenge", "avenge", "site", "scene", "victims", "survivors", "anniversary",
  ]
  /// Words right after an act that brought about another.
  private static let causing: Set<String> = ["prompted", "triggered", "led"]
  private static let habit: Set<String> = [
    "regularly", "repeatedly", "routinely", "often", "frequently", "daily", "usually",
  ]
  /// Words behind an act that put it after another one told ("a strike in the hours afterwards").
  private static let behind: Set<String> = ["afterwards", "afterward"]
  private static let behindReach = 5
  /// Words that stand between a preposition and its act.
  private static let backgroundReach = 4
  private static let anewReach = 2

  init(_ claim: Claim) {
    let sentence = Array(claim.sentence.wording.utf8)
    let trigger = claim.event.trigger.span.start - claim.sentence.span.start
    guard trigger >= 0, trigger <= sentence.count else {
      startsAnew = false
      isBackground = false
      isThat = false
      isHabit = false
      return
    }
    let head = Self.words(sentence[..<min(sentence.count, 40)])
    let before = Self.words(sentence[..<trigger])
    let end = min(sentence.count, trigger + claim.event.trigger.span.length)
    let after = Self.words(sentence[end..<min(sentence.count, end + 30)])
    isBackground =
      before.suffix(Self.backgroundReach).contains(where: Self.background.contains)
      || after.prefix(1).contains(where: Self.causing.contains)
    isThat = before.last == "that"
    isHabit = before.suffix(Self.backgroundReach).contains(where: Self.habit.contains)
    startsAnew =
      before.suffix(Self.anewReach).contains(where: Self.anew.contains)
      || after.prefix(Self.behindReach).contains(where: Self.behind.contains)
      || (!isBackground && head.prefix(2).contains(where: Self.heads.contains))
      || (!isBackground && head.prefix(2).contains(where: Self.background.contains))
  }

  /// The first words, at most `count`, of `bytes`.
  static func opening(_ bytes: ArraySlice<UInt8>, _ count: Int) -> ArraySlice<String> {
    words(bytes).prefix(count)
  }

  /// Lower-case runs of letters, the last of them first dropped if they touch no end.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }.map { word in
      String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
    }
  }
}

extension Claim {
  /// Whether its trigger stands in the relative clause right behind that of `other`, of the same
  /// sentence: "the site of the blast, which hit a bus", tells of one act.
  func isTold(ofWhat other: Claim) -> Bool {
    let text = Array(sentence.wording.utf8)
    let start = other.event.trigger.span.end - sentence.span.start
    let end = event.trigger.span.start - sentence.span.start
    guard start >= 0, start < end, end <= text.count else { return false }
    let between = SequenceCues.opening(text[start..<end], 4)
    return between.count < 4 && ["which", "that"].contains(between.first ?? "")
  }
}
