package import TruceModel

/// A speaker or an outlet with how much of theirs is in the ledger.
package struct VoiceSummary: Hashable, Sendable {
  /// Id, or name where it has none.
  package var key: String
  package var name: String
  package var kind: Entity.Kind?
  package var side: String?
  /// Claims of a speaker, reports of an outlet.
  package var count: Int
}
