import TruceModel

/// Words that tell what a name that the lexicon lacks is the name of.
struct NameCues: Sendable {
  /// Cues at the beginning of a name (*Liwa*, *Ministry of*).
  var leading = PhraseTable<Entity.Kind>()
  /// Cues at its end (*Brigade*).
  var trailing = KeyTable<Entity.Kind>()
  /// Given names of persons, by hash.
  var givenNames: [UInt64] = []
}
