/// Finds the longest names of the gazetteer in a scan, without judging them.
struct PlaceMatcher: Sendable {
  let gazetteer: Gazetteer

  /// The longest name that the gazetteer holds, in words.
  private static let longest = 7

  /// Non-overlapping matches in order of the text.
  func matches(in scan: PlaceScan) -> [PlaceMatch] {
    var matches: [PlaceMatch] = []
    var index = 0
    while index < scan.tokens.count {
      guard mayOpen(index, scan), let match = longestMatch(at: index, scan) else {
        index += 1
        continue
      }
      matches.append(match)
      index = match.tokens.upperBound
    }
    return matches
  }

  private func mayOpen(_ index: Int, _ scan: PlaceScan) -> Bool {
    let token = scan.tokens[index]
    guard token.end - token.start > 1, token.shape != .digits else { return false }
    return token.isCapitalised || scan.marks[index].contains(.caseless)
  }

  /// The longest name that starts at `index`, unless its first word only gives a direction.
  private func longestMatch(at index: Int, _ scan: PlaceScan) -> PlaceMatch? {
    var opening = PlaceNameHash()
    var found: PlaceMatch?
    var end = index
    while end < scan.tokens.count, end - index < Self.longest {
      if end > index, !joins(end, scan) { break }
      var hash = opening
      hash.append(scan.tokens[end].hash)
      opening.append(scan.tokens[end].fullHash)
      end += 1
      if canClose(end - 1, index, scan) {
        let entries = gazetteer.entries(named: hash).filter { accepts($0, index, end - 1, scan) }
        if !entries.isEmpty {
          found = PlaceMatch(tokens: index..<end, entries: entries, name: hash.bits)
        }
      }
      if end == index + 1, !gazetteer.opensLongerName(opening) { break }
    }
    return found
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
    case [.space, .comma]: return scan.tokens[index].hasInnerStop || token.shape == .upper
    case .newline, [.newline, .space]:
      if scan.marks[index].contains(.sentenceStart) { return false }
    default: return false
    }
    return token.isCapitalised || scan.marks[index].contains(.caseless)
      || scan.classes[index].contains(.connective) || token.gap == .hyphen
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
    guard first == last, !token.hasInnerStop else { return true }
    if entry.isCode || entry.isAcronym || token.end - token.start == 2 {
      return token.shape == .upper
        && (token.end - token.start > 2 || !scan.marks[last].contains(.caseless))
    }
    return true
  }
}
