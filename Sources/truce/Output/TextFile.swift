import Foundation

/// Files that a command reads or writes whole.
enum TextFile {
  /// A file that cannot be read or written, with the remedy.
  struct Failure: Error, CustomStringConvertible {
    var path: String
    var cause: String
    var description: String { "\(path): \(cause)" }
  }

  /// The bytes of the file at `path`, or of standard input for `-`.
  static func contents(of path: String) throws -> [UInt8] {
    do {
      if path == "-" { return try [UInt8](FileHandle.standardInput.readToEnd() ?? Data()) }
      return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Failure(
        path: path, cause: "cannot be read; check that it is there and that you may read it")
    }
  }

  /// Writes `bytes` to `path` in one move: a reader sees the old file or the new, never a half.
  static func write(_ bytes: [UInt8], to path: String, creatingFolder: Bool) throws {
    let url = URL(fileURLWithPath: path)
    do {
      if creatingFolder {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      }
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw Failure(
        path: path, cause: "cannot be written; check that its folder is there and may be written")
    }
  }
}
