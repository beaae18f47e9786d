package import TruceModel

/// A line of the base map.
package struct MapOutline: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable { case coast, country, province, disputed }

  package var kind: Kind
  package var line: [Coordinate]
}

/// The name of a province, at its centre.
package struct MapName: Hashable, Sendable {
  package var name: String
  package var coordinate: Coordinate
}
