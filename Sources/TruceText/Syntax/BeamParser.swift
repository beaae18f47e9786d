/// Arc-eager parser with a beam (Zhang and Clark 2008): keeps the best few configurations at each
/// step and returns the heads of the best at the end.
struct BeamParser<Moves: TransitionScorer> {
  let moves: Moves
  /// Configurations kept at each step.
  let width: Int

  /// A way on from one of the kept configurations.
  struct Candidate {
    var score: Int
    var parent: Int
    var move: Transition
  }

  /// The scores of the four moves in `state`.
  @inline(__always) func scores(
    _ state: ParserState, _ input: ParserInput, _ features: inout FeatureBuffer
  ) -> SIMD4<Int32> {
    features.clear()
    TransitionFeatures.add(state, input, to: &features)
    var sum = SIMD4<Int32>()
    for key in features.keys { sum &+= moves.row(key) }
    return sum
  }

  /// Heads of the words of `input`; the root's index is `input.count`.
  func heads(_ input: ParserInput, labeler: inout ArcLabeler<some LinearScorer>) -> [Int] {
    guard input.count > 0 else { return [] }
    let size = ParserState.blockSize(input.count)
    let memory = UnsafeMutablePointer<Int16>.allocate(capacity: size * width * 2)
    defer { memory.deallocate() }
    let state = { (slot: Int) -> ParserState in
      ParserState(count: input.count, block: memory + slot * size)
    }
    var features = FeatureBuffer(capacity: TransitionFeatures.capacity)
    var beam = [(score: 0, slot: 0)]
    var candidates: [Candidate] = []
    var base = width
    state(0).reset()
    for _ in 0..<(2 * input.count) {
      candidates.removeAll(keepingCapacity: true)
      for (index, item) in beam.enumerated() {
        expand(state(item.slot), input, index, item.score, &features, &candidates)
      }
      let kept = Self.best(candidates, width)
      var next: [(score: Int, slot: Int)] = []
      for (rank, candidate) in kept.enumerated() {
        let target = state(base + rank)
        target.copy(from: state(beam[candidate.parent].slot))
        target.apply(candidate.move) { labeler.label($0, $1) }
        next.append((candidate.score, base + rank))
      }
      beam = next
      base = base == 0 ? width : 0
    }
    return (0..<input.count).map { state(beam[0].slot).head($0) }
  }

  @inline(__always) func expand(
    _ state: ParserState, _ input: ParserInput, _ parent: Int, _ score: Int,
    _ features: inout FeatureBuffer, _ candidates: inout [Candidate]
  ) {
    let sums = scores(state, input, &features)
    for move in Transition.allCases where state.allows(move) {
      candidates.append(
        Candidate(score: score + Int(sums[move.rawValue]), parent: parent, move: move))
    }
  }

  /// The `width` best, best first; of equals the earlier.
  static func best(_ candidates: [Candidate], _ width: Int) -> ArraySlice<Candidate> {
    var sorted = candidates
    for index in 1..<max(sorted.count, 1) {
      let item = sorted[index]
      var place = index
      while place > 0, sorted[place - 1].score < item.score {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = item
    }
    return sorted.prefix(width)
  }
}
