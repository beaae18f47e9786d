import TruceText

/// The keys of a sentence's words, for lexicon lookups: a view, so that no string is copied.
struct WordKeys: RandomAccessCollection, Sendable {
  private let words: [Word]

  init(_ words: [Word]) { self.words = words }

  var startIndex: Int { 0 }
  var endIndex: Int { words.count }
  subscript(word: Int) -> String { words[word].key }
}

/// What the lexicons tell of each word of a sentence by itself; a view.
struct WordMarkList: Sendable {
  private let words: [Word]

  init(_ words: [Word]) { self.words = words }

  subscript(word: Int) -> WordMarks { WordMarks(rawValue: words[word].marks) }
}
