/// Tells whether any block brings two tellings together; what it finds out of blocks it keeps.
struct CandidateTest {
  let space: LinkSpace
  let blocks: CandidateBlocks
  private var keys: [Int: [UInt64: CandidateBlocks.Kind]] = [:]
  /// Where each member of a large block stands in time.
  private var ranks: [UInt64: [Int: Int]] = [:]
  private var sizes: [UInt64: Int] = [:]

  init(space: LinkSpace, blocks: CandidateBlocks) {
    self.space = space
    self.blocks = blocks
  }

  mutating func meet(_ pair: CandidatePair) -> Bool {
    let (first, second) = (blocks(of: pair.first), blocks(of: pair.second))
    for (block, kind) in first where second[block] != nil {
      guard BlockPairs(kind: kind, space: space).mayMeet(pair.first, pair.second) else { continue }
      guard isLarge(block, kind) else { return true }
      guard kind.neighbours > 0 else { continue }
      let ranks = ranks(in: block, kind)
      if let a = ranks[pair.first], let b = ranks[pair.second], abs(a - b) <= kind.neighbours {
        return true
      }
    }
    return false
  }

  private mutating func blocks(of telling: Int) -> [UInt64: CandidateBlocks.Kind] {
    if let known = keys[telling] { return known }
    var found: [UInt64: CandidateBlocks.Kind] = [:]
    BlockKeys(telling: space.tellings[telling], space: space).visit { found[$0] = $1 }
    keys[telling] = found
    return found
  }

  private mutating func isLarge(_ block: UInt64, _ kind: CandidateBlocks.Kind) -> Bool {
    let size = sizes[block] ?? blocks.members(of: block).count
    sizes[block] = size
    return size > kind.fullBlock
  }

  private mutating func ranks(in block: UInt64, _ kind: CandidateBlocks.Kind) -> [Int: Int] {
    if let known = ranks[block] { return known }
    let ordered = BlockPairs(kind: kind, space: space).inTime(blocks.members(of: block))
    let found = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    ranks[block] = found
    return found
  }
}
