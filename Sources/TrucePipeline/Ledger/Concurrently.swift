import Dispatch
import Synchronization
import TruceModel

/// What `first` and `second` give, computed at the same time, by threads that give way to others as
/// far as the one that asks does.
func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(First?, Second?)>((nil, nil))
  let nice = ThreadPriority.nice
  DispatchQueue.concurrentPerform(iterations: 2) { part in
    ThreadPriority.giveWay(by: nice)
    if part == 0 {
      let value = first()
      results.withLock { $0.0 = value }
    } else {
      let value = second()
      results.withLock { $0.1 = value }
    }
  }
  guard case (let one?, let other?) = results.withLock({ $0 }) else {
    return (first(), second())
  }
  return (one, other)
}
