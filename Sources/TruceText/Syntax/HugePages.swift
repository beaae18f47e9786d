import Foundation

/// Memory in large pages, for tables that are read all over the place.
///
/// A hashed table of some megabytes misses the translation cache of the processor at almost every
/// look in pages of 4 KiB; in pages of 2 MiB all of it fits.
enum HugePages {
  private static let pageSize = 2 << 20

  /// `size` bytes, in large pages where the system has them, all of which `fill` writes; nil
  /// where there is no memory.
  static func data(_ size: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) -> Data? {
    let whole = (size + pageSize - 1) / pageSize * pageSize
    var memory: UnsafeMutableRawPointer?
    guard whole > 0, posix_memalign(&memory, pageSize, whole) == 0, let memory else { return nil }
    #if os(Linux)
      madvise(memory, whole, Int32(MADV_HUGEPAGE))
    #endif
    let bytes = UnsafeMutableRawBufferPointer(start: memory, count: size)
    fill(bytes)
    return Data(bytesNoCopy: memory, count: size, deallocator: .free)
  }
}
