import TruceModel

/// The five-word sequences of a report's kept text, as hashes.
struct ShingledText: Sendable {
  static let length = 5
  /// One shingle of so many, by its hash, is a fingerprint.
  static let sampling: UInt64 = 4
  /// Texts with fewer shingles keep all of them as fingerprints.
  static let short = 40

  /// Distinct, rising.
  let shingles: [UInt64]
  /// Distinct, rising; a subset of `shingles`: those whose hash is 0 modulo `sampling`, so that two
  /// texts sample the same of what they share, wherever it stands.
  let fingerprints: [UInt64]

  init(_ report: Report) {
    var words: [UInt64] = []
    for text in ReportLexis.body(of: report) {
      Self.hashWords(of: text, into: &words)
    }
    self.init(shingles: Self.distinct(Self.sequences(of: words)))
  }

  private init(shingles: [UInt64]) {
    self.shingles = shingles
    fingerprints =
      shingles.count < Self.short ? shingles : shingles.filter { $0 % Self.sampling == 0 }
  }

  /// The text without `furniture`.
  func without(_ furniture: Set<UInt64>) -> ShingledText {
    guard !furniture.isEmpty, shingles.contains(where: furniture.contains) else { return self }
    return ShingledText(shingles: shingles.filter { !furniture.contains($0) })
  }

  var count: Int { shingles.count }
  var isEmpty: Bool { shingles.isEmpty }

  /// Number of shingles in both texts.
  func shared(with other: ShingledText) -> Int {
    var count = 0
    var i = 0
    var j = 0
    while i < shingles.count, j < other.shingles.count {
      if shingles[i] == other.shingles[j] {
        count += 1
        i += 1
        j += 1
      } else if shingles[i] < other.shingles[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// Runs of letters and digits; ASCII letters in lower case; apostrophes are dropped.
  private static func hashWords(of text: String, into words: inout [UInt64]) {
    var hash = StableHash()
    var isOpen = false
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: hash.combine(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0xC3...0xDF: hash.combine(byte)
      case 0x27, 0x80...0xC2, 0xE0...0xFF: continue
      default:
        if isOpen { words.append(hash.value) }
        hash = StableHash()
        isOpen = false
        continue
      }
      isOpen = true
    }
    if isOpen { words.append(hash.value) }
  }

  private static func sequences(of words: [UInt64]) -> [UInt64] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for word in words[start..<(start + length)] { hash = BitMixer.mixed(hash ^ word) }
      return hash
    }
  }

  private static func distinct(_ values: [UInt64]) -> [UInt64] {
    var sorted = values.sorted()
    var kept = 0
    for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
      sorted[kept] = sorted[index]
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    return sorted
  }
}
