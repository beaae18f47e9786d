/// Memory for the sums of one sentence after the other: that of a long sentence comes from the
/// system each time that it is asked for, page by page.
final class ParserMemory {
  private var kept: UnsafeMutablePointer<LayerSums>
  private var capacity: Int

  init() {
    capacity = 1024
    kept = Self.allocate(capacity)
  }

  deinit { UnsafeMutableRawPointer(kept).deallocate() }

  /// Room for `count` sums, each on two lines of the cache; void with the next call. Nothing is
  /// in it that can be counted on.
  func sums(_ count: Int) -> UnsafeMutablePointer<LayerSums> {
    if count > capacity {
      UnsafeMutableRawPointer(kept).deallocate()
      capacity = max(count, capacity * 2)
      kept = Self.allocate(capacity)
    }
    return kept
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<LayerSums> {
    UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<LayerSums>.stride, alignment: 64
    ).bindMemory(to: LayerSums.self, capacity: count)
  }
}
