/// What the tagger reads of the words of a sentence. The values of one kind lie side by side, so
/// that features of many words are made at once.
final class TaggerInput {
  enum Column: Int, CaseIterable {
    case word, suffix1, suffix2, suffix3, suffix4, prefix2, prefix3, shape, lexical, casing
    /// The casing of the word and of the sentence.
    case casings
    /// The same, and whether the word is the first.
    case position
    /// The casings of the words beside it.
    case neighbours
    /// The casing of the sentence.
    case sentence
    /// Parts of `WordClusters`.
    case coarse, fine, sense
  }

  let count: Int
  private let values: UnsafeMutablePointer<UInt32>
  private let columnLength: Int

  /// Words of each side outside the sentence that are looked at.
  private static let margin = 2
  /// Columns can be read so far past them, eight words at a time.
  private static let surplus = 8

  init(_ words: UnsafeBufferPointer<TokenAttributes>) {
    count = words.count
    columnLength = words.count + 2 * Self.margin + Self.surplus
    let size = columnLength * Column.allCases.count
    values = .allocate(capacity: size)
    values.initialize(repeating: 0, count: size)
    let casing = Self.casing(of: words)
    let outside = TokenAttributes.outside
    for place in -Self.margin..<0 { put(place, outside, casing) }
    for place in words.indices { put(place, words[place], casing) }
    for place in count..<(count + Self.margin) { put(place, outside, casing) }
    for place in words.indices { putNeighbours(of: place) }
  }

  deinit { values.deallocate() }

  private func put(_ place: Int, _ word: TokenAttributes, _ casing: UInt32) {
    set(.word, place, word.word)
    set(.suffix1, place, word.suffix1)
    set(.suffix2, place, word.suffix2)
    set(.suffix3, place, word.suffix3)
    set(.suffix4, place, word.suffix4)
    set(.prefix2, place, word.prefix2)
    set(.prefix3, place, word.prefix3)
    set(.shape, place, word.shape)
    set(.lexical, place, word.lexical)
    set(.casing, place, word.casing)
    set(.casings, place, word.casing << 4 | casing)
    set(.position, place, word.casing << 4 | (place == 0 ? 8 : 0) | casing)
    set(.sentence, place, casing)
    set(.coarse, place, word.clusters.coarse)
    set(.fine, place, word.clusters.fine)
    set(.sense, place, word.clusters.sense)
  }

  private func putNeighbours(of place: Int) {
    let casing = words(.casing) + place
    set(.neighbours, place, casing[-1] << 4 | casing[1])
  }

  @inline(__always) private func set(_ column: Column, _ place: Int, _ value: UInt32) {
    values[column.rawValue &* columnLength &+ Self.margin &+ place] = value
  }

  /// The values of `column` from the first word on, with those of two places ahead of it and behind
  /// the last.
  @inline(__always) func words(_ column: Column) -> UnsafePointer<UInt32> {
    UnsafePointer(values + column.rawValue &* columnLength + Self.margin)
  }

  /// 1 where most words with letters are in capitals, 2 where none has a capital, else 0.
  private static func casing(of words: UnsafeBufferPointer<TokenAttributes>) -> UInt32 {
    var upper = 0
    var lower = 0
    var capital = 0
    for word in words {
      if word.casing == 2 { upper += 1 }
      if word.casing == 0 { lower += 1 }
      if word.casing == 1 { capital += 1 }
    }
    return upper > lower + capital ? 1 : upper + capital == 0 ? 2 : 0
  }
}
