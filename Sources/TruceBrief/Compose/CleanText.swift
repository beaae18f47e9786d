/// Makes stored text fit to show: no control or direction characters, single blanks, a bound.
///
/// Direction overrides could make a line of the brief read as something else; a word of a megabyte
/// could make it unreadable. What is cut is marked with `[…]`.
package enum CleanText {
  /// Longest name, number or title shown, in code points.
  static let valueLimit = 240
  /// Longest quotation shown, in code points.
  static let quotationLimit = 700
  /// Longest word shown, in code points; longer ones are broken with a mark.
  static let wordLimit = 80
  package static let cutMark = "[…]"

  package static func value(_ text: String) -> String { clean(text, limit: valueLimit) }
  package static func quotation(_ text: String) -> String { clean(text, limit: quotationLimit) }

  private static func clean(_ text: String, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    var length = 0
    var wordLength = 0
    var pendingBlank = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingBlank = length > 0
        wordLength = 0
        continue
      }
      guard !isHidden(scalar) else { continue }
      wordLength += 1
      if wordLength == wordLimit + 1 { result.append(contentsOf: cutMark.unicodeScalars) }
      guard wordLength <= wordLimit else {
        // A word without end must not keep the loop busy for its whole length.
        if wordLength > 4096 { break }
        continue
      }
      if pendingBlank { result.append(" ") }
      pendingBlank = false
      result.append(scalar)
      length += 1
      if length >= limit {
        return String(result) + cutMark
      }
    }
    return String(result)
  }

  /// Controls, direction marks, overrides and isolates, and characters that take no room.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
