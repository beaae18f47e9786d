import Foundation

/// Standard output as a stream of whole lines.
///
/// Bytes are kept back until `capacity` is reached, so that a line is never cut by another
/// writer and a filter stays fast.
struct StandardOutput {
  /// The reader has gone: no more output is wanted.
  struct Closed: Error {}

  private var pending: [UInt8] = []
  private let capacity: Int

  init(capacity: Int = 1 << 16) { self.capacity = capacity }

  mutating func write(_ bytes: some Collection<UInt8>) throws {
    pending.append(contentsOf: bytes)
    if pending.count >= capacity { try flush() }
  }

  mutating func write(line: String) throws { try write(Array((line + "\n").utf8)) }

  /// Hands everything kept back to the system. Throws `Closed` where the pipe is closed.
  mutating func flush() throws {
    var offset = 0
    while offset < pending.count {
      let written = pending[offset...].withUnsafeBytes {
        Foundation.write(1, $0.baseAddress, $0.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        pending.removeAll()
        throw Closed()
      }
      offset += written
    }
    pending.removeAll(keepingCapacity: true)
  }
}

/// Writes one line of words to standard error.
func say(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
