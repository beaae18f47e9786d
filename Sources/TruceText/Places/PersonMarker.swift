import TruceModel

/// Marks the words of persons' names in a scan, so that *Mr. Washington* is no city.
struct PersonMarker: Sendable {
  let gazetteer: Gazetteer

  /// Marks names behind titles and given names, then single surnames of persons named in full.
  func mark(_ scan: inout PlaceScan, flags: [WordFlags], matches: [PlaceMatch]) {
    for match in matches where isSurelyPlace(match, flags) {
      for index in match.tokens { scan.marks[index].insert(.longPlace) }
    }
    var surnames = KeySet()
    var index = 0
    while index < scan.tokens.count {
      guard scan.isCapitalised(index) else {
        index += 1
        continue
      }
      let end = runEnd(index, scan)
      // A word alone is told from a place by no title or given name beside it.
      if end > index + 1 { markRun(index..<end, &scan, flags, &surnames) }
      index = end
    }
    guard !surnames.isEmpty else { return }
    for index in scan.tokens.indices where scan.tokens[index].isCapitalised {
      guard surnames.contains(scan.tokens[index].hash), isSingle(index, scan) else { continue }
      scan.marks[index].insert(.person)
    }
  }

  /// True for a name of several words that is a place far more often than a person.
  private func isSurelyPlace(_ match: PlaceMatch, _ flags: [WordFlags]) -> Bool {
    guard match.tokens.count > 1, let places = match.places else { return false }
    let first = flags[match.tokens.lowerBound]
    let looksLikePerson =
      first.contains(.givenName) && flags[match.tokens.upperBound - 1].contains(.surname)
    return places.famed >= (looksLikePerson ? 5.2 : 4)
  }

  /// The end of the capitalised words that follow each other from `start`.
  private func runEnd(_ start: Int, _ scan: PlaceScan) -> Int {
    var end = start + 1
    while end < scan.tokens.count, scan.isCapitalised(end),
      scan.follows(end) || isHyphened(end, scan),
      !scan.tokens[end - 1].isPossessive
    { end += 1 }
    return end
  }

  private func isHyphened(_ index: Int, _ scan: PlaceScan) -> Bool {
    scan.tokens[index].gap == .hyphen
  }

  private func markRun(
    _ run: Range<Int>, _ scan: inout PlaceScan, _ flags: [WordFlags], _ surnames: inout KeySet
  ) {
    guard let start = personStart(run, scan, flags) else { return }
    var end = start
    while end < run.upperBound, end - start < 4, !isForeign(end, start, scan) { end += 1 }
    guard end > start else { return }
    for index in start..<end { scan.marks[index].insert(.person) }
    surnames.insert(scan.tokens[end - 1].hash)
  }

  /// Where a person's name begins in a run of capitalised words; nil: nowhere.
  private func personStart(_ run: Range<Int>, _ scan: PlaceScan, _ flags: [WordFlags]) -> Int? {
    for index in run {
      let classes = scan.classes[index]
      if classes.contains(.title), index + 1 < run.upperBound,
        !isForeign(index + 1, index + 1, scan)
      {
        return scan.classes[index + 1].contains(.title) ? nil : index + 1
      }
      guard index + 1 < run.upperBound, isGivenName(index, scan, flags) else { continue }
      let next = index + 1
      if scan.classes[next].isDisjoint(with: [
        .institution, .street, .feature, .settlementNoun, .divisionNoun,
      ]) {
        return index
      }
    }
    return afterLowerTitle(run, scan)
  }

  /// *spokesman Washington*: a title in small letters ahead of the run.
  private func afterLowerTitle(_ run: Range<Int>, _ scan: PlaceScan) -> Int? {
    let start = run.lowerBound
    guard scan.follows(start), scan.classes[start - 1].contains(.title),
      !scan.tokens[start - 1].isCapitalised, run.count >= 2
    else { return nil }
    return start
  }

  /// A given name, or an initial ahead of another capitalised word.
  private func isGivenName(_ index: Int, _ scan: PlaceScan, _ flags: [WordFlags]) -> Bool {
    let token = scan.tokens[index]
    if scan.marks[index].contains(.longPlace) || scan.marks[index + 1].contains(.longPlace) {
      return false
    }
    if token.end - token.start == 1, token.hasStop { return true }
    if !flags[index + 1].contains(.surname), flags[index + 1].contains(.english) { return false }
    guard flags[index].contains(.givenName), flags[index].givenNameRank <= 11 else { return false }
    if scan.marks[index].contains(.sentenceStart), flags[index].contains(.english) {
      return flags[index].givenNameRank <= 8
    }
    return !isLongerPlace(index, scan)
  }

  /// True where the gazetteer holds a name of this word and the next, as *San Jose*.
  private func isLongerPlace(_ index: Int, _ scan: PlaceScan) -> Bool {
    let first = PlaceNameHash(word: scan.tokens[index].hash)
    var pair = first
    pair.append(scan.tokens[index + 1].hash)
    guard gazetteer.mayHold(pair), gazetteer.opensLongerName(first) else { return false }
    return gazetteer.entries(named: pair).contains { entry in
      let sketch = gazetteer.sketch(entry.place)
      return sketch.kind != .settlement || sketch.population >= 2000
    }
  }

  /// A word that ends a person's name before it.
  private func isForeign(_ index: Int, _ start: Int, _ scan: PlaceScan) -> Bool {
    let classes = scan.classes[index]
    return scan.marks[index].contains(.longPlace)
      || !classes.isDisjoint(with: [.institution, .calendar, .function, .peopleOfPlace])
      || (index > start && !classes.isDisjoint(with: [.street, .title, .divisionNoun]))
  }

  /// Capitalised alone, and not before a comma and another capitalised word.
  private func isSingle(_ index: Int, _ scan: PlaceScan) -> Bool {
    guard scan.isCapitalised(index) else { return false }
    if scan.isCapitalised(index - 1), scan.follows(index),
      !scan.marks[index - 1].contains(.sentenceStart)
    {
      return false
    }
    if index + 1 < scan.tokens.count, scan.isCapitalised(index + 1),
      scan.follows(index + 1) || scan.followsComma(index + 1)
    {
      return false
    }
    guard index > 0 else { return true }
    return !scan.classes[index - 1].contains(.strongPreposition)
  }
}
