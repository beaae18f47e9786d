import TruceModel
import TruceText

/// Acts that a sentence names only because something else in it answers or follows them: "fired in
/// response to the raid", "the raid prompted", "shelled the town after a clash".
///
/// What dates or lays the other act says nothing of these, nor do they refer to it.
struct PriorActs {
  private static let markers: LemmaSet = ["after", "following", "since"]
  /// Nouns that stand between an act and what it answers.
  private static let answers: LemmaSet = [
    "response", "retaliation", "revenge", "reprisal", "wake", "reaction", "answer",
  ]
  private static let causes: LemmaSet = ["prompt", "trigger", "provoke", "spark"]
  private static let reach = 6

  /// Places, among the acts, of those that come before others.
  private(set) var prior: Set<Int> = []
  /// Of those that answer them.
  private(set) var answering: Set<Int> = []

  private static let spans: LemmaSet = ["day", "week", "month", "year"]

  /// "Two days after the raid a man was killed": what was done in between is not what the raid did.
  static func isLongBefore(_ act: Act, _ harm: HarmMention, _ reading: SentenceReading) -> Bool {
    guard act.mention.isNoun, harm.form == .verb, reading.keys[harm.head] != "die",
      harm.subject != act.mention.head
    else { return false }
    var word = act.mention.range.lowerBound - 1
    while word > 1, act.mention.range.lowerBound - word < 7, reading.keys[word] != "after",
      [.det, .adj, .noun, .propn, .part].contains(reading.tag(word))
    {
      word -= 1
    }
    return word > 0 && reading.keys[word] == "after" && spans.contains(reading.keys[word - 1])
  }

  init(_ acts: [Act], _ reading: SentenceReading) {
    guard acts.count > 1 else { return }
    for index in acts.indices {
      guard Concord.isViolent(acts[index].type), acts[index].type != .casualties else { continue }
      let others = acts.indices.filter {
        $0 != index && [.explosion, .ground].contains(acts[$0].type.family)
      }
      guard !others.isEmpty, let (isAnswer, found) = later(acts[index], others, acts, reading)
      else { continue }
      prior.insert(index)
      if isAnswer { answering.formUnion(found) }
    }
    answering.subtract(prior)
  }

  /// The acts that answer or follow `act`; nil: none does.
  private func later(
    _ act: Act, _ others: [Int], _ acts: [Act], _ reading: SentenceReading
  ) -> (isAnswer: Bool, acts: [Int])? {
    guard !others.isEmpty else { return nil }
    var word = act.mention.head
    if let verb = Self.cause(of: word, reading) {
      let found = others.filter { acts[$0].mention.head > verb }
      return found.isEmpty ? nil : (true, found)
    }
    var isMarked = false
    var isAnswer = false
    for _ in 0..<Self.reach {
      isMarked = isMarked || reading.markers(word).contains(where: Self.markers.contains)
      guard let up = reading.head(word) else { return nil }
      isAnswer = isAnswer || Self.answers.contains(reading.keys[up])
      word = up
      guard isMarked || isAnswer else { continue }
      let found = others.filter {
        acts[$0].hangs(on: word) || Self.isLed(acts[$0], by: word, reading)
      }
      if !found.isEmpty { return (isAnswer, found) }
    }
    return nil
  }

  /// The verb of "the raid prompted", by the tree or right behind the noun; nil: another follows.
  private static func cause(of noun: Int, _ reading: SentenceReading) -> Int? {
    let behind = noun + 1 < reading.count && reading.tag(noun + 1) == .verb ? noun + 1 : nil
    let verb = reading.relation(noun) == .nsubj ? reading.head(noun) : nil
    return [verb, behind].compactMap { $0 }.first { causes.contains(reading.keys[$0]) }
  }

  /// "wards filled after the attack": the act is over by what the sentence tells.
  static func isBehind(_ act: Act, in reading: SentenceReading) -> Bool {
    act.mention.isNoun && reading.markers(act.mention.head).contains(where: markers.contains)
  }

  /// Whether the act is the object of the verb at `word`: "ordered a strike".
  private static func isLed(_ act: Act, by word: Int, _ reading: SentenceReading) -> Bool {
    reading.isVerbal(word) && act.mention.isNoun && reading.head(act.mention.head) == word
      && [.obj, .nsubjPass].contains(reading.relation(act.mention.head))
  }

  /// Indices of the times that hang on the prior acts.
  func times(of acts: [Act], in reading: SentenceReading) -> Set<Int> {
    guard !prior.isEmpty else { return [] }
    return Set(
      reading.times.indices.filter { index in
        reading.range(of: reading.times[index].span).map { range in
          prior.contains { Self.hangs(reading.head(of: range), on: acts[$0], in: reading) }
        } ?? false
      })
  }

  /// Indices of the times that do not hang on `act`, one of these.
  static func foreignTimes(to act: Act, in reading: SentenceReading) -> Set<Int> {
    Set(
      reading.times.indices.filter { index in
        guard let range = reading.range(of: reading.times[index].span) else { return false }
        return !hangs(reading.head(of: range), on: act, in: reading)
      })
  }

  private static func hangs(_ word: Int, on act: Act, in reading: SentenceReading) -> Bool {
    let own = act.nodes.filter { node in
      if case .predicate = node.kind { return false }
      return true
    }.map(\.word)
    var ancestor = word
    for _ in 0..<reach {
      if own.contains(ancestor) || act.mention.range.contains(ancestor) { return true }
      guard let up = reading.head(ancestor) else { return false }
      ancestor = up
    }
    return false
  }
}
