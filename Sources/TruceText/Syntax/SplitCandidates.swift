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
  private var values = FeatureRow(capacity: stretch * SentenceSplitter.wordCount)
  /// Where the rows of these features begin, then where those of a place that look at the sentence
  /// so far do.
  private let rows: UnsafeMutablePointer<UInt32>
  private let ofState: UnsafeMutablePointer<UInt32>
  /// The sums of the words around a place, behind the sums without a feature.
  private let sums: UnsafeMutablePointer<LayerSums>
  /// Both of them.
  private let slots: UnsafeMutablePointer<Int32>
  /// The places, in order.
  private var places: [Int] = []
  private var next = 0

  init(_ network: FeatureNetwork) {
    self.network = network
    rows = .allocate(capacity: values.capacity + SentenceSplitter.stateCount)
    ofState = rows + values.capacity
    sums = .allocate(capacity: 2)
    sums.initialize(repeating: network.emptySums, count: 2)
    slots = .allocate(capacity: 2)
    slots.initialize(repeating: 0, count: 2)
    slots[1] = 1
    places.reserveCapacity(Self.stretch)
  }

  deinit {
    rows.deallocate()
    sums.deallocate()
    slots.deallocate()
  }

  /// Turns to the places behind the words of `range`, at most `stretch`, each of which has one
  /// behind it.
  mutating func fetch(_ range: Range<Int>, _ context: SplitContext) {
    values.clear()
    places.removeAll(keepingCapacity: true)
    next = 0
    for index in range
    where SentenceSplitter.isCandidate(context, index)
      && !AbbreviationPoint.isOne(context, index)
    {
      SentenceSplitter.visitWords(context, index) { values.add($0, $1, $2, $3) }
      places.append(index)
    }
    network.place(values, into: rows)
    network.fetch(rows, stride: 1, count: values.count)
  }

  /// Whether a sentence ends behind word `index`; asked with rising indices.
  mutating func isEnd(
    _ index: Int, _ state: SentenceSplitter.State, _ context: SplitContext
  ) -> Bool {
    while next < places.count, places[next] < index { next += 1 }
    guard next < places.count, places[next] == index else { return false }
    var place = ofState
    SentenceSplitter.visitState(context, index, state) { template, first, second, third in
      place.initialize(to: network.place(template, first, second, third))
      place += 1
    }
    let count = SentenceSplitter.stateCount
    network.fetch(ofState, stride: 1, count: count)
    let wordCount = SentenceSplitter.wordCount
    network.sum(rows + next * wordCount, stride: 1, count: wordCount, into: sums + 1)
    network.activate(
      sums, UnsafeBufferPointer(start: slots, count: 2),
      UnsafeBufferPointer(start: ofState, count: count), into: layer.units)
    return network.best(of: SentenceSplitter.answers, layer.units) == 1
  }
}
