/// How a lemma comes of a form: cut bytes off the end, put others there.
struct LemmaRule: Hashable {
  /// Bytes to cut from the end.
  var cut: Int
  var ending: [UInt8]
  /// True: the form keeps its case; false: ASCII letters go to lower case first.
  var keepsCase: Bool

  init(cut: Int, ending: [UInt8], keepsCase: Bool) {
    self.cut = cut
    self.ending = ending
    self.keepsCase = keepsCase
  }

  /// The rule that makes `lemma` of `form`, the shortest ending preferred.
  init(form: [UInt8], lemma: [UInt8]) {
    let low = form.map(Self.lowered)
    let asWritten = Self.commonPrefix(form, lemma)
    let asLowered = Self.commonPrefix(low, lemma)
    keepsCase = asWritten > asLowered
    let shared = max(asWritten, asLowered)
    cut = form.count - shared
    ending = Array(lemma[shared...])
  }

  func lemma(of form: UnsafeBufferPointer<UInt8>) -> String {
    let kept = max(0, form.count - cut)
    return String(unsafeUninitializedCapacity: kept + ending.count) { buffer in
      for index in 0..<kept {
        buffer[index] = keepsCase ? form[index] : Self.lowered(form[index])
      }
      for (index, byte) in ending.enumerated() { buffer[kept + index] = byte }
      return kept + ending.count
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }

  private static func commonPrefix(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var shared = 0
    while shared < min(a.count, b.count), a[shared] == b[shared] { shared += 1 }
    while shared > 0, shared < b.count, b[shared] & 0xC0 == 0x80 { shared -= 1 }
    return shared
  }
}
