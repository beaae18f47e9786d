/// Which pairs go and come when tellings leave their blocks and others enter.
///
/// In a block that is compared in full these are the pairs of the tellings themselves. In a larger
/// one, where only neighbours in time are compared, a telling that enters parts others, and one that
/// leaves lets others meet.
struct PairExchange: Sendable {
  /// Pairs, packed, of tellings that left, and of tellings that entered.
  private(set) var gone: Set<UInt64> = []
  private(set) var come: Set<UInt64> = []
  /// Pairs of others that a block parted or let meet; another block may hold them together.
  private(set) var parted: Set<UInt64> = []
  private(set) var met: Set<UInt64> = []

  /// `members`: those of the block while `changed` stand in it; `space`: as of that time.
  mutating func take(
    _ changed: Set<Int>, outOf members: [Int], _ kind: CandidateBlocks.Kind, _ space: LinkSpace
  ) {
    let pairs = BlockPairs(kind: kind, space: space)
    pairs.add(members, around: changed, own: &gone, others: &met)
  }

  /// `members`: those of the block once `changed` stand in it; `space`: as of that time.
  mutating func put(
    _ changed: Set<Int>, into members: [Int], _ kind: CandidateBlocks.Kind, _ space: LinkSpace
  ) {
    let pairs = BlockPairs(kind: kind, space: space)
    pairs.add(members, around: changed, own: &come, others: &parted)
  }
}

extension BlockPairs {
  /// Adds to `own` the pairs that `changed` have among `members`, rising, and to `others` those of
  /// other members that the block brings together only without `changed`.
  func add(
    _ members: [Int], around changed: Set<Int>, own: inout Set<UInt64>, others: inout Set<UInt64>
  ) {
    guard members.count > kind.fullBlock else {
      for one in changed { addPairs(of: one, with: members, to: &own) }
      return
    }
    let isLargeWithout = members.count - changed.count > kind.fullBlock
    guard kind.neighbours > 0 || !isLargeWithout else { return }
    let ordered = inTime(members)
    if isLargeWithout {
      addAround(changed, ordered, own: &own, others: &others)
    } else {
      addCrossing(changed, ordered, own: &own, others: &others)
    }
  }

  private func addPairs(of one: Int, with members: [Int], to pairs: inout Set<UInt64>) {
    for other in members where other != one && mayMeet(one, other) {
      pairs.insert(Self.packed(one, other))
    }
  }

  /// The block is large with and without `changed`.
  private func addAround(
    _ changed: Set<Int>, _ ordered: [Int], own: inout Set<UInt64>, others: inout Set<UInt64>
  ) {
    let reach = kind.neighbours
    for (place, one) in ordered.enumerated() where changed.contains(one) {
      let near = ordered[max(0, place - reach)..<min(ordered.count, place + reach + 1)]
      addPairs(of: one, with: Array(near), to: &own)
      let left = unchanged(ordered, from: place, by: -1, changed)
      let right = unchanged(ordered, from: place, by: 1, changed)
      for (a, before) in left.enumerated() {
        for (b, after) in right.prefix(max(0, reach - a)).enumerated()
        where after - before > reach && a + b + 1 <= reach {
          let (x, y) = (ordered[before], ordered[after])
          if mayMeet(x, y) { others.insert(Self.packed(x, y)) }
        }
      }
    }
  }

  /// Places of the nearest unchanged members on one side of `place`, nearest first.
  private func unchanged(
    _ ordered: [Int], from place: Int, by step: Int, _ changed: Set<Int>
  ) -> [Int] {
    var places: [Int] = []
    var next = place + step
    while ordered.indices.contains(next), places.count < kind.neighbours {
      if !changed.contains(ordered[next]) { places.append(next) }
      next += step
    }
    return places
  }

  /// The block is large with `changed` alone: without them it is compared in full.
  private func addCrossing(
    _ changed: Set<Int>, _ ordered: [Int], own: inout Set<UInt64>, others: inout Set<UInt64>
  ) {
    for (i, x) in ordered.enumerated() {
      for j in (i + 1)..<max(i + 1, ordered.count) where mayMeet(x, ordered[j]) {
        let isNear = j - i <= kind.neighbours
        let isChanged = changed.contains(x) || changed.contains(ordered[j])
        if isNear, isChanged { own.insert(Self.packed(x, ordered[j])) }
        if !isNear, !isChanged { others.insert(Self.packed(x, ordered[j])) }
      }
    }
  }

  /// The smaller position in the upper half.
  static func packed(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
}
