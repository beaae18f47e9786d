/// Greedy left-to-right tagger (Collins 2002, averaged perceptron; features after Toutanova et al.
/// 2003).
enum Tagger {
  /// The classes of the words of a sentence, appended to `classes`; the words of `certain` have
  /// theirs without being scored.
  static func tag(
    _ words: UnsafeBufferPointer<TokenAttributes>, scorer: some LinearScorer,
    certain: SparseWeights?,
    features: inout FeatureBuffer, scores: UnsafeMutablePointer<Int32>, into classes: inout [UInt8]
  ) {
    let first = classes.count
    let context = SentenceContext(words)
    for index in words.indices {
      if let sure = certain?.value(words[index].lower), sure < scorer.classCount {
        classes.append(UInt8(sure))
        continue
      }
      features.clear()
      let last = index > 0 ? UInt32(classes[first + index - 1]) : 254
      let before = index > 1 ? UInt32(classes[first + index - 2]) : 254
      addFeatures(words, index, last, before, context, to: &features)
      classes.append(UInt8(scorer.best(features.keys, scores: scores)))
    }
  }

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
    let word = { (place: Int) -> TokenAttributes in
      place >= 0 && place < words.count ? words[place] : .outside
    }
    let w = words[index]
    let a = word(index - 1)
    let b = word(index + 1)
    let z = word(index - 2)
    let c = word(index + 2)
    let casing = w.casing << 4 | (index == 0 ? 8 : 0) | context.casing
    features.add(0, casing)
    features.add(1, w.lower)
    features.add(2, w.lower, casing)
    features.add(3, w.suffix1, w.casing)
    features.add(4, w.suffix2)
    features.add(5, w.suffix3)
    features.add(6, w.suffix4)
    features.add(7, w.suffix3, casing)
    features.add(8, w.prefix2)
    features.add(9, w.prefix3)
    features.add(10, w.shape, context.casing)
    features.add(11, last)
    features.add(12, last, before)
    features.add(13, last, w.lower)
    features.add(14, before, w.lower)
    features.add(15, a.lower)
    features.add(16, b.lower)
    features.add(17, z.lower)
    features.add(18, c.lower)
    features.add(19, a.lower, w.lower)
    features.add(20, w.lower, b.lower)
    features.add(21, last, b.lower)
    features.add(22, last, before, w.lower)
    features.add(23, a.suffix3, w.suffix3)
    features.add(24, b.suffix3, w.suffix2, last)
    features.add(25, b.suffix3)
    features.add(26, b.casing << 4 | context.casing, casing)
    features.add(27, a.casing << 4 | b.casing, casing)
    features.add(28, w.suffix2, last)
    features.add(29, w.suffix3, last, before)
    features.add(30, b.lower, c.lower)
    features.add(31, w.lower, b.suffix2, last)
    features.add(32, b.suffix2, c.suffix2, last)
    features.add(33, w.lower, b.lower, a.lower)
    features.add(34, casing, last, b.casing)
    features.add(35, a.lower, b.lower)
    features.add(36, b.lexical, w.lexical, last)
    features.add(37, b.lexical, w.lower)
    features.add(38, b.lexical, c.lexical, last)
    features.add(39, b.lexical, w.suffix3, last)
    features.add(40, b.lexical, c.lexical, w.lexical)
    features.add(41, w.lexical, last, before)
    features.add(42, w.lexical, casing)
  }
}
