/// An area that more than one side claims, as the map data names it. Truce takes no side.
package struct DisputedArea: Hashable, Sendable, Codable {
  /// What the area is called, such as `Golan Heights`.
  package var name: String
  /// Names of those whose claim the data names, apart from the administrator; empty: none.
  package var claimants: [String]
  /// Name of who holds the area by the data; nil: the data names nobody.
  package var administrator: String?
  /// The words of the data, such as `Syrian claim`.
  package var basis: String

  package init(name: String, claimants: [String], administrator: String?, basis: String) {
    self.name = name
    self.claimants = claimants
    self.administrator = administrator
    self.basis = basis
  }
}
