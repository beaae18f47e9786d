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
  func value<Value: Sendable>(
    _ name: String, in state: String, _ make: () throws -> Value
  ) rethrows -> Value {
    let known = entries.withLock { $0[name] }
    if let known, known.state == state, let value = known.value as? Value { return value }
    let value = try make()
    entries.withLock {
      if $0.count >= Self.most { $0.removeAll() }
      $0[name] = Entry(state: state, value: value)
    }
    return value
  }
}

extension DeskPages {
  /// The ledger's agreements: decoded once for each state of the derived tables, not for each page.
  func agreements() throws -> [Agreement] {
    try cache.value("agreements", in: derivedState()) { try store.agreements() }
  }

  /// Where each agreement stands, sorted by its id; decoded as `agreements` are.
  func allStandings() throws -> [AgreementStanding] {
    try cache.value("standings", in: derivedState()) { try store.standings() }
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
    query.holding = try cache.value("search \(words)", in: derivedState()) {
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
