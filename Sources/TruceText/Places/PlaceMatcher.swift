import TruceModel

/// Finds the longest names of the gazetteer in a scan, without judging them.
struct PlaceMatcher: Sendable {
  let gazetteer: Gazetteer
  /// What the gazetteer says of the single words of the scan.
  let facts: PlaceWordFacts

  /// The longest name that the gazetteer holds, in words.
  private static let longest = 7

  /// A name of the gazetteer in the scan.
  private struct Found {
    /// One past its last word.
    var end: Int
    /// nil: it is no place.
    var places: NamedPlaces?
    var name: UInt64
  }

  /// Non-overlapping matches in order of the text.
  func matches(in scan: PlaceScan, _ memory: inout PlaceMemory) -> [PlaceMatch] {
    var matches: [PlaceMatch] = []
    var index = 0
    while index < scan.tokens.count {
      guard mayOpen(index, scan), let found = longestMatch(at: index, scan, &memory) else {
        index += 1
        continue
      }
      if let places = found.places {
        matches.append(PlaceMatch(tokens: index..<found.end, places: places, name: found.name))
      }
      index = found.end
    }
    dropDirections(&matches, scan, &memory)
    return matches
  }

  /// Takes the direction off *South Lebanon* and *North Richmond* where they are parts of a place
  /// that the text names, or that is far better known, and no towns of that name.
  private func dropDirections(
    _ matches: inout [PlaceMatch], _ scan: PlaceScan, _ memory: inout PlaceMemory
  ) {
    var shortened: [(index: Int, match: PlaceMatch)] = []
    for index in matches.indices {
      let tokens = matches[index].tokens
      guard tokens.count > 1, scan.classes[tokens.lowerBound].contains(.direction),
        let whole = matches[index].places,
        let found = longestMatch(at: tokens.lowerBound + 1, scan, &memory),
        found.end == tokens.upperBound, let rest = found.places
      else { continue }
      let gain = rest.fame - whole.fame
      let isSmall =
        whole.fame < 5
        && whole.readings.allSatisfy { $0.entry.place < gazetteer.file.placeCount }
      let isDistrict =
        whole.fame < 4 && gain > 0.2
        && matches.contains { $0.tokens.count == 1 && $0.name == found.name }
      guard isSmall && (gain > 2 || isDistrict) else { continue }
      let match = PlaceMatch(
        tokens: tokens.lowerBound + 1..<tokens.upperBound, places: rest, name: found.name)
      shortened.append((index, match))
    }
    for (index, match) in shortened { matches[index] = match }
  }

  private func mayOpen(_ index: Int, _ scan: PlaceScan) -> Bool {
    let token = scan.tokens[index]
    guard scan.opensName(index) || isArticle(index, scan) else { return false }
    let isLetter = token.end - token.start == 1 && !(token.hasStop && token.shape == .title)
    return !isLetter && token.shape != .digits
  }

  /// *al* and the like ahead of a hyphen and a capital: *al-Bab*.
  private func isArticle(_ index: Int, _ scan: PlaceScan) -> Bool {
    scan.classes[index].contains(.connective) && index + 1 < scan.tokens.count
      && scan.tokens[index + 1].gap == .hyphen && scan.isCapitalised(index + 1)
  }

  /// The longest name that starts at `index`, unless its first word only gives a direction.
  private func longestMatch(
    at index: Int, _ scan: PlaceScan, _ memory: inout PlaceMemory
  ) -> Found? {
    let number = facts.number(at: index)
    let first = scan.tokens[index]
    var found: Found?
    if canClose(index, index, scan) {
      let hash = PlaceNameHash(word: first.hash)
      let name = number.map { memory.name($0) } ?? memory.name(hash, gazetteer)
      found = name.flatMap { self.found($0, hash, true, index..<index + 1, scan) }
    }
    var opening = PlaceNameHash(word: first.fullHash)
    let known =
      first.hash == first.fullHash ? number.map { memory.facts[number: $0] } : nil
    guard known?.opensLongerName ?? gazetteer.opensLongerName(opening) else { return found }
    let hasAdded = known?.opensAddedName ?? gazetteer.opensAddedName(opening)
    var end = index + 1
    while end < scan.tokens.count, end - index < Self.longest {
      guard joins(end, scan) || joinsAdded(end, hasAdded, scan) else { break }
      var hash = opening
      hash.append(scan.tokens[end].hash)
      opening.append(scan.tokens[end].fullHash)
      end += 1
      let isClosed = canClose(end - 1, index, scan)
      if isClosed || hasAdded, let name = memory.name(hash, gazetteer),
        let longer = self.found(name, hash, isClosed, index..<end, scan)
      {
        found = longer
      }
    }
    return found
  }

  /// What `tokens` name; nil: nothing that they can stand for.
  private func found(
    _ name: PlaceMemory.Name, _ hash: PlaceNameHash, _ isClosed: Bool, _ tokens: Range<Int>,
    _ scan: PlaceScan
  ) -> Found? {
    if name.isBlocked { return Found(end: tokens.upperBound, places: nil, name: hash.bits) }
    guard let known = name.places, let places = accepted(known, isClosed, tokens, scan) else {
      return nil
    }
    return Found(end: tokens.upperBound, places: places, name: hash.bits)
  }

  /// Those of `places` that the words can stand for; where a name may not end there (`isClosed`),
  /// those that were added by hand alone; nil: none.
  private func accepted(
    _ places: NamedPlaces, _ isClosed: Bool, _ tokens: Range<Int>, _ scan: PlaceScan
  ) -> NamedPlaces? {
    let last = scan.tokens[tokens.upperBound - 1]
    // As a rule all are.
    if isClosed, !places.isRestricted, last.end - last.start != 2 { return places }
    let kept = places.readings.filter { reading in
      (isClosed || reading.entry.place >= gazetteer.file.placeCount)
        && accepts(reading.entry, tokens, scan)
    }
    if kept.count == places.readings.count { return places }
    return kept.isEmpty ? nil : NamedPlaces(kept)
  }

  /// True where the word may continue a name.
  private func joins(_ index: Int, _ scan: PlaceScan) -> Bool {
    let token = scan.tokens[index]
    let before = scan.tokens[index - 1]
    guard !before.isPossessive || before.fullHash != before.hash else { return false }
    let isAbbreviated = before.end - before.start <= 3
    switch token.gap {
    case .space, .hyphen: break
    case [.space, .stop]: if !isAbbreviated { return false }
    case .newline, [.newline, .space]:
      if scan.marks[index].contains(.sentenceStart) { return false }
    default: return false
    }
    return scan.opensName(index) || scan.classes[index].contains(.connective)
      || token.gap == .hyphen
  }

  /// Words in small letters belong to names that were added by hand: *Shayrat air base*.
  private func joinsAdded(_ index: Int, _ hasAdded: Bool, _ scan: PlaceScan) -> Bool {
    hasAdded && (scan.tokens[index].gap == .space || scan.tokens[index].gap == .hyphen)
      && !scan.tokens[index - 1].isPossessive
  }

  /// True where a name may end with this word.
  private func canClose(_ last: Int, _ first: Int, _ scan: PlaceScan) -> Bool {
    scan.opensName(last) || scan.tokens[last].gap == .hyphen
      || (last > first && scan.classes[last].contains([.divisionNoun]))
  }

  /// Codes of two letters count in capitals alone; *US*, *us* likewise.
  private func accepts(
    _ entry: Gazetteer.Entry, _ tokens: Range<Int>, _ scan: PlaceScan
  ) -> Bool {
    let last = tokens.upperBound - 1
    let token = scan.tokens[last]
    if entry.isAbbreviation {
      return (token.hasStop || token.hasInnerStop) && token.isCapitalised && !token.isPossessive
    }
    if entry.isCode, token.hasInnerStop { return false }
    guard tokens.count == 1, !token.hasInnerStop else { return true }
    if entry.isCode || entry.isAcronym || token.end - token.start == 2 {
      return token.shape == .upper
        && (token.end - token.start > 2 || !scan.marks[last].contains(.caseless))
    }
    return true
  }
}
