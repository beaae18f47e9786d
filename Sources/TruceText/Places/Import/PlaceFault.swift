/// Trouble with one row of a user's list of places.
enum PlaceFault: Hashable, Sendable {
  /// The row is left out: where, which field, what is wrong and what to do.
  case skipped(row: String, field: String, String)
  /// The row is kept without what the field says.
  case ignored(row: String, field: String, String)
  /// The row is of a kind that reports do not name.
  case unwanted

  /// The coordinate in `cell`, in degrees within ±`limit`; nil: it is none.
  static func degrees(_ cell: String, within limit: Double) -> Double? {
    guard let value = Double(cell), value.isFinite, abs(value) <= limit else { return nil }
    return value
  }

  /// A coordinate that is none.
  static func coordinate(_ cell: String, row: String, field: String, limit: Int) -> PlaceFault {
    let found = cell.isEmpty ? "empty" : "\"\(cell.prefix(40))\" is no such number"
    return .skipped(
      row: row, field: field, "\(found); give degrees between -\(limit) and \(limit), such as 35.12"
    )
  }
}
