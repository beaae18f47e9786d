extension NameReading {
  /// The closed lists that are looked up for every word, as traits of the words.
  static var closedLists: [([UInt64], NameWord.Traits)] {
    [
      (NameIndex.articleWords, .article), (describingPrefixes, .describingPrefix),
      (describingWords, .describing), (particles, .particle), (barriers, .barrier),
      (connectors, .connector), (ambiguousAcronyms, .ambiguous),
    ].map { words, trait in (words.map { NamePiece.hash(of: $0.utf8) }, trait) }
  }
}
