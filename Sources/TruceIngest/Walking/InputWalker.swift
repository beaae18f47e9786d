import TruceModel

/// Goes through paths as typed (files, folders, `-`) and hands out what stands there, one by one.
///
/// Folders are read recursively in the order of their names' bytes; the same files give the same
/// order on every machine. Nothing is read before it is asked for, so standard input streams.
package struct InputWalker: Sequence, IteratorProtocol {
  private struct Pending {
    var path: String
    var isNamed: Bool
  }
  private struct Folder: Hashable {
    var device: UInt64
    var inode: UInt64
  }
  private struct OpenLines {
    var path: String
    var reader: LineReader
    var number = 0
  }

  private let files: FileAccess
  private let limits: InputLimits
  /// The next path to read is the last.
  private var pending: [Pending]
  private var readFolders: Set<Folder> = []
  private var lines: OpenLines?

  package init(
    paths: [String], files: FileAccess = .live, limits: InputLimits = InputLimits()
  ) {
    self.files = files
    self.limits = limits
    pending = paths.reversed().map { Pending(path: $0, isNamed: true) }
  }

  package mutating func next() -> InputItem? {
    while true {
      if let item = nextLine() { return item }
      guard let input = pending.popLast() else { return nil }
      if let item = visit(input) { return item }
    }
  }

  /// True where the next item can be had without waiting for a pipe.
  var hasNextAtHand: Bool {
    if let lines { return lines.reader.hasLineAtHand }
    return pending.last.map { $0.path != "-" } ?? false
  }

  // MARK: Lines

  private mutating func nextLine() -> InputItem? {
    guard var open = lines else { return nil }
    do {
      while let line = try open.reader.next() {
        open.number += 1
        guard let item = item(of: line, in: open) else { continue }
        lines = open
        return item
      }
      lines = nil
      return open.number > 0 || open.path == "-"
        ? nil : .setAside(IntakeIssue.empty.issue(at: open.path))
    } catch {
      lines = nil
      return .setAside(IntakeIssue(error, wasListed: false).issue(at: open.path))
    }
  }

  /// nil for a blank line.
  private func item(of line: LineReader.Line, in open: OpenLines) -> InputItem? {
    switch line {
    case .tooLong:
      let issue = IntakeIssue.lineTooLong(line: open.number, limit: limits.lineBytes)
      return .setAside(issue.issue(at: open.path))
    case .bytes(let bytes):
      guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
      return .line(path: open.path, number: open.number, bytes: bytes)
    }
  }

  // MARK: Paths

  /// nil where there is nothing to hand out yet: a folder or a stream has been opened.
  private mutating func visit(_ input: Pending) -> InputItem? {
    do {
      if input.path == "-", input.isNamed {
        let stream = try files.standardInput().unpacked()
        lines = OpenLines(path: "-", reader: LineReader(stream, limit: limits.lineBytes))
        return nil
      }
      if input.isNamed { readFolders = [] }
      if !input.isNamed, isHidden(input.path) {
        return .skipped(IntakeIssue.hidden.issue(at: input.path))
      }
      let status = try files.status(input.path)
      switch status.kind {
      case .folder: return try visitFolder(input, status)
      case .file: return try visitFile(input)
      case .special: return .setAside(IntakeIssue.notAFile.issue(at: input.path))
      case .spared:
        let issue = IntakeIssue.ledger.issue(at: input.path)
        return input.isNamed ? .setAside(issue) : .skipped(issue)
      }
    } catch {
      let issue = IntakeIssue(error, wasListed: !input.isNamed)
      return .setAside(issue.issue(at: input.path))
    }
  }

  private mutating func visitFolder(
    _ input: Pending, _ status: FileAccess.Status
  ) throws(FileFailure) -> InputItem? {
    let folder = Folder(device: status.device, inode: status.inode)
    guard readFolders.insert(folder).inserted else {
      return .skipped(IntakeIssue.linkLoop.issue(at: input.path))
    }
    let names = try files.names(input.path).sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    if names.isEmpty { return .skipped(IntakeIssue.emptyFolder.issue(at: input.path)) }
    let base = input.path.hasSuffix("/") ? input.path : input.path + "/"
    pending += names.reversed().map { Pending(path: base + $0, isNamed: false) }
    return nil
  }

  private mutating func visitFile(_ input: Pending) throws(FileFailure) -> InputItem? {
    let known = FileKind(path: input.path)
    if !input.isNamed, known == nil {
      return .skipped(IntakeIssue.unknownKind.issue(at: input.path))
    }
    let stream = try files.open(input.path).unpacked()
    if known == .jsonLines {
      lines = OpenLines(path: input.path, reader: LineReader(stream, limit: limits.lineBytes))
      return nil
    }
    let bytes = try stream.all(limit: limits.fileBytes)
    let kind = known ?? FileKind(sniffing: bytes)
    guard kind == .jsonLines else { return .file(path: input.path, kind: kind, bytes: bytes) }
    let reader = LineReader(ByteStream(bytes: bytes), limit: limits.lineBytes)
    lines = OpenLines(path: input.path, reader: reader)
    return nil
  }

  private func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").last?.first == "."
  }
}
