/// One run of a command on the ledger.
package struct RunRecord: Hashable, Sendable {
  package var id: Int
  package var command: String
  package var version: String
  /// ISO 8601, UTC.
  package var startedAt: String
  /// nil: it was stopped from outside, or goes on.
  package var endedAt: String?
  package var added: Int
  package var known: Int
  package var setAside: Int
}
