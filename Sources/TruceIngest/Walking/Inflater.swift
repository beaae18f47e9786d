import CZlib

/// Unpacks gzip, member after member, through the system's zlib.
final class Inflater {
  private let packed: ByteStream
  private var stream = z_stream()
  private var input: [UInt8] = []
  private var position = 0
  private var isOpen = false
  /// Between two members: the end of the input is a good end here.
  private var isBetweenMembers = false
  private static let pieceSize = 1 << 18
  /// Window of 32 KiB, gzip or zlib header found by zlib itself (zlib manual, `inflateInit2`).
  private static let windowBits: Int32 = 15 + 32

  /// `packed` starts with gzip's mark.
  init(packed: ByteStream) { self.packed = packed }

  deinit { if isOpen { inflateEnd(&stream) } }

  /// The next unpacked piece, empty at the end; throws `.damagedGzip` where the data are cut off.
  func next() throws(FileFailure) -> [UInt8] {
    try openIfNeeded()
    while true {
      if position == input.count {
        input = try packed.next()
        position = 0
        if input.isEmpty {
          if isBetweenMembers { return [] }
          throw .damagedGzip
        }
      }
      if isBetweenMembers {
        // Zeros after the last member are padding (gzip manual, "trailing zeros").
        guard input[position] == 0x1F else { return [] }
        inflateReset(&stream)
        isBetweenMembers = false
      }
      let piece = try inflatePiece()
      if !piece.isEmpty { return piece }
    }
  }

  private func openIfNeeded() throws(FileFailure) {
    if isOpen { return }
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, Self.windowBits, ZLIB_VERSION, size) == Z_OK else {
      throw .other("zlib could not be started")
    }
    isOpen = true
  }

  private func inflatePiece() throws(FileFailure) -> [UInt8] {
    var state = Z_OK
    let from = position
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, filled in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress.map { $0 + from }
        stream.avail_in = UInt32(source.count - from)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(Self.pieceSize)
        state = inflate(&stream, Z_NO_FLUSH)
        filled = Self.pieceSize - Int(stream.avail_out)
      }
    }
    position = input.count - Int(stream.avail_in)
    switch state {
    case Z_STREAM_END: isBetweenMembers = true
    case Z_OK, Z_BUF_ERROR: break
    default: throw .damagedGzip
    }
    return piece
  }
}
