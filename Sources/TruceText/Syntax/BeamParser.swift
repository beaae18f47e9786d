/// Arc-eager parser with a beam (Zhang and Clark 2008): keeps the best few configurations at each
/// step and returns the trees that they end in.
///
/// A mirrored parser reads the sentence from its end: it takes the other choices early, and errs
/// elsewhere.
struct BeamParser<Moves: TransitionScorer> {
  let moves: Moves
  /// Configurations kept at each step.
  let width: Int
  /// True: the sentence is read from its end.
  let isMirrored: Bool

  /// A tree with its score; the root's index is the number of words.
  struct Tree {
    var heads: [Int]
    var score: Int
  }

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

  /// The trees of the last configurations, best first. `labeler` knows the words in the order of
  /// the text, also where the parser is mirrored.
  func trees(_ input: ParserInput, labeler: inout ArcLabeler<some LinearScorer>) -> [Tree] {
    guard input.count > 0 else { return [] }
    let input = isMirrored ? input.mirrored : input
    let mirror = Mirror(count: input.count, isMirrored: isMirrored)
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
        target.apply(candidate.move) { labeler.label(mirror.place($0), mirror.place($1)) }
        next.append((candidate.score, base + rank))
      }
      beam = next
      base = base == 0 ? width : 0
    }
    return beam.map { item in
      Tree(heads: mirror.heads { state(item.slot).head($0) }, score: item.score)
    }
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
