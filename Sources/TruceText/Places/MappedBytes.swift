import CProcessor
import Foundation

/// The bytes of a mapped file, read by their address: opening a `Data` for each read costs more
/// than the read.
struct MappedBytes: Sendable {
  /// Keeps the bytes where they are.
  private let data: Data
  private let address: UInt
  private let count: Int

  /// `data` must be longer than a few words: short ones lie inside the value and move with it.
  init(_ data: Data) {
    precondition(data.count > 64, "short data has no address of its own")
    self.data = data
    count = data.count
    address = data.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
  }

  /// The little-endian number at a byte offset, which must lie inside.
  @inline(__always)
  func load<Number: FixedWidthInteger & BitwiseCopyable>(_ offset: Int) -> Number {
    precondition(offset >= 0 && offset + MemoryLayout<Number>.size <= count)
    return withExtendedLifetime(data) {
      UnsafeRawPointer(bitPattern: address).map {
        Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self))
      } ?? 0
    }
  }

  /// Gives `body` the bytes of a range, which must lie inside.
  @inline(__always)
  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return withExtendedLifetime(data) {
      let start = UnsafeRawPointer(bitPattern: address).map { $0 + range.lowerBound }
      return body(UnsafeRawBufferPointer(start: start, count: range.count))
    }
  }

  /// Asks for the byte at an offset, which must lie inside, ahead of its use.
  @inline(__always)
  func fetch(_ offset: Int) {
    precondition(offset >= 0 && offset < count)
    prefetch(UnsafeRawPointer(bitPattern: address + UInt(offset)))
  }

  /// The text of `length` bytes at a byte offset, which must lie inside.
  func text(_ offset: Int, _ length: Int) -> String {
    precondition(offset >= 0 && length >= 0 && offset + length <= count)
    return withExtendedLifetime(data) {
      let start = UnsafeRawPointer(bitPattern: address).map { $0 + offset }
      return String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
    }
  }
}
