import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// `transform` of each element, in their order, computed on all cores.
  ///
  /// Elements go in pieces of at least `least`; fewer are done where they stand. The threads that help
  /// give way to others as far as the one that asks does.
  package func concurrentMap<Result: Sendable>(
    least: Int = 256, _ transform: @Sendable (Element) throws -> Result
  ) rethrows -> [Result] {
    guard count >= 2 * least else { return try map(transform) }
    let size = Swift.max(least, count / 64)
    let pieces = (count + size - 1) / size
    let done = Mutex<[Int: Swift.Result<[Result], any Error>]>([:])
    let nice = ThreadPriority.nice
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      ThreadPriority.giveWay(by: nice)
      let start = startIndex + piece * size
      let slice = self[start..<Swift.min(endIndex, start + size)]
      let result = Swift.Result { try slice.map(transform) }
      done.withLock { $0[piece] = result }
    }
    let results = done.withLock { $0 }
    return try (0..<pieces).flatMap { try results[$0]?.get() ?? [] }
  }
}
