import Glibc

/// Charset labels as pages write them, and the names by which iconv knows the encodings meant.
enum EncodingLabel {
  /// Labels whose plain reading is wrong on the web (WHATWG Encoding Standard, section 4.2): pages
  /// that say ISO-8859-1 are Windows-1252, and so on.
  private static let meant: [String: String] = [
    "utf8": "UTF-8", "unicode-1-1-utf-8": "UTF-8", "ascii": "CP1252", "us-ascii": "CP1252",
    "latin1": "CP1252", "iso-8859-1": "CP1252", "iso8859-1": "CP1252", "iso_8859-1": "CP1252",
    "windows-1252": "CP1252", "x-cp1252": "CP1252", "iso-8859-9": "CP1254",
    "windows-1254": "CP1254", "windows-1250": "CP1250", "windows-1251": "CP1251",
    "windows-1253": "CP1253", "windows-1255": "CP1255", "windows-1256": "CP1256",
    "windows-1257": "CP1257", "windows-1258": "CP1258", "windows-874": "CP874",
    "tis-620": "CP874", "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030",
    "big5": "BIG5-HKSCS", "shift_jis": "CP932", "shift-jis": "CP932", "x-sjis": "CP932",
    "sjis": "CP932", "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "ksc5601": "CP949",
    "x-user-defined": "CP1252", "utf-16": "UTF-8", "utf-16le": "UTF-8", "utf-16be": "UTF-8",
  ]

  /// nil for no label, and for one that nobody knows. A label of UTF-16 read from bytes that
  /// spelled it in ASCII means UTF-8 (HTML Standard, section 13.2.3.2).
  static func iconvName(_ label: String?) -> String? {
    guard let label else { return nil }
    let folded = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if let name = meant[folded] { return name }
    let name = folded.uppercased()
    let isPlain = name.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || $0 == 45 || $0 == 95 || $0 == 58
    }
    guard !name.isEmpty, isPlain, CharsetConverter(name) != nil else { return nil }
    return name
  }

  /// The charset that the head of a page or an XML declaration names.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(8192).map { (65...90).contains($0) ? $0 + 32 : $0 }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let label = value(after: "encoding", in: head[..<end])
    {
      return label
    }
    var from = 0
    while let start = head.offset(of: Array("<meta".utf8), from: from) {
      let at = start + 5
      let end = head[at...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
      if let label = value(after: "charset", in: head[at..<end]) { return label }
      from = end
    }
    return nil
  }

  /// `key = "value"` with any blanks and quotes.
  private static func value(after key: String, in bytes: ArraySlice<UInt8>) -> String? {
    guard let at = bytes.firstRange(of: Array(key.utf8))?.upperBound else { return nil }
    let skipped: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x22, 0x27]
    let rest = bytes[at...].drop { skipped.contains($0) }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let text = rest.dropFirst().drop { skipped.contains($0) }
      .prefix { !skipped.contains($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "?") }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }
}
