/// Folds the words of place names for exact lookup: case, accents, apostrophes and hamza.
///
/// `Scripts/gazetteer/folding.py` folds in the same way; the two must change together, since the
/// gazetteer file stores hashes of folded names. Spellings of one Arabic name that differ in more
/// than that are the business of `TransliterationKey`.
enum PlaceNameFolding {
  /// The folded words of `name`: split at everything but letters, digits and what is dropped.
  static func words(_ name: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    visitWords(name) { words.append($0) }
    return words
  }

  /// The hashes of the folded words of `name`.
  static func hashes(_ name: String) -> [UInt64] {
    var hashes: [UInt64] = []
    visitWords(name) { hashes.append(PlaceNameHash.word($0)) }
    return hashes
  }

  /// The hash of a whole name, as the gazetteer stores it.
  static func hash(_ name: String) -> PlaceNameHash {
    var hash = PlaceNameHash()
    visitWords(name) { hash.append(PlaceNameHash.word($0)) }
    return hash
  }

  /// Calls `body` with each folded word of `name`.
  @inline(__always) private static func visitWords(_ name: String, _ body: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    word.reserveCapacity(24)
    for scalar in name.unicodeScalars {
      // Nearly all are.
      if (0x61...0x7a).contains(scalar.value | 0x20) {
        word.append(UInt8(scalar.value) | 0x20)
        continue
      }
      switch piece(scalar.value) {
      case .letter(let letter): word.append(letter)
      case .letters(let letters): word.append(contentsOf: letters)
      case .nothing: break
      case .separator:
        if !word.isEmpty { body(shortened(word)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { body(shortened(word)) }
  }

  /// What one scalar becomes.
  enum Piece {
    case letter(UInt8)
    case letters([UInt8])
    case nothing
    case separator
  }

  static func piece(_ scalar: UInt32) -> Piece {
    switch scalar {
    case 0x61...0x7a, 0x30...0x39: .letter(UInt8(scalar))
    case 0x41...0x5a: .letter(UInt8(scalar) | 0x20)
    case 0x27, 0x2e, 0x60, 0xad, 0xb4, 0x2018, 0x2019, 0x201b, 0x2032: .nothing
    case 0x2b9...0x2bf, 0x2c8, 0x300...0x36f: .nothing
    case 0..<0x80: .separator
    default: extended(scalar)
    }
  }

  private static func extended(_ scalar: UInt32) -> Piece {
    let bytes: [UInt8]
    switch scalar {
    case 0xc0..<0x250: bytes = LatinFoldingTable.extended[Int(scalar) - 0xc0]
    case 0x1e00..<0x1f00: bytes = LatinFoldingTable.additional[Int(scalar) - 0x1e00]
    case 0x370...:
      return isForeignLetter(scalar) ? .letters(Array(String(scalar).utf8)) : .separator
    default: return .separator
    }
    return bytes.isEmpty ? .separator : .letters(bytes)
  }

  /// Letters of other scripts count as letters that match nothing.
  private static func isForeignLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  /// *Saint*, *Mount* and *Fort* as the abbreviations *St*, *Mt* and *Ft*.
  static func shortened(_ word: [UInt8]) -> [UInt8] {
    guard (4...6).contains(word.count), word[0] == 0x73 || word[0] == 0x6d || word[0] == 0x66,
      let short = abbreviations.first(where: { word.elementsEqual($0.word.utf8) })?.short
    else { return word }
    return Array(short.utf8)
  }

  private static let abbreviations: [(word: String, short: String)] = [
    ("saint", "st"), ("sainte", "ste"), ("mount", "mt"), ("fort", "ft"),
  ]

  /// The hashes of the words that `shortened` changes, with those of what they become.
  static let shortenings = abbreviations.map {
    (PlaceNameHash.word($0.word.utf8), PlaceNameHash.word($0.short.utf8))
  }
}
