import TruceModel

/// What the gazetteer says of the single words of a report that may open a name, looked up once for
/// each distinct word: every look-up touches memory that nothing else does.
struct PlaceWordFacts: Sendable {
  /// What is known of one word.
  struct Fact: Sendable {
    var flags: WordFlags
    /// The places that the word alone names.
    var entries: [Gazetteer.Entry]
    var opensLongerName: Bool
  }

  private var facts = KeyTable<Fact>()
  private let scan: PlaceScan
  /// For each word of the scan what it is besides a place; empty for words that open no name.
  private(set) var flags: [WordFlags]

  init(_ scan: PlaceScan, gazetteer: Gazetteer) {
    self.scan = scan
    flags = Array(repeating: [], count: scan.tokens.count)
    for (index, token) in scan.tokens.enumerated()
    where token.isCapitalised || scan.marks[index].contains(.caseless) {
      if let known = facts[token.hash] {
        flags[index] = known.flags
        continue
      }
      let hash = PlaceNameHash([token.hash])
      flags[index] = gazetteer.file.flags(of: hash)
      facts.set(
        token.hash,
        Fact(
          flags: flags[index], entries: gazetteer.entries(named: hash),
          opensLongerName: gazetteer.opensLongerName(hash)))
    }
  }

  /// What is known of the word at `index`; nil: it has not been asked for.
  subscript(index: Int) -> Fact? { facts[scan.tokens[index].hash] }
}
