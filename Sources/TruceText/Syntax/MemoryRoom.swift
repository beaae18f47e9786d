/// Memory that is handed out piece by piece and belongs to another.
struct MemoryRoom {
  private var next: UnsafeMutableRawPointer

  init(_ start: UnsafeMutableRawPointer) { next = start }

  /// The next piece, of `count` values; nothing is in it that can be counted on.
  mutating func take<Value: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<Value> {
    let piece = next.bindMemory(to: Value.self, capacity: count)
    next += count * MemoryLayout<Value>.stride
    return piece
  }

  /// The next piece, with `value` in each place.
  mutating func take<Value: BitwiseCopyable>(
    _ count: Int, _ value: Value
  ) -> UnsafeMutablePointer<Value> {
    let piece: UnsafeMutablePointer<Value> = take(count)
    piece.initialize(repeating: value, count: count)
    return piece
  }
}
