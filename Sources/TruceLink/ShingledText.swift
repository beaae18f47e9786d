import TruceModel

/// The five-word sequences of a report's kept text, as hashes.
struct ShingledText: Sendable {
  static let length = 5
  /// Shingles in a row of which one becomes a fingerprint.
  static let window = 8

  /// Distinct, rising.
  let shingles: [UInt64]
  /// Distinct, rising; a subset of `shingles`.
  let fingerprints: [UInt64]

  var count: Int { shingles.count }
  var isEmpty: Bool { shingles.isEmpty }

  init(_ report: Report) {
    var words: [UInt64] = []
    for text in ReportLexis.texts(of: report).dropFirst(report.title == nil ? 0 : 1) {
      Self.hashWords(of: text, into: &words)
    }
    let sequence = Self.sequences(of: words)
    shingles = Set(sequence).sorted()
    fingerprints = Self.winnow(sequence)
  }

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
      var hash = StableHash()
      for word in words[start..<(start + length)] { hash.combine(Int(bitPattern: UInt(word))) }
      return hash.value
    }
  }

  /// The smallest hash of each window; the last of equals.
  private static func winnow(_ sequence: [UInt64]) -> [UInt64] {
    guard sequence.count > window else { return sequence.min().map { [$0] } ?? [] }
    var chosen: Set<UInt64> = []
    for start in 0...(sequence.count - window) {
      if let least = sequence[start..<(start + window)].min() { chosen.insert(least) }
    }
    return chosen.sorted()
  }
}
