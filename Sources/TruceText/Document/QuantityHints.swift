/// What a word or sentence may hold; without a hint it holds none, and need not be scanned for one.
struct QuantityHints: OptionSet, Sendable {
  let rawValue: UInt8

  static let number = QuantityHints(rawValue: 1)
  static let time = QuantityHints(rawValue: 2)
  static let all: QuantityHints = [.number, .time]
}

/// Tells what a word of these letters may hold by itself, the same whenever it is asked. A word that
/// another one joins without a gap may be part of a longer run of letters: `SentenceReader` sees to
/// that.
typealias QuantityHinter = @Sendable (UnsafeBufferPointer<UInt8>) -> QuantityHints
