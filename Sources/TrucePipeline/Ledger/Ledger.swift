package import TruceLink
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
  let base: LinkBase
  private let memory = LedgerMemory()

  /// `base`: how many reports set what all are measured by; every process that works on a ledger
  /// must be given the same.
  package init(
    store: Store, directory: ActorDirectory, clock: WallClock = .live, base: LinkBase = LinkBase()
  ) {
    self.store = store
    self.directory = directory
    self.clock = clock
    self.base = base
  }

  /// Links and assesses what was added since the last time. Returns false where nothing was.
  ///
  /// The first call in a process links everything and keeps the linkage in memory; later ones work
  /// what was added into it, unless agreements were, or so many reports that their base is a larger
  /// one. One call at a time does so.
  @discardableResult
  package func catchUp() throws(StoreError) -> Bool {
    guard try isBehind() else { return false }
    return try memory.update { linked throws(StoreError) in
      guard try isBehind() else { return true }
      if try store.skipRemarks(version: StageVersion.link) { return true }
      if try advance(&linked) { return true }
      linked = nil
      let (state, new) = derivation.state(of: try store.material())
      try store.save(state)
      linked = new
      return true
    }
  }

  /// Links everything into memory where that was not done, so that the first judgement of a process
  /// that serves is as quick as the next.
  package func warmUp() throws(StoreError) {
    store.readAhead()
    try catchUp()
    try memory.update { linked throws(StoreError) in
      guard linked == nil else { return }
      (_, linked) = derivation.state(of: try store.material())
    }
  }

  var derivation: Derivation { Derivation(directory: directory, base: base) }

  /// Works what was added into the linkage in memory and writes what that changes. Returns false
  /// where that cannot be done: nothing is in memory, or more was added than can be worked in.
  private func advance(_ linked: inout LinkedLedger?) throws(StoreError) -> Bool {
    guard let derived = try store.derivation(), derived.version == StageVersion.link,
      let journal = linked?.journal, journal <= derived.journal,
      linked?.takes(try store.additions(after: journal)) == true
    else { return false }
    // Another process may have written to the tables what memory does not hold.
    if journal < derived.journal {
      _ = linked?.advance(by: try store.material(after: journal, upTo: derived.journal))
    }
    let open = try store.material(after: derived.journal)
    guard derived.journal < open.journal else { return true }
    guard linked?.takes(LedgerAdditions(open)) == true,
      let change = linked?.advance(by: open)
    else { return false }
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
