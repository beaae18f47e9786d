/// The values of up to 64 features, side by side: the keys of several are made in the time of one
/// (`feature_keys` of `CProcessor`).
struct FeatureRow {
  /// Most features of a row.
  private static let length = 64
  /// Words of 64 bits that a row takes.
  static let size = length / 2 * 5

  /// What the templates begin the hashes with.
  let starts: UnsafeMutablePointer<UInt64>
  let first: UnsafeMutablePointer<UInt32>
  let second: UnsafeMutablePointer<UInt32>
  let third: UnsafeMutablePointer<UInt32>
  private(set) var count = 0

  /// `memory` has room for `size` words.
  @inline(__always) init(_ memory: UnsafeMutablePointer<UInt64>) {
    starts = memory
    first = UnsafeMutableRawPointer(memory + Self.length).assumingMemoryBound(to: UInt32.self)
    second = first + Self.length
    third = second + Self.length
  }

  /// Adds the feature that `template` makes of the values; beyond the length it is dropped.
  @inline(__always) mutating func add(
    _ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0
  ) {
    guard count < Self.length else { return }
    starts[count] = FeatureHash.start(template)
    first[count] = a
    second[count] = b
    third[count] = c
    count += 1
  }
}
