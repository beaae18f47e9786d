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
    for column in 1...Column.allCases.count {
      (values + (column * columnLength - Self.surplus)).initialize(
        repeating: 0, count: Self.surplus)
    }
    let casing = Self.casing(of: words)
    let outside = TokenAttributes.outside
    for place in -Self.margin..<0 { put(place, outside, casing) }
    for place in words.indices { put(place, words[place], casing) }
    for place in count..<(count + Self.margin) { put(place, outside, casing) }
    for place in words.indices { putNeighbours(of: place) }
  }

  deinit { values.deallocate() }

  private func put(_ place: Int, _ word: TokenAttributes, _ casing: UInt32) {
    // Column by column, in their order.
    var next = values + Self.margin + place
    let put = { (value: UInt32) in
      next.pointee = value
      next += self.columnLength
    }
    put(word.word)
    put(word.suffix1)
    put(word.suffix2)
    put(word.suffix3)
    put(word.suffix4)
    put(word.prefix2)
    put(word.prefix3)
    put(word.shape)
    put(word.lexical)
    put(word.casing)
    put(word.casing << 4 | casing)
    put(word.casing << 4 | (place == 0 ? 8 : 0) | casing)
    // The neighbours come when all words are there.
    put(0)
    put(casing)
    put(word.clusters.coarse)
    put(word.clusters.fine)
    put(word.clusters.sense)
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
