import TruceModel

/// Two tellings that may be of one occurrence.
struct CandidatePair: Hashable, Sendable {
  /// The smaller position.
  var first: Int
  var second: Int
}

/// Brings together the tellings that are worth comparing.
///
/// Each telling stands in blocks named by group, days and one of: place, province, agreement, actor,
/// rare word. Tellings are compared only within a block; in a block that is too large only with
/// the nearest in time, or not at all, so that the number of pairs grows with the number of
/// tellings. The blocks are kept, so that tellings made anew can be put in the place of old ones.
/// Source of the method: Christen, "A Survey of Indexing Techniques for Scalable Record
/// Linkage and Deduplication", IEEE TKDE 24 (2012).
struct CandidateBlocks: Sendable {
  /// What names a block.
  enum Kind: UInt64, Sendable {
    case place = 1
    case agreement, actor, target, name, word, province, days

    /// A larger block is not compared in full.
    var fullBlock: Int {
      switch self {
      case .place, .days, .province, .word, .actor, .target: 120
      case .agreement, .name: 60
      }
    }

    /// How many of the next in time each is compared with in a larger block.
    var neighbours: Int {
      switch self {
      case .place: 24
      case .agreement, .actor, .target, .name, .word, .province: 8
      case .days: 0
      }
    }
  }

  /// One telling in one block.
  private struct Entry: Sendable {
    var block: UInt64
    var telling: Int32
    var kind: Kind
  }

  /// Days of a bucket; a telling stands in its own and the next.
  static let bucketDays = 4
  /// Rare words that name blocks, for each telling.
  static let rareWords = 10
  /// Words in more reports than this name no block.
  static let commonWord = 60

  /// By block, then telling; one telling may stand twice.
  private var entries: [Entry]
  /// Members of the blocks that changed since, rising.
  private var changed: [UInt64: [Int]] = [:]

  init(_ space: LinkSpace) {
    entries = []
    for index in space.tellings.indices where space.isTelling(index) {
      BlockKeys(telling: space.tellings[index], space: space).visit { block, kind in
        entries.append(Entry(block: block, telling: Int32(index), kind: kind))
      }
    }
    entries.sort { ($0.block, $0.telling) < ($1.block, $1.telling) }
  }

  /// All pairs, packed, sorted, each once.
  func pairs(in space: LinkSpace) -> [UInt64] {
    var pairs: [UInt64] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].block == entries[start].block { end += 1 }
      if end - start > 1 {
        let members = distinct(entries[start..<end])
        BlockPairs(kind: entries[start].kind, space: space).add(members, to: &pairs)
      }
      start = end
    }
    pairs.sort()
    var kept = 0
    for pair in pairs where kept == 0 || pairs[kept - 1] != pair {
      pairs[kept] = pair
      kept += 1
    }
    pairs.removeLast(pairs.count - kept)
    return pairs
  }

  /// The tellings in `block`, rising.
  func members(of block: UInt64) -> [Int] {
    if let changed = changed[block] { return changed }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].block < block { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entries.count, entries[end].block == block { end += 1 }
    return distinct(entries[low..<end])
  }

  /// Takes `gone` out of `block` and puts `come` into it.
  mutating func change(_ block: UInt64, removing gone: Set<Int>, adding come: Set<Int>) {
    changed[block] = Set(members(of: block)).subtracting(gone).union(come).sorted()
  }

  private func distinct(_ entries: ArraySlice<Entry>) -> [Int] {
    var members: [Int] = []
    for entry in entries where members.last != Int(entry.telling) {
      members.append(Int(entry.telling))
    }
    return members
  }
}

extension CandidatePair {
  /// The smaller position in the upper half.
  init(packed: UInt64) {
    self.init(first: Int(packed >> 32), second: Int(packed & 0xffff_ffff))
  }

  var packed: UInt64 { UInt64(first) << 32 | UInt64(second) }
}
