import Foundation

/// The records of a CSV text (RFC 4180): cells may be quoted, and hold line ends then.
struct CSVRecords {
  private let bytes: [UInt8]
  private let divider: UInt8
  private var at = 0
  private var line = 1
  /// The line of a quotation mark that is never closed; nil: all are.
  private(set) var openQuote: Int?

  /// The cells are divided by what the first line has most of: tabs, semicolons or commas.
  init(_ data: Data.SubSequence) {
    bytes = [UInt8](data)
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
    func count(_ byte: UInt8) -> Int { header.count { $0 == byte } }
    let dividers = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    divider = dividers.max { count($0) < count($1) } ?? UInt8(ascii: ",")
  }

  /// The cells of the next record that is not empty and the line it begins on; nil: at the end.
  mutating func next() -> (cells: [String], line: Int)? {
    while at < bytes.count {
      let first = line
      let cells = record()
      if cells.count > 1 || cells.first?.isEmpty == false { return (cells, first) }
    }
    return nil
  }

  private mutating func record() -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var quote: Int?
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\"") {
        if quote != nil, at < bytes.count, bytes[at] == byte {
          cell.append(byte)
          at += 1
        } else {
          quote = quote == nil ? line : nil
        }
      } else if quote == nil, byte == divider {
        cells.append(Self.text(cell))
        cell = []
      } else if quote == nil, byte == UInt8(ascii: "\n") {
        break
      } else {
        cell.append(byte)
      }
    }
    openQuote = quote ?? openQuote
    return cells + [Self.text(cell)]
  }

  private static func text(_ cell: [UInt8]) -> String {
    var cell = cell[...]
    while cell.first == 0x20 { cell.removeFirst() }
    while cell.last == 0x20 || cell.last == 0x0d { cell.removeLast() }
    return String(decoding: cell, as: UTF8.self)
  }
}
