package import TruceModel
package import TruceStore

/// A ledger with the stages that read into it and link it: what a desk works with.
///
/// `ingest` adds reports, `judge` a reviewer's word; both bring what is derived up to date before
/// they return. What another process added is caught up with on the next call. Reading goes through
/// `store`.
package struct Ledger: Sendable {
  package let store: Store
  package let directory: ActorDirectory
  let clock: WallClock

  package init(store: Store, directory: ActorDirectory, clock: WallClock = .live) {
    self.store = store
    self.directory = directory
    self.clock = clock
  }

  /// Links and assesses what was added since the last time. Returns false where nothing was.
  @discardableResult
  package func catchUp() throws(StoreError) -> Bool {
    guard try isBehind() else { return false }
    if try store.skipRemarks(version: StageVersion.link) { return true }
    let state = Derivation(directory: directory).state(of: try store.material())
    try store.save(state)
    return true
  }

  private func isBehind() throws(StoreError) -> Bool {
    guard let derived = try store.derivation() else { return true }
    let head = try store.journalHead()
    return derived.version != StageVersion.link || derived.journal < head
  }

  /// All that the ledger holds, with reviewers' findings: what briefs and exports are written from.
  package func dossier() throws(StoreError) -> Dossier {
    try catchUp()
    return try store.dossier(directory: directory) { claims, judgements in
      ReviewState(judgements).revised(claims)
    }
  }
}
