package import Foundation

/// The rows of a lexicon file: tab-separated values, comments behind `#`, one entry a line.
///
/// The file's layout is in `docs/lexicons.md`: UTF-8 NFC, LF, header in comments, the last column
/// an example sentence.
package struct LexiconTable: Sendable {
  /// File name, for messages.
  package let name: String
  /// The cells of each row, in file order; short rows are as short as in the file.
  package let rows: [[String]]

  /// Reads `url` whole. Throws `LexiconError` where it cannot be read.
  package init(contentsOf url: URL) throws(LexiconError) {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw LexiconError(path: url.path, reason: .unreadable(String(describing: error)))
    }
    name = url.lastPathComponent
    rows = data.withUnsafeBytes { Self.rows($0.bindMemory(to: UInt8.self)) }
  }

  /// Parses `text`; `name` is used in messages alone.
  package init(name: String, text: String) {
    self.name = name
    var text = text
    rows = text.withUTF8(Self.rows)
  }

  /// By hand over the bytes: a fifth of a start is the reading of such files.
  private static func rows(_ bytes: UnsafeBufferPointer<UInt8>) -> [[String]] {
    var rows: [[String]] = []
    visitPieces(of: bytes, endingWith: UInt8(ascii: "\n")) { line in
      if let first = line.first, first != UInt8(ascii: "#") { rows.append(cells(line)) }
    }
    return rows
  }

  private static func cells(_ line: UnsafeBufferPointer<UInt8>) -> [String] {
    var cells: [String] = []
    cells.reserveCapacity(8)
    visitPieces(of: line, endingWith: UInt8(ascii: "\t")) {
      cells.append(String(decoding: $0, as: UTF8.self))
    }
    return cells
  }

  /// The parts of a cell, divided by `|`, without the empty ones.
  package static func parts(of cell: String) -> [String] {
    var parts: [String] = []
    var cell = cell
    cell.withUTF8 { bytes in
      visitPieces(of: bytes, endingWith: UInt8(ascii: "|")) {
        if !$0.isEmpty { parts.append(String(decoding: $0, as: UTF8.self)) }
      }
    }
    return parts
  }

  /// Calls `body` with the bytes ahead of each `end` and those behind the last.
  @inline(__always) private static func visitPieces(
    of bytes: UnsafeBufferPointer<UInt8>, endingWith end: UInt8,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let base = bytes.baseAddress else { return body(bytes) }
    var start = 0
    while let found = memchr(base + start, Int32(end), bytes.count - start) {
      let stop = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      body(UnsafeBufferPointer(rebasing: bytes[start..<stop]))
      start = stop + 1
    }
    body(UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

/// A lexicon, model or gazetteer that cannot be used: the installation is broken.
package struct LexiconError: Error, CustomStringConvertible {
  package enum Reason: Sendable {
    case missing
    case unreadable(String)
    case malformed(line: Int, String)
    /// A binary file of another version or with a wrong checksum.
    case incompatible(String)
  }

  package var path: String
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package var description: String {
    switch reason {
    case .missing: "\(path): not found; install Truce's resource folders beside the program"
    case .unreadable(let cause): "\(path): cannot be read (\(cause)); check its permissions"
    case .malformed(let line, let what): "\(path):\(line): \(what); correct the line"
    case .incompatible(let what): "\(path): \(what); rebuild it with the scripts in Scripts/"
    }
  }
}
