/// Entries of a lexicon by the lemmas they consist of, found by the first lemma.
struct PhraseIndex<Entry: Sendable>: Sendable {
  /// An entry with the lemmas that follow its first.
  struct Phrase: Sendable {
    var rest: [String]
    var entry: Entry
  }

  /// By first lemma, longest phrases first, then in file order.
  private var phrases = LemmaTable<[Phrase]>()

  init() {}

  /// Adds `entry` under `lemmas`, a blank between two.
  mutating func insert(_ lemmas: String, _ entry: Entry) {
    let parts = lemmas.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    guard let first = parts.first else { return }
    var list = phrases[first] ?? []
    let phrase = Phrase(rest: Array(parts.dropFirst()), entry: entry)
    let at = list.firstIndex { $0.rest.count < phrase.rest.count } ?? list.count
    list.insert(phrase, at: at)
    phrases.set(first, list)
  }

  /// The phrases that start with `lemma`; empty: none.
  func starting(with lemma: String) -> [Phrase] { phrases[lemma] ?? [] }

  /// The lemmas that phrases start with.
  var firsts: [String] { phrases.lemmas }

  /// The longest entry whose lemmas stand at `position` of `keys` and that `accepts` takes, with the
  /// last position it covers.
  func longest<Keys: RandomAccessCollection<String>>(
    at position: Int, in keys: Keys, where accepts: (Entry) -> Bool = { _ in true }
  ) -> (entry: Entry, last: Int)? where Keys.Index == Int {
    guard let list = phrases[keys[position]] else { return nil }
    // By index: an entry that is handed on is copied with its strings.
    for index in list.indices {
      let last = position + list[index].rest.count
      guard last < keys.count else { continue }
      var matches = true
      for offset in list[index].rest.indices
      where keys[position + 1 + offset] != list[index].rest[offset] {
        matches = false
        break
      }
      if matches, accepts(list[index].entry) { return (list[index].entry, last) }
    }
    return nil
  }
}
