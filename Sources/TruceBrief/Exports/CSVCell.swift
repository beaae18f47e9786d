import TruceModel

/// One cell of an exported table.
///
/// Words come from reports and so from anybody; a spreadsheet would run a cell that begins with `=`
/// as a formula. Such words get an apostrophe in front, as OWASP's notes on CSV injection advise;
/// numbers, days and Truce's own codes are written as they are.
struct CSVCell: Sendable {
  /// What stands in the cell, before quoting.
  let content: String

  /// Words of a report or an agreement's file; nil is an empty cell.
  static func words(_ words: String?) -> CSVCell { CSVCell(content: guarded(words ?? "")) }

  /// Words joined by `; `, in the order given.
  static func list(_ items: some Sequence<String>) -> CSVCell {
    words(items.joined(separator: "; "))
  }

  /// A code or name of Truce's own vocabulary.
  static func code(_ code: String?) -> CSVCell { CSVCell(content: code ?? "") }

  /// A code by its raw value.
  static func code<Value: RawRepresentable<String>>(_ value: Value?) -> CSVCell {
    CSVCell(content: value?.rawValue ?? "")
  }

  static func number(_ number: Int?) -> CSVCell {
    CSVCell(content: number.map(String.init) ?? "")
  }

  /// A day as ISO 8601 writes it.
  static func day(_ day: CalendarDay?) -> CSVCell { CSVCell(content: day?.description ?? "") }

  /// Degrees or kilometres, at most five decimals (a metre), never with an exponent.
  static func decimal(_ number: Double?) -> CSVCell {
    CSVCell(content: number.map { SVGNumber.text($0, decimals: 5) } ?? "")
  }

  /// Without NUL, which no reader of tables takes, and with an apostrophe before what a spreadsheet
  /// would run.
  private static func guarded(_ words: String) -> String {
    let words = words.utf8.contains(0) ? words.filter { $0 != "\0" } : words
    let head = words.unicodeScalars.first { !$0.properties.isWhitespace }
    guard let head, starters.contains(head) || words.utf8.first.map(controls.contains) == true
    else { return words }
    return "'" + words
  }

  /// What begins a formula, in narrow and in full width.
  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
  /// Tab and carriage return: some spreadsheets drop them and read on.
  private static let controls: Set<UInt8> = [0x09, 0x0D]
}
