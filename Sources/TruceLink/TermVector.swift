import TruceModel

/// Words of a text with weights: hashed terms in rising order, scaled to length one.
struct TermVector: Sendable {
  private(set) var terms: [UInt64] = []
  private(set) var weights: [Float] = []

  var count: Int { terms.count }

  /// The cosine of the angle between two vectors, 0...1.
  func cosine(_ other: TermVector) -> Double {
    var sum: Float = 0
    var i = 0
    var j = 0
    while i < terms.count, j < other.terms.count {
      if terms[i] == other.terms[j] {
        sum += weights[i] * other.weights[j]
        i += 1
        j += 1
      } else if terms[i] < other.terms[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(sum)
  }

  /// The `count` heaviest terms; of equals, the smaller hash first.
  func heaviest(_ count: Int) -> [UInt64] {
    terms.indices.sorted { (weights[$0], terms[$1]) > (weights[$1], terms[$0]) }
      .prefix(count).map { terms[$0] }
  }
}

extension TermVector {
  /// Weighs counted terms by (1 + ln count) · idf; see `TermStatistics`.
  init(_ counts: TermCounts, _ statistics: TermStatistics) {
    var squares: Float = 0
    for (term, count) in zip(counts.terms, counts.counts) {
      let idf = statistics.inverseFrequency(of: term)
      guard idf > 0 else { continue }
      let weight = (1 + Math.ln(Float(count))) * idf
      terms.append(term)
      weights.append(weight)
      squares += weight * weight
    }
    guard squares > 0 else { return }
    let scale = 1 / squares.squareRoot()
    for index in weights.indices { weights[index] *= scale }
  }
}

extension TermVector {
  /// The square roots of the weights of terms in `least` to `most` texts, not scaled: the product of
  /// two such vectors is the weight of the rare terms that they share.
  init(rareOf counts: TermCounts, _ statistics: TermStatistics, least: Int, most: Int) {
    guard most >= 2 else { return }
    for term in counts.terms where (least...most).contains(statistics.frequency(of: term)) {
      terms.append(term)
      weights.append(statistics.inverseFrequency(of: term).squareRoot())
    }
  }
}

/// How often each word of a text occurs: hashed terms in rising order, stop words left out.
struct TermCounts: Sendable {
  private(set) var terms: [UInt64] = []
  private(set) var counts: [Int32] = []

  /// Which words count.
  enum Selection {
    case all
    /// Those that begin with a capital or a digit.
    case names
  }

  /// Counts the words of `texts`: runs of letters and digits, ASCII letters in lower case.
  init(_ texts: some Sequence<String>, only selection: Selection = .all) {
    var all: [UInt64] = []
    for text in texts { Self.hash(text, selection, into: &all) }
    all.sort()
    for term in all {
      if term == terms.last {
        counts[counts.count - 1] += 1
      } else {
        terms.append(term)
        counts.append(1)
      }
    }
  }

  private static func hash(_ text: String, _ selection: Selection, into all: inout [UInt64]) {
    var hash = StableHash()
    var length = 0
    var isName = false
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A:
        if length == 0 { isName = true }
        hash.combine(byte | 0x20)
        length += 1
      case 0x30...0x39:
        if length == 0 { isName = true }
        hash.combine(byte)
        length += 1
      case 0x61...0x7A, 0x80...:
        hash.combine(byte)
        length += 1
      default:
        add(hash.value, length, isName || selection == .all, to: &all)
        hash = StableHash()
        length = 0
        isName = false
      }
    }
    add(hash.value, length, isName || selection == .all, to: &all)
  }

  private static func add(_ hash: UInt64, _ length: Int, _ counts: Bool, to all: inout [UInt64]) {
    if length > 1, counts, !StopWords.contains(hash) { all.append(hash) }
  }
}

/// In how many texts of the input each word stands.
struct TermStatistics: Sendable {
  private var frequencies: [UInt64: Int32] = [:]
  private var texts = 0

  init(_ texts: [TermCounts]) {
    self.texts = texts.count
    for counts in texts {
      for term in counts.terms { frequencies[term, default: 0] += 1 }
    }
  }

  func frequency(of term: UInt64) -> Int { Int(frequencies[term] ?? 0) }

  /// ln((n + 20) / (df + 1)), 0 for words in more than half of 40 texts or more.
  ///
  /// The 20 keeps words apart where there are few texts. Source: Spärck Jones, "A statistical
  /// interpretation of term specificity", J. Documentation 28 (1972), smoothed.
  func inverseFrequency(of term: UInt64) -> Float {
    let df = frequency(of: term)
    if texts >= 40, df * 2 > texts { return 0 }
    return max(0, Math.ln(Float(texts + 20) / Float(df + 1)))
  }
}
