/// Finds names spelled as no table spells them, by `TransliteratedNames`.
struct TransliterationMatcher: Sendable {
  let gazetteer: Gazetteer
  let scan: PlaceScan
  let flags: [WordFlags]

  /// `matches` with further ones between them, where the text is about one of the countries.
  func completed(_ matches: [PlaceMatch], _ memory: inout PlaceMemory) -> [PlaceMatch] {
    let countries = countries(of: matches)
    guard !countries.isEmpty else { return matches }
    var result: [PlaceMatch] = []
    var next = matches.startIndex
    var index = 0
    while index < scan.tokens.count {
      if next < matches.count, matches[next].tokens.lowerBound <= index {
        result.append(matches[next])
        index = max(index, matches[next].tokens.upperBound)
        next += 1
        continue
      }
      let limit = next < matches.count ? matches[next].tokens.lowerBound : scan.tokens.count
      if scan.isCapitalised(index), let found = match(at: index, limit, countries, &memory) {
        result.append(found)
        index = found.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result + matches[next...]
  }

  /// The countries of Arabic script that the sure matches lie in.
  private func countries(of matches: [PlaceMatch]) -> Set<UInt16> {
    var countries: Set<UInt16> = []
    for match in matches where match.evidence >= 1 {
      guard let country = match.places?.readings.first?.sketch.country else { continue }
      if TransliteratedNames.countries.contains(country) { countries.insert(country) }
    }
    return countries
  }

  /// The longest name of at most three words that starts at `index`.
  private func match(
    at index: Int, _ limit: Int, _ countries: Set<UInt16>, _ memory: inout PlaceMemory
  ) -> PlaceMatch? {
    guard mayOpen(index) else { return nil }
    var end = min(limit, index + 4)
    while end > index {
      if isName(index..<end) {
        let bytes = scan.bytes[scan.tokens[index].start..<scan.tokens[end - 1].end]
        let places = memory.places(spelledLike: bytes, gazetteer).filter {
          countries.contains(gazetteer.sketch($0).country)
        }
        if !places.isEmpty { return match(index..<end, places) }
      }
      end -= 1
    }
    return nil
  }

  private func match(_ tokens: Range<Int>, _ places: [Int]) -> PlaceMatch {
    var name = PlaceNameHash()
    for index in tokens { name.append(scan.tokens[index].hash) }
    let readings = places.map {
      gazetteer.reading(Gazetteer.Entry(place: $0, form: .name, isAlternate: true))
    }
    var match = PlaceMatch(
      tokens: tokens, places: NamedPlaces(readings), name: name.bits)
    match.evidence = 1
    match.finder = .transliteration
    return match
  }

  private func mayOpen(_ index: Int) -> Bool {
    let marks = scan.marks[index]
    return scan.isCapitalised(index) && marks.isDisjoint(with: [.person, .caseless, .organization])
      && scan.tokens[index].end - scan.tokens[index].start > 1 && flags[index].isEmpty
      && scan.classes[index].isDisjoint(
        with: [.calendar, .function, .title, .institution, .direction, .facility])
      && !gazetteer.isBlocked(PlaceNameHash(word: scan.tokens[index].hash))
  }

  /// True where the words follow each other and the last could end a name; short names need a
  /// preposition ahead.
  private func isName(_ tokens: Range<Int>) -> Bool {
    for index in tokens.dropFirst() {
      guard scan.follows(index) || scan.tokens[index].gap == .hyphen,
        !scan.tokens[index - 1].isPossessive,
        scan.isCapitalised(index) || scan.classes[index].contains(.connective),
        !scan.marks[index].contains(.person)
      else { return false }
    }
    let last = scan.tokens[tokens.upperBound - 1]
    guard last.isCapitalised, last.end - last.start > 2 else { return false }
    let length = last.end - scan.tokens[tokens.lowerBound].start
    return length >= 7 || isAfterPreposition(tokens.lowerBound)
  }

  private func isAfterPreposition(_ index: Int) -> Bool {
    guard index > 0, scan.follows(index) else { return false }
    return !scan.classes[index - 1].isDisjoint(
      with: [.strongPreposition, .weakPreposition, .settlementNoun])
  }
}
