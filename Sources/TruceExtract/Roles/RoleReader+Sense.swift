import TruceModel
import TruceText

// What wrong trees make a doer or a target of, told by the type of its noun: where an act was, what
// it was done with, another act.
extension RoleReader {
  /// Drops from the act who cannot have done it and what cannot have suffered it; wordings lose what
  /// stands ahead of their phrase and the act itself behind it.
  func removeSenseless(from act: inout Act, in reading: SentenceReading) {
    guard isViolent(act.type), act.mention.accord == nil else { return }
    for index in act.actors.indices {
      guard var extent = PhraseExtent(act.actors[index].span, in: reading) else { continue }
      extent.narrow(to: cut(extent.range, before: act.mention, in: reading))
      extent.apply(to: &act.actors[index])
    }
    for index in act.targets.indices { narrowTarget(index, &act, in: reading) }
    let actors = act.actors
    if actors.contains(where: { isNoDoer($0, act, in: reading) }) {
      act.actors = actors.filter { !isNoDoer($0, act, in: reading) }
    }
    let targets = act.targets
    if targets.contains(where: { isNoTarget($0, act, in: reading) }) {
      act.targets = targets.filter { !isNoTarget($0, act, in: reading) }
    }
    if act.means.count > 1 {
      let means = act.means
      act.means = means.indices.filter { index in
        !means[..<index].contains { $0.span == means[index].span }
      }.map { means[$0] }
    }
    guard act.type.family == .explosion, act.means.isEmpty else { return }
    for entity in actors + targets {
      guard let range = reading.range(of: entity.span) else { continue }
      let head = headWord(of: range, in: reading)
      if isWeapon(head, in: reading) { addMeans(head, &act, in: reading) }
    }
  }

  /// Takes off the wording of a target what is none of it.
  private func narrowTarget(_ index: Int, _ act: inout Act, in reading: SentenceReading) {
    guard var extent = PhraseExtent(act.targets[index].span, in: reading) else { return }
    extent.narrow(to: bare(extent.range, in: reading))
    extent.narrow(to: cut(extent.range, before: act.mention, in: reading))
    extent.narrow(to: behind(act.mention, extent.range))
    extent.narrow(to: bareNamed(extent.range, in: reading))
    let kind = act.targets[index].value.kind
    let isThing = kind == .facility || kind == .vehicle
    if isThing { extent.narrow(to: owned(extent.range, in: reading)) }
    extent.apply(to: &act.targets[index])
    if isThing, let first = firstOfThing(extent.range, in: reading) {
      extent.narrow(to: first...extent.range.upperBound)
      extent.apply(to: &act.targets[index])
      act.targets[index] = uncounted(act.targets[index], &act, in: reading)
    }
  }

  private func isViolent(_ type: EventType) -> Bool {
    switch type {
    case .propertyDestroyed, .casualties, .armedClash: true
    case .territorySeized, .displacement, .humanShielding, .arrest, .release: false
    default: [.explosion, .ground, .persons, .harm].contains(type.family)
    }
  }

  /// The noun of the phrase: its last word ahead of the first preposition or bracket inside it.
  func headWord(of range: ClosedRange<Int>, in reading: SentenceReading) -> Int {
    for word in range.dropFirst() {
      let isEnd =
        reading.tag(word) == .adp && reading.nameAt[word] < 0
        || Self.endsHead(reading.words[word].form.onlyByte)
      if isEnd { return word - 1 }
    }
    return range.upperBound
  }

  private static func endsHead(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: ";"): true
    default: false
    }
  }

  /// A common noun that neither a name nor the lexicon of people and things covers.
  private func isUnknownNoun(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .noun && reading.nameAt[word] < 0
      && entities.person(at: word, in: reading) == nil
  }

  private func isWeapon(_ word: Int, in reading: SentenceReading) -> Bool {
    guard let means = meansWord(at: word, in: reading), !isPlatform(means) else { return false }
    return entities.person(at: word, in: reading) == nil && reading.nameAt[word] < 0
  }

  // MARK: Doers

  private func isNoDoer(
    _ entity: Attested<Entity>, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    guard let range = reading.range(of: entity.span) else { return false }
    let head = headWord(of: range, in: reading)
    if isWeapon(head, in: reading) { return true }
    if isThingNotDoer(entity, range, head, in: reading) { return true }
    if isPlaceBehindPreposition(range, head, act, in: reading) { return true }
    if isBareAdjective(range, head, in: reading) { return true }
    if isBehindVerb(range, act, in: reading) { return true }
    // "and several others injured": they came to harm.
    if reading.keys[head] == "other", reading.tag(range.lowerBound) != .det, range.lowerBound > 0,
      reading.keys[range.lowerBound - 1] != "by", !act.harms.isEmpty
    {
      return true
    }
    guard isUnknownNoun(head, in: reading), entity.value.kind == nil else { return false }
    let key = reading.keys[head]
    return NonActors.inert.contains(key) || NonActors.texts.contains(key)
      || Tangible.isAbstract(key)
  }

  private static let killings: LemmaSet = [
    "murder", "assassination", "killing", "death", "massacre", "pattern",
  ]

  /// In upper case a building that broken trees make a doer ("30 STORES"), and a phrase that no noun opens
  /// ("PRACTICALLY AT A STANDSTILL").
  private func isThingNotDoer(
    _ entity: Attested<Entity>, _ range: ClosedRange<Int>, _ head: Int, in reading: SentenceReading
  ) -> Bool {
    guard reading.isUpperCase, entity.value.id == nil, reading.nameAt[head] < 0 else {
      return false
    }
    if entities.person(at: head, in: reading)?.kind == .facility, entity.value.side == nil {
      return reading.words[head].pennTag == .nns
    }
    // "LIKEWISE", "ROMERO'S MURDER"
    if range.count == 1, reading.tag(head) == .adv { return true }
    if reading.tag(head) == .noun, Self.killings.contains(reading.keys[head]) { return true }
    return reading.tag(range.lowerBound) == .adv && range.count > 1
      && ["at", "in", "on"].contains(reading.keys[range.lowerBound + 1])
  }

  /// "NOT CLEAR WHO KILLED", "WERE PRESENT": no phrase for people.
  private func isBareAdjective(
    _ range: ClosedRange<Int>, _ head: Int, in reading: SentenceReading
  ) -> Bool {
    reading.isUpperCase && reading.tag(head) == .adj && reading.tag(range.lowerBound) != .det
      && reading.nameAt[head] < 0 && entities.person(at: head, in: reading) == nil
  }

  /// In upper case whoever stands behind a verb without "by" has not done it.
  private func isBehindVerb(
    _ range: ClosedRange<Int>, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    let verb = act.mention.range.upperBound
    guard reading.isUpperCase, !act.mention.isNoun, act.type != .armedClash,
      range.lowerBound > verb, act.nodes.count == 1, reading.tag(act.mention.head) == .verb
    else { return false }
    // "killed, apparently by": the adverb may be of the phrase.
    let opening = min(range.lowerBound + 1, range.upperBound)
    return !(verb + 1...opening).contains { reading.keys[$0] == "by" }
  }

  private static let locating: LemmaSet = ["in", "near", "at", "outside", "inside", "from", "of"]

  /// "clashed with the army in Ayala, near San Marcos": the town is where it was.
  private func isPlaceBehindPreposition(
    _ range: ClosedRange<Int>, _ head: Int, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    guard range.lowerBound > 0, entities.isPlace(range.upperBound, in: reading),
      reading.nameAt[head] < 0
        || reading.names[reading.nameAt[head]].kind == .place,
      Self.locating.contains(reading.keys[range.lowerBound - 1])
    else { return false }
    return !isStateOf(range, act, in: reading)
  }

  /// "the aggression of | Armenia": a state behind the noun of what it does.
  private func isStateOf(
    _ range: ClosedRange<Int>, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    reading.keys[range.lowerBound - 1] == "of" && act.mention.isNoun
      && act.mention.trigger.prepositions["of"] == .actor
      && act.mention.range.upperBound == range.lowerBound - 2
      && reading.places[reading.placeAt[range.upperBound]].place.precision == .country
  }

  // MARK: Targets

  private func isNoTarget(
    _ entity: Attested<Entity>, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    guard let range = reading.range(of: entity.span) else { return false }
    let head = headWord(of: range, in: reading)
    if isGround(range, head, in: reading) || isAlias(range, in: reading) { return true }
    if isBareAdjective(range, head, in: reading) { return true }
    if isPlaceOfClash(entity, range, act, in: reading) { return true }
    if isStart(entity, range, act, in: reading) || isPlaceOfList(entity, range, act, in: reading) {
      return true
    }
    if act.type.family == .explosion, isWeapon(head, in: reading) { return true }
    if isOfPeople(act.type), isScene(entity, range, act, in: reading) { return true }
    return isUnknownNoun(head, in: reading) && !Tangible.canBeHit(head, in: reading)
  }

  /// "Juan Mora, alias Lobo": no second person.
  private func isAlias(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    (max(0, range.lowerBound - 1)...range.lowerBound).contains {
      ["alias", "aka", "nicknamed"].contains(reading.keys[$0])
    }
  }

  /// "hurled from a car", "fired from helicopters": where it came from.
  private func isStart(
    _ entity: Attested<Entity>, _ range: ClosedRange<Int>, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    guard range.lowerBound > 0, reading.keys[range.lowerBound - 1] == "from",
      act.type.family == .explosion || act.type == .smallArmsFire
    else { return false }
    return entity.value.kind == .vehicle || entity.value.kind == nil
  }

  /// "the towns of Ayala and Mora": a name that "and" joins to a place is of a place.
  private func isPlaceOfList(
    _ entity: Attested<Entity>, _ range: ClosedRange<Int>, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    guard entity.value.kind == nil, act.type.family == .explosion || act.type.family == .ground,
      range.allSatisfy({ reading.tag($0) == .propn }), range.lowerBound > 1
    else { return false }
    var before = range.lowerBound - 1
    guard reading.tag(before) == .cconj else { return false }
    before -= 1
    if reading.words[before].form == ",", before > 0 { before -= 1 }
    return entities.isPlace(before, in: reading)
  }

  /// "the battle of Ayala", "clashes at Mora and Diaz": names behind the noun of a clash that nobody's
  /// harm is told of are of places.
  private func isPlaceOfClash(
    _ entity: Attested<Entity>, _ range: ClosedRange<Int>, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    act.type == .armedClash && act.mention.isNoun && entity.value.kind == nil
      && range.lowerBound > act.mention.head
      && range.allSatisfy({ reading.tag($0) == .propn || reading.tag($0) == .det })
      && !act.harms.contains { $0.victims.map { range.contains($0) } ?? false }
  }

  /// Acts that people alone suffer.
  private func isOfPeople(_ type: EventType) -> Bool {
    type == .targetedKilling || type == .abduction || type == .armedClash
  }

  private static let scenePrepositions: LemmaSet = [
    "in", "at", "near", "on", "around", "outside", "inside", "along", "behind", "under",
  ]

  /// "was murdered at his farm", "fought near the river": the building or ground where it was.
  private func isScene(
    _ entity: Attested<Entity>, _ range: ClosedRange<Int>, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    switch entity.value.kind {
    case .person, .official, .population, .armedGroup, .stateForce, .state: return false
    case .facility, .vehicle, .place, .object:
      if act.type != .armedClash { return true }
    default: break
    }
    guard range.lowerBound > 0, act.mention.head < range.lowerBound else { return false }
    return Self.scenePrepositions.contains(reading.keys[range.lowerBound - 1])
  }

  /// Ground that is no building: an act was there.
  private static let ground: LemmaSet = [
    "street", "avenue", "boulevard", "hill", "slope", "mountain", "outskirt", "intersection",
    "corner", "coast", "shore", "river", "volcano", "midair", "air", "route", "islet", "island",
    "surroundings", "vicinity", "kilometre", "kilometer", "km", "downtown", "block",
  ]
  /// Ground that may be hit, where no preposition says that the act was on it.
  private static let settled: LemmaSet = [
    "road", "highway", "neighborhood", "neighbourhood", "town", "village", "city", "district",
    "canton", "hamlet", "suburb", "quarter", "sector", "municipality", "field",
  ]

  func isGroundNoun(_ word: Int, in reading: SentenceReading) -> Bool {
    Self.ground.contains(reading.keys[word]) || Self.settled.contains(reading.keys[word])
  }

  private func isGround(
    _ range: ClosedRange<Int>, _ head: Int, in reading: SentenceReading
  ) -> Bool {
    let key = reading.keys[head]
    if Self.ground.contains(key) { return true }
    guard Self.settled.contains(key), range.lowerBound > 0 else { return false }
    return Self.scenePrepositions.contains(reading.keys[range.lowerBound - 1])
  }

  // MARK: Extents

  /// "accused the army of murdering": nothing but quotes between the two words.
  private func isRightBefore(_ word: Int, _ marker: Int, in reading: SentenceReading) -> Bool {
    marker < word && (marker + 1..<word).allSatisfy { reading.tag($0) == .punct }
  }

  /// The first word of a building or vehicle behind what opens its phrase and is none of it: whose it is
  /// ("his car"), a preposition or verb that the tree takes along ("near a bank"); nil: nothing can.
  private func firstOfThing(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Int? {
    guard reading.isUpperCase || reading.tag(range.lowerBound) == .verb else { return nil }
    var first = range.lowerBound
    while first < range.upperBound, isAhead(first, in: reading) { first += 1 }
    return first
  }

  /// What was hit without the verb of the act that opens its wording: "burned | buses".
  private func behind(
    _ mention: TriggerMention, _ range: ClosedRange<Int>
  ) -> ClosedRange<Int>? {
    guard !mention.isNoun, mention.range.lowerBound == range.lowerBound,
      mention.range.upperBound < range.upperBound
    else { return nil }
    return (mention.range.upperBound + 1)...range.upperBound
  }

  /// A building whose wording begins behind its owner's name, with the owner: "THE DAILY | 'S OFFICE",
  /// "THE FEDERATION [ITS NAME | IN FULL] HEADQUARTERS".
  private func owned(
    _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    guard reading.isUpperCase else { return nil }
    var last = range.lowerBound
    if let close = range.first(where: { ["]", ")"].contains(reading.words[$0].form) }),
      !range.contains(where: { $0 < close && ["[", "("].contains(reading.words[$0].form) }),
      let open = (max(1, range.lowerBound - 12)..<range.lowerBound).last(where: {
        ["[", "("].contains(reading.words[$0].form)
      })
    {
      last = open
    } else if reading.tag(last) != .part {
      return nil
    }
    guard last > 0, let owner = reading.item(upTo: last - 1) else { return nil }
    return owner.first...range.upperBound
  }

  private func isAhead(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.tag(word) {
    case .adp, .cconj, .sconj: return reading.nameAt[word] < 0
    case .pron: return ["his", "her", "their", "its", "my", "our"].contains(reading.keys[word])
    case .verb:
      return reading.tag(word + 1) == .num || reading.tag(word + 1) == .det
    default: return false
    }
  }

  /// The words of an entity without the act that they run into: "the rebels | for the murder of".
  private func cut(
    _ range: ClosedRange<Int>, before mention: TriggerMention, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    guard range.contains(mention.head), mention.range.lowerBound > range.lowerBound else {
      return nil
    }
    // "GUNMEN OF THE FRONT | OPENED FIRE", where the tree makes one phrase of it.
    if reading.isUpperCase, !mention.isNoun,
      [.vbd, .vbn].contains(reading.words[mention.head].pennTag),
      mention.range.upperBound == range.upperBound
    {
      return range.lowerBound...(mention.range.lowerBound - 1)
    }
    guard
      let marker = (range.lowerBound + 1...mention.range.lowerBound).first(where: {
        ["for", "in", "with", "after"].contains(reading.keys[$0])
          || reading.keys[$0] == "of"
            && isRightBefore(mention.range.lowerBound, $0, in: reading)
      })
    else { return nil }
    return range.lowerBound...(marker - 1)
  }
}
