/// What the lexicon knows of a single word before any phrase is looked up: made once for each word
/// that opens a phrase or belongs to a closed list, so that all other words are passed over.
struct NameWord: Sendable {
  /// The closed lists that hold the word.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// *al*, *el* and the like, which keys of transliterated names leave out.
    static let article = Traits(rawValue: 1)
    /// *pro*, *anti*: behind it a name describes somebody else.
    static let describingPrefix = Traits(rawValue: 2)
    /// *linked*, *backed*: behind a hyphen it makes the name before it a description.
    static let describing = Traits(rawValue: 4)
    /// *bin*, *van*: a small word inside names of persons.
    static let particle = Traits(rawValue: 8)
    /// A capitalised word that ends a name.
    static let barrier = Traits(rawValue: 16)
    /// *of*, *for*: a small word inside names of organisations.
    static let connector = Traits(rawValue: 32)
    static let givenName = Traits(rawValue: 64)
    /// *us*, *is*: in a text in capitals an acronym that is an English word too.
    static let ambiguous = Traits(rawValue: 128)
  }

  /// Words of the longest phrase of the lexicon that begins with it; 0: none does.
  var phrases = 0 as UInt8
  /// The same for the nouns of states' organs.
  var roles = 0 as UInt8
  /// The same for titles of persons.
  var titles = 0 as UInt8
  /// The same for words that open the name of a body.
  var leading = 0 as UInt8
  var traits: Traits = []

  /// True where nothing that is looked up by exact words can begin with it.
  var opensNothing: Bool {
    phrases == 0 && roles == 0 && titles == 0 && !traits.contains(.article)
  }
}
