import Foundation

/// The time that runs and judgements are dated by.
package struct WallClock: Sendable {
  /// ISO 8601, UTC, to the second.
  package var now: @Sendable () -> String

  package init(now: @escaping @Sendable () -> String) { self.now = now }

  /// The system's clock.
  package static let live = WallClock { Date.now.ISO8601Format() }
}
