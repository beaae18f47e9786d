/// What the parser reads of a sentence: hashes and tags of its words, with the artificial root
/// behind the last word.
///
/// Places run from -1 (nothing) over 0..<count (words) to `count` (the root).
final class ParserInput {
  let count: Int
  private let forms: UnsafeMutablePointer<UInt32>
  private let tags: UnsafeMutablePointer<UInt8>
  /// The bits of the tags in `tagsBetween`.
  private let kinds: UnsafeMutablePointer<UInt8>
  private let fineTags: UnsafeMutablePointer<UInt8>
  private let endings: UnsafeMutablePointer<UInt32>
  private let clusters: UnsafeMutablePointer<WordClusters>

  /// `forms` are folded hashes of the words, `tags` and `fineTags` raw values, `endings` hashes of
  /// the last three bytes.
  init(
    forms: [UInt32], tags: [UInt8], fineTags: [UInt8], endings: [UInt32],
    clusters: [WordClusters]
  ) {
    count = forms.count
    self.forms = Self.padded(forms, 2, 3)
    self.tags = Self.padded(tags, 40, 41)
    kinds = Self.padded(tags.map { Self.kind($0) }, 0, 0)
    self.fineTags = Self.padded(fineTags, 100, 101)
    self.endings = Self.padded(endings, 0, 1)
    self.clusters = Self.padded(clusters, WordClusters(), WordClusters())
  }

  /// `words` with what is `known` of each.
  init(_ words: [Word], _ known: [ParserWord]) {
    count = words.count
    forms = .allocate(capacity: count + 2)
    tags = .allocate(capacity: count + 2)
    kinds = .allocate(capacity: count + 2)
    fineTags = .allocate(capacity: count + 2)
    endings = .allocate(capacity: count + 2)
    clusters = .allocate(capacity: count + 2)
    put(0, 2, 40, 100, 0, WordClusters())
    for index in 0..<count {
      let word = known[index]
      put(
        index + 1, word.form, words[index].tag.rawValue, words[index].pennTag.rawValue,
        word.ending, word.clusters)
    }
    put(count + 1, 3, 41, 101, 1, WordClusters())
  }

  private func put(
    _ place: Int, _ form: UInt32, _ tag: UInt8, _ fineTag: UInt8, _ ending: UInt32,
    _ cluster: WordClusters
  ) {
    (forms + place).initialize(to: form)
    (tags + place).initialize(to: tag)
    (kinds + place).initialize(to: Self.kind(tag))
    (fineTags + place).initialize(to: fineTag)
    (endings + place).initialize(to: ending)
    (clusters + place).initialize(to: cluster)
  }

  deinit {
    forms.deallocate()
    tags.deallocate()
    kinds.deallocate()
    fineTags.deallocate()
    endings.deallocate()
    clusters.deallocate()
  }

  @inline(__always) func form(_ place: Int) -> UInt32 { forms[clamped(place)] }
  @inline(__always) func tag(_ place: Int) -> UInt32 { UInt32(tags[clamped(place)]) }
  /// The Penn tag with the universal one, as one value.
  @inline(__always) func fine(_ place: Int) -> UInt32 {
    let index = clamped(place)
    return UInt32(fineTags[index]) << 8 | UInt32(tags[index])
  }
  @inline(__always) func ending(_ place: Int) -> UInt32 { endings[clamped(place)] }
  @inline(__always) func clusters(_ place: Int) -> WordClusters { clusters[clamped(place)] }

  /// Which of verb, punctuation, preposition, conjunctions and noun stand between two places, as
  /// bits; it looks at most thirty words far.
  @inline(__always) func tagsBetween(_ a: Int, _ b: Int) -> UInt32 {
    var seen: UInt32 = 0
    let low = min(a, b) + 1
    let high = min(max(a, b), low + 30)
    guard low < high else { return 0 }
    for place in low..<high { seen |= UInt32(kinds[place + 1]) }
    return seen
  }

  /// The bit of a universal tag in `tagsBetween`.
  private static func kind(_ tag: UInt8) -> UInt8 {
    switch PartOfSpeech(rawValue: tag) {
    case .verb: 1
    case .punct: 2
    case .adp: 4
    case .cconj: 8
    case .noun, .propn: 16
    case .sconj: 32
    default: 0
    }
  }

  /// The same words from the last to the first.
  var mirrored: ParserInput {
    let places = (0..<count).reversed().map { $0 + 1 }
    return ParserInput(
      forms: places.map { forms[$0] }, tags: places.map { tags[$0] },
      fineTags: places.map { fineTags[$0] }, endings: places.map { endings[$0] },
      clusters: places.map { clusters[$0] })
  }

  @inline(__always) private func clamped(_ place: Int) -> Int {
    place < -1 ? 0 : place > count ? 0 : place + 1
  }

  private static func padded<Value>(
    _ values: [Value], _ outside: Value, _ root: Value
  ) -> UnsafeMutablePointer<Value> {
    let pointer = UnsafeMutablePointer<Value>.allocate(capacity: values.count + 2)
    pointer.initialize(to: outside)
    for (index, value) in values.enumerated() { (pointer + index + 1).initialize(to: value) }
    (pointer + values.count + 1).initialize(to: root)
    return pointer
  }
}
