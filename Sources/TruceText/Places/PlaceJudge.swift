import Foundation
import TruceModel

/// Judges from the words around it whether a name in the text is a place.
///
/// The weights are set by hand and checked on GeoVirus and LGL; a weight of one is worth about a
/// factor of ten in inhabitants.
///
/// A class, since it is handed on a lot and never changes.
final class PlaceJudge: Sendable {
  /// Evidence from which a match is taken for a place.
  static let threshold = 0.6

  let gazetteer: Gazetteer
  let scan: PlaceScan
  let flags: [WordFlags]

  init(gazetteer: Gazetteer, scan: PlaceScan, flags: [WordFlags]) {
    self.gazetteer = gazetteer
    self.scan = scan
    self.flags = flags
  }

  /// How well known a place is: the logarithm of its inhabitants, or the like of its kind.
  static func importance(_ sketch: PlaceSketch) -> Double {
    let people = log10(Double(max(sketch.population, 300)))
    switch sketch.kind {
    case .continent: return 9
    case .country: return 8.6 + min(0.4, people / 25)
    case .province:
      return sketch.country == PlaceSketch.number(of: "US") ? 7 : max(4.4, min(6.6, people))
    case .capital: return max(6.5, people)
    case .area: return 6.4
    case .road, .point: return 5.6
    case .water: return 6
    case .district: return sketch.population > 0 ? max(3.6, min(5.6, people - 0.4)) : 4.8
    case .settlement: return people
    }
  }

  /// The evidence for the match at `index` of `matches`, those before which have theirs.
  func evidence(for index: Int, of matches: [PlaceMatch]) -> Double {
    let tokens = matches[index].tokens
    guard let places = matches[index].places else { return 0 }
    let importance = places.judged
    var sum = (importance - 4.6) * 0.75
    if places.isCurated { sum += 0.4 }
    sum +=
      tokens.count > 1 ? phraseEvidence(tokens, places) : wordEvidence(tokens.lowerBound, places)
    sum += leftEvidence(tokens) + rightEvidence(tokens, importance)
    sum += neighbourEvidence(index, places, matches)
    return sum
  }

  // MARK: The name itself

  private func wordEvidence(_ first: Int, _ places: NamedPlaces) -> Double {
    let importance = places.judged
    var sum = 0.0
    let marks = scan.marks[first]
    let flags = flags[first]
    if marks.contains(.caseless) { sum -= flags.isEmpty ? 0.2 : 0.6 }
    if marks.contains(.titleCase) { sum -= 0.4 }
    // "CAR", in capitals like all: a common noun before an abbreviation.
    if marks.contains(.caseless), !marks.contains(.properNoun), flags.contains(.english),
      scan.tokens[first].end - scan.tokens[first].start <= 4
    {
      sum -= 4
    }
    if flags.isEmpty { sum += 0.5 }
    sum += shapeEvidence(first, places)
    if importance < 8, !places.isCuratedRegion {
      if flags.contains(.english) { sum -= englishPenalty(first, importance) }
      if marks.contains(.caseless), flags.contains(.english) { sum -= 1.5 }
      if flags.contains(.surname) { sum -= max(0, Double(14 - flags.surnameRank)) * 0.11 }
      if flags.contains(.givenName) { sum -= max(0, Double(13 - flags.givenNameRank)) * 0.12 }
    }
    // Tags of text all in capitals say little of a word that is no word of English.
    let isTagged = !(marks.contains(.caseless) && flags.isEmpty)
    if marks.contains(.otherTag) { sum -= importance < 8 && isTagged ? 2 : 0.5 }
    if !scan.classes[first].isDisjoint(with: [.calendar, .function]) { sum -= 3 }
    if !scan.classes[first].isDisjoint(with: [
      .institution, .title, .direction, .street, .divisionNoun,
    ]) {
      sum -= 2.5
    }
    return sum
  }

  /// What it costs a name to be an English word too: more at the start of a sentence.
  private func englishPenalty(_ index: Int, _ importance: Double) -> Double {
    if scan.marks[index].contains(.properNoun) { return 1 }
    let isOpen =
      scan.marks[index].contains(.sentenceStart) || scan.marks[index].contains(.titleCase)
    let penalty = (isOpen ? 2.4 : 1.6) - max(0, min(0.8, (importance - 5) * 0.6))
    let isAfterPreposition =
      index > 0 && scan.follows(index) && scan.classes[index - 1].contains(.strongPreposition)
    let standsAlone = !scan.follows(index + 1) || !scan.isCapitalised(index + 1)
    return isAfterPreposition && standsAlone ? penalty * 0.4 : penalty
  }

  /// Acronyms are seldom towns, unless as datelines; *virus* and *flu* make a name no place.
  private func shapeEvidence(_ first: Int, _ places: NamedPlaces) -> Double {
    let token = scan.tokens[first]
    let next = first + 1
    var sum = 0.0
    if token.shape == .upper, token.end - token.start <= 5, !places.isCurated,
      !scan.marks[first].contains(.caseless)
    {
      sum -= 2
    }
    if next < scan.tokens.count, scan.follows(next), Self.diseases.contains(scan.tokens[next].hash)
    {
      sum -= 4
    }
    if token.end < scan.bytes.count, scan.bytes[token.end] == 0x24 { sum -= 9 }
    return sum
  }

  private static let diseases = KeySet(
    ["virus", "flu", "fever", "disease", "syndrome", "ebolavirus", "strain", "viruses"].map {
      PlaceNameHash.word($0.utf8)
    })

  private func phraseEvidence(_ tokens: Range<Int>, _ places: NamedPlaces) -> Double {
    var sum = 1.4
    if scan.marks[tokens.lowerBound].contains(.caseless) { sum -= 0.5 }
    let isPlain = tokens.allSatisfy { flags[$0].contains(.english) || scan.classes[$0] != [] }
    if isPlain, !places.isCurated { sum -= places.isAlternate ? 2 : 0.8 }
    if closesLikePlace(tokens) { sum += 1 }
    if isSaintOfChurch(tokens) { sum -= 4 }
    if scan.classes[tokens.lowerBound].contains(.function) { sum -= 2 }
    return sum
  }

  /// The name ends in *County*, *River*, *Province*.
  private func closesLikePlace(_ tokens: Range<Int>) -> Bool {
    !scan.classes[tokens.upperBound - 1].isDisjoint(with: [.divisionNoun, .feature])
  }

  /// *St. Mary's*, *St. John Lutheran Church*, *St. Patrick's Day*.
  private func isSaintOfChurch(_ tokens: Range<Int>) -> Bool {
    guard scan.tokens[tokens.lowerBound].hash == Self.saint else { return false }
    if scan.tokens[tokens.upperBound - 1].isPossessive { return true }
    let next = tokens.upperBound
    return next < scan.tokens.count && scan.follows(next)
      && scan.classes[next].contains(.institution)
  }

  private static let saint = PlaceNameHash.word("st".utf8)

  // MARK: The words beside it

  private func leftEvidence(_ tokens: Range<Int>) -> Double {
    let first = tokens.lowerBound
    var sum = 0.0
    if tokens.contains(where: { isPerson($0) }) { sum -= 5 }
    if tokens.contains(where: { scan.marks[$0].contains(.longPlace) }) { sum += 0.4 }
    guard first > 0, !scan.marks[first].contains(.sentenceStart) else {
      return sum + (isDateline(tokens) ? 3 : -0.2)
    }
    let before = first - 1
    let classes = scan.classes[before]
    guard scan.follows(first) else { return sum + hyphenEvidence(first) }
    if classes.contains(.strongPreposition) { sum += 1.6 }
    if classes.contains(.weakPreposition) { sum += 0.7 }
    if classes.contains(.direction) { sum += 1 }
    if classes.contains(.settlementNoun) || classes.contains(.divisionNoun) { sum += 0.8 }
    if isOfPlace(before) { sum += 2.2 }
    if classes.contains(.title), scan.isCapitalised(before) { sum -= 3 }
    let isName = scan.isCapitalised(before) && !scan.marks[before].contains(.caseless)
    if isName, !scan.marks[before].contains(.sentenceStart), !scan.tokens[before].isPossessive,
      classes.isDisjoint(with: [
        .direction, .strongPreposition, .weakPreposition, .function, .settlementNoun,
      ])
    {
      sum -= scan.marks[before].contains(.titleCase) ? 0.5 : 1.6
    }
    return sum
  }

  private func isPerson(_ index: Int) -> Bool {
    scan.marks[index].contains(.person) && !scan.marks[index].contains(.longPlace)
  }

  /// *R-Florence* is a party's member from there; *anti-American* and the like say little.
  private func hyphenEvidence(_ first: Int) -> Double {
    guard scan.tokens[first].gap == .hyphen else { return 0.2 }
    let before = scan.tokens[first - 1]
    return before.end - before.start == 1 && before.shape == .title ? 1.5 : -0.3
  }

  /// *town of*, *city of*, *north of*, *outskirts of* end at `before`.
  private func isOfPlace(_ before: Int) -> Bool {
    guard before > 0, scan.tokens[before].hash == Self.of, scan.follows(before) else {
      return false
    }
    return !scan.classes[before - 1].isDisjoint(with: [.settlementNoun, .divisionNoun, .direction])
  }

  private static let of = PlaceNameHash.word("of".utf8)

  /// A name in capitals at the head of a paragraph before a dash, parenthesis or date.
  private func isDateline(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    let opens = scan.tokens[tokens.lowerBound]
    guard next < scan.tokens.count, opens.gap.contains(.newline) || opens.shape == .upper else {
      return false
    }
    let gap = scan.tokens[next].gap
    return gap.contains(.dash) || gap.contains([.hyphen, .space]) || gap.contains([.space, .other])
      || (gap.contains(.comma) && scan.classes[next].contains(.calendar))
  }

  private func rightEvidence(_ tokens: Range<Int>, _ importance: Double) -> Double {
    let next = tokens.upperBound
    guard next < scan.tokens.count, scan.follows(next) else {
      return next < scan.tokens.count && scan.tokens[next].gap == .hyphen ? -0.3 : 0.1
    }
    let classes = scan.classes[next]
    let isCapitalised = scan.isCapitalised(next) && !scan.marks[next].contains(.caseless)
    if scan.tokens[tokens.upperBound - 1].isPossessive { return 0.2 }
    if !classes.isDisjoint(with: [.settlementNoun, .divisionNoun]) { return 1.8 }
    if tokens.count > 1, closesLikePlace(tokens) { return 0.2 }
    if isCapitalised { return rightNameEvidence(next, importance) }
    if classes.contains(.peopleOfPlace) { return 1.2 }
    if classes.contains(.facility) { return 0.8 }
    if classes.contains(.saying) {
      let first = tokens.lowerBound
      let isAfterPreposition = first > 0 && scan.classes[first - 1].contains(.strongPreposition)
      return importance > 6 || isAfterPreposition ? -0.2 : -1
    }
    return 0
  }

  /// A capitalised word follows: an institution named after the place, or a longer name.
  private func rightNameEvidence(_ next: Int, _ importance: Double) -> Double {
    let classes = scan.classes[next]
    if EmbeddedNames.closesInstitution(next, scan) || classes.contains(.facility) {
      return importance > 4 ? 0.5 : 0
    }
    if classes.contains(.title) { return 0.3 }
    if !classes.isDisjoint(with: [.calendar, .function]) { return 0 }
    if classes.contains(.street) { return -1.2 }
    if scan.marks[next].contains(.person), importance > 6 { return 0 }
    return importance > 6.5 ? -0.6 : -1.6
  }

  // MARK: The places beside it

  private func neighbourEvidence(
    _ index: Int, _ places: NamedPlaces, _ matches: [PlaceMatch]
  ) -> Double {
    let tokens = matches[index].tokens
    var sum = abbreviationEvidence(tokens.lowerBound, places)
    if index + 1 < matches.count, let next = matches[index + 1].places {
      let later = matches[index + 1].tokens.lowerBound
      if later == tokens.upperBound, scan.followsComma(later) || isInParentheses(later) {
        sum += contains(next, places) && !isPeer(places, next) ? 3 : 0.4
      }
    }
    if index > 0, matches[index - 1].evidence >= Self.threshold,
      matches[index - 1].tokens.upperBound == tokens.lowerBound,
      scan.followsComma(tokens.lowerBound), let last = matches[index - 1].places
    {
      sum += contains(places, last) && !isPeer(last, places) ? 2.5 : 0.7
    }
    return sum
  }

  /// *Milford, N.S.*: an abbreviation behind a name and a comma.
  private func abbreviationEvidence(_ first: Int, _ places: NamedPlaces) -> Double {
    guard places.isAbbreviation else { return 0 }
    return scan.followsComma(first) && scan.isCapitalised(first - 1) ? 1.5 : 0
  }

  private func isInParentheses(_ first: Int) -> Bool { scan.tokens[first].gap == [.space, .other] }

  /// True where both names are countries, or both states: neighbours in a list, not one in the other.
  func isPeer(_ a: NamedPlaces, _ b: NamedPlaces) -> Bool {
    a.isCountry && b.isCountry || a.isState && b.isState
  }

  /// True where some reading of `outer` is the country or province of some reading of `inner`.
  func contains(_ outer: NamedPlaces, _ inner: NamedPlaces) -> Bool {
    outer.readings.prefix(12).contains { container in
      switch container.sketch.kind {
      case .country, .province, .district:
        inner.readings.contains {
          Self.isInside(
            $0.sketch, $0.entry.place, container.sketch, container.entry.place)
        }
      default: false
      }
    }
  }

  /// True where the place `inner` lies in the country, province or district `outer`.
  static func isInside(
    _ inner: PlaceSketch, _ innerIndex: Int, _ outer: PlaceSketch, _ outerIndex: Int
  ) -> Bool {
    guard inner.country == outer.country, innerIndex != outerIndex else { return false }
    switch outer.kind {
    case .country: return inner.kind != .country
    case .province: return inner.province == outerIndex
    case .district: return inner.district == outerIndex
    default: return false
    }
  }
}
