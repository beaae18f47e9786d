package import TruceModel

/// Where the incidents are said to have happened, no closer than the reports place them.
package struct IncidentMap: Hashable, Sendable {
  /// In order of precision, coarsest first, so that fine marks are drawn on top.
  package var marks: [Mark]
  /// Places far from all others, which are named and not drawn.
  package var distant: [Mark]
  /// The ground: coasts and borders around the marks; empty: none is installed.
  package var outlines: [MapOutline]
  /// Names of provinces around the marks.
  package var names: [MapName]
  /// Incidents that cannot be drawn, each with why.
  package var unplaced: [BriefLine]

  package init(
    marks: [Mark], distant: [Mark] = [], outlines: [MapOutline] = [], names: [MapName] = [],
    unplaced: [BriefLine] = []
  ) {
    self.marks = marks
    self.distant = distant
    self.outlines = outlines
    self.names = names
    self.unplaced = unplaced
  }

  /// One place with the incidents told of there.
  package struct Mark: Hashable, Sendable {
    package var name: String
    package var coordinate: Coordinate
    package var precision: PlaceReference.Precision
    /// How far from the point the event may have been, by the precision of the place.
    package var radiusKilometres: Double
    /// Numbers of the incidents in the brief.
    package var incidents: [Int]

    package init(
      name: String, coordinate: Coordinate, precision: PlaceReference.Precision,
      radiusKilometres: Double, incidents: [Int]
    ) {
      self.name = name
      self.coordinate = coordinate
      self.precision = precision
      self.radiusKilometres = radiusKilometres
      self.incidents = incidents
    }
  }
}
