import TruceStore

/// Keeps an ingest at the pace of another process that links what it adds, such as a desk that serves.
///
/// A judgement is worked in after the reports before it, so a long queue of them would keep it
/// waiting. Where nobody links meanwhile, nothing is waited for.
struct LinkingPace {
  /// Entries of the journal that may wait to be worked in.
  private static let most = 40
  /// Who links moves on at least this often.
  var patience = Duration.seconds(4)

  /// The journal's entry that the derived tables had come to when somebody was last seen to link.
  private var derived: Int?

  /// Waits while somebody links and is far behind.
  mutating func keep(_ store: Store) throws(StoreError) {
    let now = try store.derivation()?.journal ?? 0
    guard let before = derived, now > before else {
      derived = now
      return
    }
    let wanted = try store.journalHead() - Self.most
    let reached = try store.awaitDerivation(of: wanted, first: patience, next: patience)
    // Who stopped meanwhile is waited for again when it moves on.
    derived = reached < wanted ? reached : before
  }
}
