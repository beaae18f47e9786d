import TruceModel
import TruceText

// What a phrase that an act governs is to it: doer, target, place or means.
extension RoleReader {
  /// Reads the phrase at `word` in `role`; nothing where it cannot play that role.
  func add(
    _ word: Int, as role: Trigger.Role, _ act: inout Act, in reading: SentenceReading
  ) {
    switch role {
    case .none, .accord: return
    case .place: addPlaceLike(word, &act, in: reading)
    case .means:
      addMeans(word, &act, in: reading)
      if act.type == .bombing { addVehicle(word, &act, in: reading) }
    case .actor, .side: addActor(word, &act, in: reading)
    case .target: addTarget(word, &act, in: reading)
    }
  }

  /// A word that begins with a small letter.
  private func isSmall(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.words[word].form.utf8.first.map { $0 >= 0x61 && $0 <= 0x7a } ?? false
  }

  private func addActor(_ word: Int, _ act: inout Act, in reading: SentenceReading) {
    let relative = reading.resolvingRelative(word)
    let resolved = named(
      fallback.disguised(as: relative, in: reading) ?? relative, in: reading)
    if reading.timeAt[resolved] >= 0 || act.mention.range.contains(resolved)
      || reading.isDateline(resolved) || reading.isBracketed(resolved)
    {
      return
    }
    if isTown(resolved, in: reading) || isManner(resolved, in: reading) { return }
    if isMoment(resolved, in: reading) { return }
    if reading.isFiniteInsteadOfNoun(resolved) { return }
    noteMeans(resolved, &act, in: reading)
    // "by the grace of God", whatever its tag.
    let isCommon =
      reading.tag(resolved) == .noun
      || reading.tag(resolved) == .propn && isSmall(resolved, in: reading)
    if isCommon, reading.nameAt[resolved] < 0,
      !isAirDefence(resolved, in: reading),
      NonActors.inert.contains(reading.keys[resolved])
        || NonActors.texts.contains(reading.keys[resolved])
    {
      return
    }
    if let means = meansWord(at: resolved, in: reading), !isPlatform(means) {
      addMeans(resolved, &act, in: reading)
      if act.actors.isEmpty { act.actors += owners(ofWeapon: resolved, in: reading) }
      return
    }
    // "Lorries burn": they are no doers; warplanes are.
    let isPlatform = meansWord(at: resolved, in: reading) != nil
    let found = entities.entities(at: resolved, in: reading)
      .filter { isPlatform || $0.value.kind != .vehicle || $0.value.side != nil }
    for entity in found
    where !act.actors.contains(where: { $0.span == entity.span && $0.value == entity.value }) {
      act.actors.append(entity)
    }
    if found.contains(where: { isArmed($0.value) })
      || entities.person(at: resolved, in: reading)?.isArmed == true
    {
      act.hasArmedParty = true
    }
  }

  /// "the air defence systems shot down": systems that act.
  private func isAirDefence(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.keys[word] == "system" && word > 0
      && ["defence", "defense"].contains(reading.keys[word - 1])
  }

  /// The person whom the description at `word` stands behind: Juan Mora in "Juan Mora, the man who shot";
  /// `word` where it is no such description.
  private func named(_ word: Int, in reading: SentenceReading) -> Int {
    if reading.isUpperCase, let name = nameAhead(of: word, in: reading) { return name }
    guard reading.relation(word) == .appos, reading.tag(word) == .noun, reading.nameAt[word] < 0,
      let head = reading.head(word), head < word, reading.nameAt[head] >= 0,
      reading.names[reading.nameAt[head]].kind == .person,
      reading.words[word].pennTag == .nn,
      reading.keys[word] == "person" || entities.person(at: word, in: reading)?.kind == .person
    else { return word }
    return reading.range(of: reading.names[reading.nameAt[head]].span)?.upperBound ?? head
  }

  /// The name that a comma sets the description apart from, by order of words: "JUAN MORA, MAIN PERSON
  /// IMPLICATED IN"; nil: none stands there.
  private func nameAhead(of word: Int, in reading: SentenceReading) -> Int? {
    guard ["person", "man", "woman"].contains(reading.keys[word]),
      reading.words[word].pennTag == .nn, reading.nameAt[word] < 0, word + 1 < reading.count
    else { return nil }
    let first = reading.phrase(word, withPhrases: false).lowerBound
    guard first > 1, reading.words[first - 1].form == ",",
      !["a", "an", "another"].contains(reading.keys[first]), reading.nameAt[first - 2] >= 0,
      reading.names[reading.nameAt[first - 2]].kind == .person
    else { return nil }
    return first - 2
  }

  /// "MEDELLIN -- FOUR MEN SET FIRE": a town that is no government's seat does nothing.
  private func isTown(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.isUpperCase, entities.isPlace(word, in: reading) else { return false }
    let mention = reading.places[reading.placeAt[word]]
    return mention.place.precision == .settlement && !mention.isSeat
  }

  /// The phrase at `word` as target; a town is hit as a place, a weapon is the means.
  func addTarget(_ word: Int, _ act: inout Act, in reading: SentenceReading) {
    let resolved = whole(
      of: shared(by: reading.resolvingRelative(word), in: reading), act, in: reading)
    if reading.timeAt[resolved] >= 0 || act.mention.range.contains(resolved)
      || reading.isBracketed(resolved)
    {
      return
    }
    if isMoment(resolved, in: reading) || isManner(resolved, in: reading)
      || NegatedEffect.isNone(resolved, in: reading)
    {
      return
    }
    if isMeans(resolved, of: act, in: reading) {
      addMeans(resolved, &act, in: reading)
      return
    }
    if isPlaceHit(resolved, by: act, in: reading) {
      act.hasArmedParty = true
      return
    }
    // "claimed the raid on behalf of the group"
    if reading.keys[resolved] == "behalf" { return }
    guard isTangible(resolved, act, in: reading) else { return }
    addCarried(by: resolved, &act, in: reading)
    let named = apposed(resolved, in: reading)
    for found in named ?? entities.entities(at: resolved, in: reading) {
      let entity = ageless(uncounted(found, &act, in: reading), in: reading)
      guard !act.targets.contains(where: { $0.span == entity.span && $0.value == entity.value })
      else { continue }
      act.targets.append(entity)
      if isArmed(entity.value) || entity.value.kind == .facility { act.hasArmedParty = true }
    }
    addItems(of: resolved, &act, in: reading)
    if entities.person(at: resolved, in: reading) != nil { act.hasArmedParty = true }
    addResident(of: resolved, &act, in: reading)
  }

  /// The weapon of a blast, or what it was hidden in.
  private func isMeans(_ word: Int, of act: Act, in reading: SentenceReading) -> Bool {
    if act.type == .bombing, isContainer(word, in: reading) { return true }
    guard act.type.family == .explosion,
      let means = meansWord(at: counted(by: word, in: reading), in: reading)
    else { return false }
    return !isPlatform(means) && entities.person(at: word, in: reading) == nil
  }

  /// A town is hit as a place; a state that is told, helped or met is a party. "THE COUNTRY CLUB" in
  /// capitals is neither.
  private func isPlaceHit(_ word: Int, by act: Act, in reading: SentenceReading) -> Bool {
    if entities.isPlace(word, in: reading),
      !reading.isUpperCase || entities.person(at: word, in: reading)?.kind != .facility,
      act.type.family != .words && act.type != .support
        || reading.places[reading.placeAt[word]].place.precision != .country
          && !reading.places[reading.placeAt[word]].isSeat
    {
      return true
    }
    // "bombed populated areas": where it was, not what was hit.
    return ["area", "zone"].contains(reading.keys[word]) && reading.nameAt[word] < 0
  }

  private static let shares: LemmaSet = ["most", "many", "several", "all", "part", "half"]

  /// "most of the missiles": the things, of which the word is a share.
  private func shared(by word: Int, in reading: SentenceReading) -> Int {
    guard Self.shares.contains(reading.keys[word]), word + 2 < reading.count,
      reading.keys[word + 1] == "of", reading.nameAt[word] < 0
    else { return word }
    return reading.headOfPhrase(from: word + 2) ?? word
  }

  /// "burned three vehicles: an ambulance, a bus and a van": each that the list names.
  private func addItems(of things: Int, _ act: inout Act, in reading: SentenceReading) {
    for head in reading.itemized(things) where reading.nameAt[head] < 0 {
      for entity in entities.entity(at: head, in: reading)
      where (entity.value.kind == .vehicle || entity.value.kind == .facility)
        && !act.targets.contains(where: { $0.span.overlaps(entity.span) })
      {
        act.targets.append(entity)
      }
    }
  }

  private static let homes: LemmaSet = ["home", "house", "residence", "apartment"]

  /// "attacked the home of the mayor, Juan Mora": whom an attack on a home was meant for.
  private func addResident(of home: Int, _ act: inout Act, in reading: SentenceReading) {
    guard Self.homes.contains(reading.keys[home]),
      act.type.family == .explosion || act.type.family == .ground, act.type != .territorySeized
    else { return }
    let phrase = reading.phrase(home)
    for word in phrase where reading.nameAt[word] >= 0 {
      let name = reading.names[reading.nameAt[word]]
      guard name.kind == .person, let last = reading.range(of: name.span)?.upperBound else {
        continue
      }
      for entity in entities.entity(at: last, in: reading)
      where !act.targets.contains(where: { $0.span == entity.span })
        && (entity.value.kind == .person || entity.value.kind == .official)
      {
        act.targets.append(entity)
      }
      return
    }
  }

  /// Whether what stands at `word` may have come to harm by an act of violence.
  func isTangible(_ word: Int, _ act: Act, in reading: SentenceReading) -> Bool {
    switch act.type.family {
    case .explosion, .ground, .persons, .harm: if act.type == .territorySeized { return true }
    default: if act.type != .propertyDestroyed { return true }
    }
    return reading.nameAt[word] >= 0 || reading.tag(word) == .pron
      || entities.person(at: word, in: reading) != nil || Tangible.canBeHit(word, in: reading)
  }

  private static let moments: LemmaSet = [
    "time", "moment", "day", "daybreak", "dawn", "noon", "midday", "midnight", "night", "hour",
    "morning", "evening", "afternoon", "dusk", "sunset", "sunrise", "minute", "date",
  ]

  /// "at dawn", "at 0400": no target.
  private func isMoment(_ word: Int, in reading: SentenceReading) -> Bool {
    if Self.moments.contains(reading.keys[word]), reading.nameAt[word] < 0 { return true }
    return reading.tag(word) == .num && reading.preposition(word) == "at"
  }

  /// "fired at random", "struck by mistake", "advanced on three axes": how, not what.
  private func isManner(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.preposition(word) {
    case "at": ["random", "will"].contains(reading.keys[word])
    case "on": ["axis", "axe", "ax", "front", "flank"].contains(reading.keys[word])
    case "by": ["mistake", "accident", "error", "chance"].contains(reading.keys[word])
    default: false
    }
  }

  private static let stowing: LemmaSet = [
    "place", "plant", "hide", "conceal", "pack", "load", "stash", "put", "leave", "rig", "stow",
    "carry", "install", "set",
  ]

  private static let containers: LemmaSet = [
    "car", "truck", "van", "vehicle", "lorry", "pickup", "motorcycle", "motorbike", "taxi",
    "minivan", "jeep", "bicycle", "cart", "bag", "suitcase", "backpack", "briefcase", "box",
    "package", "parcel", "basket", "bin", "barrel", "container", "tank",
  ]

  /// "a bomb hidden in a parked car": what an explosive is carried in is no target.
  private func isContainer(_ word: Int, in reading: SentenceReading) -> Bool {
    guard Self.containers.contains(reading.keys[word]), reading.words[word].pennTag == .nn,
      ["in", "inside", "aboard"].contains(reading.preposition(word) ?? ""),
      reading.child(word, .nmodPoss) == nil,
      !reading.children(word).contains(where: {
        reading.relation($0) == .nmod && reading.preposition($0) == "of"
          || reading.relation($0) == .det && reading.keys[$0] == "the"
      }),
      let verb = reading.head(word), verb < word
    else { return false }
    return Self.stowing.contains(reading.keys[verb])
  }

  private func isArmed(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .state, .stateForce, .armedGroup: true
    default: false
    }
  }
}
