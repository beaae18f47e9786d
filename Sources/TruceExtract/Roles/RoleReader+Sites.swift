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
    if kind == .facility || kind == .vehicle { addTarget(thing, &act, in: reading) }
  }

  private static let sides: LemmaSet = [
    "front", "vicinity", "entrance", "side", "corner", "rear", "gate", "outskirt", "back", "floor",
    "roof", "door",
  ]
  private static let siteMarkers: LemmaSet = [
    "near", "at", "against", "outside", "inside", "under", "beside", "behind", "in", "on", "of",
  ]

  /// The building or vehicle behind the first prepositions after a blast, in upper case, where trees
  /// hang it elsewhere ("A BOMB EXPLODED EARLY TODAY NEAR THE HOUSE OF").
  func fillSite(_ act: inout Act, in reading: SentenceReading) {
    guard let last = act.words.max() else { return }
    for word in (last + 1)..<max(last + 1, min(last + 14, reading.count)) {
      if reading.tag(word) == .verb || [".", ";"].contains(reading.words[word].form) { return }
      guard reading.tag(word) == .adp, Self.siteMarkers.contains(reading.keys[word]),
        let head = reading.headOfPhrase(from: word + 1), reading.timeAt[head] < 0
      else { continue }
      addPlaceLike(head, &act, in: reading)
      if !act.targets.isEmpty { return }
    }
  }
}
