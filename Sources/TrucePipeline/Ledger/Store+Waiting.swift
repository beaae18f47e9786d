import Foundation
import TruceStore

extension Store {
  /// Waits until the derived tables have come to `entry` of the journal, as long as another process, such
  /// as a desk that serves, brings them on: `first` for its first step, `next` for each further one.
  /// Returns the entry that they have come to.
  @discardableResult
  func awaitDerivation(
    of entry: Int, first: Duration, next: Duration
  ) throws(StoreError) -> Int {
    var derived = try derivation()?.journal ?? 0
    var end = ContinuousClock.now + first
    while derived < entry, ContinuousClock.now < end {
      Thread.sleep(forTimeInterval: 0.05)
      let now = try derivation()?.journal ?? 0
      if now > derived { end = .now + next }
      derived = now
    }
    return derived
  }
}
