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
    /// Where the configuration lies that it goes on from.
    var slot: Int
    var move: Transition
  }

  /// A kept configuration and where it lies.
  struct Item {
    var score: Int
    var slot: Int
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
    let states = Slots(count: input.count, size: size, memory: memory)
    var features = FeatureBuffer(capacity: TransitionFeatures.capacity)
    var beam = [Item(score: 0, slot: 0)]
    var kept: [Candidate] = []
    kept.reserveCapacity(width + 1)
    states[0].reset()
    for _ in 0..<(2 * input.count) {
      kept.removeAll(keepingCapacity: true)
      for item in beam { expand(item, states[item.slot], input, &features, &kept) }
      advance(&beam, to: kept, states) { labeler.label(mirror.place($0), mirror.place($1)) }
    }
    return beam.map { item in
      Tree(heads: mirror.heads { states[item.slot].head($0) }, score: item.score)
    }
  }

  /// The memory of all configurations: two halves of `width` slots, used in turns.
  struct Slots {
    let count: Int
    let size: Int
    let memory: UnsafeMutablePointer<Int16>

    @inline(__always) subscript(slot: Int) -> ParserState {
      ParserState(count: count, block: memory + slot * size)
    }
  }

  /// Offers the ways on from `state` to the list of the best ones.
  @inline(__always) func expand(
    _ item: Item, _ state: ParserState, _ input: ParserInput,
    _ features: inout FeatureBuffer, _ kept: inout [Candidate]
  ) {
    let sums = scores(state, input, &features)
    for move in Transition.allCases where state.allows(move) {
      let score = item.score + Int(sums[move.rawValue])
      Self.insert(Candidate(score: score, slot: item.slot, move: move), into: &kept, width)
    }
  }

  /// Puts `candidate` into the `width` best, best first; of equals the earlier.
  @inline(__always) static func insert(
    _ candidate: Candidate, into kept: inout [Candidate], _ width: Int
  ) {
    var place = kept.count
    while place > 0, kept[place - 1].score < candidate.score { place -= 1 }
    guard place < width else { return }
    if kept.count == width { kept.removeLast() }
    kept.insert(candidate, at: place)
  }

  /// Makes the moves of `kept`: in place where there is one, else in the other half of the slots.
  @inline(__always) private func advance(
    _ beam: inout [Item], to kept: [Candidate], _ states: Slots, label: (Int, Int) -> UInt8
  ) {
    let base = beam.first.map { $0.slot < width ? width : 0 } ?? 0
    beam.removeAll(keepingCapacity: true)
    if kept.count == 1 {
      states[kept[0].slot].apply(kept[0].move, label: label)
      beam.append(Item(score: kept[0].score, slot: kept[0].slot))
      return
    }
    for (rank, candidate) in kept.enumerated() {
      let target = states[base + rank]
      target.copy(from: states[candidate.slot])
      target.apply(candidate.move, label: label)
      beam.append(Item(score: candidate.score, slot: base + rank))
    }
  }
}
