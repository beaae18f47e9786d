/// A sentence of the treebanks as the trainers use it.
struct Example {
  var forms: [[UInt8]]
  var attributes: [TokenAttributes]
  /// Index of the tag class of each word.
  var classes: [UInt8]
  var lemmas: [[UInt8]]
  /// Head of each word; the root is `forms.count`.
  var heads: [Int]
  var labels: [UInt8]

  init(forms: [[UInt8]], classes: [UInt8], lemmas: [[UInt8]], heads: [Int], labels: [UInt8]) {
    self.forms = forms
    self.classes = classes
    self.lemmas = lemmas
    self.heads = heads
    self.labels = labels
    attributes = forms.map { form in form.withUnsafeBufferPointer { TokenAttributes($0) } }
  }

  init(_ sentence: Sentence, classIndex: [TagClass: UInt8]) {
    let words = sentence.words
    self.init(
      forms: words.map { Array($0.form.utf8) },
      classes: words.map { classIndex[TagClass($0.tag, $0.pennTag)] ?? 0 },
      lemmas: words.map { Array($0.lemma.utf8) },
      heads: words.map { $0.head < 0 ? words.count : $0.head },
      labels: words.map(\.relation.rawValue))
  }

  /// The parser's view, with the tags given.
  func input(_ tags: [UInt8], _ classes: [TagClass]) -> ParserInput {
    ParserInput(
      forms: attributes.map(\.word), tags: tags.map { classes[Int($0)].tag.rawValue },
      fineTags: tags.map { classes[Int($0)].pennTag.rawValue }, endings: attributes.map(\.suffix3),
      clusters: attributes.map(\.clusters))
  }

  /// The sentence with all letters in capitals or in lower case.
  func recased(upper: Bool) -> Example {
    let forms = forms.map { form in
      form.map { byte in
        upper
          ? (byte >= 97 && byte <= 122 ? byte & 0xDF : byte)
          : (byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
      }
    }
    return Example(forms: forms, classes: classes, lemmas: lemmas, heads: heads, labels: labels)
  }

  /// The sentence without commas and quotation marks, or nil where one of them has a child or none
  /// is there.
  var withoutMarks: Example? {
    let marks: Set<[UInt8]> = Set(
      [",", "\"", "'", "''", "``", "“", "”", "‘", "’"].map { Array($0.utf8) })
    let dropped = forms.indices.filter { marks.contains(forms[$0]) }
    guard !dropped.isEmpty, dropped.count < forms.count,
      !dropped.contains(where: { heads.contains($0) || heads[$0] == forms.count })
    else { return nil }
    let kept = forms.indices.filter { !dropped.contains($0) }
    var place = [Int](repeating: -1, count: forms.count + 1)
    for (new, old) in kept.enumerated() { place[old] = new }
    place[forms.count] = kept.count
    return Example(
      forms: kept.map { forms[$0] }, classes: kept.map { classes[$0] },
      lemmas: kept.map { lemmas[$0] }, heads: kept.map { place[heads[$0]] },
      labels: kept.map { labels[$0] })
  }

  /// The heads with crossing arcs lifted until none is left (Nivre and Nilsson 2005).
  var projectiveHeads: [Int] {
    var heads = heads
    while let word = Self.shortestCrossing(heads) { heads[word] = heads[heads[word]] }
    return heads
  }

  private static func shortestCrossing(_ heads: [Int]) -> Int? {
    var best: (length: Int, word: Int)?
    for (word, head) in heads.enumerated() where head < heads.count {
      let low = min(word, head)
      let high = max(word, head)
      let crosses = ((low + 1)..<max(high, low + 1)).contains { inner in
        var ancestor = inner
        while ancestor < heads.count, ancestor != head, ancestor > low, ancestor < high {
          ancestor = heads[ancestor]
        }
        return ancestor != head && ancestor != word
      }
      if crosses, best.map({ high - low < $0.length }) ?? true { best = (high - low, word) }
    }
    return best?.word
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every run.
struct Generator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
