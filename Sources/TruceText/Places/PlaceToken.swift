/// A word of the text as the matcher sees it.
struct PlaceToken: Sendable {
  /// How the letters are written.
  enum Shape: UInt8, Sendable { case lower, title, upper, mixed, digits }

  /// What stands between a word and the one before it.
  struct Gap: OptionSet, Sendable {
    let rawValue: UInt8
    /// White space; without other bits nothing else.
    static let space = Gap(rawValue: 1)
    static let hyphen = Gap(rawValue: 2)
    static let comma = Gap(rawValue: 4)
    /// A full stop, question or exclamation mark, colon or semicolon.
    static let stop = Gap(rawValue: 8)
    static let newline = Gap(rawValue: 16)
    static let other = Gap(rawValue: 32)
    static let slash = Gap(rawValue: 64)
    static let dash = Gap(rawValue: 128)
  }

  private let first: UInt32
  private let bound: UInt32
  /// Hash of the folded word without a possessive ending.
  var hash: UInt64
  /// Hash of the folded word as it stands, for words inside a longer name (*Queen Anne's County*).
  var fullHash: UInt64
  var shape: Shape
  var gap: Gap
  /// Followed by *'s* or an apostrophe.
  var isPossessive: Bool
  /// Followed at once by a full stop.
  var hasStop: Bool
  /// Holds a full stop between letters, as in *U.S*.
  var hasInnerStop: Bool

  init(
    start: Int, end: Int, hash: UInt64, fullHash: UInt64, shape: Shape, gap: Gap,
    isPossessive: Bool, hasStop: Bool, hasInnerStop: Bool
  ) {
    first = UInt32(start)
    bound = UInt32(end)
    self.hash = hash
    self.fullHash = fullHash
    self.shape = shape
    self.gap = gap
    self.isPossessive = isPossessive
    self.hasStop = hasStop
    self.hasInnerStop = hasInnerStop
  }

  /// Byte offsets of the word without a possessive ending.
  @inline(__always) var start: Int { Int(first) }
  @inline(__always) var end: Int { Int(bound) }

  @inline(__always) var isCapitalised: Bool { shape != .lower && shape != .digits }
}
