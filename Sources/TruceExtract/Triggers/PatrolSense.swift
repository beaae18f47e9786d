import TruceModel
import TruceText

/// Tells a patrol as those who are out ("gunmen attacked the patrol", "a patrol saw nothing") from a
/// patrol that is held ("the tenth joint patrol was cut short"), which is an event.
enum PatrolSense {
  /// Verbs by which those who are out are hit, kept from going on or sent.
  private static let struck: LemmaSet = [
    "attack", "ambush", "hit", "strike", "target", "bomb", "shell", "kill", "wound", "injure",
    "shoot", "surround", "raid", "assault", "engage", "intercept", "pelt", "approach", "capture",
    "stone", "accompany", "send", "dispatch", "destroy", "mortar", "fire",
  ]
  /// What those who are out do or suffer.
  private static let acting: LemmaSet = [
    "see", "hear", "find", "observe", "note", "notice", "kill", "wound", "come", "fire", "return",
    "shoot", "clash", "detain", "arrest", "discover", "report", "record", "strike", "hit", "spot",
    "encounter", "capture", "open", "exchange", "attack", "ambush", "intercept", "lose", "suffer",
    "run", "repel", "engage", "seize", "stumble", "respond", "battle", "fight", "raid",
  ]
  private static let holding: LemmaSet = [
    "take", "begin", "start", "resume", "end", "last", "continue", "finish", "conclude", "follow",
    "hold", "conduct", "carry", "cut", "suspend", "cancel", "postpone", "shorten", "interrupt",
    "complete", "launch", "stage", "organize", "organise", "plan", "schedule", "agree", "perform",
    "drive", "travel", "pass", "move", "cross", "set", "turn", "proceed", "depart", "leave", "go",
    "abort", "delay", "halt", "stop", "block", "obstruct", "announce", "cover", "be", "mount",
  ]
  /// Prepositions ahead of whom somebody meets or hits; "on patrol" is no event either.
  private static let meeting: LemmaSet = ["with", "against", "on", "at", "by", "from", "upon"]
  private static let members: LemmaSet = [
    "member", "soldier", "part", "crew", "leader", "commander", "vehicle", "position", "attack",
    "ambush", "policeman", "officer", "men",
  ]

  /// Whether the noun of the mention stands for those who are out.
  static func isUnit(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    let head = mention.head
    guard mention.trigger.type == .jointPatrol, mention.isNoun, reading.keys[head] == "patrol",
      let governor = reading.head(head)
    else { return false }
    if reading.relation(head) == .nmodPoss { return true }
    // "a patrol attacked by rebels"
    if reading.children(head).contains(where: {
      reading.relation($0) == .acl && struck.contains(reading.keys[$0])
    }) {
      return true
    }
    let isJoint = isJoint(head, in: reading)
    if let marker = reading.preposition(head) {
      if marker == "of" { return members.contains(reading.keys[governor]) }
      return !isJoint && meeting.contains(marker) || marker == "by" && reading.isVerbal(governor)
    }
    switch reading.relation(head) {
    case .obj, .nsubjPass: return struck.contains(reading.keys[governor])
    case .nsubj where reading.isVerbal(governor):
      return isJoint
        ? acting.contains(reading.keys[governor]) : !holding.contains(reading.keys[governor])
    default: return false
    }
  }

  /// "a joint patrol", "a joint Turkish-Russian patrol"
  private static func isJoint(_ noun: Int, in reading: SentenceReading) -> Bool {
    (max(0, noun - 5)..<noun).contains {
      reading.keys[$0] == "joint" && reading.words[$0].head == noun
    }
  }
}
