/// A name in the text that the gazetteer knows, or that the words around it call a place.
struct PlaceMatch: Sendable {
  /// What found a match; the name of its rule.
  enum Finder: String, Sendable {
    case gazetteer = "place.gazetteer"
    case transliteration = "place.transliteration"
    case street = "place.street"
    case road = "place.road"
    case feature = "place.feature"
    case counties = "place.counties"
    case called = "place.called"
  }

  /// Words of the scan.
  var tokens: Range<Int>
  /// What the name may stand for; nil: the gazetteer does not know it.
  var places: NamedPlaces?
  /// Identifies the folded name.
  var name: UInt64
  /// How well the words around it show that it is a place; accepted from `PlaceJudge.threshold`.
  var evidence: Double = 0
  /// Stands inside the name of something else.
  var isEmbedded = false
  /// Index among the matches of the place that is named as containing it; nil: none is.
  var container: Int?
  /// The kind that a noun beside the name calls it: *Washington state*, *Idlib province*.
  var calledKind: GazetteerPlace.Kind?
  /// The rule that found it.
  var finder = Finder.gazetteer
  /// Precision of a place that is known by its pattern alone, such as a street.
  var kind: GazetteerPlace.Kind?
  /// The place that an unknown place is said to lie in; nil: none is named.
  var holder: Int?
  /// The place chosen; nil: none.
  var choice: Int?

  /// The places that the name may stand for; empty: the gazetteer does not know it.
  var readings: [NamedPlaces.Reading] { places?.readings ?? [] }
}
