/// The name of the site that pages put behind their titles.
enum TitleSuffix {
  /// ` | `, ` - `, ` – `, ` — `, ` :: `, ` · `
  private static let marks: [[UInt8]] = [
    " | ", " - ", " \u{2013} ", " \u{2014} ", " :: ", " \u{B7} ",
  ]
  .map { Array($0.utf8) }

  /// `title` without ` | Outlet` or ` - Outlet`, where the last part is the outlet's name by its
  /// letters.
  static func removing(outlet: String?, from title: String) -> String {
    guard let outlet else { return title }
    let bytes = Array(title.utf8)
    for mark in marks {
      var last: Int?
      var from = 0
      while let at = bytes.offset(of: mark, from: from) {
        last = at
        from = at + 1
      }
      guard let last, last > 0 else { continue }
      let (name, wanted) = (
        letters(bytes[(last + mark.count)...]), letters(Array(outlet.utf8)[...])
      )
      guard !name.isEmpty, !wanted.isEmpty else { continue }
      if name.offset(of: wanted) != nil || wanted.offset(of: name) != nil {
        return String(decoding: bytes[..<last], as: UTF8.self)
      }
    }
    return title
  }

  /// Small letters and digits; bytes of other scripts as they are.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.compactMap { byte in
      if (65...90).contains(byte) { return byte + 32 }
      return (97...122).contains(byte) || (48...57).contains(byte) || byte >= 0x80 ? byte : nil
    }
  }
}
