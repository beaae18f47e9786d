/// FNV-1a over the UTF-8 of a lemma. Two of some thousand lemmas meet with a chance below one in
/// ten to the power of twelve.
struct LemmaHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ lemma: String) {
    var lemma = lemma
    lemma.withUTF8 { for byte in $0 { append(byte) } }
  }

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    for byte in bytes { append(byte) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
