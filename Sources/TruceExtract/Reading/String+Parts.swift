extension String {
  /// What stands between the separators, nothing left out but what is empty. By bytes: a character of
  /// ASCII is one, which no other character holds.
  func parts(at separator: Unicode.Scalar) -> [String] {
    var text = self
    return text.withUTF8 { bytes in
      bytes.split(separator: UInt8(ascii: separator)).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
