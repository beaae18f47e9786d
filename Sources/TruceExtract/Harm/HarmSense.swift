import TruceModel
import TruceText

/// Tells harm to people from what the same words tell besides: "lost his men's trust", "the death penalty",
/// "a camp for displaced persons".
struct HarmSense: Sendable {
  let people: HarmedPeople

  /// Whom a side loses.
  private static let ownPeople: LemmaSet = [
    "man", "soldier", "fighter", "own", "trooper", "policeman", "peacekeeper", "militant",
  ]
  private static let dying: LemmaSet = ["die", "succumb", "perish"]

  /// What dies in a manner of speaking.
  private static let lifeless: LemmaSet = [
    "it", "talk", "talks", "negotiation", "hope", "deal", "agreement", "accord", "process",
    "effort",
    "plan", "dream", "idea", "initiative", "bill", "proposal", "pact", "peace", "democracy",
  ]
  private static let afterDeath: LemmaSet = [
    "squad", "threat", "penalty", "sentence", "row", "list", "certificate", "camp", "wish",
    "benefit",
  ]

  /// False where the word at `range` tells no harm to anyone.
  func isOfHarm(
    _ word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    let head = range.lowerBound
    if isOfOthers(range, in: reading) { return false }
    if word.form == .verb, word.harm == .injured, range.count == 1,
      reading.keys[head] == "suffer" || reading.keys[head] == "burn",
      !isBodily(head, in: reading)
    {
      return false
    }
    if reading.keys[head] == "death", range.count == 1, head + 1 < reading.count,
      Self.afterDeath.contains(reading.keys[head + 1])
    {
      return false
    }
    guard word.harm == .displaced, reading.relation(head) == .amod,
      let people = reading.head(head)
    else { return true }
    return !isHarmed(people, in: reading)
  }

  /// False where what the phrase at `victims` names cannot have come to the harm; `victims` is nil where
  /// nobody is named.
  func canSuffer(
    _ victims: Int?, _ word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    let head = range.lowerBound
    let isOfForce = ["eliminate", "neutralize", "neutralise", "liquidate"].contains(
      reading.keys[head])
    let isDestroyed = reading.keys[head] == "destroy"
    guard let victims else { return !isOfForce && !isDestroyed && word.harm != .missing }
    let key = reading.keys[victims]
    // "Either destroy him or embrace him": only what is told as done.
    if isDestroyed, reading.words[head].pennTag == .vb || !isFighter(victims, in: reading) {
      return false
    }
    if word.harm == .missing, !isMissed(victims, in: reading) { return false }
    if isOfForce, reading.nameAt[victims] < 0, !HarmedPeople.fighters.contains(key) { return false }
    // "the body had two wounds": nobody was wounded then.
    if word.harm == .injured, ["body", "corpse"].contains(key) { return false }
    // "declared the truce dead", "the talks died"
    if AccordNouns.isCertain(key) || Self.lifeless.contains(key) { return false }
    // "a camp for displaced persons": a state, no event.
    if reading.relation(head) == .amod, reading.head(head) == victims, head < victims,
      CountReader.number(of: victims, in: reading) == nil
    {
      return false
    }
    // "the loss of an engine"
    if reading.keys[head] == "loss", range.count == 1, reading.nameAt[victims] < 0,
      reading.tag(victims) == .noun, !people.isPeople(victims, in: reading)
    {
      return false
    }
    // "The town counts its dead": it is not they.
    return !people.entities.isPlace(victims, in: reading) || reading.preposition(victims) == "of"
  }

  /// "10 militants", "the emir Abdullah": no thing that could be destroyed.
  private func isFighter(_ word: Int, in reading: SentenceReading) -> Bool {
    if HarmedPeople.fighters.contains(reading.keys[word])
      || ["emir", "amir", "ringleader", "bandit", "warlord"].contains(reading.keys[word])
    {
      return true
    }
    return reading.nameAt[word] >= 0 && reading.names[reading.nameAt[word]].kind == .person
  }

  /// People whom a war makes missing: counted, or in a report of a truce.
  private func isMissed(_ word: Int, in reading: SentenceReading) -> Bool {
    (people.isPeople(word, in: reading) || HarmedPeople.humans.contains(reading.keys[word])
      || reading.tag(word) == .num)
      && (reading.isTruceKnown || CountReader.number(of: word, in: reading) != nil)
  }

  /// "Three displaced children were killed": what they were when they came to another harm.
  private func isHarmed(_ victims: Int, in reading: SentenceReading) -> Bool {
    guard [.nsubj, .nsubjPass, .obj].contains(reading.relation(victims)),
      let verb = reading.head(victims), reading.tag(verb) == .verb
    else { return false }
    return reading.marks[verb].lists.contains(.harms)
  }

  /// What is no harm to anyone else: "two of the wounded had died", "the return of the displaced", "losses
  /// estimated at a billion pesos".
  private func isOfOthers(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    let word = range.lowerBound
    let key = reading.keys[word]
    // "lost his men's trust"
    if key == "lose", range.count > 1, Self.ownPeople.contains(reading.keys[range.upperBound]) {
      return !isOwnLoss(range, in: reading)
    }
    if key == "loss", range.count == 1, word + 2 < reading.count {
      return ["estimate", "value", "worth"].contains(reading.keys[word + 1])
    }
    // "found suffering from a wound"
    if ["wound", "injury"].contains(reading.keys[range.upperBound]), range.count > 1 {
      return reading.object(word) != range.upperBound
    }
    // "The patrol drove from the town"
    if ["drive", "force"].contains(key), range.count > 1 {
      return !reading.hasObject(word) && !reading.isPassiveVerb(word)
    }
    guard word > 1, reading.keys[word - 1] == "the" else { return false }
    if reading.isTheDisplaced(word) { return true }
    guard reading.keys[word - 2] == "of", let part = reading.head(word), part < word,
      reading.tag(part) == .num, let verb = reading.head(part)
    else { return false }
    return Self.dying.contains(reading.keys[verb])
  }

  /// "lost two of its own", "lost ten men"; not "two of its own designs".
  private func isOwnLoss(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    guard let lost = reading.object(range.lowerBound) else { return false }
    let isOwn = reading.keys[range.upperBound] == "own"
    let next = range.upperBound + 1
    if isOwn, next < reading.count, reading.isNominal(next) { return false }
    if reading.numberAt[lost] >= 0, lost < range.upperBound { return true }
    return lost == range.upperBound && reading.keys[lost] != "own"
      && CountReader.number(of: lost, in: reading) != nil
  }

  /// "Suffered" counts as injury only with a bodily complaint.
  private func isBodily(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard let object = reading.child(verb, .obj) else { return false }
    return ["burn", "symptom", "injury", "wound", "problem", "difficulty"].contains(
      reading.keys[object])
  }
}
