/// Structured perceptron with a beam and updates at the largest violation (Huang, Fayong and Guo
/// 2012).
struct MoveTraining {
  let trainer: MoveTrainer
  let width: Int
  let isMirrored: Bool

  /// Learns from one sentence; returns whether the beam's best was right. `labeler` names arcs.
  func learn(
    _ input: ParserInput, gold heads: [Int], labeler: inout ArcLabeler<some LinearScorer>
  ) -> Bool {
    trainer.tick()
    let mirror = Mirror(count: heads.count, isMirrored: isMirrored)
    let input = isMirrored ? input.mirrored : input
    let oracle = Self.oracle(mirror.heads { heads[$0] })
    guard oracle.count == 2 * heads.count else { return true }
    let found = search(input, oracle, mirror, &labeler)
    guard let found else { return true }
    update(input, found.moves, -1, oracle, mirror, &labeler)
    update(input, Array(oracle[..<found.moves.count]), 1, found.moves, mirror, &labeler)
    return false
  }

  /// The moves that build the projective tree of `heads`; shorter than twice its words where it is
  /// not projective.
  static func oracle(_ heads: [Int]) -> [Transition] {
    var stack: [Int] = []
    var hasHead = [Bool](repeating: false, count: heads.count)
    var front = 0
    var moves: [Transition] = []
    while front < heads.count || !stack.isEmpty {
      let move = next(stack, hasHead, front, heads)
      guard let move else { return [] }
      moves.append(move)
      switch move {
      case .shift:
        stack.append(front)
        front += 1
      case .left: hasHead[stack.removeLast()] = true
      case .right:
        hasHead[front] = true
        stack.append(front)
        front += 1
      case .reduce: stack.removeLast()
      }
    }
    return moves
  }

  private static func next(_ stack: [Int], _ hasHead: [Bool], _ front: Int, _ heads: [Int])
    -> Transition?
  {
    guard let top = stack.last else { return front < heads.count ? .shift : nil }
    if !hasHead[top], heads[top] == front { return .left }
    if front < heads.count, heads[front] == top { return .right }
    if hasHead[top] {
      if front == heads.count { return .reduce }
      let below = stack.dropLast()
      if below.contains(where: { heads[front] == $0 || heads[$0] == front && !hasHead[$0] }) {
        return .reduce
      }
    }
    return front < heads.count ? .shift : nil
  }

  private struct Node {
    var move: Transition
    var parent: Int
  }

  /// The wrong beginning that beats the right one by most; nil where the best of the last beam is
  /// right.
  private func search(
    _ input: ParserInput, _ oracle: [Transition], _ mirror: Mirror,
    _ labeler: inout ArcLabeler<some LinearScorer>
  ) -> (moves: [Transition], violation: Int)? {
    let size = ParserState.blockSize(input.count)
    let memory = UnsafeMutablePointer<Int16>.allocate(capacity: size * (width * 2 + 1))
    defer { memory.deallocate() }
    let state = { (slot: Int) -> ParserState in
      ParserState(count: input.count, block: memory + slot * size)
    }
    let parser = BeamParser(moves: trainer, width: width, isMirrored: isMirrored)
    var features = FeatureBuffer(capacity: TransitionFeatures.capacity)
    var nodes: [Node] = []
    var beam = [(score: 0, slot: 0, node: -1, isGold: true)]
    var kept: [BeamParser<MoveTrainer>.Candidate] = []
    var base = width
    let right = state(width * 2)
    right.reset()
    state(0).reset()
    var goldScore = 0
    var worst: (violation: Int, node: Int, steps: Int)?
    for (step, goldMove) in oracle.enumerated() {
      kept.removeAll(keepingCapacity: true)
      for (index, item) in beam.enumerated() {
        let parent = BeamParser<MoveTrainer>.Item(score: item.score, slot: index)
        parser.expand(parent, state(item.slot), input, &features, &kept)
      }
      goldScore += Int(parser.scores(right, input, &features)[goldMove.rawValue])
      right.apply(goldMove) { labeler.label(mirror.place($0), mirror.place($1)) }
      var next: [(score: Int, slot: Int, node: Int, isGold: Bool)] = []
      for (rank, candidate) in kept.enumerated() {
        let parent = beam[candidate.slot]
        let target = state(base + rank)
        target.copy(from: state(parent.slot))
        target.apply(candidate.move) { labeler.label(mirror.place($0), mirror.place($1)) }
        nodes.append(Node(move: candidate.move, parent: parent.node))
        let isGold = parent.isGold && candidate.move == goldMove
        next.append((candidate.score, base + rank, nodes.count - 1, isGold))
      }
      beam = next
      base = base == 0 ? width : 0
      let best = beam[0]
      let violation = best.score - goldScore
      let goldFell = !beam.contains { $0.isGold }
      let isLast = step == oracle.count - 1
      if !best.isGold, goldFell || isLast, violation >= worst?.violation ?? 0 {
        worst = (violation, best.node, step + 1)
      }
      if isLast, best.isGold { return nil }
    }
    guard let worst else { return nil }
    return (Self.path(nodes, worst.node), worst.violation)
  }

  private static func path(_ nodes: [Node], _ last: Int) -> [Transition] {
    var moves: [Transition] = []
    var node = last
    while node >= 0 {
      moves.append(nodes[node].move)
      node = nodes[node].parent
    }
    return moves.reversed()
  }

  /// Adds `delta` to the features of `moves` from where they part from `other`.
  private func update(
    _ input: ParserInput, _ moves: [Transition], _ delta: Int32, _ other: [Transition],
    _ mirror: Mirror, _ labeler: inout ArcLabeler<some LinearScorer>
  ) {
    let memory = UnsafeMutablePointer<Int16>.allocate(capacity: ParserState.blockSize(input.count))
    defer { memory.deallocate() }
    let state = ParserState(count: input.count, block: memory)
    state.reset()
    var features = FeatureBuffer(capacity: TransitionFeatures.capacity)
    var parted = false
    for (step, move) in moves.enumerated() {
      if !parted, other[step] != move { parted = true }
      if parted {
        features.clear()
        TransitionFeatures.add(state, input, to: &features)
        trainer.bump(features.keys, move, delta)
      }
      state.apply(move) { labeler.label(mirror.place($0), mirror.place($1)) }
    }
  }
}
