/// A view of numbered sets of classes.
///
/// Layout: for each set two `UInt64`, the bits of classes 0 to 63 and of those above.
struct ClassSets {
  let count: Int
  private let words: UnsafePointer<UInt64>

  /// nil where `section`, which begins on a multiple of 8 bytes, holds no set.
  init?(_ section: UnsafeRawBufferPointer) {
    guard section.count >= 16, let base = section.baseAddress else { return nil }
    count = section.count / 16
    words = base.assumingMemoryBound(to: UInt64.self)
  }

  /// The set with this number; set 0 where there is none.
  @inline(__always) subscript(number: Int) -> ClassSet {
    let place = number >= 0 && number < count ? number : 0
    return ClassSet(low: words[place * 2], high: words[place * 2 + 1])
  }
}
