/// Which tags each frequent word has had, as numbered sets: what the tagger may know of words ahead
/// that are not tagged yet.
struct TagLexicon {
  private var sets: [UInt32: UInt32] = [:]

  private var sure: [UInt32: UInt8] = [:]

  /// Occurrences of a word, and the share of one tag among them, from which on the tag is certain.
  private static let sureWord = 20
  private static let sureShare = 0.998
  /// Rarest word, by occurrences, and rarest tag of a word, as a share, that are listed.
  private static let rarestWord = 4
  private static let rarestShare = 0.08

  init(_ examples: [Example]) {
    var counts: [UInt32: [UInt8: Int]] = [:]
    for example in examples {
      for (word, tag) in zip(example.attributes, example.classes) {
        counts[word.lower, default: [:]][tag, default: 0] += 1
      }
    }
    var numbers: [[UInt8]: UInt32] = [:]
    for (word, tags) in counts.sorted(by: { $0.key < $1.key }) {
      let sum = tags.values.reduce(0, +)
      if let (tag, count) = tags.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        sum >= Self.sureWord, Double(count) >= Self.sureShare * Double(sum)
      {
        sure[word] = tag
      }
      guard sum >= Self.rarestWord else { continue }
      let set = tags.filter { Double($0.value) >= Self.rarestShare * Double(sum) }.keys.sorted()
      let number = numbers[set] ?? UInt32(numbers.count + 1)
      numbers[set] = number
      sets[word] = number
    }
  }

  /// The example with its words looked up.
  func known(_ example: Example) -> Example {
    var result = example
    for index in result.attributes.indices {
      result.attributes[index].lexical = sets[result.attributes[index].lower] ?? 0
    }
    return result
  }

  /// Words whose tag needs no context, as the model keeps them.
  var certainSection: [UInt8] {
    let rows = sure.sorted { $0.key < $1.key }.map { (key: $0.key, pairs: [Int($0.value)]) }
    return SparseSection.bytes(rows, classCount: 1)
  }

  /// As the model keeps it.
  var section: [UInt8] {
    let rows = sets.sorted { $0.key < $1.key }.map { (key: $0.key, pairs: [Int($0.value)]) }
    return SparseSection.bytes(rows, classCount: 1)
  }
}
