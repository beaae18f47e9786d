/// What tagger, splitter and parser know of a word before they look at its neighbours.
struct TokenAttributes {
  /// Hash of the lower-case form with digits folded.
  var lower: UInt32
  /// Hashes of the last one to four bytes, folded; 0 where the word is shorter.
  var suffix1: UInt32
  var suffix2: UInt32
  var suffix3: UInt32
  var suffix4: UInt32
  /// Hashes of the first two and three bytes, folded.
  var prefix2: UInt32
  var prefix3: UInt32
  /// Classes of the characters, runs once.
  var shape: UInt32
  /// 0 lower case, 1 first letter capital, 2 all capitals (two letters or more), 3 digits, 4
  /// symbol, 5 other.
  var casing: UInt32
  var length: Int
  /// Which tags the word has had: an index of the training lexicon's sets of tags; 0: unknown.
  var lexical: UInt32 = 0
  /// Which tags the word may have: a number in the model's sets of tag classes; 0: that of rare
  /// words.
  var allowed: UInt32 = 0
  /// `lower` where the model has learnt the word, else `unknown`.
  var word: UInt32 = TokenAttributes.unknown
  /// The word's clusters.
  var clusters = WordClusters()

  /// Stands for all words that the model has not learnt.
  static let unknown: UInt32 = 2

  /// A place outside the sentence.
  static let outside = TokenAttributes(
    lower: 1, suffix1: 0, suffix2: 0, suffix3: 0, suffix4: 0, prefix2: 0, prefix3: 0, shape: 1,
    casing: 7, length: 0)

  init(_ form: UnsafeBufferPointer<UInt8>) {
    let count = form.count
    let hash = { (from: Int, to: Int) -> UInt32 in
      FeatureHash.folded(UnsafeBufferPointer(rebasing: form[from..<to]))
    }
    lower = Self.lower(of: form)
    suffix1 = count > 1 ? hash(count - 1, count) : 0
    suffix2 = count > 2 ? hash(count - 2, count) : 0
    suffix3 = Self.ending(of: form)
    suffix4 = count > 4 ? hash(count - 4, count) : 0
    prefix2 = count > 2 ? hash(0, 2) : 0
    prefix3 = count > 3 ? hash(0, 3) : 0
    (shape, casing) = Self.shape(form)
    length = count
  }

  /// The attributes with what `lexicon` knows of the word.
  init(_ form: UnsafeBufferPointer<UInt8>, lexicon: SparseWeights) {
    self.init(form)
    guard let entry = lexicon.values(lower, count: Self.lexiconValues) else { return }
    know(frequent: entry[0], allowed: entry[1], clusters: WordClusters(entry + 2))
  }

  /// Values of a word in the lexicon: its sets of tags, frequent and allowed, and its clusters.
  static let lexiconValues = 2 + WordClusters.count

  /// Takes in what the lexicon knows; a word without a set of frequent tags is not a learnt one.
  mutating func know(frequent: UInt16, allowed: UInt16, clusters: WordClusters) {
    lexical = UInt32(frequent)
    self.allowed = UInt32(allowed)
    self.clusters = clusters
    if frequent > 0 { word = lower }
  }

  private init(
    lower: UInt32, suffix1: UInt32, suffix2: UInt32, suffix3: UInt32, suffix4: UInt32,
    prefix2: UInt32, prefix3: UInt32, shape: UInt32, casing: UInt32, length: Int
  ) {
    self.lower = lower
    self.suffix1 = suffix1
    self.suffix2 = suffix2
    self.suffix3 = suffix3
    self.suffix4 = suffix4
    self.prefix2 = prefix2
    self.prefix3 = prefix3
    self.shape = shape
    self.casing = casing
    self.length = length
  }

  /// `suffix3` alone.
  static func ending(of form: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard form.count > 3 else { return 0 }
    return FeatureHash.folded(UnsafeBufferPointer(rebasing: form[(form.count - 3)...]))
  }

  /// `lower` alone: the folded hash, curly quotes and dashes as their plain signs.
  static func lower(of form: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var index = 0
    while index < form.count {
      var byte = FeatureHash.fold(form[index])
      if byte == 0xE2, index + 2 < form.count, form[index + 1] == 0x80 {
        switch form[index + 2] {
        case 0x98, 0x99: byte = 39
        case 0x9C, 0x9D: byte = 34
        case 0x90...0x95: byte = 45
        case 0xA6: byte = 46
        default: index -= 2
        }
        index += 2
      } else if byte == 0x60 {
        byte = 39
      }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      index += 1
    }
    return FeatureHash.finish(hash)
  }

  private static func shape(_ form: UnsafeBufferPointer<UInt8>) -> (UInt32, UInt32) {
    var hash: UInt32 = 17
    var last: UInt8 = 0
    var seen: UInt32 = 0
    var uppers = 0
    for (index, byte) in form.enumerated() {
      let group = ByteClass.of(byte)
      seen |= 1 << UInt32(group)
      if group == ByteClass.upper { uppers += 1 }
      if group != last || index < 2 {
        hash = hash &* 16_777_619 ^ UInt32(group == ByteClass.symbol ? byte : group)
      }
      last = group
    }
    return (hash, casing(form, seen, uppers))
  }

  private static func casing(
    _ form: UnsafeBufferPointer<UInt8>, _ seen: UInt32, _ uppers: Int
  ) -> UInt32 {
    let hasLower = seen & (1 << UInt32(ByteClass.lower)) != 0
    if uppers > 0 {
      if !hasLower { return uppers > 1 ? 2 : 1 }
      return form.first.map { ByteClass.of($0) == ByteClass.upper } == true ? 1 : 5
    }
    if hasLower { return 0 }
    if seen & (1 << UInt32(ByteClass.digit)) != 0 { return 3 }
    return seen & (1 << UInt32(ByteClass.other)) != 0 ? 5 : 4
  }
}
