import TruceModel

/// English words that say nothing about what a text is about, by hash.
enum StopWords {
  private static let words = """
    a about after all also an and any are as at be been before being but by can could did do does
    during for from had has have he her his if in into is it its more most no not of on one only
    or other our out over said say says she should so some such than that the their them then
    there these they this those through to two under until up was we were what when where which
    while who will with would year years you your
    """

  private static let hashes: Set<UInt64> = Set(
    words.split(whereSeparator: \.isWhitespace).map { word in
      var hash = StableHash()
      for byte in word.utf8 { hash.combine(byte) }
      return hash.value
    })

  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}
