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
    if let exact = exactPhrase(at: index) { return exact }
    return foldedPhrase(at: index)
  }

  private func exactPhrase(at index: Int) -> KnownPhrase? {
    let longest = lexicon.phrases.longest(from: pieces[index].hash)
    guard longest > 0 else { return nil }
    let limit = runEnd(from: index, atMost: longest)
    var hashes: [UInt64] = []
    for piece in pieces[index..<limit] { hashes.append(piece.hash) }
    for length in stride(from: hashes.count, to: 0, by: -1) {
      let entries = lexicon.phrases.entries(for: hashes[..<length])
      if let meaning = chosen(entries, at: index) {
        return KnownPhrase(meaning: meaning, end: index + length)
      }
    }
    return nil
  }

  private mutating func foldedPhrase(at index: Int) -> KnownPhrase? {
    var places: [Int] = []
    let limit = runEnd(from: index, atMost: 8)
    for place in index..<limit where !NameIndex.articles.contains(pieces[place].hash) {
      places.append(place)
    }
    guard let first = places.first, first == index || isArticle(index), pieces[first].isCapitalised,
      pieces[first].length > 2
    else { return nil }
    let longest = lexicon.foldedPhrases.longest(from: fold(first))
    guard longest > 0 else { return nil }
    var hashes: [UInt64] = []
    for place in places.prefix(longest) { hashes.append(fold(place)) }
    for length in stride(from: hashes.count, to: 0, by: -1) {
      let entries = lexicon.foldedPhrases.entries(for: hashes[..<length])
      if isUpperCase, length == 1 { break }
      if let meaning = chosen(entries, at: first) {
        return KnownPhrase(meaning: meaning, end: places[length - 1] + 1)
      }
    }
    return nil
  }

  /// True for *al* and *el*, and for the other articles where a hyphen joins them to the name.
  private func isArticle(_ index: Int) -> Bool {
    guard index + 1 < pieces.count, NameIndex.articles.contains(pieces[index].hash) else {
      return false
    }
    return pieces[index + 1].gap == .hyphen || Self.bareArticles.contains(pieces[index].hash)
  }

  private static let bareArticles = hashes(["al", "el"])

  /// The hash of the piece's transliteration key.
  private mutating func fold(_ index: Int) -> UInt64 {
    if let fold = folds[index] { return fold }
    let key = TransliterationKey(utf8: document.bytes[pieces[index].span.range]).stableHash
    folds[index] = key
    return key
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
    let written = entries.filter { isWritten($0, at: index) }
    let fitting = written.first { isOfTheatre($0.meaning) == true }
    return (fitting ?? written.first { isAllowed($0) })?.meaning
  }

  private func isWritten(_ entry: PhraseTable<NameMeaning>.Entry, at index: Int) -> Bool {
    let isArticle = NameIndex.articles.contains(pieces[index].hash) && entry.length > 1
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
    guard Self.ambiguousAcronyms.contains(pieces[index].hash) else { return false }
    if index > 0, pieces[index - 1].hash == Self.the, Self.withArticle.contains(pieces[index].hash)
    {
      return false
    }
    guard index + 1 < pieces.count else { return true }
    return lexicon.rolePhrases.longest(from: pieces[index + 1].hash) == 0
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

  private static let ambiguousAcronyms = Set(
    ["us", "is", "who", "it", "aa", "pa", "au", "ap", "cis", "care", "spa", "eta", "site", "sana"]
      .map { NamePiece.hash(of: $0.utf8) })
}
