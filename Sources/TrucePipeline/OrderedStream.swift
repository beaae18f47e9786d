/// Applies a pure function to a stream of items on several cores, results in the items' order.
///
/// At most `width * 4` items are in flight, so a stream of any length runs in bounded memory.
package struct OrderedStream: Sendable {
  /// Tasks that run at once, at least one.
  package let width: Int

  package init(width: Int) { self.width = max(1, width) }

  /// Calls `consume` with `transform(item)` for each item, in the order of `items`.
  ///
  /// An error thrown by `consume` ends the stream; results behind it are dropped.
  package func run<Item: Sendable, Result: Sendable>(
    _ items: some Sequence<Item>, transform: @escaping @Sendable (Item) -> Result,
    consume: (Result) throws -> Void
  ) async throws {
    if width == 1 {
      for item in items { try consume(transform(item)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var source = items.makeIterator()
      var submitted = 0
      var consumed = 0
      var waiting: [Int: Result] = [:]
      repeat {
        while submitted - consumed < width * 4, let item = source.next() {
          let index = submitted
          group.addTask { (index, transform(item)) }
          submitted += 1
        }
        guard let (index, result) = try await group.next() else { return }
        waiting[index] = result
        while let ready = waiting.removeValue(forKey: consumed) {
          try consume(ready)
          consumed += 1
        }
      } while true
    }
  }
}
