/// Finds a title in a text whatever its case, quotes and punctuation.
struct TitleMatch: Sendable {
  private let letters: [UInt8]

  init(_ title: String) {
    var letters: [UInt8] = []
    letters.reserveCapacity(title.utf8.count)
    for byte in title.utf8 where Self.isLetter(byte) { letters.append(Self.folded(byte)) }
    self.letters = letters
  }

  /// Offset behind the title where `text` has it at `start`, punctuation and blanks apart; nil
  /// where it does not.
  func end(in text: [UInt8], from start: Int, limit: Int? = nil) -> Int? {
    let limit = limit ?? text.count
    guard letters.count >= 4 else { return nil }
    var at = start
    for letter in letters {
      while at < limit, !Self.isLetter(text[at]) { at += 1 }
      guard at < limit, Self.folded(text[at]) == letter else { return nil }
      at += 1
    }
    if at < limit, Self.isLetter(text[at]) { return nil }
    while at < limit {
      if Self.closing.contains(text[at]) {
        at += 1
      } else if at + 2 < limit, text[at] == 0xE2, text[at + 1] == 0x80,
        text[at + 2] == 0x99
          || text[at + 2] == 0x9D
      {
        at += 3
      } else {
        break
      }
    }
    return at
  }

  private static let closing: Set<UInt8> = Set(".!?\"')".utf8)

  /// ASCII letters and digits, and the bytes of other letters; the lead E2 80 of typographic
  /// quotes and dashes is passed over with the byte behind it by taking neither for a letter.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20) && byte < 0x80
      || byte >= 0xC3 && byte != 0xE2
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }
}
