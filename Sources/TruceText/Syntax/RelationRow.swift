/// The values of the features that hold between the words of a configuration, side by side: their
/// keys are made together.
struct RelationRow {
  /// Features of a configuration.
  static let count = 31
  /// Room for each value of the features.
  private static let length = 32
  /// Bytes of a row.
  static let size = length * (8 + 3 * 4)

  /// What the templates begin the hashes with.
  let starts: UnsafeMutablePointer<UInt64>
  let first: UnsafeMutablePointer<UInt32>
  let second: UnsafeMutablePointer<UInt32>
  let third: UnsafeMutablePointer<UInt32>

  /// The template of the feature with this index.
  static func template(_ index: Int) -> UInt32 { 500 + UInt32(index) }

  /// In memory that is to be given back with `deallocate`.
  init() {
    var room = MemoryRoom(.allocate(byteCount: Self.size, alignment: 64))
    self.init(&room)
  }

  /// In `size` bytes of `room`.
  init(_ room: inout MemoryRoom) {
    starts = room.take(Self.length, 0)
    first = room.take(Self.length, 0)
    second = room.take(Self.length, 0)
    third = room.take(Self.length, 0)
    for index in 0..<Self.count { starts[index] = FeatureHash.start(Self.template(index)) }
  }

  func deallocate() { UnsafeMutableRawPointer(starts).deallocate() }

  /// Sets the values of the feature with index `index`; it has as many each time.
  @inline(__always) func set(_ index: Int, _ a: UInt32) { first[index] = a }

  @inline(__always) func set(_ index: Int, _ a: UInt32, _ b: UInt32) {
    first[index] = a
    second[index] = b
  }

  @inline(__always) func set(_ index: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32) {
    first[index] = a
    second[index] = b
    third[index] = c
  }
}
