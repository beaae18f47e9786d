/// What an `ArcScorer` makes of one sentence.
final class ArcReading {
  private let network: FeatureNetwork
  private let count: Int
  private let arcs: ArcFeatures
  /// What each word brings as a child, and each word and the root as a head.
  private var children: [LayerSums]
  private var heads: [LayerSums]
  private let layer = HiddenLayer()
  private var features = FeatureBuffer(capacity: ArcFeatures.capacity)

  /// Score of arcs that are not looked at: below all others.
  private static let unlooked = -1000.0

  init(_ scorer: ArcScorer, _ input: ParserInput, guides: [TransitionParser.Tree]) {
    network = scorer.network
    count = input.count
    arcs = ArcFeatures(input, guides: guides)
    children = Array(repeating: network.emptySums, count: count)
    heads = Array(repeating: LayerSums(), count: count + 1)
    for place in 0..<count {
      features.clear()
      arcs.addWord(place, side: 0, to: &features)
      network.add(features.keys, to: &children[place])
    }
    for place in 0...count {
      features.clear()
      arcs.addWord(place, side: 1, to: &features)
      network.add(features.keys, to: &heads[place])
    }
  }

  /// Adds the score of each arc, times `factor`, to `votes`: head `h` of word `w` at
  /// `w * (count + 1) + h`, the root is `count`.
  ///
  /// Arcs that have no vote and are not worth a look get a score below all others.
  func add(_ factor: Double, to votes: inout [Double]) {
    for child in 0..<count {
      for head in 0...count where head != child {
        let place = child * (count + 1) + head
        if votes[place] > 0 || arcs.isCandidate(head, child) {
          look(head, child)
          votes[place] += factor * Double(network.score(0, layer.units))
        } else {
          votes[place] = Self.unlooked
        }
      }
    }
  }

  /// The score of each relation, by its raw value, between two words.
  func labels(_ head: Int, _ child: Int) -> [Double] {
    look(head, child)
    let first = ArcScorer.firstLabel(isAfterHead: head < child)
    return Relation.allCases.indices.map { Double(network.score(first + $0, layer.units)) }
  }

  /// Fills the hidden layer for an arc.
  private func look(_ head: Int, _ child: Int) {
    features.clear()
    arcs.addPair(head, child, to: &features)
    network.fetch(features.keys)
    var sums = children[child]
    sums.add(heads[head])
    network.add(features.keys, to: &sums)
    network.activate(&sums, into: layer.units)
  }
}
