/// Text that came out of bytes, and how.
package struct DecodedText: Sendable {
  /// Valid UTF-8 without byte order mark.
  package var utf8: [UInt8]
  /// `UTF-8`, `UTF-16LE`, `CP1256`, …: iconv's name.
  package var encoding: String
  /// Broken sequences that were replaced by U+FFFD.
  package var replacements: Int = 0
  /// Byte offset of the first of them in the input.
  package var firstReplacement: Int = 0
}
