import Foundation
import Synchronization

/// Sees to it that a program that is asked to end (Ctrl-C, SIGTERM) does so soon, whatever it is at.
///
/// Requests that are being answered and lots that are being added have some seconds; then the
/// program ends where it is, as if it had been killed: what was acknowledged is on the disk, and the
/// next start goes on with the rest. Asked a second time it ends at once.
struct EndWatch {
  private let sources: [any DispatchSourceSignal]

  /// `patience`: how many seconds are left when the program is asked to end.
  init(patience: @escaping @Sendable () -> Double) {
    let count = Counter()
    sources = [SIGINT, SIGTERM].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard count.next() == 1 else { return Self.end() }
        DispatchQueue.global().asyncAfter(deadline: .now() + patience()) { Self.end() }
      }
      source.resume()
      return source
    }
  }

  func cancel() { for source in sources { source.cancel() } }

  /// Ends the program without waiting for its threads. It was asked to: it did not fail.
  static func end() { _exit(0) }

  private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }
}

extension Task where Success == Void, Failure == Never {
  /// Waits for the end, but no longer than `seconds`. Returns whether it has ended.
  func ends(within seconds: Double) async -> Bool {
    let (ends, ended) = AsyncStream<Bool>.makeStream()
    Task {
      await value
      ended.yield(true)
    }
    Task {
      try? await Task<Never, Never>.sleep(for: .seconds(seconds))
      ended.yield(false)
    }
    for await isEnded in ends { return isEnded }
    return false
  }
}
