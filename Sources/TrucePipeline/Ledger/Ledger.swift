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
  private let memory = LedgerMemory()

  package init(store: Store, directory: ActorDirectory, clock: WallClock = .live) {
    self.store = store
    self.directory = directory
    self.clock = clock
  }

  /// Links and assesses what was added since the last time. Returns false where nothing was.
  ///
  /// The first call in a process links everything and keeps the linkage in memory; where nothing
  /// but judgements was added since, later ones work these in. One call at a time does so.
  @discardableResult
  package func catchUp() throws(StoreError) -> Bool {
    guard try isBehind() else { return false }
    return try memory.update { linked throws(StoreError) in
      guard try isBehind() else { return true }
      if try store.skipRemarks(version: StageVersion.link) { return true }
      if try advance(&linked) { return true }
      linked = nil
      let (state, new) = Derivation(directory: directory).state(of: try store.material())
      try store.save(state)
      linked = new
      return true
    }
  }

  /// Links everything into memory where that was not done, so that the first judgement of a process
  /// that serves is as quick as the next.
  package func warmUp() throws(StoreError) {
    try catchUp()
    try memory.update { linked throws(StoreError) in
      guard linked == nil else { return }
      (_, linked) = Derivation(directory: directory).state(of: try store.material())
    }
  }

  /// Works judgements into the linkage in memory and writes what they change. Returns false where
  /// that cannot be done: nothing is in memory, or more than judgements was added.
  private func advance(_ linked: inout LinkedLedger?) throws(StoreError) -> Bool {
    guard let derived = try store.derivation(), derived.version == StageVersion.link,
      let journal = linked?.journal, journal <= derived.journal,
      let known = try store.judgementsAlone(after: journal, upTo: derived.journal),
      let open = try store.judgementsAlone(after: derived.journal)
    else { return false }
    // Another process may have written judgements into the tables that memory does not hold.
    if journal < derived.journal {
      _ = linked?.advance(by: known.judgements, to: derived.journal)
    }
    guard derived.journal < open.journal else { return true }
    guard let change = linked?.advance(by: open.judgements, to: open.journal) else { return false }
    return try store.save(change)
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
