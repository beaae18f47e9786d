import TruceModel

/// Words for the full-text index: as written, and what the spellings of names have in common.
struct SearchText: Sendable {
  /// As written; the index folds case and accents.
  let words: String
  /// The keys of names, parted by blanks; see `NameKey.spellings`.
  let keys: String

  init(words: String) {
    var keys = SearchKeys()
    self.init(words: words, &keys)
  }

  init(_ claim: Claim) {
    var keys = SearchKeys()
    self.init(claim, &keys)
  }

  /// `keys` remembers those of words that texts before held.
  init(words: String, _ keys: inout SearchKeys) {
    self.words = words
    self.keys = keys.keys(of: words)
  }

  init(_ claim: Claim, _ keys: inout SearchKeys) {
    let names =
      claim.event.places.map(\.value.name) + claim.event.actors.map(\.value.name)
      + claim.event.targets.map(\.value.name)
      + claim.attribution.compactMap { $0.speaker?.value.name }
    self.init(words: ([claim.sentence.wording] + names).joined(separator: "\n"), &keys)
  }

  init(storedClaim value: String) throws {
    self.init(try StoredJSON().value(Claim.self, value))
  }
}

/// Finds the keys of the names in texts; those of one report hold the same words again and again.
struct SearchKeys {
  private var spellings: [String: [String]] = [:]

  /// Keys of the words that begin with a capital or a mark of transliteration, each once, sorted.
  mutating func keys(of text: String) -> String {
    var keys: Set<String> = []
    for name in Self.names(in: text) {
      if let known = spellings[name] {
        keys.formUnion(known)
      } else {
        let found = NameKey.spellings(name)
        spellings[name] = found
        keys.formUnion(found)
      }
    }
    return keys.sorted().joined(separator: " ")
  }

  /// The words that begin so. Words are runs of letters, digits and apostrophes; of the signs beyond
  /// ASCII, those of the blocks of punctuation part words.
  private static func names(in text: String) -> Set<String> {
    var text = text
    return text.withUTF8 { bytes in
      var names: Set<String> = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let (isOfWord, length) = step(bytes, index)
        let next = min(index + length, bytes.count)
        if !isOfWord {
          if let name = name(bytes[start..<index]) { names.insert(name) }
          start = next
        }
        index = next
      }
      if let name = name(bytes[start...]) { names.insert(name) }
      return names
    }
  }

  /// The word, where it begins so.
  private static func name(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    guard let first = word.first else { return nil }
    if first < 0x80 {
      return (0x41...0x5A).contains(first) ? String(decoding: word, as: UTF8.self) : nil
    }
    let text = String(decoding: word, as: UTF8.self)
    return text.unicodeScalars.first?.properties.isUppercase == true ? text : nil
  }

  /// Whether the sign at `index` is of a word, and its length in bytes.
  private static func step(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (isOfWord: Bool, length: Int) {
    switch bytes[index] {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x27: return (true, 1)
    case ..<0x80: return (false, 1)
    case 0xC2: return (false, 2)
    case 0xE2:
      guard index + 2 < bytes.count else { return (false, 3) }
      let isApostrophe = bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0x98
      return (isApostrophe || bytes[index + 1] > 0x81, 3)
    case ..<0xE0: return (true, 2)
    case ..<0xF0: return (true, 3)
    default: return (true, 4)
    }
  }
}

/// What a person typed into a search field, as a query of FTS5.
///
/// Words are joined by *and*; words in quotation marks must follow each other; each word is also
/// looked for in its other spellings, so that `Sarakib` finds Saraqeb, and articles of names count
/// only where nothing else is typed. Nothing typed is an operator.
struct SearchQuery {
  /// nil: there is no word in it.
  let expression: String?

  init(_ typed: String) {
    var parts: [String] = []
    for (position, piece) in typed.split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated()
    {
      let words = Self.words(of: piece)
      if position % 2 == 1, words.count > 1 {
        parts.append(Self.quoted(words.joined(separator: " ")))
      } else {
        let names = words.filter { !NameKey.joinedArticles.contains($0.lowercased()) }
        parts += (names.isEmpty ? words : names).map(Self.alternatives)
      }
    }
    expression = parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  private static func alternatives(of word: String) -> String {
    let keys = NameKey.spellings(word).map { "keys : " + quoted($0) }
    return keys.isEmpty
      ? quoted(word) : "(" + ([quoted(word)] + keys).joined(separator: " OR ") + ")"
  }

  private static func words(of text: some StringProtocol) -> [String] {
    text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map { String($0) }
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
