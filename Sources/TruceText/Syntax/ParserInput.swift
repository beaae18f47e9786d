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
  /// What all of them lie in.
  private let block: UnsafeMutableRawPointer

  /// `forms` are folded hashes of the words, `tags` and `fineTags` raw values, `endings` hashes of
  /// the last three bytes.
  init(
    forms: [UInt32], tags: [UInt8], fineTags: [UInt8], endings: [UInt32],
    clusters: [WordClusters]
  ) {
    count = forms.count
    (block, self.clusters, self.forms, self.endings, self.tags, kinds, self.fineTags) = Self.room(
      count)
    putEdges()
    for index in 0..<count {
      put(index + 1, forms[index], tags[index], fineTags[index], endings[index], clusters[index])
    }
  }

  /// Memory for a sentence of `count` words.
  private static func room(
    _ count: Int
  ) -> (
    UnsafeMutableRawPointer, UnsafeMutablePointer<WordClusters>, UnsafeMutablePointer<UInt32>,
    UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<UInt8>,
    UnsafeMutablePointer<UInt8>
  ) {
    let size = count + 2
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: size * (MemoryLayout<WordClusters>.stride + 11), alignment: 16)
    var room = MemoryRoom(block)
    return (
      block, room.take(size), room.take(size), room.take(size), room.take(size), room.take(size),
      room.take(size)
    )
  }

  /// What stands ahead of the first word and behind the last.
  private func putEdges() {
    put(0, 2, 40, 100, 0, WordClusters())
    put(count + 1, 3, 41, 101, 1, WordClusters())
  }

  /// `words` with what is `known` of each.
  init(_ words: [Word], _ known: [ParserWord]) {
    count = words.count
    (block, clusters, forms, endings, tags, kinds, fineTags) = Self.room(count)
    putEdges()
    for index in 0..<count {
      let word = known[index]
      put(
        index + 1, word.form, words[index].tag.rawValue, words[index].pennTag.rawValue,
        word.ending, word.clusters)
    }
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
    block.deallocate()
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
}
