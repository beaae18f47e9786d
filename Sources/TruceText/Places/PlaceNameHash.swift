/// Forty bits that stand for a folded name.
///
/// Two of the 600,000 names of the gazetteer collide with a chance of about 0.2 in all; an unknown
/// word hits a name by accident with a chance of one in two million.
struct PlaceNameHash: Hashable, Sendable {
  /// The running state; `bits` finishes it.
  private var state: UInt64 = 0

  init() {}

  /// The hash of a name of these word hashes.
  init(_ words: some Sequence<UInt64>) {
    for word in words { append(word) }
  }

  /// The hash of a name of one word.
  init(word: UInt64) { append(word) }

  /// Adds a further word of the name.
  mutating func append(_ word: UInt64) {
    state = (state ^ word) &* 0x9e37_79b9_7f4a_7c15
    state ^= state >> 32
  }

  /// The forty bits, right-aligned.
  var bits: UInt64 { (state &* 0x9e37_79b9_7f4a_7c15) >> 24 }

  /// FNV-1a over a folded word.
  static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = step(hash, byte) }
    return hash
  }

  static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
