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
/// tellings. Source of the method: Christen, "A Survey of Indexing Techniques for Scalable Record
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
  private struct Entry {
    var block: UInt64
    var telling: Int32
    var kind: Kind
  }

  let space: LinkSpace
  /// Days of a bucket; a telling stands in its own and the next.
  static let bucketDays = 4
  /// Rare words that name blocks, for each telling.
  static let rareWords = 10
  /// Words in more reports than this name no block.
  static let commonWord = 60

  /// Sorted by first, then second.
  func pairs() -> [CandidatePair] {
    var entries: [Entry] = []
    for (index, telling) in space.tellings.enumerated() {
      BlockKeys(telling: telling, space: space).forEach { block, kind in
        entries.append(Entry(block: block, telling: Int32(index), kind: kind))
      }
    }
    entries.sort { ($0.block, $0.telling) < ($1.block, $1.telling) }
    var pairs: [UInt64] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].block == entries[start].block { end += 1 }
      if end - start > 1 {
        let members = distinct(entries[start..<end])
        add(members, of: entries[start].kind, to: &pairs)
      }
      start = end
    }
    return unique(&pairs)
  }

  private func distinct(_ entries: ArraySlice<Entry>) -> [Int] {
    var members: [Int] = []
    for entry in entries where members.last != Int(entry.telling) {
      members.append(Int(entry.telling))
    }
    return members
  }

  private func unique(_ pairs: inout [UInt64]) -> [CandidatePair] {
    pairs.sort()
    var unique: [CandidatePair] = []
    var last: UInt64?
    for pair in pairs where pair != last {
      unique.append(CandidatePair(first: Int(pair >> 32), second: Int(pair & 0xffff_ffff)))
      last = pair
    }
    return unique
  }

  private func add(_ members: [Int], of kind: Kind, to pairs: inout [UInt64]) {
    let isLarge = members.count > kind.fullBlock
    guard !isLarge || kind.neighbours > 0 else { return }
    let ordered = isLarge ? inTime(members) : members
    for i in ordered.indices {
      let end = isLarge ? min(ordered.count, i + 1 + kind.neighbours) : ordered.count
      for j in (i + 1)..<max(i + 1, end) where mayMeet(ordered[i], ordered[j]) {
        let low = UInt64(min(ordered[i], ordered[j]))
        let high = UInt64(max(ordered[i], ordered[j]))
        pairs.append(low << 32 | high)
      }
    }
  }

  /// By day, then toll, so that neighbours are the likeliest.
  private func inTime(_ members: [Int]) -> [Int] {
    let keyed = members.map { member -> (day: Int, toll: Int, member: Int) in
      let telling = space.tellings[member]
      let day = telling.interval?.start ?? telling.notAfter ?? .max
      return (day, telling.killed.first?.low ?? -1, member)
    }
    return keyed.sorted { ($0.day, $0.toll, $0.member) < ($1.day, $1.toll, $1.member) }
      .map(\.member)
  }

  private func mayMeet(_ a: Int, _ b: Int) -> Bool {
    guard space.groups[a] == space.groups[b] else { return false }
    return space.groups[a].mixesTypes
      || space.tellings[a].types[0] == space.tellings[b].types[0]
  }
}
