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
  }

  /// For each word of the scan its number in the memory; -1: it opens no name.
  private let numbers: [Int32]
  /// For each word of the scan what it is besides a place; empty for words that open no name.
  let flags: [WordFlags]

  init(_ scan: PlaceScan, gazetteer: Gazetteer, _ memory: inout PlaceMemory) {
    numbers = memory.learn(scan, gazetteer)
    flags = numbers.map { $0 < 0 ? [] : memory.facts[number: Int($0)].flags }
  }

  /// The number in the memory of the word at `index`; nil: it has not been asked for.
  @inline(__always)
  func number(at index: Int) -> Int? { numbers[index] < 0 ? nil : Int(numbers[index]) }
}
