import CProcessor

/// The short chunks between white space that texts have shown so far, with the words of each.
///
/// A chunk is split the same way wherever it stands, so the answers are those of `ChunkSplitter`. All
/// that is known of a chunk lies in one place: the table is larger than the caches near the core.
struct ChunkMemory: Sendable {
  /// A word of a chunk.
  private struct Piece: Sendable {
    /// Its number in `WordMemory`.
    var number: Int32 = 0
    /// Bytes from the start of the chunk to the end of the word; the next word begins there.
    var end: UInt8 = 0
    /// What stands ahead of it; not asked of the first, which has another wherever the chunk stands.
    var gap = RawToken.Gap.none
  }

  private struct Entry: Sendable {
    var key = ChunkKey.none
    var count = 0
    var pieces = InlineArray<4, Piece>(repeating: Piece())
  }

  /// Places that are looked at for a chunk; one that finds no free one is not remembered.
  private static let probes = 8

  /// Open addressing, at most half full; an entry without words is free.
  private var entries = ContiguousArray(repeating: Entry(), count: 1 << 10)
  /// How many chunks are remembered.
  private(set) var count = 0

  /// Asks for what is known of a chunk ahead of `append`.
  @inline(__always) func fetch(_ key: ChunkKey) {
    let place = key.hash & (entries.count - 1)
    entries.withUnsafeBufferPointer { entries in
      guard let first = entries.baseAddress else { return }
      prefetch(first + place)
    }
  }

  /// Appends the words of the chunk that begins at byte `start` of the text with `gap` ahead of it, and
  /// their numbers; false: it is not known.
  @inline(__always) func append(
    _ key: ChunkKey, at start: Int, _ gap: RawToken.Gap, to tokens: inout [RawToken],
    _ numbers: inout [Int]
  ) -> Bool {
    let mask = entries.count - 1
    var place = key.hash & mask
    for _ in 0..<Self.probes {
      let known = entries[place].count
      if known == 0 { return false }
      if entries[place].key == key {
        append(place, at: start, gap, to: &tokens, &numbers)
        return true
      }
      place = (place + 1) & mask
    }
    return false
  }

  @inline(__always) private func append(
    _ place: Int, at start: Int, _ gap: RawToken.Gap, to tokens: inout [RawToken],
    _ numbers: inout [Int]
  ) {
    var from = start
    for index in 0..<entries[place].count {
      let piece = entries[place].pieces[index]
      let end = start + Int(piece.end)
      tokens.append(RawToken(start: from, end: end, gap: index == 0 ? gap : piece.gap))
      numbers.append(Int(piece.number))
      from = end
    }
  }

  /// Keeps the words of the chunk that begins at byte `start` of the text, where there is room.
  mutating func remember(
    _ key: ChunkKey, at start: Int, _ tokens: ArraySlice<RawToken>, _ numbers: ArraySlice<Int>
  ) {
    var entry = Entry(key: key)
    guard (1...entry.pieces.count).contains(tokens.count) else { return }
    for (token, number) in zip(tokens, numbers) {
      // A word without a number is read anew each time.
      guard number >= 0 else { return }
      entry.pieces[entry.count] = Piece(
        number: Int32(number), end: UInt8(token.end - start), gap: token.gap)
      entry.count += 1
    }
    if 2 * (count + 1) > entries.count { grow() }
    if put(entry) { count += 1 }
  }

  /// False: all places where it could stand are taken.
  private mutating func put(_ entry: Entry) -> Bool {
    let mask = entries.count - 1
    var place = entry.key.hash & mask
    for _ in 0..<Self.probes {
      if entries[place].count == 0 {
        entries[place] = entry
        return true
      }
      place = (place + 1) & mask
    }
    return false
  }

  private mutating func grow() {
    let known = entries
    entries = ContiguousArray(repeating: Entry(), count: known.count * 2)
    count = 0
    for entry in known where entry.count > 0 && put(entry) { count += 1 }
  }
}
