import TruceModel

extension NameReading {
  /// Verbs of saying and acting that a city cannot be the subject of, in the forms of reports.
  private static let governmentVerbs = hashes([
    "said", "says", "say", "accused", "accuses", "denied", "denies", "warned", "warns", "claimed",
    "claims", "insisted", "insists", "announced", "announces", "confirmed", "confirms", "blamed",
    "blames", "agreed", "agrees", "rejected", "rejects", "condemned", "condemns", "called", "calls",
    "urged", "urges", "vowed", "vows", "threatened", "threatens", "demanded", "demands", "hopes",
    "responded", "responds", "reacted", "sent", "sends", "backs", "backed", "supports", "supported",
    "launched", "launches", "relies", "wants", "wanted", "sees", "considers", "argues", "argued",
    "believes", "told", "tells", "added", "adds", "stressed", "stresses", "maintains", "maintained",
    "admitted", "admits", "expressed", "expresses", "deployed", "refused", "refuses", "ordered",
    "has", "had", "is", "was", "would", "will", "must", "should", "could", "may", "did", "does",
    "have", "were", "are", "brokered", "violated", "violates", "breached", "conducted", "carried",
    "struck", "hit", "declared", "declares", "dismissed", "dismisses", "describes", "described",
    "regards", "slammed", "slams", "cited", "and",
  ])

  /// Helping verbs count only with a verb of the list, or a participle, near behind.
  private static let helpers = hashes([
    "has", "had", "is", "was", "would", "will", "must", "should", "could", "may", "did", "does",
    "have", "were", "are", "and",
  ])

  /// Words ahead of a capital that make it a party and not a place.
  private static let partyWords = hashes([
    "accuse", "accuses", "accused", "accusing", "blame", "blames", "blamed", "blaming", "urge",
    "urged", "urging", "condemn", "condemned", "condemning", "warn", "warned", "warning", "told",
    "against", "between", "by", "pressed", "pressured", "pressure", "slam", "slams", "slammed",
    "criticised", "criticized", "thanked", "with", "asked", "notified", "informed", "support",
    "supporting", "back", "backing", "helped", "allowing", "allow", "help", "under", "expects",
  ])

  /// True where a capital acts, speaks or is accused, and so stands for its government.
  func isActing(_ range: Range<Int>) -> Bool {
    let index = range.lowerBound
    if index > 0, pieces[index].gap == .space || pieces[index].gap == .hyphen {
      let previous = pieces[index - 1].hash
      if Self.placePrepositions.contains(previous) { return false }
      if Self.partyWords.contains(previous) { return true }
      if Self.holding.contains(previous), isHeldResponsible(range.upperBound) { return true }
    }
    let end = range.upperBound
    if pieces[end - 1].isPossessive { return !isFollowedByPlace(end) }
    guard end < pieces.count, pieces[end].gap == .space else { return false }
    guard Self.governmentVerbs.contains(pieces[end].hash) else { return false }
    return !Self.helpers.contains(pieces[end].hash) || isActing(helper: end)
  }

  private static let holding = hashes(["hold", "holds", "held", "holding"])
  private static let answerable = hashes(["responsible", "accountable", "liable"])

  /// *held Moscow responsible*, *holds Moscow directly responsible*
  private func isHeldResponsible(_ index: Int) -> Bool {
    pieces[index..<min(index + 3, pieces.count)].contains { Self.answerable.contains($0.hash) }
  }

  /// A helping verb or *and* with a verb of government within the next three pieces.
  private func isActing(helper index: Int) -> Bool {
    for next in (index + 1)..<max(index + 1, min(index + 4, pieces.count)) {
      guard pieces[next].gap == .space else { return false }
      let isVerb = Self.governmentVerbs.contains(pieces[next].hash)
      if isVerb, !Self.helpers.contains(pieces[next].hash) { return true }
    }
    return false
  }

  /// *Damascus's suburbs*: the city is meant.
  private func isFollowedByPlace(_ index: Int) -> Bool {
    guard index < pieces.count else { return true }
    return pieces[index].isCapitalised || Self.cityNouns.contains(pieces[index].hash)
  }

  private static let cityNouns = hashes([
    "suburb", "suburbs", "airport", "outskirts", "streets", "centre", "center", "old", "eastern",
    "western", "northern", "southern", "countryside", "mayor", "residents", "university",
    "district",
    "districts", "neighbourhood", "neighborhood", "neighbourhoods", "neighborhoods", "main",
  ])
}
