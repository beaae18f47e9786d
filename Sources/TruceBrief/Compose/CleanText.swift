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
    if isClean(text, limit: limit) { return text }
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

  /// Whether `text` is plain ASCII that needs no change.
  private static func isClean(_ text: String, limit: Int) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count < limit, bytes.first != 0x20, bytes.last != 0x20 else { return false }
      var wordLength = 0
      for byte in bytes {
        guard (0x20..<0x7F).contains(byte) else { return false }
        if byte == 0x20, wordLength == 0 { return false }
        wordLength = byte == 0x20 ? 0 : wordLength + 1
        if wordLength > wordLimit { return false }
      }
      return true
    }
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
