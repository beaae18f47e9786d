/// What scores the four moves of the parser.
protocol TransitionScorer {
  /// The weights of the feature `key` for shift, left, right and reduce.
  func row(_ key: UInt32) -> SIMD4<Int32>
}

/// The mapped table of the model: rows of four `Int8`, found by the low bits of the key.
///
/// Layout: `UInt32` row count, a power of two, twelve bytes of nothing, the rows.
struct TransitionWeights: TransitionScorer {
  private let rows: UnsafePointer<SIMD4<Int8>>
  private let mask: UInt32

  /// nil where `section` is not such a table.
  init?(_ section: UnsafeRawBufferPointer) {
    guard section.count >= 16, let base = section.baseAddress else { return nil }
    let count = Int(base.loadUnaligned(as: UInt32.self))
    guard count > 0, count & (count - 1) == 0, section.count >= 16 + count * 4 else { return nil }
    rows = (base + 16).assumingMemoryBound(to: SIMD4<Int8>.self)
    mask = UInt32(count - 1)
  }

  @inline(__always) func row(_ key: UInt32) -> SIMD4<Int32> {
    SIMD4<Int32>(truncatingIfNeeded: rows[Int(key & mask)])
  }
}
