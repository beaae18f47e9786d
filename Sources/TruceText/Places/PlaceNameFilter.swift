/// Tells by one look into half a megabyte that a hash is no name of the gazetteer.
///
/// Nearly all pairs of words of a text are none, and the table of the names fills ten times as
/// much. One in sixteen of the hashes that are no names passes.
struct PlaceNameFilter: Sendable {
  /// Sixteen bits of a hash choose a number, twelve further ones two bits of it.
  private var numbers = ContiguousArray<UInt64>(repeating: 0, count: 1 << 16)

  init() {}

  /// Lets all names of `file` pass.
  init(_ file: GazetteerFile) {
    numbers.withUnsafeMutableBufferPointer { numbers in
      file.visitNames { numbers[Self.place($0)] |= Self.mark($0) }
    }
  }

  /// Lets the forty bits of a name pass.
  @inline(__always)
  mutating func insert(_ bits: UInt64) { numbers[Self.place(bits)] |= Self.mark(bits) }

  /// False: no name has this hash.
  @inline(__always)
  func mayHold(_ hash: PlaceNameHash) -> Bool {
    let bits = hash.bits
    let mark = Self.mark(bits)
    return numbers[Self.place(bits)] & mark == mark
  }

  @inline(__always)
  private static func place(_ bits: UInt64) -> Int { Int(truncatingIfNeeded: bits >> 24) & 0xffff }

  @inline(__always)
  private static func mark(_ bits: UInt64) -> UInt64 {
    1 &<< (bits >> 18 & 63) | 1 &<< (bits >> 12 & 63)
  }
}
