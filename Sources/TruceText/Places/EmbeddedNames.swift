/// Tells places inside the names of institutions from places that stand for themselves.
enum EmbeddedNames {
  private static let of = PlaceNameHash.word("of".utf8)

  /// True for *Aleppo* in *University of Aleppo*, *Aleppo Media Center*, *Bank of Syria*.
  static func isEmbedded(_ tokens: Range<Int>, _ scan: PlaceScan) -> Bool {
    if scan.tokens[tokens.upperBound - 1].isPossessive { return false }
    return closesInstitution(tokens.upperBound, scan) || followsInstitution(tokens.lowerBound, scan)
  }

  /// An institution's noun among the capitalised words that follow.
  static func closesInstitution(_ start: Int, _ scan: PlaceScan) -> Bool {
    var index = start
    while index < scan.tokens.count, index - start < 5, scan.follows(index),
      scan.isCapitalised(index),
      !scan.marks[index].contains(.caseless)
    {
      if scan.classes[index].contains(.institution) { return true }
      if scan.classes[index].contains(.title) { return false }
      index += 1
    }
    return false
  }

  /// *University of*, *Bank of* ahead.
  private static func followsInstitution(_ start: Int, _ scan: PlaceScan) -> Bool {
    guard start >= 2, scan.follows(start), scan.follows(start - 1),
      scan.tokens[start - 1].hash == of
    else { return false }
    return scan.isCapitalised(start - 2) && scan.classes[start - 2].contains(.institution)
      && !scan.marks[start - 2].contains(.caseless)
  }
}
