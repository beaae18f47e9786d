import TruceModel

/// What the gazetteer says of the single words of a report that may open a name, looked up once for
/// each distinct word: every look-up touches memory that nothing else does.
struct PlaceWordFacts: Sendable {
  /// What is known of one word.
  struct Fact: Sendable {
    var flags: WordFlags = []
    var opensLongerName = false
    /// `Gazetteer.opensAddedName` and `Gazetteer.isBlocked` of the word alone.
    var opensAddedName = false
    var isBlocked = false
    /// The places that the word alone names; nil: none.
    var places: NamedPlaces?

    /// The word as a name by itself.
    var name: PlaceMemory.Name { PlaceMemory.Name(places: places, isBlocked: isBlocked) }
  }

  /// For each word of the scan its number in the memory; -1: it opens no name.
  private let numbers: [Int32]
  /// For each word of the scan what it is besides a place; empty for words that open no name.
  let flags: [WordFlags]

  init(_ scan: PlaceScan, gazetteer: Gazetteer, _ memory: inout PlaceMemory) {
    numbers = memory.learn(scan, gazetteer)
    flags = numbers.map { $0 < 0 ? [] : memory.facts[number: Int($0)].flags }
  }

  /// What is known of the word at `index`; nil: it has not been asked for.
  func fact(at index: Int, _ memory: PlaceMemory) -> Fact? {
    numbers[index] < 0 ? nil : memory.facts[number: Int(numbers[index])]
  }
}
