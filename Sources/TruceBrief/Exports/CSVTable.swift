/// A table as RFC 4180 writes it: quoted where needed, LF line ends, UTF-8 without BOM.
struct CSVTable {
  private(set) var bytes: [UInt8] = []
  private let columns: [String]

  init(columns: [String]) {
    self.columns = columns
    write(columns)
  }

  /// Adds a row; `cells` stand in the order of the columns.
  mutating func append(_ cells: [CSVCell]) {
    precondition(cells.count == columns.count, "a row has as many cells as the table has columns")
    write(cells.map(\.content))
  }

  private mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ cell: String) {
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
