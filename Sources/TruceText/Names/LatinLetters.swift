/// Reduces written names to the bare letters a–z: case, diacritics and apostrophes folded away.
package enum LatinLetters {
  /// The lower-case letters and digits of UTF-8 `bytes`, with one separator for each run of
  /// others: a hyphen where the run begins with one, else a space.
  ///
  /// Apostrophes, ayn and hamza vanish (`Hay’et` → `hayet`); letters outside Latin script become
  /// separators. Linear in `bytes`.
  package static func folded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      let letter = byte | 0x20
      if letter >= 0x61, letter <= 0x7a {
        folded.append(letter)
        bytes.formIndex(after: &index)
      } else {
        append(next(in: bytes, at: &index), to: &folded)
      }
    }
    if let last = folded.last, isSeparator(last) { folded.removeLast() }
    return folded
  }

  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")

  static func isSeparator(_ letter: UInt8) -> Bool { letter == space || letter == hyphen }

  /// The scalar at `index`, which moves behind it; a malformed sequence yields U+FFFD.
  private static func next<Bytes: Collection<UInt8>>(
    in bytes: Bytes, at index: inout Bytes.Index
  ) -> UInt32 {
    let lead = bytes[index]
    bytes.formIndex(after: &index)
    if lead < 0x80 { return UInt32(lead) }
    let length = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0
    guard length > 0 else { return 0xfffd }
    var scalar = UInt32(lead) & (0x3f >> UInt32(length))
    for _ in 0..<length {
      guard index != bytes.endIndex, bytes[index] & 0xc0 == 0x80 else { return 0xfffd }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3f)
      bytes.formIndex(after: &index)
    }
    return scalar
  }

  private static func append(_ scalar: UInt32, to folded: inout [UInt8]) {
    switch scalar {
    case 0x61...0x7a, 0x30...0x39: folded.append(UInt8(scalar))
    case 0x41...0x5a: folded.append(UInt8(scalar) | 0x20)
    case 0x27, 0x60, 0xb4, 0x2b9...0x2c8, 0x2018, 0x2019, 0x201b, 0x2032, 0xad: break
    case 0x300...0x36f: break
    case 0xc0...0x17f: folded.append(contentsOf: letter(extended: scalar))
    case 0x218, 0x219: folded.append(UInt8(ascii: "s"))
    case 0x21a, 0x21b: folded.append(UInt8(ascii: "t"))
    case 0x1e00...0x1eff: folded.append(contentsOf: letter(additional: scalar))
    case 0x2d, 0x2010, 0x2011: appendSeparator(hyphen, to: &folded)
    default: appendSeparator(space, to: &folded)
    }
  }

  private static func appendSeparator(_ separator: UInt8, to folded: inout [UInt8]) {
    if let last = folded.last, !isSeparator(last) { folded.append(separator) }
  }

  /// Latin-1 Supplement and Latin Extended-A, U+00C0 to U+017F, without their marks.
  private static func letter(extended scalar: UInt32) -> [UInt8] {
    let letter = extended[Int(scalar - 0xc0)]
    switch letter {
    case UInt8(ascii: "*"): return [space]
    case UInt8(ascii: "1"): return Array("ae".utf8)
    case UInt8(ascii: "2"): return Array("ss".utf8)
    case UInt8(ascii: "3"): return Array("oe".utf8)
    case UInt8(ascii: "4"): return Array("th".utf8)
    case UInt8(ascii: "5"): return Array("ij".utf8)
    default: return [letter]
    }
  }

  /// One base letter for each scalar from U+00C0; digits stand for ligatures, `*` for a sign.
  private static let extended = Array(
    ("aaaaaa1ceeeeiiiidnooooo*ouuuuy42aaaaaa1ceeeeiiiidnooooo*ouuuuy4y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkkllllllllllnnnnnnnnnoooooo33"
      + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// Latin Extended Additional: the scholarly transliterations' letters with dots and lines below,
  /// and Vietnamese vowels.
  private static func letter(additional scalar: UInt32) -> [UInt8] {
    for (last, letter) in additional where scalar <= last { return [letter] }
    return [space]
  }

  /// The last scalar of each base letter's run from U+1E00.
  private static let additional: [(UInt32, UInt8)] = [
    (0x1e01, "a"), (0x1e07, "b"), (0x1e09, "c"), (0x1e13, "d"), (0x1e1d, "e"), (0x1e1f, "f"),
    (0x1e21, "g"), (0x1e2b, "h"), (0x1e2f, "i"), (0x1e35, "k"), (0x1e3d, "l"), (0x1e43, "m"),
    (0x1e4b, "n"), (0x1e53, "o"), (0x1e57, "p"), (0x1e5f, "r"), (0x1e69, "s"), (0x1e71, "t"),
    (0x1e7b, "u"), (0x1e7f, "v"), (0x1e89, "w"), (0x1e8d, "x"), (0x1e8f, "y"), (0x1e95, "z"),
    (0x1e96, "h"), (0x1e97, "t"), (0x1e98, "w"), (0x1e99, "y"), (0x1e9a, "a"), (0x1e9f, "s"),
    (0x1eb7, "a"), (0x1ec7, "e"), (0x1ecb, "i"), (0x1ee3, "o"), (0x1ef1, "u"), (0x1ef9, "y"),
  ].map { ($0.0, Character($0.1).asciiValue ?? 0x20) }
}
