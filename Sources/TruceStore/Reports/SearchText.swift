import TruceModel

/// Words for the full-text index: as written, and what the spellings of names have in common.
struct SearchText: Sendable {
  /// As written; the index folds case and accents.
  let words: String
  /// The keys of names, parted by blanks; see `NameKey.spellings`.
  let keys: String

  init(words: String) {
    self.words = words
    keys = Self.keys(of: words)
  }

  init(_ claim: Claim) {
    let names =
      claim.event.places.map(\.value.name) + claim.event.actors.map(\.value.name)
      + claim.event.targets.map(\.value.name)
      + claim.attribution.compactMap { $0.speaker?.value.name }
    self.init(words: ([claim.sentence.wording] + names).joined(separator: "\n"))
  }

  init(storedClaim value: String) throws {
    self.init(try StoredJSON().value(Claim.self, value))
  }

  /// Keys of the words that begin with a capital or a mark of transliteration, each once, sorted.
  private static func keys(of text: String) -> String {
    var names: Set<Substring> = []
    for word in words(of: text) {
      guard let first = word.unicodeScalars.first else { continue }
      let isCapital =
        first.value < 0x80 ? (0x41...0x5A).contains(first.value) : first.properties.isUppercase
      if isCapital { names.insert(word) }
    }
    return Set(names.flatMap { NameKey.spellings(String($0)) }).sorted().joined(separator: " ")
  }

  /// Runs of letters, digits and apostrophes; of the signs beyond ASCII, those of the blocks of
  /// punctuation part words.
  private static func words(of text: String) -> [Substring] {
    let utf8 = text.utf8
    var words: [Substring] = []
    var start: String.Index?
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let (isOfWord, length) = step(utf8[index...])
      if isOfWord {
        start = start ?? index
      } else if let first = start {
        words.append(text[first..<index])
        start = nil
      }
      index = utf8.index(index, offsetBy: length, limitedBy: utf8.endIndex) ?? utf8.endIndex
    }
    if let first = start { words.append(text[first...]) }
    return words
  }

  /// Whether the sign at the start of `bytes` is of a word, and its length in bytes.
  private static func step(_ bytes: Substring.UTF8View) -> (isOfWord: Bool, length: Int) {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x27: return (true, 1)
    case ..<0x80: return (false, 1)
    case 0xC2: return (false, 2)
    case 0xE2:
      let rest = Array(bytes.prefix(3))
      let isApostrophe = rest == [0xE2, 0x80, 0x98] || rest == [0xE2, 0x80, 0x99]
      return (isApostrophe || rest.count > 1 && rest[1] > 0x81, 3)
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
