import TruceModel
import TruceText

/// "will cease fire from noon", "agreed to halt hostilities": a truce told by a verb.
struct Cessation {
  /// The verb that tells it.
  let verb: Int
  /// The fire or fighting that ceases.
  let object: Int
  /// Agreed by several, or declared.
  let type: EventType

  private static let ceasing: LemmaSet = ["cease", "halt", "stop", "suspend", "end"]
  private static let ceased: LemmaSet = ["fire", "hostility", "fight", "fighting"]

  /// Those of the sentence, but for objects that are nouns for agreements.
  static func all(besides accords: [Int], in reading: SentenceReading) -> [Cessation] {
    var found: [Cessation] = []
    for object in 0..<reading.count where reading.marks[object].lists.contains(.accords) {
      guard ceased.contains(reading.keys[object]), !accords.contains(object),
        let verb = (max(0, object - 3)..<object).last(where: { reading.tag($0) == .verb }),
        ceasing.contains(reading.keys[verb]) && isOfParties(verb, object, in: reading)
          || isHoldingFire(verb, object, in: reading)
      else { continue }
      let isOfFighting = ["fight", "fighting"].contains(reading.keys[object])
      let agreeing = isOfFighting ? agreeing(to: verb, in: reading) : nil
      if isOfFighting, agreeing == nil { continue }
      found.append(
        Cessation(
          verb: agreeing ?? verb, object: object,
          type: agreeing == nil ? .ceasefireDeclared : .ceasefireAgreed))
    }
    return found
  }

  /// "hold their fire"
  private static func isHoldingFire(_ verb: Int, _ object: Int, in reading: SentenceReading) -> Bool
  {
    reading.keys[verb] == "hold" && reading.keys[object] == "fire"
      && (verb + 1 == object
        || ["their", "its", "our", "all"].contains(reading.keys[object - 1]))
      && (object + 1 == reading.count || !reading.isNominal(object + 1))
  }

  /// The verb of several who "agreed to stop fighting"; nil: nobody agrees.
  private static func agreeing(to verb: Int, in reading: SentenceReading) -> Int? {
    var word = verb - 1
    while word > 0, [.part, .adv].contains(reading.tag(word)) { word -= 1 }
    return word >= 0 && word < verb - 1 && reading.keys[word] == "agree"
      && reading.tag(word) == .verb ? word : nil
  }

  /// Not "stop the fire" that burns, nor "halt Israeli fire": nobody's fire, all of it.
  private static func isOfParties(_ verb: Int, _ object: Int, in reading: SentenceReading) -> Bool {
    let isPlain = (verb + 1..<max(verb + 1, object)).allSatisfy {
      ["all", "any", "their", "its", "his", "our", "the"].contains(reading.keys[$0])
        && (reading.keys[$0] != "the" || reading.keys[object].hasPrefix("fight"))
    }
    return isPlain && (object + 1 == reading.count || !reading.isNominal(object + 1))
      || reading.keys[object] == "hostility"
  }
}
