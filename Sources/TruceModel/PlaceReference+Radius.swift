extension PlaceReference {
  /// How far the event may lie from the coordinates, as the precision of the words allows.
  ///
  /// Typical sizes of such places, the same everywhere; a province or country that is larger or
  /// smaller keeps the figure, so that maps stay comparable.
  package var radiusKilometres: Double {
    let beside = relation == "in" ? 0.0 : 10.0
    let size: Double =
      switch precision {
      case .point: 1
      case .settlement: 5
      case .district: 20
      case .road: 30
      case .area: 40
      case .province: 60
      case .country: 300
      }
    return size + beside
  }
}
