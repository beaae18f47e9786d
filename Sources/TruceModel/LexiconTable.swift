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
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if end > start, bytes[start] != UInt8(ascii: "#") { rows.append(cells(bytes[start..<end])) }
      start = end + 1
    }
    return rows
  }

  /// The parts of a cell, divided by `|`, without the empty ones.
  package static func parts(of cell: String) -> [String] {
    var cell = cell
    return cell.withUTF8 { bytes in
      var parts: [String] = []
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "|")) ?? bytes.count
        if end > start {
          let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
          parts.append(String(decoding: part, as: UTF8.self))
        }
        start = end + 1
      }
      return parts
    }
  }

  private static func cells(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
    var cells: [String] = []
    cells.reserveCapacity(8)
    var start = line.startIndex
    while true {
      let end = line[start...].firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
      cells.append(
        String(decoding: UnsafeBufferPointer(rebasing: line[start..<end]), as: UTF8.self))
      if end == line.endIndex { return cells }
      start = end + 1
    }
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
