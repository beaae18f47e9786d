/// Turns the places of a sentence that is read from its end into those of the text; the root stays
/// behind the last word.
struct Mirror {
  let count: Int
  let isMirrored: Bool

  @inline(__always) func place(_ word: Int) -> Int {
    isMirrored && word >= 0 && word < count ? count - 1 - word : word
  }

  /// Heads in the order of the text, of heads in the order of reading.
  func heads(_ head: (Int) -> Int) -> [Int] {
    (0..<count).map { place(head(place($0))) }
  }
}
