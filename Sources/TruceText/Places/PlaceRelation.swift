package import TruceModel

/// How an event stands to a place, read from the words ahead of the place's name.
package struct PlaceRelation: Hashable, Sendable {
  /// `in`, `near`, `outside`, `along`, `between`, `north-of`, …
  package var name: String
  /// The words read with the mention itself: *northern Idlib*, *5 km north of Idlib*.
  package var span: Span

  /// The relation of the mention at `mention` of `document`.
  ///
  /// *northern Idlib* and *the Idlib countryside* are `in`; *north of Idlib*, *near*, *outside*,
  /// *5 km from* are themselves. Without such words: `in`, with the mention's own span.
  package static func relation(of mention: Span, in document: Document) -> PlaceRelation {
    let start = max(0, mention.start - 80)
    let tokens = PlaceTokenizer.tokens(in: document.bytes, range: start..<mention.start)
    let line = tokens.lastIndex { $0.gap.contains(.newline) && $0.start > start } ?? 0
    var reader = RelationReader(bytes: document.bytes, tokens: Array(tokens[line...]))
    guard let (name, first) = reader.read() else { return PlaceRelation(name: "in", span: mention) }
    return PlaceRelation(name: name, span: Span(first, mention.end))
  }
}

/// Reads backwards from a place's name.
private struct RelationReader {
  let bytes: [UInt8]
  var tokens: [PlaceToken]

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
  ]
  private static let inner: Set<String> = [
    "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern",
    "southwestern", "central", "rural", "downtown", "upper", "lower", "outer", "inner", "greater",
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
  ]
  private static let plain: [String: String] = [
    "near": "near", "outside": "outside", "along": "along", "between": "between",
    "around": "near", "towards": "towards", "toward": "towards",
  ]
  private static let nouns: Set<String> = [
    "town", "city", "village", "province", "governorate", "district", "region", "countryside",
    "suburb", "suburbs", "outskirts", "area", "areas", "edge", "hamlet", "settlement", "part",
    "parts", "north", "south", "east", "west",
  ]

  /// The relation and where its words begin; nil: nothing is said.
  mutating func read() -> (String, Int)? {
    guard let last = word(tokens.count - 1) else { return nil }
    if last == "of" || last == "from" { return readOf(last) }
    if let relation = Self.plain[last] { return (relation, tokens[tokens.count - 1].start) }
    if last == "to", word(tokens.count - 2) == "close" || word(tokens.count - 2) == "next" {
      return ("near", tokens[tokens.count - 2].start)
    }
    if last == "the" || Self.nouns.contains(last) && !Self.inner.contains(last) {
      tokens.removeLast()
      return read()
    }
    guard Self.inner.contains(last) else { return nil }
    let start = tokens[tokens.count - 1].start
    tokens.removeLast()
    guard let before = word(tokens.count - 1), let relation = Self.plain[before] else {
      return ("in", start)
    }
    return (relation, tokens[tokens.count - 1].start)
  }

  /// *north of*, *5 km from*, *outskirts of*, *town of*.
  private mutating func readOf(_ last: String) -> (String, Int)? {
    let index = tokens.count - 2
    guard let before = word(index) else { return nil }
    if let compass = compass(index) { return (compass.0 + "-of", distance(compass.1)) }
    if before == "outskirts" || before == "edge" { return ("near", tokens[index].start) }
    if last == "from", Self.units.contains(before) { return ("near", distance(index + 1)) }
    guard Self.nouns.contains(before) else { return nil }
    tokens.removeLast(2)
    return read()
  }

  /// The direction that ends at `index`, with the word it begins at: *north*, *south-west*.
  private func compass(_ index: Int) -> (String, Int)? {
    guard let word = word(index), Self.directions.contains(word) else { return nil }
    if tokens[index].gap == .hyphen, let first = self.word(index - 1),
      Self.directions.contains(first)
    {
      return (first + word, index - 1)
    }
    return (word, index)
  }

  private static let units: Set<String> = [
    "km", "kilometers", "kilometres", "kilometer", "kilometre", "miles", "mile", "kms", "away",
    "meters", "metres",
  ]

  /// Where *5 km* and the like ahead of the word at `index` begin.
  private func distance(_ index: Int) -> Int {
    var first = index
    var hasUnit = false
    while let word = word(first - 1), index - first < 4 {
      let isNumber = tokens[first - 1].shape == .digits
      let isPart = Self.units.contains(word) || isNumber || word == "the" || word == "about"
      guard isPart else { break }
      hasUnit = hasUnit || Self.units.contains(word)
      first -= 1
    }
    return tokens[hasUnit ? first : index].start
  }

  /// The word at `index` in small letters; nil: there is none, or punctuation follows it.
  private func word(_ index: Int) -> String? {
    guard index >= 0, index < tokens.count else { return nil }
    if index + 1 < tokens.count {
      let gap = tokens[index + 1].gap
      guard gap == .space || gap == .hyphen || gap == [.space, .stop] else { return nil }
    }
    let token = tokens[index]
    return String(decoding: bytes[token.start..<token.end], as: UTF8.self).lowercased()
  }
}
