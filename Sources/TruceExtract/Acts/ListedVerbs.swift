import TruceText

/// Verbs that are told one after the other, each of an act of its own: "killed four farmers, kidnapped nine
/// women and burned a church", "One woman died; two attackers were captured".
enum ListedVerbs {
  private static let joining: [Relation] = [.conj, .advcl, .parataxis, .ccomp, .list, .dep]

  /// Whether a comma, a semicolon or an "and" joins the later of the verbs to the earlier, by the order of
  /// words and whatever the tree calls it.
  static func areListed(_ one: Int, _ other: Int, in reading: SentenceReading) -> Bool {
    let (first, last) = (min(one, other), max(one, other))
    guard first != last, isPast(first, in: reading), isPast(last, in: reading),
      reading.isPassiveVerb(first) == reading.isPassiveVerb(last)
        || reading.child(last, .nsubj, .nsubjPass) != nil
    else { return false }
    if hasSemicolon(first, last, in: reading) {
      return reading.child(last, .nsubj, .nsubjPass) != nil
    }
    guard leads(from: last, to: first, in: reading) else { return false }
    return isJoined(last, in: reading)
  }

  private static func hasSemicolon(_ first: Int, _ last: Int, in reading: SentenceReading) -> Bool {
    (first + 1..<last).contains { reading.words[$0].form == ";" }
  }

  private static func isPast(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.tag(verb) == .verb
      && ([.vbd, .vbn].contains(reading.words[verb].pennTag)
        || ["set", "hit", "shut", "put"].contains(reading.words[verb].form)
          && reading.child(verb, .mark, .aux) == nil)
      && ![.acl, .aclRelcl, .amod].contains(reading.relation(verb))
      && reading.child(verb, .mark) == nil
  }

  /// Whether the heads above the later verb lead to the earlier through verbs of one list.
  private static func leads(from last: Int, to first: Int, in reading: SentenceReading) -> Bool {
    var verb = last
    for _ in 0..<4 {
      guard joining.contains(reading.relation(verb)), let up = reading.head(verb) else {
        return false
      }
      if up == first { return true }
      verb = up
    }
    return false
  }

  /// A comma or an "and" stands before the verb with its subject and auxiliaries; a participle without
  /// subject needs its object, so that "killed four farmers, abducted in May" tells of the same four.
  private static func isJoined(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.hasObject(verb) || reading.child(verb, .nsubj, .nsubjPass) != nil else {
      return false
    }
    var word = reading.child(verb, .nsubj, .nsubjPass).map { reading.leftmost[$0] } ?? verb
    word -= 1
    while word > 0, [.adv, .aux].contains(reading.tag(word)) { word -= 1 }
    return word > 0
      && (reading.words[word].form == ","
        || reading.keys[word] == "and"
          && reading.tag(word) == .cconj)
  }
}
