import Foundation
import TruceStore

/// Keeps an ingest at the pace of another process that links what it adds, such as a desk that serves.
///
/// A judgement is worked in after the reports before it, so a long queue of them would keep it
/// waiting. Where nobody links meanwhile, nothing is waited for.
struct LinkingPace {
  /// Entries of the journal that may wait to be worked in.
  private static let most = 40
  /// Who links moves on at least this often.
  private static let patience = Duration.seconds(4)

  /// The journal's entry that the derived tables had come to at the last look.
  private var derived: Int?

  /// Waits while somebody links and is far behind.
  mutating func keep(_ store: Store) throws(StoreError) {
    let before = derived
    var now = try store.derivation()?.journal ?? 0
    derived = now
    guard let before, now > before else { return }
    var end = ContinuousClock.now + Self.patience
    while try store.journalHead() - now > Self.most, ContinuousClock.now < end {
      Thread.sleep(forTimeInterval: 0.05)
      now = try store.derivation()?.journal ?? 0
      if now > derived ?? 0 { end = .now + Self.patience }
      derived = now
    }
    // Waiting has seen it move; who stopped meanwhile is not waited for again.
    if ContinuousClock.now < end { derived = before }
  }
}
