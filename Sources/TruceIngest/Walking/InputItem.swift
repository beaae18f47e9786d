package import TruceModel

/// One thing that the walker came upon, unread.
package enum InputItem: Sendable {
  /// A whole file; `path` as typed, or the typed folder's path with the rest appended.
  case file(path: String, kind: FileKind, bytes: [UInt8])
  /// One line of JSON Lines, without its end; `path` is `-` for standard input, `number` counts
  /// from 1.
  case line(path: String, number: Int, bytes: [UInt8])
  /// An input that was asked for and cannot be read: the exit code tells of it.
  case setAside(Issue)
  /// A file in a folder that was passed over because of its name.
  case skipped(Issue)
}
