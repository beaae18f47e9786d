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

  /// Those from whom a place was taken: "seized the airport from the rebels".
  func fillLosers(_ act: inout Act, in reading: SentenceReading) {
    guard act.type == .territorySeized, act.mention.trigger.form == .verb else { return }
    let words = act.mention.range.upperBound + 1
    for word in words..<max(words, min(words + 9, reading.count)) {
      if reading.isVerbal(word) || [.cconj, .sconj].contains(reading.tag(word)) { return }
      guard reading.keys[word] == "from", let head = reading.headOfPhrase(from: word + 1) else {
        continue
      }
      for entity in entities.entity(at: head, in: reading)
      where entity.value.kind == .armedGroup || entity.value.kind == .stateForce
        || entity.value.kind == .state && !entities.isPlace(head, in: reading)
      {
        if !act.targets.contains(where: { $0.span == entity.span }) { act.targets.append(entity) }
      }
      return
    }
  }

  /// Whoever leaves a town is displaced: "residents evacuated the village", "people evacuated from".
  func fillEvacuees(_ act: inout Act, in reading: SentenceReading) {
    guard act.type == .displacement, act.mention.trigger.form == .verb else { return }
    let isOfTown = act.targets.allSatisfy { target in
      reading.range(of: target.span).map { range in
        range.contains { reading.placeAt[$0] >= 0 }
      } ?? false
    }
    guard isOfTown else { return }
    let people = act.actors.filter { $0.value.kind == .population || $0.value.kind == .person }
    if !people.isEmpty {
      act.targets = people
      act.actors.removeAll { people.contains($0) }
      return
    }
    let before = act.mention.head - 1
    guard act.targets.isEmpty, before >= 0,
      reading.words[act.mention.head].pennTag == .vbn,
      entities.person(at: before, in: reading)?.kind == .population
    else { return }
    act.targets = entities.entity(at: before, in: reading)
  }

  /// The thing hit without its count, which becomes a quantity of the act: "two pylons" is "pylons"
  /// and 2. People keep theirs: it is the harm that is counted.
  func uncounted(
    _ entity: Attested<Entity>, _ act: inout Act, in reading: SentenceReading
  ) -> Attested<Entity> {
    switch entity.value.kind {
    case .facility, .vehicle, .object, nil: break
    default: return entity
    }
    guard let range = reading.range(of: entity.span), let first = afterCount(range, in: reading)
    else { return entity }
    if reading.tag(first - 1) == .num,
      !act.quantities.contains(where: { $0.span == entity.span }),
      let number = CountReader.number(of: range.upperBound, in: reading)
    {
      let counted = reading.wording(first...range.upperBound)
      act.quantities.append(
        Attested(
          Quantity(of: counted, count: number.count), wording: entity.wording, span: entity.span,
          rule: "quantity.target"))
    }
    var copy = entity
    copy.span = reading.span(first...range.upperBound)
    copy.wording = reading.wording(copy.span)
    return copy
  }

  /// The doers without what stands ahead of their phrase: the words that lead it in ("when gunmen",
  /// "apparently by gunmen") and an epithet ("the so-called").
  func bare(_ entity: Attested<Entity>, in reading: SentenceReading) -> Attested<Entity> {
    guard let range = reading.range(of: entity.span) else { return entity }
    var first = range.lowerBound
    while first < range.upperBound, Self.leading.contains(reading.keys[first]) { first += 1 }
    first = Self.undoubted(from: first, to: range.upperBound, in: reading)
    if let name = Self.epithet(from: first, to: range.upperBound, in: reading) { first = name }
    if let name = Self.bareName(from: first, to: range.upperBound, in: reading) { first = name }
    return entity.narrowed(to: first...range.upperBound, of: range, in: reading)
  }

  private static let leading: LemmaSet = [
    "when", "while", "as", "after", "apparently", "presumably", "allegedly", "reportedly", "by",
    "also", "then", "where", "because", "whether", "although",
  ]
  /// Participles and adverbs of doubt about who it was: they belong to the statement.
  private static let doubting: LemmaSet = ["allege", "presume", "suspect", "suppose"]

  /// The first word behind "alleged", "the suspected"; `first` where no such word opens the phrase.
  private static func undoubted(
    from first: Int, to last: Int, in reading: SentenceReading
  ) -> Int {
    let word = reading.tag(first) == .det ? first + 1 : first
    guard word < last,
      doubting.contains(reading.keys[word])
        || ["alleged", "presumed", "suspected", "supposed"].contains(reading.keys[word])
    else { return first }
    return word + 1
  }

  /// The first word behind "the so-called", "self-styled"; nil: no such epithet.
  private static func epithet(
    from first: Int, to last: Int, in reading: SentenceReading
  ) -> Int? {
    var word = first
    if word < last, reading.tag(word) == .det { word += 1 }
    guard word + 1 < last else { return nil }
    let form = reading.words[word].form.lowercased()
    if ["so-called", "self-styled", "self-proclaimed"].contains(form) { return word + 1 }
    guard word + 3 <= last, reading.words[word + 1].form == "-", form == "so" || form == "self",
      ["called", "styled", "proclaimed"].contains(reading.words[word + 2].form.lowercased())
    else { return nil }
    return word + 3
  }

  /// The first word of the body's name that ends the phrase, behind adjectives alone ("the leftist
  /// FPL"); nil: the phrase is no such name, or nothing stands before it.
  private static func bareName(
    from first: Int, to last: Int, in reading: SentenceReading
  ) -> Int? {
    guard reading.nameAt[last] >= 0 else { return nil }
    let name = reading.names[reading.nameAt[last]]
    guard name.kind == .organization, name.entities.contains(where: { $0.id != nil }),
      let range = reading.range(of: name.span), range.lowerBound > first,
      range.upperBound == last
    else { return nil }
    let ahead = first..<range.lowerBound
    guard ahead.contains(where: { reading.tag($0) == .adj || isCreed($0, in: reading) }),
      ahead.allSatisfy({
        [.adj, .det].contains(reading.tag($0)) || reading.words[$0].form == "-"
          || reading.words[$0].form.lowercased() == "pro" || isCreed($0, in: reading)
      }), !ahead.contains(where: { reading.placeAt[$0] >= 0 })
    else { return nil }
    return range.lowerBound
  }

  /// A word that tells what somebody believes in: "Marxist", "Castroite".
  private static func isCreed(_ word: Int, in reading: SentenceReading) -> Bool {
    let form = reading.words[word].form.lowercased()
    return form.utf8.count > 5 && (form.hasSuffix("ist") || form.hasSuffix("ite"))
  }

  /// A named person without the age ahead of the name: "26-year-old Juan Mora".
  func ageless(_ entity: Attested<Entity>, in reading: SentenceReading) -> Attested<Entity> {
    guard entity.value.kind == .person || entity.value.kind == nil,
      let range = reading.range(of: entity.span), range.count > 1
    else { return entity }
    let upper = min(range.lowerBound + 6, range.upperBound)
    guard
      let old = (range.lowerBound..<upper).first(where: {
        reading.words[$0].form.lowercased().hasSuffix("old")
      }), reading.words[old].form.contains("-") || reading.words[max(0, old - 1)].form == "-",
      reading.isUpperCase && reading.tag(old + 1) == .propn
        || reading.nameAt[old + 1] >= 0
          && reading.names[reading.nameAt[old + 1]].kind == .person
    else { return entity }
    return entity.narrowed(to: (old + 1)...range.upperBound, of: range, in: reading)
  }

  /// "of", "for" or the noun of a building: the name behind it is not the whole.
  private func isHolding(_ word: Int, in reading: SentenceReading) -> Bool {
    if reading.tag(word) == .adp { return true }
    let kind = entities.person(at: word, in: reading)?.kind
    return kind == .facility || kind == .vehicle
  }

  /// A person's name of several words without what stands ahead of it ("landowner Juan Mora").
  func bareNamed(_ entity: Attested<Entity>, in reading: SentenceReading) -> Attested<Entity> {
    guard let range = reading.range(of: entity.span), reading.nameAt[range.upperBound] >= 0,
      reading.names[reading.nameAt[range.upperBound]].kind == .person,
      let known = reading.range(of: reading.names[reading.nameAt[range.upperBound]].span),
      entities.person(at: range.upperBound, in: reading) == nil,
      !isGroundNoun(range.upperBound, in: reading),
      case let name = wholeName(known, in: reading),
      name.count > 1, name.lowerBound > range.lowerBound, name.upperBound == range.upperBound,
      !(range.lowerBound..<name.lowerBound).contains(where: { isHolding($0, in: reading) })
    else { return entity }
    return entity.narrowed(to: name, of: range, in: reading)
  }

  /// The first word of `range` behind a count ("at least two", "several"); nil: nothing counts it.
  private func afterCount(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Int? {
    var word = range.lowerBound
    // "a still undetermined number of posts"
    let number = (word..<range.upperBound).first { reading.keys[$0] == "number" }
    if let number, number - word < 4, reading.keys[number + 1] == "of",
      number + 2 <= range.upperBound
    {
      return number + 2
    }
    while word < range.upperBound,
      reading.tag(word) == .num || Self.counting.contains(reading.keys[word])
    {
      word += 1
    }
    guard word > range.lowerBound, !Self.counting.contains(reading.keys[word]),
      reading.keys[word] != "of", reading.nameAt[word - 1] < 0,
      reading.words[word].form != "-"
    else { return nil }
    return word
  }

  private static let counting: LemmaSet = [
    "several", "many", "few", "some", "various", "at", "least", "about", "over", "nearly",
    "almost", "more", "than", "approximately", "up", "to", "other", "another", "both", "numerous",
  ]

  /// "and two cars were damaged": what the sentence of a blast tells the damage of.
  func fillDamaged(_ act: inout Act, in reading: SentenceReading) {
    guard act.type == .bombing || act.type == .suicideAttack else { return }
    for word in 0..<reading.count where reading.keys[word] == "damage" {
      guard reading.tag(word) == .verb else {
        addDamaged(behind: word, &act, in: reading)
        continue
      }
      guard
        let hit = reading.object(word) ?? reading.passiveSubject(word)
          ?? reading.passiveSubjectByOrder(word) ?? described(by: word, in: reading)
      else { continue }
      for thing in reading.listed(hit) {
        let kind = entities.person(at: thing, in: reading)?.kind
        if kind == .facility || kind == .vehicle { addTarget(thing, &act, in: reading) }
      }
    }
  }

  /// "caused damage to nearby houses and to two shops"
  private func addDamaged(behind noun: Int, _ act: inout Act, in reading: SentenceReading) {
    var to = noun + 1
    while to + 1 < reading.count, reading.keys[to] == "to",
      let head = reading.headOfPhrase(from: to + 1)
    {
      for thing in reading.listed(head) { addTarget(thing, &act, in: reading) }
      to = reading.phrase(head).upperBound + 1
      if to < reading.count, reading.words[to].form == "," { to += 1 }
      guard to < reading.count, reading.tag(to) == .cconj else { return }
      to += 1
    }
  }

  /// The noun that a participle describes: "five houses damaged by explosives".
  private func described(by participle: Int, in reading: SentenceReading) -> Int? {
    guard reading.relation(participle) == .acl || reading.relation(participle) == .conj,
      reading.isPassiveForm(participle), participle > 0
    else { return nil }
    return reading.tag(participle - 1) == .noun ? participle - 1 : nil
  }
}

extension Attested<Entity> {
  /// The entity with the words of `part` alone, which is of `whole`, the words that it has.
  func narrowed(
    to part: ClosedRange<Int>, of whole: ClosedRange<Int>, in reading: SentenceReading
  ) -> Attested<Entity> {
    guard part != whole else { return self }
    var copy = self
    copy.span = reading.span(part)
    copy.wording = reading.wording(part)
    return copy
  }
}
