/// Which clusters or tellings are to join which cluster, and which of these wishes are granted.
///
/// A wish is granted unless the target has one of its own or the wisher may not be with one that was
/// granted its wish before it; so whether it is depends on the wishes for one target alone.
struct Wishes: Sendable {
  private var targets: [Int: Int] = [:]
  private var wishers: [Int: Set<Int>] = [:]
  private(set) var granted: [Int: Int] = [:]

  /// Puts `new` in place of what `asked` wished. Returns the targets whose wishers must be heard.
  mutating func change(_ asked: some Sequence<Int>, to new: [Int: Int]) -> Set<Int> {
    var open: Set<Int> = []
    for wisher in asked {
      if let old = targets.removeValue(forKey: wisher) {
        open.insert(old)
        wishers[old]?.remove(wisher)
        if wishers[old]?.isEmpty == true { wishers[old] = nil }
      }
      guard let target = new[wisher] else { continue }
      open.insert(target)
      targets[wisher] = target
      wishers[target, default: []].insert(wisher)
    }
    return open
  }

  /// What is wished for; nil: nothing.
  func target(of wisher: Int) -> Int? { targets[wisher] }

  /// Those whose wish for `target` was granted, rising.
  func granted(for target: Int) -> [Int] {
    (wishers[target] ?? []).filter { granted[$0] == target }.sorted()
  }

  /// Hears the wishers of `open` targets anew. `select`: those of several, rising, that may come
  /// together. Returns those of whom the answer is another than before.
  mutating func grant(
    _ open: Set<Int>, asked: some Sequence<Int>, select: (Int, [Int]) -> [Int]
  ) -> Set<Int> {
    var new: [Int: Int] = [:]
    var heard = Set(asked)
    for target in open {
      guard let wishers = wishers[target] else { continue }
      heard.formUnion(wishers)
      for wisher in select(target, wishers.sorted()) { new[wisher] = target }
    }
    var changed: Set<Int> = []
    for wisher in heard where granted[wisher] != new[wisher] {
      granted[wisher] = new[wisher]
      changed.insert(wisher)
    }
    return changed
  }
}
