import Foundation
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
  private let announce: @Sendable (_ reports: Int) -> Void

  /// `base`: how many reports set what all are measured by; every process that works on a ledger
  /// must be given the same. `announce` is told how many reports there are before all of a large
  /// ledger is linked, which takes a minute for each hundred thousand or more.
  package init(
    store: Store, directory: ActorDirectory, clock: WallClock = .live, base: LinkBase = LinkBase(),
    announce: @escaping @Sendable (_ reports: Int) -> Void = { _ in }
  ) {
    self.store = store
    self.directory = directory
    self.clock = clock
    self.base = base
    self.announce = announce
  }

  /// Reports that are worked in at once, before others may have their turn.
  private static let slice = 20
  /// Linking more reports than this takes longer than a reviewer waits.
  private static let large = 5000

  /// Links and assesses what was added up to now. Returns false where nothing was.
  ///
  /// The first call in a process links everything and keeps the linkage in memory; later ones work
  /// what was added into it, slice by slice, unless agreements were, or so many reports that their
  /// base is a larger one. One call at a time does so. Where another process is at it, its work is
  /// waited for.
  @discardableResult
  package func catchUp() throws(StoreError) -> Bool {
    let head = try store.journalHead()
    guard try isBehind(head) else { return false }
    if memory.isEmpty { try awaitOthers(head) }
    while try isBehind(head) { try memory.update(work) }
    return true
  }

  /// As `catchUp`, but gives up after about `patience`, and leaves linking all of a large ledger to
  /// others. Returns whether everything is worked in.
  package func catchUp(within patience: Duration) throws(StoreError) -> Bool {
    let head = try store.journalHead()
    let end = ContinuousClock.now + patience
    while try isBehind(head) {
      let isDone = try memory.updateIfFree { linked throws(StoreError) in
        if try advance(&linked) { return true }
        guard try !isLarge() else { return try store.skipRemarks(version: StageVersion.link) }
        try work(&linked)
        return true
      }
      guard isDone != true else { continue }
      guard ContinuousClock.now < end else { return false }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return true
  }

  /// Works in a slice of what was added, if that can be done at once: the linkage is in memory, and
  /// nobody else is at it. Where it is not in memory, keeps pace with another process that has it.
  func keepUp(pace: inout LinkingPace) throws(StoreError) {
    guard !memory.isEmpty else { return try pace.keep(store) }
    guard try isBehind(store.journalHead()) else { return }
    _ = try memory.updateIfFree { linked throws(StoreError) in _ = try advance(&linked) }
  }

  /// Links everything into memory where that was not done, so that the first judgement of a process
  /// that serves is as quick as the next.
  package func warmUp() throws(StoreError) {
    store.readAhead()
    let head = try store.journalHead()
    while try isBehind(head) { try memory.update(work) }
    try memory.update { linked throws(StoreError) in
      guard linked == nil else { return }
      (_, linked) = derivation.state(of: try store.material())
    }
  }

  var derivation: Derivation { Derivation(directory: directory, base: base) }

  /// Works in a slice of what was added, or links everything where that cannot be done.
  private func work(_ linked: inout LinkedLedger?) throws(StoreError) {
    guard try isBehind(store.journalHead()),
      try !store.skipRemarks(version: StageVersion.link), try !advance(&linked)
    else { return }
    linked = nil
    let reports = try store.additions(after: 0).reports
    if reports > Self.large { announce(reports) }
    let (state, new) = derivation.state(of: try store.material())
    try store.save(state)
    linked = new
  }

  /// Works a slice of what was added into the linkage in memory and writes what that changes. Returns
  /// false where that cannot be done: nothing is in memory, or more was added than can be worked in.
  private func advance(_ linked: inout LinkedLedger?) throws(StoreError) -> Bool {
    guard let derived = try store.derivation(), derived.version == StageVersion.link,
      let journal = linked?.journal, journal <= derived.journal,
      linked?.takes(try store.additions(after: journal)) == true
    else { return false }
    let last = try store.journalEntry(ofReport: Self.slice, after: journal)
    // Another process may have written to the tables what memory does not hold.
    if journal < derived.journal {
      let known = try store.material(after: journal, upTo: min(last, derived.journal))
      _ = linked?.advance(by: known)
      return true
    }
    let open = try store.material(after: journal, upTo: last)
    guard journal < open.journal else { return true }
    guard linked?.takes(LedgerAdditions(open)) == true, let change = linked?.advance(by: open)
    else { return false }
    // Where another process was quicker, the next call finds what it wrote.
    _ = try store.save(change)
    return true
  }

  private func isBehind(_ head: Int) throws(StoreError) -> Bool {
    guard let derived = try store.derivation() else { return true }
    return derived.version != StageVersion.link || derived.journal < head
  }

  /// Waits while another process, such as a desk that serves, works in what was added: it has in
  /// memory what this one would have to link first. A small ledger is linked at once.
  private func awaitOthers(_ head: Int) throws(StoreError) {
    guard try store.derivation()?.version == StageVersion.link, try isLarge() else { return }
    try store.awaitDerivation(of: head, first: .seconds(4), next: .seconds(10))
  }

  /// Whether linking everything takes longer than a reviewer waits.
  private func isLarge() throws(StoreError) -> Bool {
    try store.additions(after: 0).reports > Self.large
  }

  /// All that the ledger holds, with reviewers' findings: what briefs and exports are written from.
  package func dossier() throws(StoreError) -> Dossier {
    try catchUp()
    return try store.dossier(directory: directory) { claims, judgements in
      ReviewState(judgements).revised(claims)
    }
  }
}
