import Synchronization
import TruceModel
import TrucePipeline
import TruceStore

/// What was counted over the whole ledger, until its derived tables change, and what takes long to
/// draw.
///
/// A reference type, since all requests share it; the lock is held for a look-up alone.
final class PageCache: Sendable {
  private struct Entry: Sendable {
    var state: String
    /// What had been judged when it was made; nil: it may not lag.
    var epoch: String?
    var value: any Sendable
  }

  /// Names that are kept at once.
  private static let most = 1000

  private let entries = Mutex<[String: Entry]>([:])

  /// Whether a value made in `state` is kept under `name`.
  func holds(_ name: String, in state: String) -> Bool {
    entries.withLock { $0[name]?.state == state }
  }

  /// The value under `name` that was made in `state`, or one made now.
  ///
  /// Of those who ask for it at once one makes it: what is kept here takes long, and made by each of
  /// them it would take all threads. The others wait; where the value of a former state was made in the
  /// same `epoch` they get that one.
  func value<Value: Sendable>(
    _ name: String, in state: String, epoch: String? = nil, _ make: () throws -> Value
  ) rethrows -> Value {
    if let value: Value = kept(name, in: state) { return value }
    let turn = turn(of: name)
    if let epoch, let former: Value = kept(name, epoch: epoch) {
      return try turn.lock.withLockIfAvailable { _ in try made(name, in: state, epoch, make) }
        ?? former
    }
    return try turn.lock.withLock { _ in try made(name, in: state, epoch, make) }
  }

  /// The value, made now unless somebody made it while the caller waited for its turn.
  private func made<Value: Sendable>(
    _ name: String, in state: String, _ epoch: String?, _ make: () throws -> Value
  ) rethrows -> Value {
    if let value: Value = kept(name, in: state) { return value }
    let value = try make()
    entries.withLock {
      if $0.count >= Self.most { $0.removeAll() }
      $0[name] = Entry(state: state, epoch: epoch, value: value)
    }
    return value
  }

  private func turn(of name: String) -> Turn {
    turns.withLock { turns in
      if turns.count >= Self.most { turns.removeAll() }
      let turn = turns[name] ?? Turn()
      turns[name] = turn
      return turn
    }
  }

  private func kept<Value>(_ name: String, in state: String) -> Value? {
    guard let known = entries.withLock({ $0[name] }), known.state == state else { return nil }
    return known.value as? Value
  }

  private func kept<Value>(_ name: String, epoch: String) -> Value? {
    guard let known = entries.withLock({ $0[name] }), known.epoch == epoch else { return nil }
    return known.value as? Value
  }

  /// Held by whoever makes the value of one name.
  private final class Turn: Sendable {
    let lock = Mutex<Void>(())
  }

  private let turns = Mutex<[String: Turn]>([:])
}

extension DeskPages {
  /// What is counted over the derived tables under `name`. While one reader's page counts it anew for
  /// reports that were added, others show it as it was; what follows from a judgement is shown at once.
  func counted<Value: Sendable>(_ name: String, _ make: () throws -> Value) throws -> Value {
    try cache.value(
      name, in: try derivedState(), epoch: "\(try store.lastJudgement())", make)
  }

  /// The ledger's agreements: decoded once for each state of the derived tables, not for each page.
  func agreements() throws -> [Agreement] {
    try counted("agreements") { try store.agreements() }
  }

  /// Where each agreement stands, sorted by its id; decoded as `agreements` are.
  func allStandings() throws -> [AgreementStanding] {
    try counted("standings") { try store.standings() }
  }

  /// Which judgements are in force; made anew when there is another judgement.
  func review() throws -> ReviewState {
    try cache.value("review", in: "\(try store.lastJudgement())") {
      ReviewState(try store.judgements())
    }
  }

  /// `query` with the incidents that hold its words, which are looked for once.
  func searched(_ query: IncidentQuery) throws -> IncidentQuery {
    guard let words = query.words, words.utf8.count <= 200 else { return query }
    var query = query
    query.holding = try counted("search \(words)") {
      try store.incidents(holding: words)
    }
    return query
  }

  /// How many incidents `query` asks for, counted no further than pages lead.
  func count(_ query: IncidentQuery) throws -> Int {
    let isSearchAlone = query.isSearchAlone
    if isSearchAlone, let found = query.holding { return min(found.count, Pager.most) }
    return try store.count(query, most: Pager.most)
  }

  /// Names what the derived tables hold.
  func derivedState() throws -> String {
    let derivation = try store.derivation()
    return derivation.map { "\($0.journal) \($0.version)" } ?? "none"
  }
}
