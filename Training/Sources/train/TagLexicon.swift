/// What the training text tells of its words: which tags a word has often, as a feature of the
/// words ahead that are not tagged yet, and which it may have at all.
struct TagLexicon {
  /// Numbers of sets of frequent tags and of sets of allowed tags; 0: the word is rare.
  private var known: [UInt32: (frequent: Int, allowed: Int)] = [:]
  private let clusters: ClusterTable
  /// By number; the first is that of rare words.
  private(set) var sets: [ClassSet] = []

  /// Rarest word, by occurrences, and rarest tag of a word, as a share, that are listed as
  /// frequent.
  private static let rarestWord = 2
  private static let rarestShare = 0.08
  /// Occurrences from which on a word has no other tags than it has had, and the share that a tag
  /// must have among them, since treebanks err.
  private static let sureWord = 20
  private static let sureShare = 0.002

  init(_ examples: [Example], _ clusters: ClusterTable) {
    self.clusters = clusters
    var counts: [UInt32: [UInt8: Int]] = [:]
    for example in examples {
      for (word, tag) in zip(example.attributes, example.classes) {
        counts[word.lower, default: [:]][tag, default: 0] += 1
      }
    }
    var rare = ClassSet(low: 0, high: 0)
    for tags in counts.values where tags.values.reduce(0, +) < Self.sureWord {
      for tag in tags.keys { rare.insert(Int(tag)) }
    }
    sets = [rare]
    var frequentNumbers: [[UInt8]: Int] = [:]
    var allowedNumbers: [ClassSet: Int] = [:]
    for (word, tags) in counts.sorted(by: { $0.key < $1.key }) {
      let sum = tags.values.reduce(0, +)
      guard sum >= Self.rarestWord else { continue }
      let frequent = tags.filter { Double($0.value) >= Self.rarestShare * Double(sum) }.keys
        .sorted()
      let number = frequentNumbers[frequent] ?? frequentNumbers.count + 1
      frequentNumbers[frequent] = number
      known[word] = (number, 0)
      guard sum >= Self.sureWord else { continue }
      var allowed = ClassSet(low: 0, high: 0)
      for (tag, count) in tags where Double(count) > Self.sureShare * Double(sum) {
        allowed.insert(Int(tag))
      }
      let place = allowedNumbers[allowed] ?? sets.count
      if place == sets.count { sets.append(allowed) }
      allowedNumbers[allowed] = place
      known[word] = (number, place)
    }
  }

  /// The example with its words looked up.
  func known(_ example: Example) -> Example {
    var result = example
    result.attributes = result.attributes.map { known($0) }
    return result
  }

  /// The attributes with what is known of their word.
  func known(_ attributes: TokenAttributes) -> TokenAttributes {
    var result = attributes
    values(of: result.lower).withUnsafeBufferPointer { values in
      guard let first = values.baseAddress else { return }
      result.know(frequent: values[0], allowed: values[1], clusters: WordClusters(first + 2))
    }
    return result
  }

  /// What the model keeps of a word: its sets of tags and its clusters.
  private func values(of word: UInt32) -> [UInt16] {
    let tags = known[word]
    return [UInt16(tags?.frequent ?? 0), UInt16(tags?.allowed ?? 0)]
      + (clusters.clusters[word] ?? [UInt16](repeating: 0, count: WordClusters.count))
  }

  /// The words as the model keeps them.
  var section: [UInt8] {
    let words = Set(known.keys).union(clusters.clusters.keys).sorted()
    let rows = words.map { (key: $0, pairs: values(of: $0).map { Int($0) }) }
    return SparseSection.bytes(rows, classCount: 1)
  }

  /// The sets of allowed tags as the model keeps them.
  var setSection: [UInt8] { sets.flatMap(\.bytes) }
}

extension ClassSet {
  /// As the model keeps it.
  var bytes: [UInt8] {
    withUnsafeBytes(of: low.littleEndian) { Array($0) }
      + withUnsafeBytes(of: high.littleEndian) { Array($0) }
  }
}
