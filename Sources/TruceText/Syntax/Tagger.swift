/// Greedy left-to-right tagger over a network (features after Toutanova et al. 2003).
enum Tagger {
  /// Most features of a word.
  static let capacity = 48

  /// The classes of the words of a sentence, appended to `classes`: the best of those that a word
  /// has in `sets`, without a look at the sentence where that is one.
  ///
  /// What does not depend on the classes of earlier words is summed for all words first, so that
  /// the processor fetches the rows of many words at a time.
  static func tag(
    _ words: UnsafeBufferPointer<TokenAttributes>, network: FeatureNetwork,
    sets: ClassSets, into classes: inout [UInt8]
  ) {
    withUnsafeTemporaryAllocation(of: LayerSums.self, capacity: words.count) { sums in
      sum(words, network, sets, into: sums)
      var features = FeatureBuffer(capacity: capacity)
      var last = start
      var before = start
      let layer = HiddenLayer()
      for index in words.indices {
        let group: UInt32
        let allowed = sets[Int(words[index].allowed)]
        if let only = allowed.only {
          group = UInt32(only)
        } else {
          features.clear()
          addBefore(last, before, to: &features)
          if knownClass(ahead: index, words, sets) == nil {
            addLast(words[index], last, to: &features)
          }
          network.fetch(features.keys)
          network.add(features.keys, to: &sums[index])
          network.activate(&sums[index], into: layer.units)
          group = UInt32(network.best(of: allowed, layer.units))
        }
        classes.append(UInt8(group))
        (before, last) = (last, group)
      }
    }
  }

  /// Sums what each word of several classes brings whatever the classes of earlier words are.
  private static func sum(
    _ words: UnsafeBufferPointer<TokenAttributes>, _ network: FeatureNetwork, _ sets: ClassSets,
    into sums: UnsafeMutableBufferPointer<LayerSums>
  ) {
    sums.initialize(repeating: network.emptySums)
    let context = SentenceContext(words)
    var features = FeatureBuffer(capacity: capacity * words.count)
    var open: [(index: Int, end: Int)] = []
    open.reserveCapacity(words.count)
    for index in words.indices where sets[Int(words[index].allowed)].only == nil {
      let first = features.count
      addSurroundings(words, index, context, to: &features)
      if let last = knownClass(ahead: index, words, sets) {
        addLast(words[index], last, to: &features)
      }
      network.fetch(features.keys(first..<features.count))
      open.append((index, features.count))
    }
    var start = 0
    for (index, end) in open {
      network.add(features.keys(start..<end), to: &sums[index])
      start = end
    }
  }

  /// The class of the word ahead of `index` where it can have no other; nil: the sentence tells.
  @inline(__always) private static func knownClass(
    ahead index: Int, _ words: UnsafeBufferPointer<TokenAttributes>, _ sets: ClassSets
  ) -> UInt32? {
    index == 0 ? start : sets[Int(words[index - 1].allowed)].only.map { UInt32($0) }
  }

  /// The class of the place ahead of a sentence.
  private static let start: UInt32 = 254

  /// What holds for the sentence as a whole.
  struct SentenceContext {
    /// 1 where most words with letters are in capitals, 2 where none has a capital, else 0.
    var casing: UInt32

    init(_ words: UnsafeBufferPointer<TokenAttributes>) {
      var upper = 0
      var lower = 0
      var capital = 0
      for word in words {
        if word.casing == 2 { upper += 1 }
        if word.casing == 0 { lower += 1 }
        if word.casing == 1 { capital += 1 }
      }
      casing = upper > lower + capital ? 1 : upper + capital == 0 ? 2 : 0
    }
  }

  /// Features of word `index`, given the classes of the two words before it.
  static func addFeatures(
    _ words: UnsafeBufferPointer<TokenAttributes>, _ index: Int, _ last: UInt32, _ before: UInt32,
    _ context: SentenceContext, to features: inout FeatureBuffer
  ) {
    addSurroundings(words, index, context, to: &features)
    addLast(words[index], last, to: &features)
    addBefore(last, before, to: &features)
  }

  /// The features of a word that look at the class of the word before it.
  @inline(__always) private static func addLast(
    _ w: TokenAttributes, _ last: UInt32, to features: inout FeatureBuffer
  ) {
    features.add(11, last)
    features.add(14, last, w.word)
    features.add(15, last, w.suffix3)
    features.add(32, w.clusters.coarse, last)
  }

  /// The features that look at the class of the word two before.
  @inline(__always) private static func addBefore(
    _ last: UInt32, _ before: UInt32, to features: inout FeatureBuffer
  ) {
    features.add(12, before)
    features.add(13, last, before)
  }

  /// The features of a word that look at the word and its neighbours alone.
  private static func addSurroundings(
    _ words: UnsafeBufferPointer<TokenAttributes>, _ index: Int, _ context: SentenceContext,
    to features: inout FeatureBuffer
  ) {
    let word = { (place: Int) -> TokenAttributes in
      place >= 0 && place < words.count ? words[place] : .outside
    }
    let w = words[index]
    let a = word(index - 1)
    let b = word(index + 1)
    let z = word(index - 2)
    let c = word(index + 2)
    let casing = w.casing << 4 | (index == 0 ? 8 : 0) | context.casing
    var row = features.row
    row.add(0, casing)
    row.add(1, w.word)
    row.add(2, w.word, casing)
    row.add(3, w.suffix1, w.casing)
    row.add(4, w.suffix2)
    row.add(5, w.suffix3)
    row.add(6, w.suffix4)
    row.add(7, w.prefix2)
    row.add(8, w.prefix3)
    row.add(9, w.shape, context.casing)
    row.add(10, w.lexical, casing)
    row.add(16, a.word)
    row.add(17, z.word)
    row.add(18, b.word)
    row.add(19, c.word)
    row.add(20, a.suffix3)
    row.add(21, b.suffix3)
    row.add(22, b.suffix2, b.casing)
    row.add(23, a.word, w.word)
    row.add(24, w.word, b.word)
    row.add(25, b.lexical, w.lexical)
    row.add(26, b.lexical, c.lexical)
    row.add(27, b.casing << 4 | context.casing, casing)
    row.add(28, a.casing << 4 | b.casing, casing)
    row.add(29, c.suffix3)
    row.add(30, b.shape)
    row.add(31, w.clusters.fine, casing)
    row.add(33, w.clusters.sense)
    row.add(34, a.clusters.fine)
    row.add(35, b.clusters.fine)
    row.add(36, w.clusters.coarse, b.clusters.coarse)
    row.add(37, w.clusters.coarse, w.suffix2)
    row.add(38, c.clusters.coarse, b.clusters.coarse)
    features.take(row)
  }
}
