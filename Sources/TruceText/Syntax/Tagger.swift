/// Greedy left-to-right tagger over a network.
///
/// What does not depend on the classes of earlier words is summed for all words first, so that the
/// processor fetches the rows of many words at a time.
struct Tagger {
  private let words: UnsafeBufferPointer<TokenAttributes>
  private let network: FeatureNetwork
  private let sets: ClassSets
  private let input: TaggerInput
  /// What each word of several classes brings; behind them the sums without a feature.
  private let sums: UnsafeMutablePointer<LayerSums>
  /// Where the rows of the surroundings of all words begin, feature by feature.
  private let surroundings: UnsafeMutablePointer<UInt32>
  /// From the row of a feature of a word to that of its next.
  private let stride: Int
  /// Where the rows of the classes ahead begin, word by word.
  private let ahead: UnsafeMutablePointer<UInt32>
  private let units: UnsafeMutablePointer<Float>

  /// The class of the place ahead of a sentence.
  private static let start: UInt32 = 254
  /// Features that look at classes.
  private static let aheadCount = TaggerFeatures.lastCount + TaggerFeatures.beforeCount

  /// The classes of the words of a sentence, appended to `classes`: the best of those that a word
  /// has in `sets`, without a look at the sentence where that is one.
  static func tag(
    _ words: UnsafeBufferPointer<TokenAttributes>, network: FeatureNetwork,
    sets: ClassSets, _ memory: SentenceMemory = SentenceMemory(), into classes: inout [UInt8]
  ) {
    let tagger = Tagger(words, network, sets, memory)
    tagger.placeRows()
    tagger.sumSurroundings()
    tagger.choose(into: &classes)
  }

  /// `memory` is used until the end of this value, and by nothing else meanwhile.
  private init(
    _ words: UnsafeBufferPointer<TokenAttributes>, _ network: FeatureNetwork, _ sets: ClassSets,
    _ memory: SentenceMemory
  ) {
    self.words = words
    self.network = network
    self.sets = sets
    input = TaggerInput(words)
    stride = (words.count + 7) / 8 * 8
    sums = memory.sums(words.count + 1)
    (sums + words.count).initialize(to: network.emptySums)
    let placeCount = (TaggerFeatures.surroundingCount + 1) * stride
    var room = memory.room(for: 4 * (placeCount + Self.aheadCount * words.count))
    surroundings = room.take(placeCount)
    ahead = room.take(Self.aheadCount * words.count)
    units = memory.layer.units
  }

  /// Finds the rows of the surroundings of all words.
  private func placeRows() {
    let nothing = surroundings + TaggerFeatures.surroundingCount * stride
    nothing.initialize(repeating: 0, count: stride)
    var rows = surroundings
    TaggerFeatures.visitSurroundings(input) { template, first, second in
      network.place(
        template, first, second ?? UnsafePointer(nothing), count: words.count, into: rows)
      rows += stride
    }
  }

  /// Words whose rows are asked for ahead of the one that is summed: few enough that what came is not
  /// pushed out again.
  private static let reach = 4

  /// Sums what each word of several classes brings whatever the classes of earlier words are.
  private func sumSurroundings() {
    let count = TaggerFeatures.surroundingCount
    for step in 0..<(words.count + Self.reach) {
      if step < words.count, isOpen(step) {
        network.fetch(surroundings + step, stride: stride, count: count)
        if let last = knownClass(ahead: step) { placeLast(step, last) }
      }
      let index = step - Self.reach
      if index >= 0, isOpen(index) {
        network.sum(surroundings + index, stride: stride, count: count, into: sums + index)
      }
    }
  }

  /// Chooses class after class.
  private func choose(into classes: inout [UInt8]) {
    var last = Self.start
    var before = Self.start
    for index in words.indices {
      let group: UInt32
      let allowed = sets[Int(words[index].allowed)]
      if let only = allowed.only {
        group = UInt32(only)
      } else {
        if knownClass(ahead: index) == nil { placeLast(index, last) }
        placeBefore(index, last, before)
        activate(index)
        group = UInt32(network.best(of: allowed, units))
      }
      classes.append(UInt8(group))
      (before, last) = (last, group)
    }
  }

  /// Finds and asks for the rows of word `index` that look at the class of the word before it.
  @inline(__always) private func placeLast(_ index: Int, _ last: UInt32) {
    var place = ahead + Self.aheadCount &* index
    TaggerFeatures.visitLast(input, index, last) { template, first, second in
      put(network.place(template, first, second), at: &place)
    }
  }

  /// The same for the rows that look at the class of the word two before.
  @inline(__always) private func placeBefore(_ index: Int, _ last: UInt32, _ before: UInt32) {
    var place = ahead + Self.aheadCount &* index + TaggerFeatures.lastCount
    TaggerFeatures.visitBefore(last, before) { template, first, second in
      put(network.place(template, first, second), at: &place)
    }
  }

  @inline(__always) private func put(
    _ row: UInt32, at place: inout UnsafeMutablePointer<UInt32>
  ) {
    place.initialize(to: row)
    network.fetch(UnsafePointer(place), stride: 1, count: 1)
    place += 1
  }

  /// Writes the hidden layer of word `index`, all rows of which have been placed.
  @inline(__always) private func activate(_ index: Int) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2) { slots in
      slots.initializeElement(at: 0, to: Int32(truncatingIfNeeded: words.count))
      slots.initializeElement(at: 1, to: Int32(truncatingIfNeeded: index))
      let rows = UnsafeBufferPointer(
        start: ahead + Self.aheadCount &* index, count: Self.aheadCount)
      network.activate(sums, UnsafeBufferPointer(slots), rows, into: units)
    }
  }

  /// The word may have several classes.
  @inline(__always) private func isOpen(_ index: Int) -> Bool {
    sets[Int(words[index].allowed)].only == nil
  }

  /// The class of the word ahead of `index` where it can have no other; nil: the sentence tells.
  @inline(__always) private func knownClass(ahead index: Int) -> UInt32? {
    index == 0 ? Self.start : sets[Int(words[index - 1].allowed)].only.map { UInt32($0) }
  }
}
