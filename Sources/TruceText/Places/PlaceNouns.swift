import TruceModel

/// What the nouns beside a name call it.
enum PlaceNouns {
  private static let behind: KeyTable<GazetteerPlace.Kind> = table([
    ("state province governorate oblast region countryside", .province),
    ("county", .district), ("city town", .settlement),
  ])
  private static let ahead: KeyTable<GazetteerPlace.Kind> = table([
    ("state province governorate region countryside", .province), ("city town", .settlement),
  ])
  private static let of = PlaceNameHash.word("of".utf8)

  private static func table(
    _ rows: [(String, GazetteerPlace.Kind)]
  ) -> KeyTable<GazetteerPlace.Kind> {
    var table = KeyTable<GazetteerPlace.Kind>()
    for (words, kind) in rows {
      for word in words.split(separator: " ") { table.set(PlaceNameHash.word(word.utf8), kind) }
    }
    return table
  }

  /// The kind: *Idlib province*, *city of Idlib*, *northern Idlib*; nil: no noun tells.
  static func kind(of tokens: Range<Int>, _ scan: PlaceScan) -> GazetteerPlace.Kind? {
    let next = tokens.upperBound
    if next < scan.tokens.count, scan.follows(next),
      !scan.tokens[next - 1].isPossessive || scan.classes[next].contains(.divisionNoun),
      let kind = behind[scan.tokens[next].hash]
    {
      return kind
    }
    let first = tokens.lowerBound
    guard first >= 2, scan.follows(first) else { return nil }
    if scan.tokens[first - 1].hash == of, scan.follows(first - 1) {
      return ahead[scan.tokens[first - 2].hash]
    }
    return nil
  }
}
