import TruceModel

/// Finds places that the gazetteer does not hold by the words that call them places: streets,
/// rivers, *the village of X*, *X County*.
struct PlacePatterns: Sendable {
  let gazetteer: Gazetteer
  let scan: PlaceScan
  let flags: [WordFlags]

  private static let of = PlaceNameHash.word("of".utf8)
  private static let counties = PlaceNameHash.word("counties".utf8)
  private static let county = PlaceNameHash.word("county".utf8)
  private static let and = PlaceNameHash.word("and".utf8)

  /// `matches` with the places of patterns among them, in order and without overlaps.
  func completed(_ matches: [PlaceMatch]) -> [PlaceMatch] {
    var result = matches
    let counties = Self.counties
    for index in scan.tokens.indices {
      let token = scan.tokens[index]
      guard token.shape != .lower || token.hash == counties else { continue }
      let classes = scan.classes[index]
      if classes.contains(.street), let road = street(at: index) { insert(road, into: &result) }
      if token.shape == .digits, let road = numberedRoad(at: index) { insert(road, into: &result) }
      if !classes.isDisjoint(with: Self.ofFeatures), let feature = feature(at: index) {
        insert(feature, into: &result)
      }
      if token.hash == counties { insertCounties(endingAt: index, into: &result) }
      if let found = settlement(at: index) { insertIfFree(found, into: &result) }
    }
    return result
  }

  // MARK: Putting in

  /// Replaces what lies inside `match`; gives way to a known place that reaches as far.
  private func insert(_ match: PlaceMatch, into matches: inout [PlaceMatch]) {
    let overlapping = matches.filter { $0.tokens.overlaps(match.tokens) }
    let isKnown = overlapping.contains { other in
      other.tokens.count >= match.tokens.count
        || (other.tokens.count > 1 && other.tokens.upperBound == match.tokens.upperBound)
    }
    guard !isKnown else { return }
    matches.removeAll { $0.tokens.overlaps(match.tokens) }
    insertIfFree(match, into: &matches)
  }

  private func insertIfFree(_ match: PlaceMatch, into matches: inout [PlaceMatch]) {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].tokens.lowerBound < match.tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low > 0, matches[low - 1].tokens.overlaps(match.tokens) { return }
    if low < matches.count, matches[low].tokens.overlaps(match.tokens) { return }
    matches.insert(match, at: low)
  }

  private func unknown(
    _ tokens: Range<Int>, _ kind: GazetteerPlace.Kind, _ finder: PlaceMatch.Finder
  ) -> PlaceMatch {
    var name = PlaceNameHash()
    for index in tokens { name.append(scan.tokens[index].hash) }
    var match = PlaceMatch(tokens: tokens, places: nil, name: name.bits)
    match.kind = kind
    match.finder = finder
    match.evidence = 1
    return match
  }

  // MARK: Streets and roads

  /// *West Broad Street*, *Main St.*; nil: no street ends at `index`.
  private func street(at index: Int) -> PlaceMatch? {
    guard scan.classes[index].contains(.street), scan.isCapitalised(index), scan.follows(index),
      !scan.marks[index].contains(.caseless), !isNumbered(index)
    else { return nil }
    if scan.classes[index].contains(.title) {
      guard
        index + 1 >= scan.tokens.count || !scan.isCapitalised(index + 1) || !scan.follows(index + 1)
      else { return nil }
    }
    let start = runStart(index)
    guard start < index, !scan.marks[start].contains(.person) || index - start > 1,
      !(start..<index).contains(where: { scan.classes[$0].contains(.institution) })
    else { return nil }
    return unknown(start..<index + 1, .road, .street)
  }

  /// True where a number follows, as in *County Road 15*.
  private func isNumbered(_ index: Int) -> Bool {
    index + 1 < scan.tokens.count && scan.follows(index + 1)
      && scan.tokens[index + 1].shape == .digits
  }

  /// The first of at most three capitalised words or ordinals ahead of `index`.
  private func runStart(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < 3, scan.follows(start) || isHyphened(start),
      !scan.tokens[start - 1].isPossessive
        || scan.tokens[start - 1].fullHash == scan.tokens[start - 1].hash,
      isNameWord(start - 1)
    { start -= 1 }
    return start
  }

  private func isHyphened(_ index: Int) -> Bool { scan.tokens[index].gap == .hyphen }

  private func isNameWord(_ index: Int) -> Bool {
    let token = scan.tokens[index]
    if token.shape == .digits { return false }
    let isOrdinal = token.shape == .lower && (0x30...0x39).contains(scan.bytes[token.start])
    guard token.isCapitalised || isOrdinal else { return false }
    return scan.classes[index].isDisjoint(with: [.calendar, .function, .title])
      || (!scan.marks[index].contains(.sentenceStart)
        && scan.classes[index].isDisjoint(with: [.calendar, .function]) && !token.hasStop)
  }

  /// *Highway 19*, *Interstate 45*, *County Road 15*, *I-95*.
  private func numberedRoad(at index: Int) -> PlaceMatch? {
    guard index > 0, scan.tokens[index].shape == .digits,
      scan.tokens[index].end - scan.tokens[index].start <= 4
    else { return nil }
    let before = index - 1
    if scan.tokens[index].gap == .hyphen, scan.tokens[before].end - scan.tokens[before].start == 1,
      scan.bytes[scan.tokens[before].start] == 0x49
    {
      return unknown(before..<index + 1, .road, .road)
    }
    guard scan.follows(index), scan.classes[before].contains(.numberedRoad),
      scan.isCapitalised(before)
    else { return nil }
    var start = before
    if start > 0, scan.follows(start), scan.isCapitalised(start - 1),
      !scan.classes[start - 1].isDisjoint(with: [.divisionNoun])
    {
      start -= 1
    }
    return unknown(start..<index + 1, .road, .road)
  }

  // MARK: Rivers, lakes, counties

  /// *Neches River*, *Readington Township*; nil: none ends at `index`.
  private func feature(at index: Int) -> PlaceMatch? {
    guard scan.isCapitalised(index), scan.follows(index), !scan.marks[index].contains(.caseless),
      Self.closers.contains(scan.tokens[index].hash), !scan.marks[index].contains(.organization)
    else { return nil }
    let start = runStart(index)
    guard start < index else { return nil }
    let isName = (start..<index).contains { !flags[$0].contains(.english) || index - start > 1 }
    guard
      isName || scan.classes[index].contains(.divisionNoun)
        || Self.waters.contains(scan.tokens[index].hash)
    else { return nil }
    let kind: GazetteerPlace.Kind =
      scan.classes[index].contains(.divisionNoun) || scan.classes[index].contains(.settlementNoun)
      ? .district : .area
    return unknown(start..<index + 1, kind, .feature)
  }

  /// The classes that `closers` are of.
  private static let ofFeatures: PlaceWordClass = [.feature, .divisionNoun, .settlementNoun]

  private static let closers = KeySet(
    [
      "county", "parish", "township", "river", "creek", "valley", "mountain", "mountains",
      "island", "islands", "lake", "bay", "park", "peninsula", "strait", "canyon", "forest",
    ].map { PlaceNameHash.word($0.utf8) })

  private static let waters = KeySet(
    ["river", "creek", "island", "islands", "bay", "valley"].map { PlaceNameHash.word($0.utf8) })

  /// *Clarke, Madison and Oconee counties*: each stands for *Clarke County* and so on.
  private func insertCounties(endingAt index: Int, into matches: inout [PlaceMatch]) {
    var end = index
    while end > 0 {
      let start = countyStart(end)
      guard start < end, let match = county(start..<end) else { return }
      matches.removeAll { $0.tokens.overlaps(start..<end) }
      insertIfFree(match, into: &matches)
      guard start > 0 else { return }
      if scan.tokens[start - 1].hash == Self.and {
        end = start - 1
      } else if scan.followsComma(start) {
        end = start
      } else {
        return
      }
    }
  }

  private func countyStart(_ end: Int) -> Int {
    var start = end - 1
    guard scan.isCapitalised(start) else { return end }
    while start > 0, end - start < 3, scan.follows(start), scan.isCapitalised(start - 1),
      scan.classes[start - 1].isDisjoint(with: [.function, .calendar])
    { start -= 1 }
    return start
  }

  private func county(_ tokens: Range<Int>) -> PlaceMatch? {
    for start in tokens {
      var name = PlaceNameHash(scan.tokens[start..<tokens.upperBound].map(\.hash))
      let plain = name.bits
      name.append(Self.county)
      guard let places = gazetteer.places(named: name) else { continue }
      var match = PlaceMatch(tokens: start..<tokens.upperBound, places: places, name: plain)
      match.evidence = 3
      match.finder = .counties
      return match
    }
    return nil
  }

  // MARK: Settlements

  /// A name that starts at `index` and is called a village, or stands in a list of places.
  private func settlement(at index: Int) -> PlaceMatch? {
    guard scan.isCapitalised(index), !scan.marks[index].contains(.caseless),
      !scan.marks[index].contains(.person), !scan.marks[index].contains(.sentenceStart),
      scan.tokens[index].end - scan.tokens[index].start > 2,
      scan.classes[index].isDisjoint(with: [.calendar, .function, .title, .institution])
    else { return nil }
    let end = nameEnd(index)
    guard
      isCalledSettlement(index) || isFollowedBySettlement(end) && !flags[index].contains(.english)
    else { return nil }
    return unknown(index..<end, .settlement, .called)
  }

  private func nameEnd(_ start: Int) -> Int {
    var end = start + 1
    while end < scan.tokens.count, end - start < 4, !scan.tokens[end - 1].isPossessive,
      scan.follows(end) || isHyphened(end), scan.isCapitalised(end),
      scan.classes[end].isDisjoint(with: [.calendar, .function, .title])
    { end += 1 }
    return end
  }

  /// *the village of*, *a town called*.
  private func isCalledSettlement(_ index: Int) -> Bool {
    guard index >= 2, scan.follows(index), scan.follows(index - 1) else { return false }
    let hash = scan.tokens[index - 1].hash
    guard hash == Self.of || Self.calling.contains(hash) else { return false }
    return scan.classes[index - 2].contains(.settlementNoun) && !scan.isCapitalised(index - 2)
  }

  private static let calling = KeySet(["called", "named"].map { PlaceNameHash.word($0.utf8) })

  private func isFollowedBySettlement(_ end: Int) -> Bool {
    guard end < scan.tokens.count, scan.follows(end), !scan.isCapitalised(end),
      !scan.tokens[end - 1].isPossessive
    else { return false }
    return Self.villages.contains(scan.tokens[end].hash)
  }

  private static let villages = KeySet(
    [
      "village", "town", "district", "suburb", "camp", "camps", "slum", "neighborhood",
      "neighbourhood", "province", "governorate", "township",
    ].map { PlaceNameHash.word($0.utf8) })
}
