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
    /// `Gazetteer.opensAddedName` and `Gazetteer.isBlocked` of the word alone.
    var opensAddedName = false
    var isBlocked = false

    /// The word as a name by itself.
    var name: PlaceMemory.Name { PlaceMemory.Name(entries: entries, isBlocked: isBlocked) }
  }

  private let facts: KeyTable<Fact>
  private let scan: PlaceScan
  /// For each word of the scan what it is besides a place; empty for words that open no name.
  private(set) var flags: [WordFlags]

  init(_ scan: PlaceScan, gazetteer: Gazetteer, _ memory: inout PlaceMemory) {
    self.scan = scan
    let opening = scan.tokens.indices.filter {
      scan.tokens[$0].isCapitalised || scan.marks[$0].contains(.caseless)
    }
    memory.learn(opening.map { scan.tokens[$0].hash }, gazetteer)
    facts = memory.facts
    flags = Array(repeating: [], count: scan.tokens.count)
    for index in opening { flags[index] = facts[scan.tokens[index].hash]?.flags ?? [] }
  }

  /// What is known of the word at `index`; nil: it has not been asked for.
  subscript(index: Int) -> Fact? { facts[scan.tokens[index].hash] }
}
