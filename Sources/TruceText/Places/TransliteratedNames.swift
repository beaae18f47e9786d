import TruceModel

/// Names of places in countries of Arabic script, by what their spellings have in common.
///
/// Used for words that no table spells so, in texts that name one of these countries or a place
/// in it: *Khan Sheykhoon* is *Khan Shaykhun* there.
struct TransliteratedNames: Sendable {
  /// The countries whose names are folded.
  static let countries = ["SY", "IQ", "YE", "LY", "SD", "LB", "PS"].map {
    PlaceSketch.number(of: $0)
  }

  private var places = KeyTable<[Int]>()

  /// Indexes one spelling of a place; spellings that fold to little are left out.
  mutating func add(_ name: String, place: Int) {
    let key = TransliterationKey(name)
    guard key.bytes.count >= 4, places[key.stableHash]?.last != place else { return }
    places.update(key.stableHash, default: []) { $0.append(place) }
  }

  /// The places with a name of this key.
  func places(spelledLike name: some Collection<UInt8>) -> [Int] {
    let key = TransliterationKey(utf8: name)
    guard key.bytes.count >= 4 else { return [] }
    return places[key.stableHash] ?? []
  }
}
