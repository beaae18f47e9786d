/// How many of a ledger's first reports set what all of them are measured by.
///
/// How rare words and places are, which names are rare and what outlets print below every report is
/// counted in the base: so many reports, in the order of their adding. Reports after it are measured
/// by it, so that adding them changes no other's measure and can be worked in by itself. The size of
/// the base follows from the number of reports alone, so linking all at once gives the same as
/// linking in any number of steps. See `docs/decisions/0003`.
package struct LinkBase: Hashable, Sendable {
  /// Up to so many reports, all are the base.
  package var least: Int
  /// Each base is larger than the one before by one part in so many.
  package var step: Int

  package init(least: Int = 2000, step: Int = 4) {
    self.least = max(1, least)
    self.step = max(1, step)
  }

  /// The size of the base of `reports` reports.
  package func size(of reports: Int) -> Int {
    guard reports > least else { return reports }
    var size = least
    while size + max(1, size / step) <= reports { size += max(1, size / step) }
    return size
  }

  /// Whether more may be added to `reports` reports without a new base, or was.
  package func mayGrow(_ reports: Int) -> Bool { reports >= least }
}
