import TruceModel
import TruceText

/// The items of a list: by the tree, behind a colon, and in capitals by the order of words.
extension SentenceReading {
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
}
