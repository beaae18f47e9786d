import TruceModel
import TruceText

// Whose a force, a thing or a person of some office is: the state of "Syrian warplanes".
extension EntityReader {
  /// The name among the modifiers of a common noun: the state of "Syrian warplanes", the group of
  /// "a camp of the group".
  func owner(
    of word: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Entity? {
    if let behind = bracketed(before: range.lowerBound, in: reading)
      ?? joined(behind: range.upperBound, word, in: reading)
    {
      return behind
    }
    // "the militant group Ansar": the name may hang as an apposition.
    let next = range.upperBound + 1
    if next < reading.count, reading.tag(next) == .propn,
      let entity = known(at: next, besides: word, in: reading)
    {
      return entity
    }
    for index in range.reversed() {
      if let entity = known(at: index, besides: word, in: reading) { return entity }
    }
    for index in range.reversed() where index != word {
      guard
        reading.nameAt[index] >= 0 || reading.placeAt[index] >= 0 || reading.referenceAt[index] >= 0
      else { continue }
      guard !isCompoundAdjective(index, in: reading) else { continue }
      if let holder = holder(index, of: word, in: reading) { return holder }
      if let name = named(index, in: reading), let entity = name.entities.first,
        name.kind != .place || index < word
      {
        return entity
      }
      if index < word, let state = state(at: index, in: reading) { return state }
    }
    return nil
  }

  /// The body with an identity that the name at `index` names, another than the word at `word`.
  private func known(at index: Int, besides word: Int, in reading: SentenceReading) -> Entity? {
    guard index != word, reading.nameAt[index] >= 0, !isCompoundAdjective(index, in: reading),
      let name = named(index, in: reading), name.kind == .organization,
      let entity = name.entities.first, entity.id != nil
    else { return nil }
    return entity
  }

  /// The body whose name stands ahead of a bracket before the phrase: "FMLN [its name in full]
  /// guerrillas".
  func bracketed(before first: Int, in reading: SentenceReading) -> Entity? {
    guard reading.isUpperCase, first > 2, ["]", ")"].contains(reading.words[first - 1].form),
      let open = (max(1, first - 14)..<first - 1).last(where: {
        ["[", "("].contains(reading.words[$0].form)
      })
    else { return nil }
    return body(at: open - 1, in: reading) ?? body(at: first - 2, in: reading)
  }

  /// The body that fighters are told to be of: "rebels belonging to the front", "from the front".
  private func joined(behind last: Int, _ word: Int, in reading: SentenceReading) -> Entity? {
    guard person(at: word, in: reading)?.isArmed == true, last + 2 < reading.count else {
      return nil
    }
    var next = last + 1
    if reading.keys[next] == "belong", reading.keys[next + 1] == "to" {
      next += 2
    } else if reading.keys[next] == "from" {
      next += 1
    } else {
      return nil
    }
    if next < reading.count, reading.tag(next) == .det { next += 1 }
    guard next < reading.count, let found = body(at: next, in: reading) else { return nil }
    return found.kind == .armedGroup || found.kind == .stateForce ? found : nil
  }

  /// The known body that the name at `word` names.
  func body(at word: Int, in reading: SentenceReading) -> Entity? {
    guard let name = named(word, in: reading), name.kind == .organization else { return nil }
    return name.entities.first { $0.id != nil }
  }

  /// Whom "its" of "its aircraft" stands for; nil: nobody that owns forces.
  private func holder(_ index: Int, of word: Int, in reading: SentenceReading) -> Entity? {
    guard index < word, reading.relation(index) == .nmodPoss, reading.referenceAt[index] >= 0,
      [.stateForce, .vehicle].contains(person(at: word, in: reading)?.kind)
    else { return nil }
    let holders = reading.references[reading.referenceAt[index]].entities
    guard holders.count == 1, let holder = holders.first else { return nil }
    switch holder.kind {
    case .state, .stateForce, .armedGroup: return holder
    default: return nil
    }
  }

  /// The state that an adjective or demonym names ("Russian"); nil: none.
  func state(at word: Int, in reading: SentenceReading) -> Entity? {
    guard reading.placeAt[word] >= 0, !reading.isThingNotPeople(word) else { return nil }
    let place = reading.places[reading.placeAt[word]]
    guard place.place.precision == .country, place.form == .adjective || place.form == .demonym
    else { return nil }
    return Entity(name: place.place.name, side: place.place.name, kind: .state)
  }

  /// What stands behind the hyphen of "Russia-backed", in its lemmas.
  static let compoundTails: LemmaSet = [
    "backed", "led", "linked", "held", "controlled", "affiliated", "supported", "brokered",
    "sponsored", "allied", "back", "lead", "link", "hold", "control", "affiliate", "support",
    "broker", "sponsor", "ally", "besieged", "besiege", "based", "base",
  ]

  /// True in "Russia-backed", "US-led", "al-Qaeda-linked", where the name is no actor.
  func isCompoundAdjective(_ word: Int, in reading: SentenceReading) -> Bool {
    let tail = word + 2
    guard tail < reading.count, reading.words[word + 1].form.onlyByte == UInt8(ascii: "-") else {
      return false
    }
    return Self.compoundTails.contains(reading.keys[tail]) && reading.words[tail].tag != .noun
  }
}
