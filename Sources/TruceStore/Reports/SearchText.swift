import TruceModel

/// Words for the full-text index: as written, and the consonants of names.
struct SearchText: Sendable {
  /// As written; the index folds case and accents.
  let words: String
  /// The consonants of each name, parted by blanks: `srkb` for Saraqib, Saraqeb and Sarakib.
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
    for word in text.split(whereSeparator: { !isOfWord($0) }) {
      guard let first = word.unicodeScalars.first, first.properties.isUppercase else { continue }
      names.insert(word)
    }
    return Set(names.flatMap { NameKey.consonantWords(String($0)) }).sorted().joined(separator: " ")
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’"
      || character == "‘"
  }
}

/// What a person typed into a search field, as a query of FTS5.
///
/// Words are joined by *and*; words in quotation marks must follow each other; each word is also
/// looked for by its consonants, so that `Sarakib` finds Saraqeb. Nothing typed is an operator.
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
        parts += words.map(Self.alternatives)
      }
    }
    expression = parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  private static func alternatives(of word: String) -> String {
    let keys = NameKey.consonantWords(word)
    guard let key = keys.first, keys.count == 1 else { return quoted(word) }
    return "(\(quoted(word)) OR keys : \(quoted(key)))"
  }

  private static func words(of text: some StringProtocol) -> [String] {
    text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map { String($0) }
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
