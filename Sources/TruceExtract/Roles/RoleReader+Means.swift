import TruceModel
import TruceText

/// Means: what an act was done with.
extension RoleReader {
  /// The weapon or platform that the words ending at `word` name; nil: none.
  func meansWord(at word: Int, in reading: SentenceReading) -> MeansWord? {
    for start in max(0, word - 2)...word {
      if reading.marks[start].contains(.means),
        let hit = meansLexicon.longest(at: start, in: reading.keys), hit.last == word
      {
        return hit.entry
      }
    }
    return nil
  }

  /// Whether the means can act: an aircraft, a bomber, a sniper.
  func isPlatform(_ means: MeansWord) -> Bool {
    switch means.type {
    case .airStrike:
      means.name != "barrel bomb" && !means.name.hasPrefix("cluster")
        && means.name != "napalm"
    case .suicideAttack: true
    case .smallArmsFire: means.name == "sniper"
    default: false
    }
  }

  /// Notes the means at `word` without making it a value of the act.
  func noteMeans(_ word: Int, _ act: inout Act, in reading: SentenceReading) {
    guard let means = meansWord(at: word, in: reading) else { return }
    act.meansWords.append(means)
    act.hasArmedParty = true
  }

  /// Adds the means at `word` and those coordinated with it, with their number.
  func addMeans(_ word: Int, _ act: inout Act, in reading: SentenceReading) {
    let resolved = reading.resolvingRelative(word)
    for conjunct in reading.nominalConjuncts(resolved) {
      let noun = counted(by: conjunct, in: reading)
      guard let means = meansWord(at: noun, in: reading) else { continue }
      append(means, upTo: noun, &act, in: reading)
      if let number = CountReader.number(of: noun, in: reading) {
        let span = number.span.union(reading.words[noun].span)
        act.quantities.append(
          Attested(
            Quantity(of: means.name + "s", count: number.count), wording: reading.wording(span),
            span: span, rule: "quantity.means"))
      }
    }
  }

  private static let goingOff: LemmaSet = ["explode", "detonate", "blow", "go"]

  /// The last word of what a vehicle is loaded with: "a car full of dynamite", "stuffed with
  /// explosives"; nil: no weapon.
  private func load(of vehicle: Int, in reading: SentenceReading) -> Int? {
    let next = vehicle + 1
    guard next + 2 < reading.count,
      Self.loading.contains(reading.keys[next]) || reading.keys[next] == "full",
      ["with", "of"].contains(reading.keys[next + 1])
    else { return nil }
    return (next + 2..<min(next + 8, reading.count)).last { word in
      meansWord(at: word, in: reading) != nil
        && (next + 2..<word).allSatisfy {
          [.num, .noun, .adj, .adp, .det, .adv].contains(reading.tag($0))
        }
    }
  }

  private static let loading: LemmaSet = ["rig", "load", "stuff", "pack", "fill", "lade", "laden"]

  /// "A truck rigged with dynamite exploded": the truck, and what it carried.
  func addVehicle(_ word: Int, _ act: inout Act, in reading: SentenceReading) {
    let resolved = reading.resolvingRelative(word)
    let load = load(of: resolved, in: reading)
    guard entities.person(at: resolved, in: reading)?.kind == .vehicle,
      meansWord(at: resolved, in: reading) == nil,
      load != nil || Self.goingOff.contains(reading.keys[act.mention.head])
    else { return }
    let vehicle = reading.phrase(resolved, withPhrases: false)
    let range = vehicle.lowerBound...max(vehicle.upperBound, load ?? resolved)
    act.means.append(
      Attested(
        reading.keys[resolved], wording: reading.wording(range), span: reading.span(range),
        rule: "means.vehicle"))
    for child in reading.children(resolved) where Self.loading.contains(reading.keys[child]) {
      for load in reading.children(child) where reading.preposition(load) == "with" {
        addMeans(load, &act, in: reading)
      }
    }
  }

  private static let measures: LemmaSet = [
    "kg", "kilo", "kilogram", "pound", "ton", "tonne", "gram", "load", "package", "bag", "box",
    "number", "amount", "quantity", "type", "kind", "burst", "volley", "barrage", "charge", "stick",
  ]

  /// The things of "dozens of missiles", "20 kg of dynamite".
  func counted(by word: Int, in reading: SentenceReading) -> Int {
    guard reading.numberAt[word] >= 0 || Self.measures.contains(reading.keys[word]),
      word + 2 < reading.count, reading.keys[word + 1] == "of"
    else { return word }
    let upper = min(word + 6, reading.count)
    return (word + 2..<upper).last { meansWord(at: $0, in: reading) != nil } ?? word
  }

  /// Words that tell the kind of an act and name nothing it was done with: who flies, and what was
  /// fired from a gun that nobody names.
  private static let evidence: Set<String> = ["air force", "aerial", "bullet"]

  private func append(
    _ means: MeansWord, upTo word: Int, _ act: inout Act, in reading: SentenceReading
  ) {
    act.meansWords.append(means)
    act.hasArmedParty = true
    if Self.evidence.contains(means.name) { return }
    let length = means.name.parts(at: " ").count
    let first = max(0, word - length + 1)
    let range = min(modified(first, in: reading), word)...word
    act.means.append(
      Attested(
        means.name, wording: reading.wording(range), span: reading.span(range), rule: "means.word"))
  }

  /// The first word of the nouns that say what kind of weapon it is: "truck bomb".
  private func modified(_ first: Int, in reading: SentenceReading) -> Int {
    var word = first
    while word > 0, reading.timeAt[word - 1] < 0, reading.nameAt[word - 1] < 0,
      reading.placeAt[word - 1] < 0, reading.tag(word - 1) == .noun,
      reading.relation(word - 1) == .compound
    {
      word -= 1
    }
    return hyphened(word, in: reading)
  }

  /// Adjectives that tell the kind of weapon.
  private static let kinds: LemmaSet = [
    "automatic", "semiautomatic", "incendiary", "homemade", "plastic", "fragmentation", "nuclear",
    "thermobaric",
  ]

  /// `first`, or the first word of the compound ahead of it: "high-power bomb", "medium-sized bombs";
  /// behind a measure ("5-kg charge") the noun alone.
  private func hyphened(_ first: Int, in reading: SentenceReading) -> Int {
    if first > 0, Self.kinds.contains(reading.keys[first - 1]) { return first - 1 }
    if first > 1, reading.words[first - 1].form == "-" {
      return reading.tag(first - 2) == .num ? first + 1 : first - 2
    }
    // "medium-sized bombs", "81-mm mortars", but not "5-kg charges"
    if first > 2, reading.words[first - 2].form == "-", isJoined(first - 2, in: reading),
      !["kg", "kilo", "kilogram", "pound", "ton", "gram"].contains(reading.keys[first - 1])
    {
      return first - 3
    }
    let isCompound =
      first > 0 && reading.tag(first - 1) == .adj && reading.words[first - 1].form.contains("-")
    return isCompound ? first - 1 : first
  }

  private func isJoined(_ hyphen: Int, in reading: SentenceReading) -> Bool {
    reading.words[hyphen - 1].span.end == reading.words[hyphen].span.start
      && reading.words[hyphen].span.end == reading.words[hyphen + 1].span.start
  }

  private static let wielding: LemmaSet = [
    "throw", "hurl", "fire", "use", "launch", "toss", "lob", "drop", "with", "shoot",
  ]

  /// "ATTACKED THE MEETING, THROWING GRENADES": in upper case the weapon of a participle behind the
  /// act, where the act names none.
  func addWielded(_ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.means.isEmpty, !act.mention.isNoun,
      act.type.family == .ground || act.type.family == .explosion
    else { return }
    let first = act.mention.range.upperBound + 1
    for verb in first..<max(first, reading.count - 1)
    where Self.wielding.contains(reading.keys[verb])
      && (reading.words[verb].pennTag == .vbg || reading.keys[verb] == "with")
    {
      var weapon = verb + 1
      while weapon < reading.count, weapon - verb < 5,
        [.det, .adj, .num, .noun, .propn, .pron].contains(reading.tag(weapon))
          || reading.words[weapon].form == "-"
      {
        if let means = meansWord(at: weapon, in: reading), !isPlatform(means) {
          // What the act is stays with its own words.
          let own = act.meansWords
          addMeans(weapon, &act, in: reading)
          act.meansWords = own
          break
        }
        weapon += 1
      }
    }
  }

  /// Means inside and right before the trigger: "missile attack", "a suspected sarin attack".
  func triggerMeans(_ act: inout Act, in reading: SentenceReading) {
    // "opened artillery fire"
    let isOpening = !act.mention.isNoun && ["open"].contains(reading.keys[act.mention.head])
    guard act.mention.isNoun || isOpening else { return }
    let head = isOpening ? act.mention.range.upperBound : act.mention.head
    var position = max(0, act.mention.range.lowerBound - (isOpening ? 0 : 3))
    while position <= act.mention.range.upperBound {
      if reading.marks[position].contains(.means),
        let hit = meansLexicon.longest(at: position, in: reading.keys),
        hit.last <= head
      {
        if reading.isVerbal(position) == false {
          append(hit.entry, upTo: hit.last, &act, in: reading)
        }
        position = hit.last + 1
      } else {
        position += 1
      }
    }
  }
}
