import CProcessor
import TruceModel

/// The words that texts have shown so far, with what the model says of each: most words of a text
/// stand in it or in its neighbours more than once.
///
/// Words are numbered. Every answer is that of the model itself, whatever is remembered: a word
/// whose key another one has taken (-1) is read anew each time.
struct WordMemory: Sendable {
  /// What is known of a word.
  private struct Entry: Sendable {
    let attributes: TokenAttributes
    let form: String
    let hints: QuantityHints
    /// The answer for the first tag class that the word was met with.
    var answer = Answer()
    /// That class; nil: none has been asked for.
    var tagClass: UInt8?
  }

  /// What follows from a word and its tag class.
  struct Answer: Sendable {
    var lemma = ""
    var key = ""
    var marks: UInt32 = 0

    @inline(__always) fileprivate func put(into word: inout Word) {
      word.lemma = lemma
      word.key = key
      word.marks = marks
    }
  }

  /// Distinct words that are remembered; a fuller memory begins anew with the next document.
  private static let limit = 100_000

  /// The chunks whose words are numbered.
  var chunks = ChunkMemory()
  private var keys = KeyIndex()
  private var entries: ContiguousArray<Entry> = []
  /// By word and tag class, for the further classes of a word.
  private var answers = KeyTable<Answer>()
  private let noter: WordNoter?
  /// Tells what words may hold; nil: all may hold all.
  var hinter: QuantityHinter?

  /// `noter` makes the notes of words; nil: words get none.
  init(noter: WordNoter? = nil) { self.noter = noter }

  /// Forgets all where too much is remembered; numbers given before are void then.
  mutating func makeRoom() {
    if max(entries.count, answers.count, chunks.count) > Self.limit {
      let hinter = hinter
      self = WordMemory(noter: noter)
      self.hinter = hinter
    }
  }

  /// The number of `form`, given now where it has none; -1: another word has its key.
  mutating func number(
    of form: UnsafeBufferPointer<UInt8>, _ lexicon: SparseWeights
  ) -> Int {
    let key = Self.key(form)
    let known = keys.number(of: key)
    if known >= 0 { return Self.isSame(entries[known].form, form) ? known : -1 }
    entries.append(
      Entry(
        attributes: TokenAttributes(form, lexicon: lexicon),
        form: String(decoding: form, as: UTF8.self),
        hints: hinter?(form) ?? .all))
    return keys.insert(key)
  }

  /// Asks for what is known of the word with this number, ahead of its use.
  @inline(__always) func fetch(_ number: Int) {
    entries.withUnsafeBufferPointer { entries in
      guard entries.indices.contains(number), let first = entries.baseAddress else { return }
      let entry = UnsafeRawPointer(first + number)
      for line in stride(from: 0, to: MemoryLayout<Entry>.size, by: 64) { prefetch(entry + line) }
    }
  }

  /// What `lexicon` and the letters tell of the word with this number, which is `form`.
  func attributes(
    _ number: Int, _ form: UnsafeBufferPointer<UInt8>, _ lexicon: SparseWeights
  ) -> TokenAttributes {
    number < 0 ? TokenAttributes(form, lexicon: lexicon) : entries[number].attributes
  }

  /// What the word with this number may hold.
  func hints(_ number: Int) -> QuantityHints { number < 0 ? .all : entries[number].hints }

  /// The word with this number, which is `form`, as a string.
  func string(_ number: Int, _ form: UnsafeBufferPointer<UInt8>) -> String {
    number < 0 ? String(decoding: form, as: UTF8.self) : entries[number].form
  }

  /// What is known of the word with this number and tags of the class `tagClass`; nil: it is not at
  /// hand, `complete` looks further.
  @inline(__always) func answer(_ number: Int, tagClass: UInt8) -> Answer? {
    guard number >= 0, entries[number].tagClass == tagClass else { return nil }
    return entries[number].answer
  }

  /// Gives `word`, which has this number, the letters `form` and tags of the class `tagClass`, its
  /// lemma and its note.
  mutating func complete(
    _ word: inout Word, _ number: Int, _ form: UnsafeBufferPointer<UInt8>, tagClass: UInt8,
    _ lemmatizer: Lemmatizer
  ) {
    guard number >= 0 else {
      let answer = answer(word, form, tagClass, lemmatizer)
      return answer.put(into: &word)
    }
    let pair = (UInt64(number) << 8 | UInt64(tagClass)) &* 0x9e37_79b9_7f4a_7c15
    if let known = answers[pair] { return known.put(into: &word) }
    let found = answer(word, form, tagClass, lemmatizer)
    if entries[number].tagClass == nil {
      entries[number].tagClass = tagClass
      entries[number].answer = found
    } else {
      answers.set(pair, found)
    }
    found.put(into: &word)
  }

  private func answer(
    _ word: Word, _ form: UnsafeBufferPointer<UInt8>, _ tagClass: UInt8, _ lemmatizer: Lemmatizer
  ) -> Answer {
    var answer = Answer(lemma: lemmatizer.lemma(of: form, tagClass: tagClass))
    guard let noter else { return answer }
    var word = word
    word.lemma = answer.lemma
    let note = noter(word)
    answer.key = note.key
    answer.marks = note.marks
    return answer
  }

  private static func isSame(_ known: String, _ form: UnsafeBufferPointer<UInt8>) -> Bool {
    known.utf8.count == form.count
      && known.utf8.withContiguousStorageIfAvailable { known in
        for place in 0..<form.count where known[place] != form[place] { return false }
        return true
      } ?? false
  }

  /// Stands for the bytes of `form`.
  @inline(__always) private static func key(_ form: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in form { hash.combine(byte) }
    return hash.value
  }
}
