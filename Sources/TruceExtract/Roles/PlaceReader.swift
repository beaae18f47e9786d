import TruceModel
import TruceText

/// Finds where an act is said to have happened.
enum PlaceReader {
  /// Directions that make a relation with "of" behind them.
  private static let directions: LemmaSet = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside",
    "outskirt",
  ]

  /// What a preposition tells of the act and the place.
  static let relations: LemmaTable<String> = [
    "near": "near", "outside": "outside", "around": "near", "along": "along", "between": "between",
    "beside": "near", "close": "near",
  ]

  /// Verbs whose place is where people spoke or dealt with each other, not where an act was.
  private static let dealings: LemmaSet = [
    "sign", "say", "tell", "meet", "broker", "negotiate", "speak", "make", "hold", "convene",
    "agree",
  ]

  /// The places of each act, most specific first; a place belongs to the acts it hangs on, or else
  /// to those of its stretch that have none.
  static func assign(
    to acts: inout [Act], besides speakers: [Span], in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) {
    let located = reading.places.indices.filter { index in
      isLocation(index, in: reading)
        && !speakers.contains { $0.overlaps(reading.places[index].span) }
    }
    guard !located.isEmpty, !acts.isEmpty else { return }
    var loose: [Int] = []
    let prior = acts.count > 1 ? PriorActs(acts, reading).prior : []
    var all: [Attested<PlaceReference>] = []
    var isOfPrior: [Bool] = []
    for index in located {
      guard let owners = owners(of: index, acts, in: reading, isBoundary: isBoundary) else {
        continue
      }
      let place = place(index, in: reading)
      all.append(place)
      isOfPrior.append(!owners.isEmpty && prior.isSuperset(of: owners))
      for owner in owners where !isDoer(place, of: acts[owner]) { acts[owner].places.append(place) }
      if owners.isEmpty { loose.append(index) }
    }
    for act in acts.indices
    where acts[act].places.isEmpty && !DenialFinder.isDenial(acts[act].mention, in: reading) {
      let lent =
        prior.isEmpty
        ? all : all.indices.filter { isOfPrior[$0] == prior.contains(act) }.map { all[$0] }
      let pool = loose.isEmpty ? lent : loose.map { place($0, in: reading) }
      acts[act].places = nearest(pool, to: acts[act], in: reading)
    }
    for act in acts.indices where acts[act].places.count > 1 {
      acts[act].places = ordered(acts[act].places)
    }
  }

  /// True of acts that happen at a place.
  static func isPlaceable(_ type: EventType) -> Bool {
    switch type.family {
    case .explosion, .ground, .posture, .access, .persons, .harm: true
    case .agreement, .words: false
    }
  }

  /// "the aggression of Armenia": the state that did it, not where it was.
  private static func isDoer(_ place: Attested<PlaceReference>, of act: Act) -> Bool {
    act.mention.isNoun && place.value.precision == .country
      && act.actors.contains { $0.span == place.span }
  }

  private static func nearest(
    _ pool: [Attested<PlaceReference>], to act: Act, in reading: SentenceReading
  ) -> [Attested<PlaceReference>] {
    let isOfAnother = { (place: Attested<PlaceReference>) in
      place.value.precision == .country
        && (act.actors.contains { $0.span.overlaps(place.span) }
          || act.targets.contains { $0.value.kind == .state && $0.span.overlaps(place.span) })
    }
    return pool.contains(where: isOfAnother) ? pool.filter { !isOfAnother($0) } : pool
  }

  /// The acts that the place hangs on; nil where it tells where something was said.
  private static func owners(
    of index: Int, _ acts: [Act], in reading: SentenceReading, isBoundary: (Int) -> Bool
  ) -> [Int]? {
    guard let range = reading.range(of: reading.places[index].span) else { return [] }
    var ancestor = reading.head(of: range)
    for _ in 0..<9 {
      if isSeatOfSpeaker(ancestor, in: reading) { return nil }
      if isDealing(ancestor, besides: acts, in: reading) { return nil }
      let here = acts.indices.filter { act in
        acts[act].hangs(on: ancestor) || acts[act].mention.range.contains(ancestor)
      }
      if !here.isEmpty { return here }
      guard let up = reading.head(ancestor) else { return [] }
      if let act = acts.indices.first(where: { acts[$0].hangs(on: up) }),
        isLaunchSite(ancestor, of: acts[act], in: reading)
      {
        return nil
      }
      if isBoundary(up) {
        let isOfSaying = reading.relation(ancestor) == .obl && abs(up - ancestor) <= 6
        return isOfSaying ? nil : []
      }
      ancestor = up
    }
    return []
  }

  private static let visitors: LemmaSet = [
    "army", "military", "government", "ministry", "minister", "official", "spokesman",
    "spokeswoman", "spokesperson", "command", "worker", "diplomat", "ambassador", "embassy",
    "president", "authority", "reporter", "journalist", "correspondent", "capital",
  ]

  /// "the army in the capital announced", "told reporters in the capital, Rabat": where somebody speaks
  /// or listens who comes from elsewhere says nothing of the act.
  private static func isSeatOfSpeaker(_ word: Int, in reading: SentenceReading) -> Bool {
    guard visitors.contains(reading.keys[word]), let verb = reading.head(word),
      reading.isVerbal(verb), reading.marks[verb].lists.contains(.cues)
    else { return false }
    return [.nsubj, .obj, .iobj, .obl].contains(reading.relation(word))
  }

  /// A verb of speaking or dealing that names no act itself.
  private static func isDealing(
    _ word: Int, besides acts: [Act], in reading: SentenceReading
  ) -> Bool {
    reading.tag(word) == .verb && dealings.contains(reading.keys[word])
      && !acts.indices.contains { acts[$0].mention.range.contains(word) }
  }

  /// A name that stands where something happens, not one that acts or qualifies.
  private static let heldBy: LemmaSet = [
    "camp", "base", "position", "fighter", "rebel", "militant", "commander", "convoy", "soldier",
    "member", "patrol", "leader", "militia", "stronghold", "checkpoint", "hideout", "spokesman",
    "element", "combatant", "attack", "group", "militiaman", "troop", "unit", "column",
  ]

  /// "an ADF camp": letters that stand for a group, which share those of a place.
  private static func isAcronymOfGroup(
    _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    guard range.count == 1, range.upperBound + 1 < reading.count, !reading.isUpperCase else {
      return false
    }
    let form = reading.words[range.lowerBound].form
    return form.utf8.count > 2 && form.utf8.count < 8
      && form.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5a }
      && heldBy.contains(reading.keys[range.upperBound + 1])
  }

  private static func isLocation(_ index: Int, in reading: SentenceReading) -> Bool {
    let mention = reading.places[index]
    guard mention.form == .name || mention.form == .embedded,
      let range = reading.range(of: mention.span)
    else { return false }
    let head = reading.head(of: range)
    if reading.isWordNotPlace(head) { return false }
    let isLocative = locative(before: range.lowerBound, in: reading)
    if isAcronymOfGroup(range, in: reading) { return false }
    if isCompoundAdjective(range, in: reading) || isOfText(range, in: reading)
      || mention.place.precision == .country && isOrigin(range, in: reading)
    {
      return false
    }
    if mention.isSeat, reading.relation(head) == .nmodPoss { return false }
    if reading.nameAt[head] >= 0 {
      let name = reading.names[reading.nameAt[head]]
      if name.kind == .organization, !isLocative { return false }
      if name.kind != .place, name.span.length > mention.span.length { return false }
    }
    guard mention.place.precision == .country || mention.form == .embedded || mention.isSeat
    else { return true }
    if isLocative || isStruckOrTaken(head, in: reading) { return true }
    guard [.appos, .compound, .nmodPoss, .nmod].contains(reading.relation(head)),
      let governor = reading.head(head)
    else { return false }
    return reading.placeAt[governor] >= 0
      && reading.places[reading.placeAt[governor]].form == .name
  }

  /// Verbs whose object is ground: what is hit, taken, held, left or reached.
  private static let ofGround: LemmaSet = [
    "hit", "strike", "shell", "bomb", "bombard", "pound", "target", "attack", "rocket", "raid",
    "capture", "take", "seize", "retake", "recapture", "enter", "storm", "besiege", "encircle",
    "surround", "leave", "flee", "reach", "control", "hold", "evacuate", "overrun", "invade",
    "rock", "shake", "devastate", "occupy", "liberate", "abandon", "blockade", "lose", "assault",
    "approach", "defend", "secure", "blast", "loot", "ravage", "quit", "reoccupy", "overfly",
    "infiltrate", "penetrate", "batter", "hammer", "subject",
  ]

  /// "Rockets hit Kabul", "Monrovia was taken", "bombed Yemen and Sudan": a capital or country that the verb
  /// makes ground, not a government.
  private static func isStruckOrTaken(_ word: Int, in reading: SentenceReading) -> Bool {
    var word = word
    for _ in 0..<3 where reading.relation(word) == .conj || reading.relation(word) == .appos {
      word = reading.head(word) ?? word
    }
    guard [.obj, .nsubjPass].contains(reading.relation(word)), let verb = reading.head(word) else {
      return false
    }
    return reading.tag(verb) == .verb && ofGround.contains(reading.keys[verb])
  }

  /// "the Jeddah agreement": where it was made.
  private static func isOfText(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    let next = range.upperBound + 1
    return next < reading.count && AccordNouns.isText(reading.keys[next])
  }

  /// "Moscow-backed", "US-led"
  private static func isCompoundAdjective(
    _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    let next = range.upperBound + 1
    guard next + 1 < reading.count else { return false }
    return reading.words[next].form == "-"
      && reading.words[next].span.start
        == reading.words[range.upperBound].span.end
      && [.verb, .adj, .num].contains(reading.tag(next + 1))
  }

  private static let people: LemmaSet = [
    "peacekeeper", "refugee", "migrant", "soldier", "troop", "contingent", "fighter", "mercenary",
    "volunteer", "national", "citizen", "worker", "student", "delegation", "official", "observer",
    "monitor", "journalist", "aid", "evacuee", "pilgrim", "tourist", "mediator", "negotiator",
    "diplomat", "envoy", "expert", "engineer", "recruit", "immigrant",
  ]

  /// "peacekeepers from Nepal": the country that people come from, not where they came to harm.
  private static func isOrigin(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    var marker = range.lowerBound - 1
    while marker > 0, [.det, .adj].contains(reading.tag(marker)) { marker -= 1 }
    return marker > 0 && reading.keys[marker] == "from"
      && people.contains(reading.keys[marker - 1])
      && [.noun, .propn].contains(reading.tag(marker - 1))
  }

  /// "firing from a base in the valley": where an act came from, by the noun that the place is of.
  private static func isLaunchSite(
    _ word: Int, of act: Act, in reading: SentenceReading
  ) -> Bool {
    act.type.family == .explosion && reading.preposition(word) == "from"
      && ["base", "position", "airbase", "airfield", "barracks", "battery"].contains(
        reading.keys[word])
  }

  private static let locatives: LemmaSet = [
    "in", "at", "near", "inside", "across", "of", "outside", "from", "into", "on", "throughout",
    "over", "toward", "towards", "around", "through",
  ]

  private static func locative(before word: Int, in reading: SentenceReading) -> Bool {
    var index = word - 1
    while index >= 0, word - index < 4 {
      if reading.tag(index) == .adp {
        return locatives.contains(reading.keys[index])
      }
      guard [.det, .adj, .noun, .punct].contains(reading.tag(index)) else { return false }
      index -= 1
    }
    return false
  }

  private static func place(_ index: Int, in reading: SentenceReading) -> Attested<PlaceReference> {
    let mention = reading.places[index]
    var value = mention.place
    var span = mention.span
    if let range = reading.range(of: mention.span) {
      let before = range.lowerBound - 1
      if before >= 0, value.relation == "in", let relation = relation(before, in: reading) {
        value.relation = relation
      }
      if before >= 0, isInner(reading.keys[before]),
        reading.tag(before) == .adj || reading.tag(before) == .noun
      {
        span = reading.words[before].span.union(span)
      }
    }
    return Attested(value, wording: reading.wording(span), span: span, rule: mention.rule)
  }

  private static func relation(_ before: Int, in reading: SentenceReading) -> String? {
    var index = before
    while index > 0,
      reading.tag(index) == .det || ["town", "city", "village"].contains(reading.keys[index])
        || reading.keys[index] == "of"
          && ["town", "city", "village"].contains(reading.keys[index - 1])
    {
      index -= 1
    }
    if let relation = relations[reading.keys[index]] { return relation }
    guard reading.keys[index] == "of", index > 0, directions.contains(reading.keys[index - 1])
    else {
      return nil
    }
    return reading.keys[index - 1] == "outside"
      ? "outside"
      : reading.keys[index - 1] == "outskirt" ? "near" : reading.keys[index - 1] + "-of"
  }

  private static func isInner(_ key: String) -> Bool { inner.contains(key) }

  private static let inner: LemmaSet = [
    "northern", "southern", "eastern", "western", "northwestern", "northeastern", "southwestern",
    "southeastern", "central", "rural", "northwest", "northeast", "southwest", "southeast",
  ]

  private static func ordered(
    _ places: [Attested<PlaceReference>]
  ) -> [Attested<PlaceReference>] {
    // By index: a place that is handed on is copied with its strings.
    let unique = places.indices.filter { index in
      !(0..<index).contains { places[$0].span == places[index].span }
    }
    let ranks = places.indices.map { rank(places[$0].value.precision) }
    let order = unique.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    return order.elementsEqual(places.indices) ? places : order.map { places[$0] }
  }

  /// The order of precisions, the finest first.
  static func rank(_ precision: PlaceReference.Precision) -> Int {
    switch precision {
    case .point: 0
    case .settlement: 1
    case .road: 2
    case .district: 3
    case .area: 4
    case .province: 5
    case .country: 6
    }
  }
}
