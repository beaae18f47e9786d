import TruceModel
import TruceText

/// Finds arms that go to a party: "shipped weapons to the rebels", "provided the group with rockets".
enum ArmsTransfer {
  private static let giving: LemmaSet = [
    "ship", "send", "deliver", "supply", "provide", "transfer", "give", "smuggle", "channel",
    "funnel", "furnish", "fly", "airlift", "donate",
  ]
  private static let arms: LemmaSet = [
    "weapon", "weaponry", "arm", "ammunition", "munition", "armament", "missile", "rocket",
    "rifle", "explosive", "manpad", "howitzer", "shell", "drone", "tank", "launcher", "radar",
    "weapons",
  ]
  /// Nouns of which what follows "of" is what is given.
  private static let amounts: LemmaSet = [
    "ton", "tonne", "shipment", "consignment", "load", "number", "dozen", "hundred", "thousand",
    "kind", "type", "crate", "truckload", "lorryload", "supply", "quantity", "delivery", "batch",
    "planeload",
  ]

  /// Arms are the object, whoever gets them stands behind "to".
  private static let toParty = Trigger(
    form: .verb, type: .support, subject: .actor, object: .means,
    prepositions: ["to": .target, "for": .none, "with": .none, "in": .place], need: .parties)
  /// Whoever gets them is the object, arms stand behind "with".
  private static let withArms = Trigger(
    form: .verb, type: .support, subject: .actor, object: .target,
    prepositions: ["with": .means], need: .parties)

  /// Whether a verb may tell it beside a noun for arms.
  static func mayTell(_ verb: String, beside keys: some Sequence<String>) -> Bool {
    giving.contains(verb) && keys.contains { arms.contains($0) }
  }

  /// The giving that the verb at `word` tells; nil: none, or nobody gets anything.
  static func mention(
    at word: Int, in reading: SentenceReading, entities: EntityReader
  ) -> TriggerMention? {
    guard giving.contains(reading.keys[word]) else { return nil }
    let given = reading.object(word) ?? reading.passiveSubject(word)
    if let given, isArms(given, in: reading),
      let receiver = receiver(of: word, given, in: reading),
      isParty(receiver, in: reading, entities)
    {
      return TriggerMention(range: word...word, head: word, trigger: toParty)
    }
    let upper = min(reading.count, word + 14)
    guard given != nil,
      let with = (word + 1..<max(word + 1, upper)).first(where: { reading.keys[$0] == "with" }),
      let thing = reading.headOfPhrase(from: with + 1), isArms(thing, in: reading),
      !(word + 1..<with).contains(where: { reading.isVerbal($0) })
    else { return nil }
    return TriggerMention(range: word...word, head: word, trigger: withArms)
  }

  private static func isArms(_ word: Int, in reading: SentenceReading) -> Bool {
    let thing = reading.resolvingRelative(word)
    if arms.contains(reading.keys[thing]) {
      return reading.keys[thing] != "arm" || reading.words[thing].pennTag == .nns
    }
    guard amounts.contains(reading.keys[thing]) else { return false }
    if reading.children(thing).contains(where: {
      reading.relation($0) == .compound && arms.contains(reading.keys[$0])
    }) {
      return true
    }
    return reading.children(thing).contains {
      reading.preposition($0) == "of" && arms.contains(reading.keys[$0])
    }
  }

  /// The noun behind "to".
  private static func receiver(
    of verb: Int, _ given: Int, in reading: SentenceReading
  ) -> Int? {
    let from = max(verb, given > verb ? given : verb) + 1
    let to = (from..<max(from, min(reading.count, from + 10))).first { word in
      reading.keys[word] == "to" && reading.tag(word) == .adp
    }
    guard let to, !(from..<to).contains(where: { reading.tag($0) == .verb }) else { return nil }
    return reading.headOfPhrase(from: to + 1)
  }

  private static func isParty(
    _ word: Int, in reading: SentenceReading, _ entities: EntityReader
  ) -> Bool {
    if entities.person(at: word, in: reading) != nil || reading.nameAt[word] >= 0 { return true }
    guard entities.isPlace(word, in: reading) else { return false }
    let mention = reading.places[reading.placeAt[word]]
    return mention.place.precision == .country || mention.isSeat
  }
}
