import Glibc

/// Bytes that arrive in pieces: a file, standard input, or an unpacked gzip of either.
package struct ByteStream {
  /// The next piece, empty at the end.
  package let next: () throws(FileFailure) -> [UInt8]

  package init(next: @escaping () throws(FileFailure) -> [UInt8]) { self.next = next }

  /// Bytes asked for at a time.
  private static let pieceSize = 1 << 18

  /// Reads the regular file at `path`; throws where it cannot be opened.
  package init(openingFileAt path: String) throws(FileFailure) {
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(code: errno) }
    self.init(file: OpenFile(descriptor: descriptor, closes: true))
  }

  /// Reads an open descriptor that stays open.
  package init(descriptor: Int32) {
    self.init(file: OpenFile(descriptor: descriptor, closes: false))
  }

  private init(file: OpenFile) {
    self.init { () throws(FileFailure) in try file.read(upTo: Self.pieceSize) }
  }

  /// The given bytes as one piece.
  package init(bytes: [UInt8]) {
    var pieces = [bytes]
    self.init { pieces.popLast() ?? [] }
  }

  /// The same bytes, unpacked if they start with gzip's mark.
  package func unpacked() throws(FileFailure) -> ByteStream {
    var head = try next()
    while head.count == 1 {
      let more = try next()
      if more.isEmpty { break }
      head += more
    }
    let first = head
    var given = false
    let whole = ByteStream { () throws(FileFailure) in
      if given { return try self.next() }
      given = true
      return first
    }
    guard first.starts(with: [0x1F, 0x8B]) else { return whole }
    let inflater = Inflater(packed: whole)
    return ByteStream { () throws(FileFailure) in try inflater.next() }
  }

  /// Everything up to the end; throws `.tooLarge` beyond `limit` bytes.
  package func all(limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > limit { throw .tooLarge(limit: limit) }
    }
  }
}

/// A file descriptor that is closed when the last reader lets go of it.
private final class OpenFile {
  private let descriptor: Int32
  private let closes: Bool

  init(descriptor: Int32, closes: Bool) {
    self.descriptor = descriptor
    self.closes = closes
  }

  deinit { if closes { close(descriptor) } }

  func read(upTo count: Int) throws(FileFailure) -> [UInt8] {
    while true {
      var got = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        got = Glibc.read(descriptor, buffer.baseAddress, count)
        filled = max(0, got)
      }
      if got >= 0 { return bytes }
      if errno != EINTR { throw FileFailure(code: errno) }
    }
  }
}
