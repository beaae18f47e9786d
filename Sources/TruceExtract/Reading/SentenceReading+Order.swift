import TruceModel
import TruceText

/// Subjects and objects by the order of words, for sentences in capitals, whose trees break them up.
extension SentenceReading {
  /// Subject and object of a past form between two noun phrases, in upper case, where trees make a
  /// participle of it ("GUNMEN KILLED TWO GUARDS"); nil: the tree has an object, or no such order.
  ///
  /// `last`: the last word of an idiom that the verb begins ("SET ON FIRE").
  func clauseByOrder(_ verb: Int, upTo last: Int? = nil) -> (subject: Int, object: Int)? {
    let last = last ?? verb
    guard isUpperCase, verb > 0, last + 1 < count, tag(verb) == .verb,
      words[verb].pennTag == .vbn || words[verb].pennTag == .vbd,
      child(verb, .obj, .auxPass, .nsubjPass) == nil, child(verb, .aux) == nil
    else { return nil }
    var before = verb - 1
    while before > 0, tag(before) == .adv { before -= 1 }
    var first = last + 1
    while first + 1 < count, Self.hedges.contains(keys[first]) { first += 1 }
    guard tag(before) == .noun || tag(before) == .propn, timeAt[before] < 0, timeAt[first] < 0,
      [.det, .num, .adj, .noun, .propn].contains(tag(first)) || relation(first) == .nmodPoss,
      let object = headOfPhrase(from: first), timeAt[object] < 0
    else { return nil }
    return (headAheadOfWhole(before), object)
  }

  private static let hedges: LemmaSet = [
    "at", "least", "more", "than", "about", "approximately", "some", "nearly", "almost", "over",
    "around",
  ]

  /// The object of "HAVE KILLED APPROXIMATELY 12 MINERS" in upper case, where the tree makes another
  /// phrase of it; nil: the tree has an object, or no such order.
  func objectByOrder(_ verb: Int) -> Int? {
    guard isUpperCase, verb > 0, tag(verb) == .verb,
      words[verb].pennTag == .vbn || words[verb].pennTag == .vbd,
      child(verb, .obj, .auxPass, .nsubjPass, .oblAgent) == nil
    else { return nil }
    var before = verb - 1
    while before > 0, tag(before) == .adv { before -= 1 }
    guard keys[before] == "have" else { return nil }
    var first = verb + 1
    while first < count, Self.hedges.contains(keys[first]) { first += 1 }
    guard first < count, timeAt[first] < 0,
      [.det, .num, .adj, .noun, .propn].contains(tag(first))
        || relation(first) == .nmodPoss,
      let object = headOfPhrase(from: first), timeAt[object] < 0
    else { return nil }
    return object
  }

  /// The phrase that stands right before "was killed" and the like in upper case, where trees take
  /// another for the subject; of "his wife, Ana Diaz, was" the name. Nil: no passive, or no such order.
  func passiveSubjectByOrder(_ verb: Int) -> Int? {
    guard isUpperCase, tag(verb) == .verb,
      words[verb].pennTag == .vbn || words[verb].pennTag == .vbd
    else { return nil }
    let (ahead, isPassive) = aheadOfPassive(verb)
    // "WERE ABDUCTED AND THEN MURDERED"
    if !isPassive, ahead > 1, tag(ahead) == .cconj, tag(ahead - 1) == .verb,
      [.vbn, .vbd].contains(words[ahead - 1].pennTag)
    {
      return passiveSubjectByOrder(ahead - 1)
    }
    guard isPassive, ahead >= 0 else { return nil }
    var word = ahead
    // "15 BUILDINGS -- INCLUDING THE BANK -- WERE DAMAGED"
    if word > 1, words[word].form == "--",
      let dash = (max(1, word - 20)..<word).last(where: { words[$0].form == "--" })
    {
      word = dash - 1
    }
    word = aheadOfPlaces(word)
    guard words[word].form == "," else { return subjectByOrder(upTo: word) }
    guard let comma = (max(1, word - 10)..<word).last(where: { words[$0].form == "," }),
      !(comma..<word).contains(where: { isVerbal($0) })
    else { return nil }
    let name = (comma + 1..<word).first { nameAt[$0] >= 0 && names[nameAt[$0]].kind == .person }
    // "the head of the army under President Diaz" is no name of the subject.
    if let name, !(comma + 1..<name).contains(where: { tag($0) == .adp }) {
      return range(of: names[nameAt[name]].span)?.upperBound
    }
    let isName = (comma + 1..<word).allSatisfy {
      tag($0) == .propn || ["de", "la", "del", "y"].contains(keys[$0])
    }
    return subjectByOrder(upTo: isName ? word - 1 : comma - 1)
  }

  /// The word ahead of the auxiliaries and adverbs of `verb`, and whether a "be" is among them.
  private func aheadOfPassive(_ verb: Int) -> (word: Int, isPassive: Bool) {
    var word = verb - 1
    var isPassive = false
    // "HAS BEEN FOUND MURDERED"
    if word > 1, keys[word] == "find", tag(word) == .verb, keys[word - 1] == "be" { word -= 1 }
    while word > 0, tag(word) == .adv || tag(word) == .aux || ["be", "have"].contains(keys[word]) {
      if keys[word] == "be" { isPassive = true }
      word -= 1
    }
    return (word, isPassive)
  }

  /// The head of the phrase that ends at `word` and is the subject of what follows; nil: none does.
  private func subjectByOrder(upTo word: Int) -> Int? {
    guard tag(word) == .noun || tag(word) == .propn, timeAt[word] < 0, !isBracketed(word) else {
      return nil
    }
    if let between = aheadOfBetween(word) { return between }
    if let item = item(upTo: word), item.first == 0 || tag(item.first - 1) != .adp {
      return item.head
    }
    return headAheadOfPlaces(upTo: word)
  }

  /// "A BRIDGE BETWEEN AYALA AND MORALES | WAS": the bridge; nil: no such order ahead of `last`.
  private func aheadOfBetween(_ last: Int) -> Int? {
    guard last > 2,
      let between = (max(1, last - 9)..<last).last(where: { keys[$0] == "between" }),
      (between + 1..<last).contains(where: { tag($0) == .cconj }),
      (between + 1...last).allSatisfy({
        [.propn, .noun, .det, .adj, .cconj].contains(tag($0)) && timeAt[$0] < 0
      }), [.noun, .propn].contains(tag(between - 1)), timeAt[between - 1] < 0,
      let item = item(upTo: between - 1), item.first == 0 || tag(item.first - 1) != .verb
    else { return nil }
    return between - 1
  }

  /// Words for a part of a country, behind its name.
  private static let parts: LemmaSet = [
    "department", "province", "district", "municipality", "jurisdiction", "region", "canton",
    "corregimiento", "state", "county",
  ]

  /// The last word ahead of the places that commas set off: "the base in Ayala, Mora Province, | was";
  /// `comma` itself where none are.
  private func aheadOfPlaces(_ comma: Int) -> Int {
    var word = comma
    while word > 2, words[word].form == ",",
      placeAt[word - 1] >= 0 || Self.parts.contains(keys[word - 1]),
      let start = (max(1, word - 6)..<word).last(where: { words[$0].form == "," }),
      (start + 1..<word).allSatisfy({ tag($0) == .propn || tag($0) == .noun })
    {
      word = start
    }
    guard word < comma, words[word].form == "," else { return comma }
    return placeAt[word - 1] >= 0 || tag(word - 1) == .propn ? word - 1 : comma
  }

  /// The head of the phrase that the phrases of place which end at `last` hang on ("a booth in the
  /// south of the city"); nil: none does.
  private func headAheadOfPlaces(upTo last: Int) -> Int? {
    var last = last
    for _ in 0..<3 {
      var first = last
      while first > 0, timeAt[first - 1] < 0,
        [.noun, .propn, .adj, .num, .det].contains(tag(first - 1))
      {
        first -= 1
      }
      guard first > 1, tag(first - 1) == .adp else { return nil }
      guard ["in", "at", "near", "around", "outside", "inside", "of"].contains(keys[first - 1]),
        tag(first - 2) == .noun || tag(first - 2) == .propn, timeAt[first - 2] < 0
      else { return nil }
      last = first - 2
      if let item = item(upTo: last), item.first == 0 || tag(item.first - 1) != .adp {
        return item.head
      }
    }
    return nil
  }
}
