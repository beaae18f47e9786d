/// A closed or open list of lemmas; see `LemmaTable`.
struct LemmaSet: Sendable, ExpressibleByArrayLiteral {
  private var table = LemmaTable<Void>()

  init(_ lemmas: some Sequence<String>) {
    for lemma in lemmas { table.set(lemma, ()) }
  }

  init(arrayLiteral lemmas: String...) { self.init(lemmas) }

  @inline(__always) func contains(_ lemma: String) -> Bool { table.contains(lemma) }

  /// True for the lemma of `stem` and, where it is not nil, one further letter.
  func contains(_ stem: Slice<UnsafeBufferPointer<UInt8>>, and letter: UInt8?) -> Bool {
    table.contains(stem, and: letter)
  }

  /// All of them, in the order in which they came.
  var lemmas: [String] { table.lemmas }

  mutating func insert(_ lemma: String) { table.set(lemma, ()) }
}
