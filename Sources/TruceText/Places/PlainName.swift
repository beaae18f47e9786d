import Foundation

/// A transliterated name without the marks that reports leave out: *Duma* for *Dūmā*.
enum PlainName {
  /// `name` without diacritics, apostrophes, ayn and hamza. Linear in its length.
  ///
  /// The letters of a table are folded here; a name with any other goes through Foundation, which
  /// gives the same and takes a hundred times as long.
  static func plain(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x60 }) { return name }
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !dropped.contains(scalar) {
      guard let letter = letter(scalar) else { return foldedSlowly(name) }
      plain.append(letter)
    }
    return String(plain)
  }

  static func foldedSlowly(_ name: String) -> String {
    let folded = name.folding(options: .diacriticInsensitive, locale: nil)
    return String(String.UnicodeScalarView(folded.unicodeScalars.filter { !dropped.contains($0) }))
  }

  private static let dropped: [Unicode.Scalar] = [
    "\u{2018}", "\u{2019}", "\u{2bf}", "\u{2be}", "`",
  ]

  /// The letter without its marks; nil: not a letter of the table.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x80: scalar
    case 0xc0..<0x130: latin[Int(scalar.value) - 0xc0]
    case 0x1e00..<0x1e98: additional[Int(scalar.value) - 0x1e00]
    default: nil
    }
  }

  /// The base letters of U+00C0 to U+012F, by canonical decomposition (Unicode 15).
  private static let latin = Array(
    ("AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
      + "AaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGgGgGgHhĦħIiIiIiIi").unicodeScalars)

  /// The base letters of U+1E00 to U+1E97.
  private static let additional = Array(
    ("AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPp"
      + "RrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzht").unicodeScalars)
}
