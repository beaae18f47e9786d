import Glibc

/// The file system as intake sees it: closures, so that a test can make a file vanish.
package struct FileAccess: Sendable {
  /// What stands at a path.
  package enum Kind: Sendable, Equatable {
    case file
    case folder
    /// A pipe, socket or device: reading it could block for ever or never end.
    case special
    /// A file that the process must not open by itself.
    case spared
  }

  /// A path's kind and the numbers that name it on its device, links followed.
  package struct Status: Sendable {
    package var kind: Kind
    package var device: UInt64
    package var inode: UInt64

    package init(kind: Kind, device: UInt64, inode: UInt64) {
      self.kind = kind
      self.device = device
      self.inode = inode
    }
  }

  package var status: @Sendable (_ path: String) throws(FileFailure) -> Status
  /// The names in a folder, unsorted, without `.` and `..`.
  package var names: @Sendable (_ folder: String) throws(FileFailure) -> [String]
  package var open: @Sendable (_ path: String) throws(FileFailure) -> ByteStream
  package var standardInput: @Sendable () -> ByteStream

  package init(
    status: @escaping @Sendable (String) throws(FileFailure) -> Status,
    names: @escaping @Sendable (String) throws(FileFailure) -> [String],
    open: @escaping @Sendable (String) throws(FileFailure) -> ByteStream,
    standardInput: @escaping @Sendable () -> ByteStream
  ) {
    self.status = status
    self.names = names
    self.open = open
    self.standardInput = standardInput
  }

  /// The machine's own files and standard input.
  package static let live = FileAccess(
    status: { (path) throws(FileFailure) in try liveStatus(path) },
    names: { (folder) throws(FileFailure) in try liveNames(folder) },
    open: { (path) throws(FileFailure) in try ByteStream(openingFileAt: path) },
    standardInput: { ByteStream(descriptor: STDIN_FILENO) })

  /// The same, but what stands at `paths` is never opened, under whatever name it is found.
  ///
  /// SQLite's locks belong to the process: closing a file of an open ledger by another way would let
  /// go of them, and other processes would write where this one reads
  /// (https://www.sqlite.org/howtocorrupt.html, 2.2).
  package func sparing(_ paths: [String]) -> FileAccess {
    var access = self
    let status = self.status
    access.status = { (path) throws(FileFailure) in
      var found = try status(path)
      let isSpared = paths.contains { spared in
        guard let other = try? status(spared) else { return false }
        return other.device == found.device && other.inode == found.inode
      }
      if isSpared { found.kind = .spared }
      return found
    }
    return access
  }

  private static func liveStatus(_ path: String) throws(FileFailure) -> Status {
    var found = stat()
    guard stat(path, &found) == 0 else { throw FileFailure(code: errno) }
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .special
      }
    return Status(kind: kind, device: UInt64(found.st_dev), inode: UInt64(found.st_ino))
  }

  private static func liveNames(_ folder: String) throws(FileFailure) -> [String] {
    guard let handle = opendir(folder) else { throw FileFailure(code: errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
