/// What the parser reads of a sentence: hashes and tags of its words, with the artificial root
/// behind the last word.
///
/// Places run from -1 (nothing) over 0..<count (words) to `count` (the root).
final class ParserInput {
  /// What is known of each word, by kind: the values of one kind lie side by side, so that features
  /// of many words are made at once.
  enum Column: Int, CaseIterable {
    case form, tag, ending
    /// The Penn tag with the universal one, as one value.
    case fine
    /// Parts of `WordClusters`.
    case coarse, fineCluster, field, sense
  }

  let count: Int
  /// The columns, one after the other, each with what stands ahead of the first word at its start.
  private let values: UnsafeMutablePointer<UInt32>
  private let columnLength: Int
  /// The bits of the tags in `tagsBetween`, with as many behind them.
  private let kinds: UnsafeMutablePointer<UInt8>

  /// Columns can be read so far past the root: eight words at a time, with the one behind each. The
  /// place behind the root is like that ahead of the first word.
  private static let surplus = 8

  private init(count: Int) {
    self.count = count
    columnLength = count + 2 + Self.surplus
    let size = columnLength * Column.allCases.count
    values = .allocate(capacity: size)
    values.initialize(repeating: 0, count: size)
    kinds = .allocate(capacity: count + 2 + Self.surplus)
    kinds.initialize(repeating: 0, count: count + 2 + Self.surplus)
    put(0, 2, 40, 100, 0, WordClusters())
    put(count + 1, 3, 41, 101, 1, WordClusters())
    put(count + 2, 2, 40, 100, 0, WordClusters())
  }

  /// `forms` are folded hashes of the words, `tags` and `fineTags` raw values, `endings` hashes of
  /// the last three bytes.
  convenience init(
    forms: [UInt32], tags: [UInt8], fineTags: [UInt8], endings: [UInt32],
    clusters: [WordClusters]
  ) {
    self.init(count: forms.count)
    for index in 0..<count {
      put(index + 1, forms[index], tags[index], fineTags[index], endings[index], clusters[index])
    }
  }

  /// `words` with what is `known` of each.
  convenience init(_ words: [Word], _ known: [ParserWord]) {
    self.init(count: words.count)
    for index in 0..<count {
      let word = known[index]
      put(
        index + 1, word.form, words[index].tag.rawValue, words[index].pennTag.rawValue,
        word.ending, word.clusters)
    }
  }

  private func put(
    _ place: Int, _ form: UInt32, _ tag: UInt8, _ fineTag: UInt8, _ ending: UInt32,
    _ clusters: WordClusters
  ) {
    let put = { (column: Column, value: UInt32) in
      self.values[column.rawValue &* self.columnLength &+ place] = value
    }
    put(.form, form)
    put(.tag, UInt32(tag))
    put(.ending, ending)
    put(.fine, UInt32(fineTag) << 8 | UInt32(tag))
    put(.coarse, clusters.coarse)
    put(.fineCluster, clusters.fine)
    put(.field, clusters.field)
    put(.sense, clusters.sense)
    kinds[place] = Self.kind(tag)
  }

  deinit {
    values.deallocate()
    kinds.deallocate()
  }

  /// The values of `column` from the first word on, with one ahead of it and those of the root and
  /// of a few places behind it.
  @inline(__always) func words(_ column: Column) -> UnsafePointer<UInt32> {
    UnsafePointer(values + column.rawValue &* columnLength + 1)
  }

  @inline(__always) private func value(_ column: Column, _ place: Int) -> UInt32 {
    values[column.rawValue &* columnLength &+ clamped(place)]
  }

  @inline(__always) func form(_ place: Int) -> UInt32 { value(.form, place) }
  @inline(__always) func tag(_ place: Int) -> UInt32 { value(.tag, place) }
  @inline(__always) func fine(_ place: Int) -> UInt32 { value(.fine, place) }
  @inline(__always) func ending(_ place: Int) -> UInt32 { value(.ending, place) }
  @inline(__always) func clusters(_ place: Int) -> WordClusters {
    WordClusters(
      coarse: value(.coarse, place), fine: value(.fineCluster, place), field: value(.field, place),
      sense: value(.sense, place))
  }

  /// Which of verb, punctuation, preposition, conjunctions and noun stand between two places, as
  /// bits; it looks at most thirty words far.
  @inline(__always) func tagsBetween(_ a: Int, _ b: Int) -> UInt32 {
    var place = min(a, b) + 1
    let end = min(max(a, b), place + 30)
    let bytes = UnsafeRawPointer(kinds + 1)
    // Eight words at a time.
    var seen: UInt64 = 0
    while place < end {
      let next = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let rest = UInt64(truncatingIfNeeded: end &- place)
      seen |= rest < 8 ? next & (1 &<< (rest &* 8) &- 1) : next
      place &+= 8
    }
    seen |= seen >> 32
    seen |= seen >> 16
    return UInt32(UInt8(truncatingIfNeeded: seen | seen >> 8))
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
    let other = ParserInput(count: count)
    for place in 1..<(count + 1) {
      for column in Column.allCases {
        let start = column.rawValue * columnLength
        other.values[start + place] = values[start + count + 1 - place]
      }
      other.kinds[place] = kinds[count + 1 - place]
    }
    return other
  }

  @inline(__always) private func clamped(_ place: Int) -> Int {
    place < -1 ? 0 : place > count ? 0 : place + 1
  }
}
