import TruceModel

/// Looks for short stretches of ASCII in a text by its bytes: `contains` and `replacing` of the
/// standard library compare characters and cost fifty times as much.
enum ByteSearch {
  /// True where `part` stands somewhere in `text`.
  static func holds(_ text: String, _ part: String) -> Bool {
    var (text, part) = (text, part)
    return text.withUTF8 { bytes in
      part.withUTF8 { wanted in
        guard let first = wanted.first else { return true }
        guard bytes.count >= wanted.count else { return false }
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
          var length = 1
          while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
          if length == wanted.count { return true }
        }
        return false
      }
    }
  }
}

extension StableHash {
  /// The hash of the bytes of a word.
  init(word: String) {
    self.init()
    for byte in word.utf8 { combine(byte) }
  }

  /// The hash of the bytes of a word in small letters.
  init(lowercased word: String) {
    var word = word
    let plain = word.withUTF8 { bytes -> StableHash? in
      var hash = StableHash()
      for byte in bytes {
        if byte >= 0x80 { return nil }
        hash.combine(WordHash.fold(byte))
      }
      return hash
    }
    self = plain ?? StableHash(word: word.lowercased())
  }
}
