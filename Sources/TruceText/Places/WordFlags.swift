/// What a single word is besides a place: an English word, a given name, a surname.
struct WordFlags: OptionSet, Sendable {
  let rawValue: UInt32

  /// Stands in a dictionary of English in lower case.
  static let english = WordFlags(rawValue: 1)
  /// A given name of the US census of 1990.
  static let givenName = WordFlags(rawValue: 2)
  /// One of the 30,000 most frequent surnames of the US census of 1990.
  static let surname = WordFlags(rawValue: 4)

  /// The binary logarithm of the surname's rank: 0 the most frequent, 15 rare; 16: no surname.
  var surnameRank: Int { contains(.surname) ? Int(rawValue >> 4 & 15) : 16 }
  /// The same for given names.
  var givenNameRank: Int { contains(.givenName) ? Int(rawValue >> 8 & 15) : 16 }
}
