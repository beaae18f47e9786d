/// Leaves out features by chance, so that a network does not lean on single ones (Srivastava et al.
/// 2014, on the inputs).
struct Dropout {
  /// Share of the features that is left out, in 256ths.
  let share: UInt64
  private(set) var kept: [UInt32] = []
  private var generator: Generator

  init(share: Double, seed: UInt64) {
    self.share = UInt64(share * 256)
    generator = Generator(seed: seed)
  }

  /// Chooses anew among `keys`.
  mutating func choose(from keys: UnsafeBufferPointer<UInt32>) {
    kept.removeAll(keepingCapacity: true)
    var bits: UInt64 = 0
    for (index, key) in keys.enumerated() {
      if index % 8 == 0 { bits = generator.next() }
      if bits & 255 >= share { kept.append(key) }
      bits >>= 8
    }
  }
}
