import TruceModel

/// The pairs that one block brings together.
struct BlockPairs: Sendable {
  let kind: CandidateBlocks.Kind
  let space: LinkSpace

  /// Adds the pairs among `members`, rising, smaller position in the upper half of the number.
  func add(_ members: [Int], to pairs: inout [UInt64]) {
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
  func inTime(_ members: [Int]) -> [Int] {
    let keyed = members.map { member -> (day: Int, toll: Int, member: Int) in
      let telling = space.tellings[member]
      let day = telling.interval?.start ?? telling.notAfter ?? .max
      return (day, telling.killed.first?.low ?? -1, member)
    }
    return keyed.sorted { ($0.day, $0.toll, $0.member) < ($1.day, $1.toll, $1.member) }
      .map(\.member)
  }

  func mayMeet(_ a: Int, _ b: Int) -> Bool {
    let group = space.tellings[a].group
    guard group == space.tellings[b].group else { return false }
    return group.mixesTypes || space.tellings[a].types[0] == space.tellings[b].types[0]
  }
}
