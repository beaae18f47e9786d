/// The places of a stretch of words where a sentence may end, with what the network reads of the
/// words around them.
///
/// Most of that does not depend on where earlier sentences ended: it is asked for ahead, for all
/// places at once, since the rows come from memory far from the core.
struct SplitCandidates: ~Copyable {
  /// Words of a stretch.
  static let stretch = 64

  private let network: FeatureNetwork
  private let layer = HiddenLayer()
  /// What the words around the places bring, place by place.
  private var features = FeatureBuffer(capacity: stretch * SentenceSplitter.capacity)
  private var ofState = FeatureBuffer(capacity: SentenceSplitter.capacity)
  /// The places, in order, with the first of their features and one past the last.
  private var places: [(index: Int, keys: Range<Int>)] = []
  private var next = 0

  init(_ network: FeatureNetwork) {
    self.network = network
    places.reserveCapacity(Self.stretch)
  }

  /// Turns to the places behind the words of `range`, at most `stretch`, each of which has one
  /// behind it.
  mutating func fetch(_ range: Range<Int>, _ context: SplitContext) {
    features.clear()
    places.removeAll(keepingCapacity: true)
    next = 0
    for index in range
    where SentenceSplitter.isCandidate(context, index)
      && !AbbreviationPoint.isOne(context, index)
    {
      let first = features.count
      SentenceSplitter.addWords(context, index, to: &features)
      let keys = first..<features.count
      network.fetch(features.keys(keys))
      places.append((index, keys))
    }
  }

  /// Whether a sentence ends behind word `index`; asked with rising indices.
  mutating func isEnd(
    _ index: Int, _ state: SentenceSplitter.State, _ context: SplitContext
  ) -> Bool {
    while next < places.count, places[next].index < index { next += 1 }
    guard next < places.count, places[next].index == index else { return false }
    ofState.clear()
    SentenceSplitter.addState(context, index, state, to: &ofState)
    network.fetch(ofState.keys)
    var sums = network.emptySums
    network.add(features.keys(places[next].keys), to: &sums)
    network.add(ofState.keys, to: &sums)
    network.activate(&sums, into: layer.units)
    return network.best(of: SentenceSplitter.answers, layer.units) == 1
  }
}
