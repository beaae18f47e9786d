/// Memory for the sums of one sentence after the other: that of a long sentence comes from the
/// system each time that it is asked for, page by page.
final class SentenceMemory {
  private var kept: UnsafeMutablePointer<LayerSums>
  private var capacity: Int
  private var block: UnsafeMutablePointer<Int16>
  private var blockSize: Int
  private var scratch: UnsafeMutableRawPointer
  private var scratchSize: Int
  /// The hidden layer of the configuration that is looked at.
  let layer = HiddenLayer()
  /// The features of the word that is looked at.
  let alone = AloneRow()

  init() {
    capacity = 1024
    kept = Self.allocate(capacity)
    blockSize = ParserState.blockSize(64)
    block = .allocate(capacity: blockSize)
    scratchSize = 1 << 14
    scratch = .allocate(byteCount: scratchSize, alignment: 16)
  }

  deinit {
    UnsafeMutableRawPointer(kept).deallocate()
    scratch.deallocate()
    block.deallocate()
  }

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

  /// Room for `size` bytes, to be taken piece by piece, those of the largest alignment first; void
  /// with the next call.
  func room(for size: Int) -> MemoryRoom {
    if size > scratchSize {
      scratch.deallocate()
      scratchSize = max(size, scratchSize * 2)
      scratch = .allocate(byteCount: scratchSize, alignment: 16)
    }
    return MemoryRoom(scratch)
  }

  /// Room for the state of a sentence of `count` words; void with the next call. Nothing is in it
  /// that can be counted on.
  func state(_ count: Int) -> ParserState {
    let size = ParserState.blockSize(count)
    if size > blockSize {
      block.deallocate()
      blockSize = max(size, blockSize * 2)
      block = .allocate(capacity: blockSize)
    }
    return ParserState(count: count, block: block)
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<LayerSums> {
    UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<LayerSums>.stride, alignment: 64
    ).bindMemory(to: LayerSums.self, capacity: count)
  }
}
