import TruceModel
import TruceText

/// Finds threats, reserved rights and demands that name no act of their own.
struct SpeechActFinder: Sendable {
  private static let threat = Trigger(
    form: .verb, type: .threat, subject: .actor, object: .target)

  private static let answers: Set<String> = ["retaliate", "respond", "avenge"]
  private static let demand = Trigger(
    form: .verb, type: .demand, subject: .actor, object: .target, prepositions: ["on": .target])

  /// What stands with a verb that threatens, demands or reserves a right; nothing: it needs nothing.
  private static let partners: LemmaTable<[String]> = [
    "call": ["for", "on", "upon"], "ask": ["for"], "appeal": ["for", "to"], "urge": [],
    "demand": [], "threaten": [], "reserve": ["right"],
    "vow": ["retaliate", "respond", "avenge"], "respond": ["will", "shall"],
    "answer": ["will", "shall"], "avenge": ["will", "shall"],
  ]

  /// True for a verb that may threaten or demand.
  static func isVerb(_ key: String) -> Bool { partners[key] != nil }

  /// Whether the verb does so where `keys` stand in its sentence.
  static func mayTell(_ verb: String, beside keys: some Sequence<String>) -> Bool {
    guard let wanted = partners[verb] else { return false }
    return wanted.isEmpty || keys.contains { wanted.contains($0) }
  }

  func mentions(
    in reading: SentenceReading, besides others: [TriggerMention], _ speeches: [Speech]
  ) -> [TriggerMention] {
    var found: [TriggerMention] = []
    for word in 0..<reading.count where reading.tag(word) == .verb {
      let demanded = demand(at: word, in: reading)
      guard let range = range(at: word, in: reading) ?? demanded else { continue }
      let content =
        demanded == nil ? reading.rightmost[word] : end(ofDemand: word, in: reading)
      let hasAct = others.contains {
        $0.trigger.type.family != .agreement && $0.trigger.need == .none && $0.head > word
          && $0.head <= content
      }
      guard !hasAct else { continue }
      found.append(
        TriggerMention(
          range: range, head: word, trigger: demanded == nil ? Self.threat : Self.demand))
    }
    return found
  }

  /// The last word of what is demanded, without what the speaker goes on to say.
  private func end(ofDemand word: Int, in reading: SentenceReading) -> Int {
    reading.children(word).filter {
      $0 > word && [.obj, .xcomp, .ccomp, .obl, .advcl].contains(reading.relation($0))
    }.map { reading.rightmost[$0] }.max() ?? word
  }

  /// The lemmas that `demand` knows.
  private static let demands: LemmaSet = ["call", "ask", "appeal", "urge", "demand"]

  /// "called for an inquiry", "urged both sides to talk", "demanded guarantees".
  private func demand(at word: Int, in reading: SentenceReading) -> ClosedRange<Int>? {
    guard Self.demands.contains(reading.keys[word]) else { return nil }
    let next = word + 1 < reading.count ? reading.keys[word + 1] : ""
    if reading.isPassiveVerb(word)
      || word + 2 < reading.count && reading.keys[word + 2] == "comment"
    {
      return nil
    }
    switch reading.keys[word] {
    case "call" where next == "for" || next == "on" || next == "upon": return word...word + 1
    case "ask" where next == "for", "appeal" where next == "for" || next == "to":
      return word...word + 1
    case "urge", "demand":
      return reading.child(word, .obj, .ccomp, .xcomp) == nil ? nil : word...word
    default: return nil
    }
  }

  private func range(at word: Int, in reading: SentenceReading) -> ClosedRange<Int>? {
    switch reading.keys[word] {
    case "threaten":
      let isSaid = reading.child(word, .ccomp, .xcomp) != nil
      return isSaid ? word...word : nil
    case "reserve":
      for next in word + 1..<max(word + 1, min(word + 4, reading.count))
      where reading.keys[next] == "right" {
        return word...next
      }
      return nil
    case "vow":
      guard let content = reading.child(word, .xcomp) else { return nil }
      return Self.answers.contains(reading.keys[content]) ? word...word : nil
    case "respond", "answer", "avenge":
      let isComing = reading.children(word).contains {
        reading.relation($0) == .aux && ["will", "shall"].contains(reading.keys[$0])
      }
      return isComing ? word...word : nil
    default: return nil
    }
  }
}
