/// A number as it is written, without its hedges.
struct Numeral: Equatable, Sendable {
  /// Of a vague number ("dozens") the lowest that the field's rule gives.
  var value: Double
  /// "several", "dozens": no exact number is meant.
  var isVague = false
  /// Index of the token behind it.
  var end: Int
  /// Written in digits, without a word for the scale.
  var isDigits = false

  /// nil: not a whole number, or beyond 10^15.
  var whole: Int? {
    guard abs(value) < 1e15, value == value.rounded() else { return nil }
    return Int(value)
  }
}
