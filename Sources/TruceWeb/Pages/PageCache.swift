import Synchronization
import TruceModel
import TrucePipeline
import TruceStore

/// What was counted over the whole ledger, until its derived tables change.
///
/// A reference type, since all requests share it; the lock is held for a look-up alone.
final class PageCache: Sendable {
  private struct Entry: Sendable {
    var state: String
    var value: any Sendable
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// The value under `name` that was made in `state`, or one made now.
  func value<Value: Sendable>(
    _ name: String, in state: String, _ make: () throws -> Value
  ) rethrows -> Value {
    let known = entries.withLock { $0[name] }
    if let known, known.state == state, let value = known.value as? Value { return value }
    let value = try make()
    entries.withLock { $0[name] = Entry(state: state, value: value) }
    return value
  }
}

extension DeskPages {
  /// The ledger's agreements: decoded once for each state of the derived tables, not for each page.
  func agreements() throws -> [Agreement] {
    try cache.value("agreements", in: derivedState()) { try store.agreements() }
  }

  /// Which judgements are in force; made anew when there is another judgement.
  func review() throws -> ReviewState {
    try cache.value("review", in: "\(try store.lastJudgement())") {
      ReviewState(try store.judgements())
    }
  }

  /// Names what the derived tables hold.
  func derivedState() throws -> String {
    let derivation = try store.derivation()
    return derivation.map { "\($0.journal) \($0.version)" } ?? "none"
  }
}
