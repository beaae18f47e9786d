/// Names reduced until the usual spellings of one name are the same.
package enum NameKey {
  /// Lower case without marks, articles (`al-`, `the`) or punctuation, words parted by blanks.
  package static func folded(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  /// The consonants of `name`, doubled ones once: `khn shkhn` for all spellings of Khan Sheikhoun.
  ///
  /// nil: fewer than four consonants, too few to tell names apart.
  package static func skeleton(_ name: String) -> String? {
    let words = words(name).map(consonants)
    let length = words.reduce(0) { $0 + $1.utf8.count }
    return length >= 4 ? words.joined(separator: " ") : nil
  }

  private static func consonants(_ word: String) -> String {
    var bytes: [UInt8] = []
    for byte in word.utf8 {
      if "aeiouyw".utf8.contains(byte), !bytes.isEmpty { continue }
      if byte == bytes.last { continue }
      bytes.append(byte == UInt8(ascii: "q") ? UInt8(ascii: "k") : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let articles: Set<String> = [
    "al", "el", "ad", "ar", "as", "ash", "at", "an", "az", "the", "of", "a",
  ]

  /// Folded words without articles, unless there is nothing else.
  static func words(_ name: String) -> [String] {
    let words = name.utf8.allSatisfy { $0 < 0x80 } ? asciiWords(name) : allWords(name)
    let kept = words.filter { !articles.contains($0) }
    return kept.isEmpty ? words : kept
  }

  /// As `allWords`, for names of ASCII alone.
  private static func asciiWords(_ name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x27, 0x60: continue
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func allWords(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in name.lowercased().decomposedStringWithoutMarks.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if scalar.isApostrophe {
        continue
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

extension Unicode.Scalar {
  /// Apostrophes and the signs that transliterations use for hamza and ayn.
  fileprivate var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0x2B9, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0x2018, 0x2019: true
    default: false
    }
  }
}

extension String {
  /// The string without accents and other combining marks, for Latin letters.
  fileprivate var decomposedStringWithoutMarks: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let base = LatinBase.of(scalar) {
        result.append(base)
      } else if !(0x300...0x36F).contains(scalar.value) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// Latin letters with marks and the plain letters under them, as far as names of places use them.
private enum LatinBase {
  private static let groups: [(Unicode.Scalar, String)] = [
    ("a", "àáâãäåāăąǎạảấầ"), ("c", "çćĉċč"), ("d", "ďđḍḏ"), ("e", "èéêëēĕėęěẹ"),
    ("g", "ĝğġģǧ"), ("h", "ĥħḥḩḫ"), ("i", "ìíîïĩīĭįıị"), ("k", "ķḳḵ"), ("l", "ĺļľł"),
    ("n", "ñńņňṅ"), ("o", "òóôõöøōŏőọ"), ("r", "ŕŗřṛ"), ("s", "śŝşšșṣ"), ("t", "ţťțṭṯ"),
    ("u", "ùúûüũūŭůűųụ"), ("y", "ýÿŷ"), ("z", "źżžẓẕ"),
  ]
  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, marked) in groups {
      for scalar in marked.unicodeScalars { table[scalar] = base }
    }
    return table
  }()

  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { table[scalar] }
}
