import Glibc

/// Splits a stream at U+000A alone, as JSON Lines asks, one line in memory at a time.
struct LineReader {
  /// One line without its end, or the fact that it was longer than the limit and passed over.
  enum Line {
    case bytes([UInt8])
    case tooLong
  }

  private let stream: ByteStream
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// `limit`: bytes that a line may have.
  init(_ stream: ByteStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// nil at the end of the stream. A last line without U+000A counts.
  mutating func next() throws(FileFailure) -> Line? {
    var searched = position
    var isTooLong = false
    while true {
      if let end = newline(from: searched) {
        let line = buffer[position..<end]
        position = end + 1
        return isTooLong || line.count > limit ? .tooLong : .bytes(Array(line))
      }
      if isAtEnd { return rest(isTooLong: isTooLong) }
      if isTooLong || buffer.count - position > limit {
        isTooLong = true
        position = buffer.count
      }
      try fill()
      searched = isTooLong ? 0 : buffer.count - lastPieceSize
    }
  }

  /// True where a whole line has been read already.
  var hasLineAtHand: Bool { newline(from: position) != nil }

  private var lastPieceSize = 0

  private mutating func fill() throws(FileFailure) {
    let piece = try stream.next()
    if piece.isEmpty { isAtEnd = true }
    if position > 0 { buffer.removeFirst(position) }
    position = 0
    buffer += piece
    lastPieceSize = piece.count
  }

  private mutating func rest(isTooLong: Bool) -> Line? {
    guard position < buffer.count || isTooLong else { return nil }
    let line = buffer[position...]
    position = buffer.count
    return isTooLong || line.count > limit ? .tooLong : .bytes(Array(line))
  }

  private func newline(from start: Int) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }
}
