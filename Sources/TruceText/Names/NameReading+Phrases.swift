import TruceModel

extension NameReading {
  /// A phrase of the lexicon found in the sentence.
  struct KnownPhrase {
    var meaning: NameMeaning
    /// One past the last piece.
    var end: Int
  }

  /// The longest phrase of the lexicon at `index`, spelled exactly or in another transliteration.
  mutating func knownPhrase(at index: Int) -> KnownPhrase? {
    if pieces[index].known.phrases > 0, let exact = exactPhrase(at: index) { return exact }
    return foldedPhrase(at: index)
  }

  private func exactPhrase(at index: Int) -> KnownPhrase? {
    var key = PhraseKey()
    var found: KnownPhrase?
    for place in index..<runEnd(from: index, atMost: Int(pieces[index].known.phrases)) {
      key.append(pieces[place].hash)
      if let entries = lexicon.phrases.known(key), let meaning = chosen(entries, at: index) {
        found = KnownPhrase(meaning: meaning, end: place + 1)
      }
    }
    return found
  }

  private mutating func foldedPhrase(at index: Int) -> KnownPhrase? {
    var first = index
    if isAnArticle(index) {
      guard isArticle(index) else { return nil }
      let limit = runEnd(from: index, atMost: 8)
      while first < limit, isAnArticle(first) { first += 1 }
      guard first < limit else { return nil }
    }
    guard pieces[first].isCapitalised, pieces[first].length > 2 else { return nil }
    let longest = fold(first).phrases
    guard longest > 0 else { return nil }
    return foldedPhrase(from: first, words: longest, limit: runEnd(from: index, atMost: 8))
  }

  /// The longest phrase of at most `words` words besides articles that begins at `first`.
  private mutating func foldedPhrase(from first: Int, words: Int, limit: Int) -> KnownPhrase? {
    var key = PhraseKey()
    var count = 0
    var found: KnownPhrase?
    for place in first..<limit where !isAnArticle(place) {
      guard count < words else { break }
      key.append(fold(place).key)
      count += 1
      if isUpperCase, count == 1 { continue }
      if let meaning = chosen(lexicon.foldedPhrases.entries(for: key), at: first) {
        found = KnownPhrase(meaning: meaning, end: place + 1)
      }
    }
    return found
  }

  private func isAnArticle(_ index: Int) -> Bool {
    pieces[index].known.traits.contains(.article)
  }

  /// True for *al* and *el*, and for the other articles where a hyphen joins them to the name.
  private func isArticle(_ index: Int) -> Bool {
    guard index + 1 < pieces.count, isAnArticle(index) else { return false }
    return pieces[index + 1].gap == .hyphen || Self.bareArticles.contains(pieces[index].hash)
  }

  private static let bareArticles = hashes(["al", "el"])

  /// The transliteration key of the piece.
  private mutating func fold(_ index: Int) -> NameMemory.Fold {
    if let known = memory.fold(of: pieces[index]) { return known }
    let key = TransliterationKey(utf8: document.bytes[pieces[index].span.range]).stableHash
    let fold = NameMemory.Fold(key: key, phrases: lexicon.foldedPhrases.longest[key] ?? 0)
    memory.keep(fold, of: pieces[index])
    return fold
  }

  /// The end of the pieces from `index` on that one name can hold: no comma or bracket between.
  func runEnd(from index: Int, atMost count: Int) -> Int {
    var end = index + 1
    let limit = min(pieces.count, index + count)
    while end < limit {
      switch pieces[end].gap {
      case .none, .space, .hyphen, .slash, .dot: end += 1
      case .start, .comma, .opening, .other: return end
      }
    }
    return end
  }

  /// The meaning among `entries` that the writing at `index` and the document's war allow.
  private func chosen(
    _ entries: [PhraseTable<NameMeaning>.Entry], at index: Int
  ) -> NameMeaning? {
    var allowed: NameMeaning?
    for entry in entries where isWritten(entry, at: index) {
      if isOfTheatre(entry.meaning) == true { return entry.meaning }
      if allowed == nil, isAllowed(entry) { allowed = entry.meaning }
    }
    return allowed
  }

  private func isWritten(_ entry: PhraseTable<NameMeaning>.Entry, at index: Int) -> Bool {
    let isArticle = isAnArticle(index) && entry.length > 1
    let piece = pieces[isArticle ? min(index + 1, pieces.count - 1) : index]
    switch entry.form {
    case .any: return true
    case .capital:
      guard piece.isCapitalised || piece.isNumber else { return false }
      return !isUpperCase || !isCommonPhrase(entry, at: index)
    case .acronym:
      guard piece.isUpper || piece.isNumber else { return false }
      return !isUpperCase || entry.length > 1 || !isEnglishWord(index)
    }
  }

  /// Whether the document names a state of the actor's theatre; nil: it has no theatre.
  private func isOfTheatre(_ meaning: NameMeaning) -> Bool? {
    guard case .actor(let actor) = meaning else { return nil }
    let theatre = lexicon.actors[actor].theatre
    return theatre.isEmpty ? nil : theatre.contains { context.named.contains($0) }
  }

  /// Common nouns and one-word short names of a theatre count only in reports about it, unless
  /// the actor has no other name.
  private func isAllowed(_ entry: PhraseTable<NameMeaning>.Entry) -> Bool {
    guard case .actor(let index) = entry.meaning, isOfTheatre(entry.meaning) == false else {
      return true
    }
    let actor = lexicon.actors[index]
    if entry.form == .any || entry.isPlain { return false }
    guard entry.length == 1 else { return true }
    return !actor.name.utf8.contains(UInt8(ascii: " ")) || actor.theatre.first == "syria"
  }

  /// In a text in capitals, *US*, *IS*, *WHO* are names only beside an article or an actor's noun.
  private func isEnglishWord(_ index: Int) -> Bool {
    guard pieces[index].known.traits.contains(.ambiguous) else { return false }
    if index > 0, pieces[index - 1].hash == Self.the, Self.withArticle.contains(pieces[index].hash)
    {
      return false
    }
    guard index + 1 < pieces.count else { return true }
    return pieces[index + 1].known.roles == 0
      && pieces[index + 1].gap != .hyphen
  }

  /// In a text in capitals a title of common words (*The National*, *Sky*) is no outlet.
  private func isCommonPhrase(
    _ entry: PhraseTable<NameMeaning>.Entry, at index: Int
  ) -> Bool {
    guard case .actor(let actor) = entry.meaning, lexicon.actors[actor].kind == .outlet else {
      return false
    }
    return entry.length == 1 || pieces[index].hash == Self.the
  }

  /// Those that stand with an article as names and not otherwise.
  private static let withArticle = hashes(["us", "pa", "au", "ap"])

  static let ambiguousAcronyms = [
    "us", "is", "who", "it", "aa", "pa", "au", "ap", "cis", "care", "spa", "eta", "site", "sana",
  ]
}
