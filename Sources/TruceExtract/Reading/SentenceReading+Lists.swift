import TruceModel
import TruceText

/// Noun phrases by the order of words, for sentences in upper case, whose trees break them up.
extension SentenceReading {
  /// The last word of the unbroken run of nouns, names and adjectives that goes on behind `word`.
  func endOfRun(_ word: Int) -> Int {
    var last = word
    var next = word + 1
    while next < count, timeAt[next] < 0, numberAt[next] < 0, isBracketed(next) == false {
      switch tag(next) {
      case .noun, .propn: last = next
      case .adj: break
      default: return last
      }
      next += 1
    }
    return last
  }

  /// `word` and what is coordinated with it: by the tree, and in upper case by the order of words.
  func listed(_ word: Int) -> [Int] {
    let conjuncts = nominalConjuncts(word)
    guard isUpperCase else { return conjuncts }
    var found = conjuncts
    for head in listedBehind(word) + listedBefore(word) {
      let isKnown = found.contains { phrase($0).contains(head) || phrase(head).contains($0) }
      if !isKnown { found.append(head) }
    }
    return found.sorted()
  }

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

  /// The noun that "of" ties to the phrase which ends at `last`: the gunmen of "GUNMEN OF THE FRONT |
  /// SHOT"; `last` where none is.
  func headAheadOfWhole(_ last: Int) -> Int {
    guard let item = item(upTo: last), item.head < last,
      words[item.head].pennTag == .nns || keys[item.head] == "member", timeAt[item.head] < 0
    else { return last }
    return item.head
  }

  /// "A CAR" in capitals: a common noun, not the state that the letters abbreviate.
  func isWordNotPlace(_ word: Int) -> Bool {
    guard isUpperCase, words[word].form.utf8.count <= 4 else { return false }
    if placeAt[word] >= 0 {
      return places[placeAt[word]].span == words[word].span
        && (tag(word) == .noun || word > 0 && relation(word - 1) == .nmodPoss || isOneOfMany(word))
    }
    return nameAt[word] >= 0 && names[nameAt[word]].kind == .place
      && names[nameAt[word]].span == words[word].span && isOneOfMany(word)
  }

  /// Behind a word that no name of a state follows.
  private func isOneOfMany(_ word: Int) -> Bool {
    word > 0 && ["a", "an", "another", "his", "her", "their"].contains(keys[word - 1])
  }

  /// "POWER POLES" in capitals: things that a noun ahead tells apart, not people of a country.
  func isThingNotPeople(_ word: Int) -> Bool {
    isUpperCase && tag(word) == .noun && word > 0 && tag(word - 1) == .noun
      && relation(word - 1) == .compound && head(word - 1) == word
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
    var word = verb - 1
    var isPassive = false
    // "HAS BEEN FOUND MURDERED"
    if word > 1, keys[word] == "find", tag(word) == .verb, keys[word - 1] == "be" { word -= 1 }
    while word > 0, tag(word) == .adv || tag(word) == .aux || ["be", "have"].contains(keys[word]) {
      if keys[word] == "be" { isPassive = true }
      word -= 1
    }
    // "WERE ABDUCTED AND THEN MURDERED"
    if !isPassive, word > 1, tag(word) == .cconj, tag(word - 1) == .verb,
      [.vbn, .vbd].contains(words[word - 1].pennTag)
    {
      return passiveSubjectByOrder(word - 1)
    }
    guard isPassive, word >= 0 else { return nil }
    // "15 BUILDINGS -- INCLUDING THE BANK -- WERE DAMAGED"
    if word > 1, words[word].form == "--",
      let dash = (max(1, word - 20)..<word).last(where: { words[$0].form == "--" })
    {
      word = dash - 1
    }
    word = aheadOfPlaces(word)
    if words[word].form == "," {
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
      word = isName ? word - 1 : comma - 1
    }
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

  /// The heads of the list behind a colon or dash that tells which things the plural at `word` counts:
  /// "three vehicles on the road: an ambulance, a bus and a van"; empty: no such list.
  func itemized(_ word: Int) -> [Int] {
    guard words[word].pennTag == .nns,
      let sign = (word + 1..<max(word + 1, min(word + 10, count - 2))).first(where: {
        tag($0) == .punct && words[$0].form != "-" || isVerbal($0)
      }), let first = startOfItems(behind: sign)
    else { return [] }
    var heads: [Int] = []
    var next = first
    while let item = item(from: next) {
      heads.append(item.head)
      next = item.last + 1
      guard next + 1 < count else { break }
      let isComma = words[next].form == ","
      if isComma { next += 1 }
      if tag(next) == .cconj { next += 1 } else if !isComma { break }
    }
    return heads.count > 1 ? heads : []
  }

  /// The first word behind a sign that opens a list of items: a colon, a dash, "; namely,"; nil: another
  /// sign.
  private func startOfItems(behind sign: Int) -> Int? {
    if [":", "--", "—", "–"].contains(words[sign].form) { return sign + 1 }
    guard [";", ","].contains(words[sign].form), sign + 3 < count, keys[sign + 1] == "namely" else {
      return nil
    }
    return words[sign + 2].form == "," ? sign + 3 : sign + 2
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

  /// The head of the noun phrase that starts at `first`; nil: none does.
  func headOfPhrase(from first: Int) -> Int? { item(from: first)?.head }

  /// A noun phrase of a list: its head and its last word, "of" phrases included.
  struct Item {
    var head: Int
    var first: Int
    var last: Int
  }

  /// The heads behind `word` in a list that "and" closes ("two shops, a bank, and the church").
  private func listedBehind(_ word: Int) -> [Int] {
    var heads: [Int] = []
    var last = endOfPlace(behind: phrase(word).upperBound)
    var isClosed = false
    while !isClosed {
      var next = last + 1
      // "JUAN MORA (SPANIARD), ANA DIAZ"
      if next + 2 < count, words[next].form == "(", nameAt[last] >= 0,
        let end = (next + 1..<min(next + 8, count)).first(where: { words[$0].form == ")" })
      {
        next = end + 1
      }
      // "MARIA PULIDO, 42; PILAR PULIDO, 19"
      if next + 1 < count, words[next].form == ",", tag(next + 1) == .num,
        nameAt[last] >= 0, next + 2 >= count || tag(next + 2) == .punct
      {
        next += 2
      }
      let isAfterComma = next < count && (words[next].form == "," || words[next].form == ";")
      if isAfterComma { next += 1 }
      guard next < count else { return [] }
      if tag(next) == .cconj, keys[next] == "and" || keys[next] == "or" {
        isClosed = true
        next += 1
      } else if keys[next] == "as", next + 2 < count, keys[next + 1] == "well" {
        isClosed = true
        next += 3
      } else if !isAfterComma {
        return []
      }
      // "at the house of the judge and at the offices of the lawyer"
      if isClosed, next + 1 < count, tag(next) == .adp, keys[next] == preposition(word) {
        next += 1
      }
      guard let item = item(from: next) else { return [] }
      if !isApposition(item, behind: last, isAfterComma && !isClosed) { heads.append(item.head) }
      last = isClosed ? item.last : endOfPlace(behind: item.last)
    }
    // A verb behind the list opens a clause, unless the list is its subject.
    let opensClause = last + 1 < count && isVerbal(last + 1)
    return opensClause && !isSubject(word) ? [] : heads
  }

  /// The end of "at Main Street" behind an item of a list that goes on, or `last`.
  private func endOfPlace(behind last: Int) -> Int {
    guard last + 2 < count, tag(last + 1) == .adp, ["at", "on"].contains(keys[last + 1]),
      let place = item(from: last + 2), place.last + 1 < count, words[place.last + 1].form == ",",
      timeAt[last + 2] < 0
    else { return last }
    return place.last
  }

  /// The heads before `word`, the last of a list of subjects.
  private func listedBefore(_ word: Int) -> [Int] {
    guard isSubject(word) else { return [] }
    var heads: [Int] = []
    var before = phrase(word).lowerBound - 1
    guard before > 0, tag(before) == .cconj, keys[before] == "and" else { return [] }
    before -= 1
    if words[before].form == "," { before -= 1 }
    // "IN AYALA, THE CAPITAL OF MORA DEPARTMENT, | A SHOP": where it was.
    var isOfPlace: [Bool] = []
    while let item = item(upTo: before) {
      heads.append(item.head)
      isOfPlace.append((item.first...item.last).contains { placeAt[$0] >= 0 })
      before = item.first - 1
      guard before > 0, words[before].form == "," else { break }
      before -= 1
    }
    // What a verb or preposition governs is no subject of the verb behind.
    if before >= 0, isVerbal(before) { return [] }
    if before >= 0, tag(before) == .adp {
      guard let last = isOfPlace.last, last, let own = isOfPlace.firstIndex(of: true) else {
        return []
      }
      heads = Array(heads[..<own])
    }
    return heads.reversed()
  }

  private func isSubject(_ word: Int) -> Bool {
    if relation(word) == .nsubj || relation(word) == .nsubjPass { return true }
    // "JUAN DIAZ, AND ANA MORA WERE MURDERED", whatever the tree makes of it
    let next = phrase(word).upperBound + 1
    guard isUpperCase, next + 1 < count else { return false }
    if words[next].form == "," {
      return (next + 1..<min(next + 14, count - 1)).contains {
        words[$0].form == "," && tag($0 + 1) == .aux
      }
    }
    return tag(next) == .aux
  }

  /// "JUAN PEREZ, MAYOR OF": no further person.
  private func isApposition(_ item: Item, behind last: Int, _ isAfterComma: Bool) -> Bool {
    guard isAfterComma, nameAt[last] >= 0, names[nameAt[last]].kind == .person else { return false }
    return nameAt[item.head] < 0
  }

  /// The noun phrase that starts at `first`; nil: none does.
  private func item(from first: Int) -> Item? {
    var word = first
    var head: Int?
    while word < count, timeAt[word] < 0 {
      switch tag(word) {
      case .noun, .propn: head = word
      case .adj, .num: break
      // "4-month-old Juan Mora"
      case .punct where words[word].form == "-" && word > first && isJoined(word): break
      // "COTTON PROCESSING PLANTS"
      case .verb
      where isUpperCase && head != nil && words[word].pennTag == .vbg && word + 1 < count
        && tag(word + 1) == .noun && [.compound, .amod].contains(relation(word)):
        break
      case .det, .adv, .pron:
        guard head == nil, tag(word) != .pron || relation(word) == .nmodPoss else { return nil }
      case .part where head != nil && words[word].form.count <= 2: break
      default:
        guard let head else { return nil }
        return withOf(Item(head: head, first: first, last: head))
      }
      word += 1
    }
    return head.map { withOf(Item(head: $0, first: first, last: $0)) }
  }

  /// Whether the hyphen at `word` stands between two words without a blank.
  private func isJoined(_ word: Int) -> Bool {
    word > 0 && word + 1 < count && words[word - 1].span.end == words[word].span.start
      && words[word].span.end == words[word + 1].span.start
  }

  private func withOf(_ item: Item) -> Item {
    let next = item.last + 1
    guard next + 1 < count, keys[next] == "of", let inner = self.item(from: next + 1) else {
      return item
    }
    return Item(head: item.head, first: item.first, last: inner.last)
  }

  /// The noun phrase that ends at `last`; nil: none does, or a preposition other than "of" governs it and
  /// `mayBeGoverned` is not said.
  func item(upTo last: Int, mayBeGoverned: Bool = false) -> Item? {
    guard last >= 0, tag(last) == .noun || tag(last) == .propn, timeAt[last] < 0 else { return nil }
    var first = last
    while first > 0, timeAt[first - 1] < 0 {
      switch tag(first - 1) {
      case .noun, .propn, .adj, .num: first -= 1
      case .det:
        first -= 1
        return withOf(
          Item(head: last, first: first, last: last), before: first, mayBeGoverned: mayBeGoverned)
      default:
        return withOf(
          Item(head: last, first: first, last: last), before: first, mayBeGoverned: mayBeGoverned)
      }
    }
    return Item(head: last, first: first, last: last)
  }

  private func withOf(_ item: Item, before first: Int, mayBeGoverned: Bool) -> Item? {
    guard first > 1, tag(first - 1) == .adp else { return item }
    guard keys[first - 1] == "of" else { return mayBeGoverned ? item : nil }
    guard let outer = self.item(upTo: first - 2, mayBeGoverned: mayBeGoverned) else { return nil }
    return Item(head: outer.head, first: outer.first, last: item.last)
  }
}
