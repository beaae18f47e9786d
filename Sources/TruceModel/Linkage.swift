/// What linking makes of reports and their claims.
package struct Linkage: Hashable, Sendable {
  /// In order of time, then id; every claim that makes incidents is in exactly one.
  package var incidents: [Incident]
  /// In order of copy, the closest original first; a copy may repeat several reports.
  package var copies: [CopyRelation]

  package init(incidents: [Incident], copies: [CopyRelation]) {
    self.incidents = incidents
    self.copies = copies
  }
}
