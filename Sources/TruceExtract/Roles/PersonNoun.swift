import TruceModel

/// A common noun for someone who acts, is hit or speaks.
struct PersonNoun: Sendable {
  var kind: Entity.Kind
  /// Counts as an armed party.
  var isArmed: Bool
  var flag: TargetFlag?

  /// Reads a row of `persons.tsv`; nil where it is malformed.
  init?(row: [String]) {
    guard let kind = Entity.Kind(rawValue: row[1]) else { return nil }
    self.kind = kind
    isArmed = row[2] == "yes"
    flag = TargetFlag(rawValue: row[3])
  }
}
