import TruceModel
import TruceText

/// Tells which nouns stand for people who may come to harm, and which of them for one person alone.
struct HarmedPeople: Sendable {
  let entities: EntityReader

  /// Nouns for one human being, of any trade.
  static let humans: LemmaSet = [
    "man", "woman", "child", "boy", "girl", "civilian", "soldier", "policeman", "officer", "guard",
    "driver", "baby", "infant", "person", "fighter", "militant", "passer-by", "journalist",
    "worker", "doctor", "nurse", "teacher", "student", "farmer", "villager", "mother", "father",
    "son", "daughter", "wife", "husband", "brother", "sister", "jawan", "trooper", "serviceman",
    "peacekeeper", "lieutenant", "captain", "sergeant", "colonel", "commander", "policewoman",
    "paramedic", "medic", "priest", "teenager", "toddler", "shepherd", "fisherman", "resident",
    "activist", "volunteer",
  ]

  /// Nouns for those who fight, of whom alone it is said that they were eliminated.
  static let fighters: LemmaSet = [
    "militant", "terrorist", "fighter", "rebel", "insurgent", "gunman", "member", "extremist",
    "guerrilla", "soldier", "commander", "leader", "jihadist", "mercenary", "combatant",
  ]

  /// Nouns in the singular for several, for nobody in particular, or for somebody told of before.
  private static let unspecific: LemmaSet = [
    "couple", "authority", "leadership", "ministry", "staff", "youth", "source", "individual",
    "victim", "suspect", "survivor", "passenger", "occupant", "relative", "friend", "foreigner",
    "witness", "minor", "youngster", "criminal", "attacker", "assailant", "killer", "robber",
    "man", "woman", "person", "boy", "girl", "child", "baby", "infant", "teenager", "adult",
    "mother", "father", "son", "daughter", "wife", "husband", "brother", "sister", "housewife",
    "officer", "deputy", "student", "neighbor", "neighbour", "resident", "thief", "nephew", "niece",
    "companion", "pedestrian", "passerby", "patient", "guest", "owner",
  ]

  private static let kin: LemmaSet = [
    "mother", "father", "son", "daughter", "wife", "husband", "brother", "sister", "nephew",
    "niece", "neighbour", "neighbor", "cousin", "uncle", "aunt", "grandmother", "grandfather",
    "grandson", "granddaughter", "friend", "colleague", "baby",
  ]

  /// True of a noun of the lexicon for people, in or out of arms.
  func isPeople(_ noun: Int, in reading: SentenceReading) -> Bool {
    switch entities.person(at: noun, in: reading)?.kind {
    case .person, .population, .official, .armedGroup, .stateForce: true
    default: false
    }
  }

  /// "the mayor", "the priest": a noun in the singular for one person by office or trade.
  func isOnePerson(_ noun: Int, in reading: SentenceReading) -> Bool {
    guard reading.words[noun].pennTag == .nn, reading.tag(noun) == .noun,
      !Self.unspecific.contains(reading.keys[noun]), !reading.isNobody(noun)
    else { return false }
    switch entities.person(at: noun, in: reading)?.kind {
    case .official: return true
    case .person: return true
    default: return false
    }
  }

  /// "whose husband was wounded", "my neighbour died": one person by the possessive.
  func isOneOfKin(_ noun: Int, in reading: SentenceReading) -> Bool {
    Self.kin.contains(reading.keys[noun]) && reading.words[noun].pennTag == .nn
      && reading.child(noun, .nmodPoss) != nil
  }
}
