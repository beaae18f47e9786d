/// Phrases of one to eight words by the hashes of their words, for longest-match lookup.
struct PhraseTable<Meaning: Sendable>: Sendable {
  /// A phrase with the letters that its first word must show.
  struct Entry: Sendable {
    var meaning: Meaning
    var form: PhraseForm
    /// Words of the phrase.
    var length: Int
    /// Made of words that any country's bodies are named with (*National Coalition*).
    var isPlain: Bool
  }

  private var entries: [UInt64: [Entry]] = [:]
  /// Words of the longest phrase that begins with a word.
  private var longest: [UInt64: Int] = [:]

  /// Adds a phrase by its words' hashes; no words: nothing.
  mutating func insert(
    _ words: [UInt64], _ meaning: Meaning, form: PhraseForm, isPlain: Bool = false
  ) {
    guard let first = words.first else { return }
    let entry = Entry(meaning: meaning, form: form, length: words.count, isPlain: isPlain)
    entries[Self.hash(words[...]), default: []].append(entry)
    longest[first] = max(longest[first] ?? 0, words.count)
  }

  /// Words of the longest phrase that begins with `word`; 0: none does.
  func longest(from word: UInt64) -> Int { longest[word] ?? 0 }

  /// The meanings of exactly these words, in the order of insertion.
  func entries(for words: ArraySlice<UInt64>) -> [Entry] { entries[Self.hash(words)] ?? [] }

  private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words { hash = (hash ^ word) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}

/// How a phrase must be written to count.
enum PhraseForm: Sendable {
  /// A common noun: in any case.
  case any
  /// A name: its first word with a capital.
  case capital
  /// An abbreviation: its first word in capitals.
  case acronym
}
