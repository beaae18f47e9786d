/// Training of the parser: arc labels, moves and the labels of finished trees.
enum ParserTraining {
  /// A sentence with the tags that the parser will see.
  struct Item {
    var example: Example
    var input: ParserInput
    var heads: [Int]
    /// Which fold it belongs to.
    var fold: Int
  }

  static func arcLabeler(_ items: [Item], epochs: Int, seed: UInt64) -> SparseTrainer {
    let trainer = SparseTrainer(classCount: Relation.allCases.count)
    var generator = Generator(seed: seed)
    var order = Array(items.indices)
    var features = FeatureBuffer()
    var scores = [Int32](repeating: 0, count: trainer.classCount)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      var wrong = 0
      for item in order.lazy.map({ items[$0] }) {
        for (child, head) in item.example.heads.enumerated() where head < item.input.count {
          features.clear()
          ArcFeatures.add(item.input, head, child, to: &features)
          let predicted = scores.withUnsafeMutableBufferPointer {
            trainer.best(features.keys, scores: $0.baseAddress.unsafelyUnwrapped)
          }
          let gold = Int(item.example.labels[child])
          trainer.learn(features.keys, gold: gold, predicted: predicted)
          if gold != predicted { wrong += 1 }
        }
      }
      note("arcs: epoch \(epoch), \(wrong) wrong")
    }
    return trainer
  }

  static func treeLabeler(_ items: [Item], trees: [[Int]], epochs: Int, seed: UInt64)
    -> SparseTrainer
  {
    let trainer = SparseTrainer(classCount: Relation.allCases.count)
    var generator = Generator(seed: seed)
    var order = Array(items.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      var wrong = 0
      for index in order { wrong += learn(items[index], HeadTree(heads: trees[index]), trainer) }
      note("relations: epoch \(epoch), \(wrong) wrong")
    }
    return trainer
  }

  private static func learn(_ item: Item, _ tree: HeadTree, _ trainer: SparseTrainer) -> Int {
    var features = FeatureBuffer()
    var scores = [Int32](repeating: 0, count: trainer.classCount)
    var labels = [UInt8](repeating: Relation.dep.rawValue, count: item.input.count)
    var wrong = 0
    for child in tree.topDown {
      if tree.heads[child] == item.input.count {
        labels[child] = Relation.root.rawValue
        continue
      }
      features.clear()
      TreeLabeler.addFeatures(tree, item.input, child, labels, to: &features)
      let predicted = scores.withUnsafeMutableBufferPointer {
        trainer.best(features.keys, scores: $0.baseAddress.unsafelyUnwrapped)
      }
      labels[child] = UInt8(predicted)
      guard tree.heads[child] == item.example.heads[child] else { continue }
      let gold = Int(item.example.labels[child])
      trainer.learn(features.keys, gold: gold, predicted: predicted)
      if gold != predicted { wrong += 1 }
    }
    return wrong
  }
}
