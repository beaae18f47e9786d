/// Mends the tag of the weapon in "a claymore mine", which the tagger takes for the pronoun.
enum MineNouns {
  /// Makes a noun of each "mine" behind a noun, a name or an adjective that is tagged as a pronoun.
  static func repair(
    _ tags: inout [UInt8], _ tokens: ArraySlice<RawToken>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ classes: [TagClass]
  ) {
    var index = 0
    for token in tokens {
      defer { index += 1 }
      guard token.end - token.start == 4, bytes[token.start] | 0x20 == UInt8(ascii: "m"), index > 0,
        classes[Int(tags[index])].tag == .pron, isMine(bytes, token.start),
        [.noun, .propn, .adj].contains(classes[Int(tags[index - 1])].tag),
        let noun = classes.firstIndex(of: TagClass(.noun, .nn))
      else { continue }
      tags[index] = UInt8(noun)
    }
  }

  private static func isMine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    zip(bytes[start..<start + 4], "mine".utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
