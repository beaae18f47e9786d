import Glibc

/// Why a file could not be reached or read.
package enum FileFailure: Error, Equatable {
  case missing
  case noPermission
  case linkLoop
  /// The compressed data end too early or are damaged.
  case damagedGzip
  /// Larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// Any other failure, in the system's words.
  case other(String)

  /// From an `errno` value.
  package init(code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .noPermission
      case ELOOP: .linkLoop
      default: .other(String(cString: strerror(code)))
      }
  }
}
