import TruceModel
import TruceText

// Buildings and vehicles that a blast is told to have happened at.
extension RoleReader {
  /// The building or vehicle at `word`, or that it is the front or gate of, as target of a blast.
  func addPlaceLike(_ word: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.type.family == .explosion else { return }
    // "in front of the bank"
    let inner =
      Self.sides.contains(reading.keys[word])
      ? reading.children(word).first { reading.preposition($0) == "of" } : nil
    let thing = inner ?? word
    if entities.isPlace(thing, in: reading) { return }
    let kind = entities.person(at: thing, in: reading)?.kind
    if kind == .facility || kind == .vehicle || Self.premises.contains(reading.keys[thing])
      || kind == nil && isBuilt(thing, in: reading)
    {
      addTarget(thing, &act, in: reading)
    }
  }

  private static let parts: LemmaSet = [
    "section", "stretch", "segment", "part", "front", "entrance", "gate", "door", "roof", "floor",
    "wall", "facade", "window", "rear", "side", "corner", "basement", "masonry",
  ]

  /// The building, vehicle or line whose part the word is ("the roof of the bank"), `word` itself
  /// where it is of none: a part is hit with the whole.
  func whole(of word: Int, _ act: Act, in reading: SentenceReading) -> Int {
    guard
      act.type.family == .explosion || act.type.family == .ground
        || act.type == .propertyDestroyed, Self.parts.contains(reading.keys[word]),
      word + 2 < reading.count, reading.keys[word + 1] == "of",
      let thing = reading.headOfPhrase(from: word + 2)
    else { return word }
    let kind = entities.person(at: thing, in: reading)?.kind
    return kind == .facility || kind == .vehicle || Self.lines.contains(reading.keys[thing])
      ? thing : word
  }

  private static let lines: LemmaSet = ["pipeline", "railway", "railroad", "line", "fence"]

  /// Bodies that a blast in front of hits in their buildings.
  private static let premises: LemmaSet = [
    "ministry", "embassy", "consulate", "company", "firm", "enterprise", "newspaper", "court",
    "institute", "university", "congress", "parliament", "corporation", "agency", "party",
  ]

  private static let builtEndings = [
    "shop", "store", "house", "station", "office", "plant", "yard", "hall", "market", "room",
    "works", "mill", "farm", "court", "school", "bank", "port", "base", "field",
  ]

  /// A compound that names a building by its end: "printshop", "waterworks".
  private func isBuilt(_ word: Int, in reading: SentenceReading) -> Bool {
    let key = reading.keys[word]
    return reading.tag(word) == .noun && reading.nameAt[word] < 0
      && Self.builtEndings.contains { key.utf8.count > $0.utf8.count + 2 && key.hasSuffix($0) }
  }

  private static let sides: LemmaSet = [
    "front", "vicinity", "entrance", "side", "corner", "rear", "gate", "outskirt", "back", "floor",
    "roof", "door",
  ]

  private static let siteMarkers: LemmaSet = [
    "near", "at", "against", "outside", "inside", "under", "beside", "behind", "in", "on", "of",
    "opposite", "beneath", "alongside", "from", "to", "between",
  ]

  /// The building or vehicle behind the first prepositions after a blast, in upper case, where trees
  /// hang it elsewhere ("A BOMB EXPLODED EARLY TODAY NEAR THE HOUSE OF").
  func fillSite(_ act: inout Act, in reading: SentenceReading) {
    let told = act.nodes.filter { node in
      switch node.kind {
      case .trigger, .light, .predicate, .merged: true
      case .harm: false
      }
    }
    guard let last = told.map(\.word).max() else { return }
    for word in (last + 1)..<max(last + 1, min(last + 14, reading.count)) {
      if reading.tag(word) == .verb && reading.keys[word] != "opposite"
        || [".", ";"].contains(reading.words[word].form)
      {
        return
      }
      guard reading.tag(word) == .adp || reading.keys[word] == "opposite",
        Self.siteMarkers.contains(reading.keys[word]),
        let head = reading.headOfPhrase(from: word + 1), reading.timeAt[head] < 0
      else { continue }
      addPlaceLike(head, &act, in: reading)
      if !act.targets.isEmpty { return }
    }
  }

  /// Words that stand for one bomb of several.
  private static let counted: LemmaSet = ["one", "another", "other", "second", "third", "fourth"]

  /// The further sites of several bombs: "one at a park, another in front of a bank, and a third in a
  /// school".
  func addSites(_ act: inout Act, in reading: SentenceReading) {
    guard reading.words[act.mention.head].pennTag == .nns else { return }
    for word in (act.mention.head + 1)..<max(act.mention.head + 1, reading.count - 2)
    where Self.counted.contains(reading.keys[word]) {
      var first = word + 1
      guard reading.tag(first) == .adp, Self.siteMarkers.contains(reading.keys[first]),
        reading.keys[first] != "of"
      else { continue }
      first += 1
      if reading.keys[first] == "front", reading.keys[first + 1] == "of" { first += 2 }
      guard let head = reading.headOfPhrase(from: first), reading.timeAt[head] < 0 else {
        continue
      }
      addPlaceLike(head, &act, in: reading)
    }
  }

  /// "exploded aboard a bus"
  func fillAboard(_ act: inout Act, in reading: SentenceReading) {
    guard act.type.family == .explosion, let last = act.words.max() else { return }
    for word in act.mention.range.upperBound..<min(last + 8, reading.count)
    where reading.keys[word] == "aboard" {
      guard let head = reading.headOfPhrase(from: word + 1), reading.timeAt[head] < 0 else {
        return
      }
      addPlaceLike(head, &act, in: reading)
      return
    }
  }
}
