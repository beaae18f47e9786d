import TruceModel

/// The words that a group of texts has shown so far, with what the model says of each: most words
/// of a text stand in it or in its neighbours more than once.
struct WordMemory {
  /// Distinct words that are remembered; beyond, each is read anew.
  private static let limit = 100_000

  private var words = KeyTable<TokenAttributes>()
  /// The words themselves.
  private var forms = KeyTable<String>()
  /// By word and tag class.
  private var lemmas = KeyTable<String>()

  /// Stands for the bytes of `form`.
  @inline(__always) static func key(_ form: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in form { hash.combine(byte) }
    return hash.value
  }

  /// What `lexicon` and the letters tell of `form`, whose key is `key`.
  mutating func attributes(
    of form: UnsafeBufferPointer<UInt8>, _ key: UInt64, _ lexicon: SparseWeights
  ) -> TokenAttributes {
    if let known = words[key] { return known }
    let found = TokenAttributes(form, lexicon: lexicon)
    if words.count < Self.limit { words.set(key, found) }
    return found
  }

  /// `form`, whose key is `key`, as a string.
  mutating func string(of form: UnsafeBufferPointer<UInt8>, _ key: UInt64) -> String {
    if let known = forms[key] { return known }
    let found = String(decoding: form, as: UTF8.self)
    if forms.count < Self.limit { forms.set(key, found) }
    return found
  }

  /// The lemma of `form`, whose key is `key`, tagged `tagClass`.
  mutating func lemma(
    of form: UnsafeBufferPointer<UInt8>, _ key: UInt64, tagClass: UInt8, _ lemmatizer: Lemmatizer
  ) -> String {
    let pair = (key ^ UInt64(tagClass) + 1) &* 0x9e37_79b9_7f4a_7c15
    if let known = lemmas[pair] { return known }
    let found = lemmatizer.lemma(of: form, tagClass: tagClass)
    if lemmas.count < Self.limit { lemmas.set(pair, found) }
    return found
  }
}
