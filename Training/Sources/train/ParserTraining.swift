/// Training of one parser: it learns in the configurations that its own moves lead to, from an
/// oracle that knows in each of them which moves lose no further arc (Goldberg and Nivre 2012).
struct ParserTraining: ~Copyable {
  /// A sentence with the tags that the parser will see, in the order of reading.
  struct Item {
    var input: ParserInput
    /// Head of each word; the root is `input.count`.
    var heads: [Int]
    var labels: [UInt8]
    /// What other parsers, which have not seen the sentence, make of it.
    var guides: [TransitionParser.Tree] = []

    /// The same sentence read from its end.
    var mirrored: Item {
      let mirror = Mirror(count: heads.count, isMirrored: true)
      return Item(
        input: input.mirrored, heads: mirror.heads { heads[$0] },
        labels: heads.indices.map { labels[mirror.place($0)] })
    }
  }

  private let trainer: NetworkTrainer
  private let labelSets: [ClassSet]
  private let isMirrored: Bool
  private var features = FeatureBuffer(capacity: 256)
  private var dropout: Dropout
  private var generator: Generator
  private let places: UnsafeMutablePointer<Int>

  /// Chance that a wrong move is followed.
  private static let exploration = 0.9

  init(labelSets: [ClassSet], isMirrored: Bool, bits: Int, settings: Settings, seed: UInt64) {
    trainer = NetworkTrainer(
      classCount: TransitionParser.classCount, bits: bits, rate: settings.parserRate,
      seed: seed)
    self.labelSets = labelSets
    self.isMirrored = isMirrored
    dropout = Dropout(share: settings.parserDropout, seed: seed + 1)
    generator = Generator(seed: seed + 2)
    places = .allocate(capacity: TransitionFeatures.roleCount)
    places.initialize(repeating: -1, count: TransitionFeatures.roleCount)
  }

  deinit { places.deallocate() }

  /// The section of the parser that `items`, in the order of the text, teach.
  mutating func section(_ items: [Item], epochs: Int) -> [UInt8] {
    let items = isMirrored ? items.map(\.mirrored) : items
    let words = items.reduce(0) { $0 + $1.input.count }
    var order = Array(items.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      var right = 0
      for (count, index) in order.enumerated() {
        let done = Float(epoch) + Float(count) / Float(order.count)
        trainer.advance(to: done / Float(epochs))
        right += learn(items[index], explore: epoch == 0 ? 0 : Self.exploration)
      }
      note("parser: epoch \(epoch), \(Double(right) / Double(words)) of the heads right")
    }
    return trainer.section
  }

  /// Learns from one sentence; returns how many words got their head.
  private mutating func learn(_ item: Item, explore: Double) -> Int {
    let input = item.input
    let size = ParserState.blockSize(input.count)
    let memory = UnsafeMutablePointer<Int16>.allocate(capacity: size)
    defer { memory.deallocate() }
    let state = ParserState(count: input.count, block: memory)
    state.reset()
    for _ in 0..<(2 * input.count) {
      let allowed = Transition.allCases.map(\.rawValue).filter {
        state.allows(Transition.allCases[$0])
      }
      guard !allowed.isEmpty else { break }
      let move = choose(allowed, state, item, explore)
      state.apply(move) { head, child in label(head, child, move, item) }
    }
    return (0..<input.count).count { state.head($0) == item.heads[$0] }
  }

  /// Learns which of the `allowed` moves are right and chooses one.
  private mutating func choose(
    _ allowed: [Int], _ state: ParserState, _ item: Item, _ explore: Double
  ) -> Transition {
    collect(state, item.input)
    let costs = ArcOracle.costs(state, item.heads)
    let least = allowed.map { costs[$0] }.min() ?? 0
    let right = allowed.filter { costs[$0] == least }
    var set = ClassSet(low: 0, high: 0)
    for move in allowed { set.insert(move) }
    dropout.choose(from: features.keys)
    dropout.kept.withUnsafeBufferPointer { keys in
      trainer.predict(keys, among: set)
      trainer.learn(keys, gold: right)
    }
    let predicted = trainer.best
    let follows =
      right.contains(predicted) || Double.random(in: 0..<1, using: &generator) < explore
    let bestRight = right.max { trainer.shares[$0] < trainer.shares[$1] } ?? predicted
    return Transition.allCases[follows ? predicted : bestRight]
  }

  /// The relation that the network gives an arc; where the arc is right it learns from it.
  private func label(_ head: Int, _ child: Int, _ move: Transition, _ item: Item) -> UInt8 {
    if head == item.input.count { return Relation.root.rawValue }
    let first = TransitionParser.firstLabel(move)
    let isAfterHead = (move == .right) != isMirrored
    let allowed = labelSets[
      TransitionParser.labelSet(item.input.tag(child), isAfterHead: isAfterHead)]
    return dropout.kept.withUnsafeBufferPointer { keys in
      trainer.predict(keys, among: allowed, from: first)
      let gold = Int(item.labels[child])
      if item.heads[child] == head, allowed.contains(gold) {
        trainer.learn(keys, gold: CollectionOfOne(first + gold))
      }
      return UInt8(max(trainer.best - first, 0))
    }
  }

  /// All features of a configuration.
  private mutating func collect(_ state: ParserState, _ input: ParserInput) {
    features.clear()
    TransitionFeatures.findPlaces(state, places)
    for role in 0..<TransitionFeatures.roleCount where places[role] >= 0 {
      TransitionFeatures.addWord(role, places[role], input, to: &features)
    }
    TransitionFeatures.addRelations(state, input, places, to: &features)
  }

  /// Relations seen at words of each universal tag with their head on each side, by
  /// `TransitionParser.labelSet`.
  static func labelSets(_ items: [Item]) -> [ClassSet] {
    var counts: [[Int: Int]] = Array(repeating: [:], count: 2 * PartOfSpeech.allCases.count)
    for item in items {
      for (word, head) in item.heads.enumerated() where head < item.heads.count {
        let set = TransitionParser.labelSet(item.input.tag(word), isAfterHead: head < word)
        counts[set][Int(item.labels[word]), default: 0] += 1
      }
    }
    return counts.map { counts in
      var set = ClassSet(low: 0, high: 0)
      for (label, count) in counts where count >= 5 { set.insert(label) }
      if set == ClassSet(low: 0, high: 0) { set.insert(Int(Relation.dep.rawValue)) }
      return set
    }
  }

  /// The trees that the parser of `section` makes of `inputs`.
  static func trees(
    _ inputs: [ParserInput], _ section: [UInt8], _ sets: [UInt8], isMirrored: Bool
  ) -> [TransitionParser.Tree] {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: section.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyBytes(from: section)
    return sets.withUnsafeBytes { sets in
      guard let network = FeatureNetwork(UnsafeRawBufferPointer(memory)),
        let labels = ClassSets(sets)
      else { return [] }
      let parser = TransitionParser(
        number: 0, network: network, labels: labels, isMirrored: isMirrored)
      let room = SentenceMemory()
      var roles = RoleMemory()
      let trees = roles.withTable { table in
        inputs.map { input in
          var run = ParserRun(parser, input, room, table)
          while run.prepare() { run.move() }
          var tree = run.tree
          SentenceParser.root(&tree, input)
          return tree
        }
      }
      return trees ?? []
    }
  }
}
