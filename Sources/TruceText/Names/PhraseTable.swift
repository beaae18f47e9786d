import TruceModel

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

  private var entries = KeyTable<[Entry]>()
  /// Words of the longest phrase that begins with a word, by that word.
  private(set) var longest = KeyTable<Int>()

  /// Adds a phrase by its words' hashes; no words: nothing.
  mutating func insert(
    _ words: [UInt64], _ meaning: Meaning, form: PhraseForm, isPlain: Bool = false
  ) {
    guard let first = words.first else { return }
    let entry = Entry(meaning: meaning, form: form, length: words.count, isPlain: isPlain)
    entries.update(PhraseKey(words).value, default: []) { $0.append(entry) }
    longest.update(first, default: 0) { $0 = max($0, words.count) }
  }

  /// The meanings of exactly the words of `key`, in the order of insertion; nil: it has none.
  func known(_ key: PhraseKey) -> [Entry]? { entries[key.value] }

  /// The meanings of exactly the words of `key`, in the order of insertion.
  func entries(for key: PhraseKey) -> [Entry] { entries[key.value] ?? [] }
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
