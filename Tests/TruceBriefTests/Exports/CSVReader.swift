/// Reads a table of RFC 4180 back, independently of the writer.
struct CSVReader {
  let header: [String]
  /// Cells by column.
  let rows: [[String: String]]

  /// nil: the bytes are no table with the same number of cells in every row.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), let lines = Self.lines(of: text),
      let header = lines.first, lines.allSatisfy({ $0.count == header.count })
    else { return nil }
    self.header = header
    rows = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  func column(_ name: String) -> [String] { rows.map { $0[name] ?? "" } }

  private static func lines(of text: String) -> [[String]]? {
    var lines: [[String]] = []
    var line: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        cell.append("\"")
      case ("\"", true): isQuoted = false
      case ("\"", false):
        guard cell.isEmpty else { return nil }
        isQuoted = true
      case (",", false):
        line.append(String(cell))
        cell = .init()
      case ("\n", false):
        lines.append(line + [String(cell)])
        line = []
        cell = .init()
      default: cell.append(scalar)
      }
    }
    return isQuoted || !cell.isEmpty || !line.isEmpty ? nil : lines
  }
}
