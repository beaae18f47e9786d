import TruceModel

/// What the spellings of one name in Latin letters have in common.
///
/// Two spellings of a name transliterated from Arabic, Persian, Kurdish, Turkish or Cyrillic
/// script have equal keys: *Hurras al-Deen*, *Khurras al-Din* and *Hurras ad-Din*. The converse
/// does not hold: short names collide (*Ali*, *Ala*), and English words collide with names (*Eric*,
/// *Iraq*). Compare exact spellings first and keys only where a name is expected.
///
/// What is folded: case, diacritics, apostrophes; the article, also assimilated (*al-*, *el-*,
/// *ash-Sh…*, *ad-D…*); doubled consonants; *kh* and *h*; *gh*, *g*, *q*, *c* and *k*; *dh* and
/// *d*; *th* and *t*; *ch* and *sh*; *ph* and *f*; *dj* and *j*; the vowels *a*, *e*, *i*, *ee*,
/// *ai*, *ei*, *ay*, *y* into one and *o*, *u*, *ou*, *oo*, *au*, *aw* into another; a final *h*
/// behind a vowel. The position of vowels stays: *Hama* and *Homs*, *Daraa* and *Daraya* differ.
package struct TransliterationKey: Hashable, Sendable, CustomStringConvertible {
  /// Folded words with single spaces between, in ASCII; empty where the name has no Latin letter.
  package let bytes: [UInt8]

  /// Folds `name`; linear in its length.
  package init(_ name: String) { self.init(utf8: name.utf8) }

  /// Folds a name given as UTF-8, such as a slice of `Document.bytes`.
  package init(utf8 name: some Collection<UInt8>) {
    bytes = Self.fold(LatinLetters.folded(name))
  }

  package var description: String { String(decoding: bytes, as: UTF8.self) }

  package var isEmpty: Bool { bytes.isEmpty }

  /// FNV-1a of `bytes`: stable between runs, for tables kept in files.
  package var stableHash: UInt64 {
    var hash = StableHash()
    for byte in bytes { hash.combine(byte) }
    return hash.value
  }

  /// The consonants alone, first vowel and word boundaries dropped: *Kafr Nabl*, *Kafr Nabul* and
  /// *Kafranbel* give `kfrnbl`.
  ///
  /// Much weaker than the key: use it only among few candidates, and from four consonants on.
  package var skeleton: String {
    let vowels: [UInt8] = Array("aiu ".utf8)
    let consonants = bytes.filter { !vowels.contains($0) }
    return String(decoding: consonants, as: UTF8.self)
  }
}
