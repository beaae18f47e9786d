/// Finds the longest names of the gazetteer in a scan, without judging them.
struct PlaceMatcher: Sendable {
  let gazetteer: Gazetteer
  /// What the gazetteer says of the single words of the scan.
  let facts: PlaceWordFacts

  /// The longest name that the gazetteer holds, in words.
  private static let longest = 7

  /// Non-overlapping matches in order of the text.
  func matches(in scan: PlaceScan, _ memory: inout PlaceMemory) -> [PlaceMatch] {
    var matches: [PlaceMatch] = []
    var index = 0
    while index < scan.tokens.count {
      guard mayOpen(index, scan), let match = longestMatch(at: index, scan, &memory) else {
        index += 1
        continue
      }
      if !match.entries.isEmpty { matches.append(match) }
      index = match.tokens.upperBound
    }
    return withoutDirections(matches, scan, &memory)
  }

  /// Takes the direction off *South Lebanon* and *North Richmond* where they are parts of a place
  /// that the text names, or that is far better known, and no towns of that name.
  private func withoutDirections(
    _ matches: [PlaceMatch], _ scan: PlaceScan, _ memory: inout PlaceMemory
  ) -> [PlaceMatch] {
    let alone = Set(matches.filter { $0.tokens.count == 1 }.map(\.name))
    return matches.map { match in
      let first = match.tokens.lowerBound
      guard match.tokens.count > 1, scan.classes[first].contains(.direction),
        let rest = longestMatch(at: first + 1, scan, &memory),
        rest.tokens.upperBound == match.tokens.upperBound
      else { return match }
      let gain = fame(rest) - fame(match)
      let isSmall =
        fame(match) < 5 && match.entries.allSatisfy { $0.place < gazetteer.file.placeCount }
      let isDistrict = fame(match) < 4 && gain > 0.2 && alone.contains(rest.name)
      return isSmall && (gain > 2 || isDistrict) ? rest : match
    }
  }

  /// The importance of the best-known place of a name.
  private func fame(_ match: PlaceMatch) -> Double {
    match.entries.map { entry in
      PlaceJudge.importance(gazetteer.sketch(entry.place)) - (entry.isAlternate ? 1.5 : 0)
    }.max() ?? 0
  }

  private func mayOpen(_ index: Int, _ scan: PlaceScan) -> Bool {
    let token = scan.tokens[index]
    let isLetter = token.end - token.start == 1 && !(token.hasStop && token.shape == .title)
    guard !isLetter, token.shape != .digits else { return false }
    return token.isCapitalised || scan.marks[index].contains(.caseless) || isArticle(index, scan)
  }

  /// *al* and the like ahead of a hyphen and a capital: *al-Bab*.
  private func isArticle(_ index: Int, _ scan: PlaceScan) -> Bool {
    scan.classes[index].contains(.connective) && index + 1 < scan.tokens.count
      && scan.tokens[index + 1].gap == .hyphen && scan.isCapitalised(index + 1)
  }

  /// The longest name that starts at `index`, unless its first word only gives a direction.
  private func longestMatch(
    at index: Int, _ scan: PlaceScan, _ memory: inout PlaceMemory
  ) -> PlaceMatch? {
    var opening = PlaceNameHash()
    var found: PlaceMatch?
    var hasAdded = false
    let fact = facts[index]
    var end = index
    while end < scan.tokens.count, end - index < Self.longest {
      if end > index, !joins(end, scan), !joinsAdded(end, hasAdded, scan) { break }
      var hash = opening
      hash.append(scan.tokens[end].hash)
      opening.append(scan.tokens[end].fullHash)
      end += 1
      let isClosed = canClose(end - 1, index, scan)
      if isClosed || hasAdded {
        let name =
          (end == index + 1 ? fact.map { $0.name } : nil) ?? memory.name(hash, gazetteer)
        let entries = name.isBlocked ? [] : accepted(name.entries, isClosed, index, end - 1, scan)
        if !entries.isEmpty || name.isBlocked {
          found = PlaceMatch(tokens: index..<end, entries: entries, name: hash.bits)
        }
      }
      guard end == index + 1 else { continue }
      let isWhole = scan.tokens[index].hash == scan.tokens[index].fullHash
      let known = isWhole ? fact : nil
      if !(known?.opensLongerName ?? gazetteer.opensLongerName(opening)) { break }
      hasAdded = known?.opensAddedName ?? gazetteer.opensAddedName(opening)
    }
    return found
  }

  /// Those of `entries` that the words from `first` to `last` can stand for; where a name may not
  /// end there (`isClosed`), those that were added by hand alone.
  private func accepted(
    _ entries: [Gazetteer.Entry], _ isClosed: Bool, _ first: Int, _ last: Int, _ scan: PlaceScan
  ) -> [Gazetteer.Entry] {
    // As a rule all are, and nothing is copied.
    for entry in entries where !isAccepted(entry, isClosed, first, last, scan) {
      return entries.filter { isAccepted($0, isClosed, first, last, scan) }
    }
    return entries
  }

  private func isAccepted(
    _ entry: Gazetteer.Entry, _ isClosed: Bool, _ first: Int, _ last: Int, _ scan: PlaceScan
  ) -> Bool {
    (isClosed || entry.place >= gazetteer.file.placeCount) && accepts(entry, first, last, scan)
  }

  /// True where the word may continue a name.
  private func joins(_ index: Int, _ scan: PlaceScan) -> Bool {
    let token = scan.tokens[index]
    let before = scan.tokens[index - 1]
    guard !before.isPossessive || before.fullHash != before.hash else { return false }
    let isAbbreviated = scan.tokens[index - 1].end - scan.tokens[index - 1].start <= 3
    switch token.gap {
    case .space, .hyphen: break
    case [.space, .stop]: if !isAbbreviated { return false }
    case .newline, [.newline, .space]:
      if scan.marks[index].contains(.sentenceStart) { return false }
    default: return false
    }
    return token.isCapitalised || scan.marks[index].contains(.caseless)
      || scan.classes[index].contains(.connective) || token.gap == .hyphen
  }

  /// Words in small letters belong to names that were added by hand: *Shayrat air base*.
  private func joinsAdded(_ index: Int, _ hasAdded: Bool, _ scan: PlaceScan) -> Bool {
    hasAdded && (scan.tokens[index].gap == .space || scan.tokens[index].gap == .hyphen)
      && !scan.tokens[index - 1].isPossessive
  }

  /// True where a name may end with this word.
  private func canClose(_ last: Int, _ first: Int, _ scan: PlaceScan) -> Bool {
    let token = scan.tokens[last]
    return token.isCapitalised || scan.marks[last].contains(.caseless) || token.gap == .hyphen
      || (last > first && scan.classes[last].contains([.divisionNoun]))
  }

  /// Codes of two letters count in capitals alone; *US*, *us* likewise.
  private func accepts(
    _ entry: Gazetteer.Entry, _ first: Int, _ last: Int, _ scan: PlaceScan
  ) -> Bool {
    let token = scan.tokens[last]
    if entry.isAbbreviation {
      return (token.hasStop || token.hasInnerStop) && token.isCapitalised && !token.isPossessive
    }
    if entry.isCode, token.hasInnerStop { return false }
    guard first == last, !token.hasInnerStop else { return true }
    if entry.isCode || entry.isAcronym || token.end - token.start == 2 {
      return token.shape == .upper
        && (token.end - token.start > 2 || !scan.marks[last].contains(.caseless))
    }
    return true
  }
}
