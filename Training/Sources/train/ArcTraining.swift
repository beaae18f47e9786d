import Glibc

/// Training of an `ArcScorer`: the right head of each word shall score highest of those that are
/// worth a look (Zhang et al. 2017), and the right relation highest of those of its arc.
struct ArcTraining: ~Copyable {
  private let trainer: NetworkTrainer
  private let labelSets: [ClassSet]
  private var features = FeatureBuffer(capacity: ArcFeatures.capacity)
  private var dropout: Dropout
  private var generator: Generator
  /// What the error of one arc asks of its hidden layer.
  private let slope = LayerRows(count: 1)

  /// Errors of a head's probability and of a relation's that are too small to learn from.
  private static let leastHeadError: Float = 0.005
  private static let leastLabelError: Float = 0.001

  init(labelSets: [ClassSet], settings: Settings, seed: UInt64) {
    trainer = NetworkTrainer(
      classCount: ArcScorer.classCount, bits: settings.arcBits, rate: settings.arcRate, seed: seed)
    self.labelSets = labelSets
    dropout = Dropout(share: settings.arcDropout, seed: seed + 1)
    generator = Generator(seed: seed + 2)
  }

  /// The section of the scorer that `items`, which have guides, teach.
  mutating func section(_ items: [ParserTraining.Item], epochs: Int) -> [UInt8] {
    let words = items.reduce(0) { $0 + $1.input.count }
    var order = Array(items.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      var right = 0
      for (count, index) in order.enumerated() {
        let done = Float(epoch) + Float(count) / Float(order.count)
        trainer.advance(to: done / Float(epochs))
        if items[index].input.count <= ProjectiveTree.longest { right += learn(items[index]) }
      }
      note("arcs: epoch \(epoch), \(Double(right) / Double(words)) of the heads right")
    }
    return trainer.section
  }

  /// A sentence while it is learnt. Rows up to `count` are the words as children, those from it on
  /// the words and the root as heads.
  private struct Work {
    let item: ParserTraining.Item
    let arcs: ArcFeatures
    let count: Int
    let sums: LayerRows
    /// One more row than in `sums`: for the sums without a feature.
    let slopes: LayerRows
    /// The hidden layer of each head of the child at hand.
    let layers: LayerRows
    var wordKeys: [[UInt32]] = []
    var pairKeys: [[UInt32]]
    /// The heads that are looked at, and their probabilities.
    var heads: [Int] = []
    var shares: [Float]

    init(_ item: ParserTraining.Item) {
      self.item = item
      arcs = ArcFeatures(item.input, guides: item.guides)
      count = item.input.count
      sums = LayerRows(count: 2 * count + 1)
      slopes = LayerRows(count: 2 * count + 2)
      layers = LayerRows(count: count + 1)
      pairKeys = Array(repeating: [], count: count + 1)
      shares = Array(repeating: 0, count: count + 1)
    }
  }

  /// Learns from one sentence; returns how many words got their head.
  private mutating func learn(_ item: ParserTraining.Item) -> Int {
    var work = Work(item)
    for index in 0..<(2 * work.count + 1) { add(index, &work) }
    var right = 0
    for child in 0..<work.count {
      if chooseHead(of: child, &work) == item.heads[child] { right += 1 }
      for head in work.heads { correct(head, child, work) }
      move(work.wordKeys[child], work.slopes[child])
    }
    for index in work.count...(2 * work.count) { move(work.wordKeys[index], work.slopes[index]) }
    withExtendedLifetime(work) { trainer.moveStart($0.slopes[2 * $0.count + 1]) }
    return right
  }

  /// Sums what a word brings on one side of an arc.
  private mutating func add(_ index: Int, _ work: inout Work) {
    let isHead = index >= work.count
    features.clear()
    work.arcs.addWord(isHead ? index - work.count : index, side: isHead ? 1 : 0, to: &features)
    dropout.choose(from: features.keys)
    work.wordKeys.append(dropout.kept)
    dropout.kept.withUnsafeBufferPointer { trainer.add($0, to: work.sums[index]) }
  }

  /// Fills the probabilities of the heads of `child`; returns the likeliest.
  private mutating func chooseHead(of child: Int, _ work: inout Work) -> Int {
    let gold = work.item.heads[child]
    var highest = -Float.infinity
    work.heads.removeAll(keepingCapacity: true)
    for head in 0...work.count where head == gold || work.arcs.isCandidate(head, child) {
      work.heads.append(head)
      look(head, child, &work)
      work.shares[head] = trainer.score(0, work.layers[head])
      highest = max(highest, work.shares[head])
    }
    var total: Float = 0
    var best = work.heads[0]
    for head in work.heads {
      work.shares[head] = expf(work.shares[head] - highest)
      total += work.shares[head]
      if work.shares[head] > work.shares[best] { best = head }
    }
    for head in work.heads { work.shares[head] /= total }
    return best
  }

  /// Fills the hidden layer of an arc.
  private mutating func look(_ head: Int, _ child: Int, _ work: inout Work) {
    features.clear()
    work.arcs.addPair(head, child, to: &features)
    dropout.choose(from: features.keys)
    work.pairKeys[head] = dropout.kept
    let layer = work.layers[head]
    let asChild = work.sums[child]
    let asHead = work.sums[work.count + head]
    for lane in 0..<NetworkTrainer.lanes {
      layer[lane] = trainer.emptySums[lane] + asChild[lane] + asHead[lane]
    }
    dropout.kept.withUnsafeBufferPointer { trainer.add($0, to: layer) }
    for lane in 0..<NetworkTrainer.lanes {
      layer[lane].replace(
        with: NetworkTrainer.Lane.zero, where: layer[lane] .< NetworkTrainer.Lane.zero)
    }
  }

  /// Learns from the probability of one arc, and from its relation where it is right.
  private func correct(_ head: Int, _ child: Int, _ work: Work) {
    let isRight = head == work.item.heads[child]
    let error = work.shares[head] - (isRight ? 1 : 0)
    guard isRight || abs(error) >= Self.leastHeadError else { return }
    let layer = work.layers[head]
    let slope = slope[0]
    for lane in 0..<NetworkTrainer.lanes { slope[lane] = .zero }
    if abs(error) >= Self.leastHeadError { trainer.correct(0, error, layer, slope) }
    if isRight, head != work.count { correctLabel(work.item, child, head, layer) }
    for lane in 0..<NetworkTrainer.lanes {
      slope[lane].replace(
        with: NetworkTrainer.Lane.zero, where: layer[lane] .<= NetworkTrainer.Lane.zero)
      for row in [child, work.count + head, 2 * work.count + 1] {
        work.slopes[row][lane] += slope[lane]
      }
    }
    move(work.pairKeys[head], slope)
  }

  /// Learns the relation of a right arc.
  private func correctLabel(
    _ item: ParserTraining.Item, _ child: Int, _ head: Int,
    _ layer: UnsafeMutablePointer<NetworkTrainer.Lane>
  ) {
    let isAfterHead = head < child
    let allowed = labelSets[
      TransitionParser.labelSet(item.input.tag(child), isAfterHead: isAfterHead)]
    let first = ArcScorer.firstLabel(isAfterHead: isAfterHead)
    let gold = Int(item.labels[child])
    guard allowed.contains(gold) else { return }
    var shares: [(label: Int, share: Float)] = []
    allowed.visit { shares.append(($0, trainer.score(first + $0, layer))) }
    let highest = shares.map(\.share).max() ?? 0
    for index in shares.indices { shares[index].share = expf(shares[index].share - highest) }
    let total = shares.reduce(0) { $0 + $1.share }
    for (label, share) in shares {
      let error = share / total - (label == gold ? 1 : 0)
      if abs(error) >= Self.leastLabelError {
        trainer.correct(first + label, error, layer, slope[0])
      }
    }
  }

  private func move(_ keys: [UInt32], _ slope: UnsafeMutablePointer<NetworkTrainer.Lane>) {
    keys.withUnsafeBufferPointer { trainer.move($0, slope) }
  }
}
