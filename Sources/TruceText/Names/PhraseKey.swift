/// The hash of a phrase, made word by word from the hashes of its words, so that each longer
/// phrase from one word on costs one step and no array.
struct PhraseKey: Hashable, Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ words: some Sequence<UInt64>) {
    for word in words { append(word) }
  }

  /// FNV-1a with a word's hash in the place of a byte.
  mutating func append(_ word: UInt64) {
    value = (value ^ word) &* 0x0000_0100_0000_01b3
  }
}
