/// Shapes on the map, as rings of coordinates.
package enum Geography {
  /// True where `point` lies inside `ring`, a closed line whose last point joins the first.
  ///
  /// Degrees are taken as plane coordinates; a ring must not cross the 180th meridian. Points on
  /// the edge may fall either way. Source: the even-odd rule, Shimrat, "Algorithm 112: Position of
  /// point relative to polygon", CACM 5 (1962).
  package static func contains(_ point: Coordinate, in ring: [Coordinate]) -> Bool {
    guard var previous = ring.last, ring.count > 2 else { return false }
    var isInside = false
    for corner in ring {
      if (previous.latitude > point.latitude) != (corner.latitude > point.latitude) {
        let share =
          (point.latitude - previous.latitude) / (corner.latitude - previous.latitude)
        let crossing = previous.longitude + share * (corner.longitude - previous.longitude)
        if point.longitude < crossing { isInside.toggle() }
      }
      previous = corner
    }
    return isInside
  }

  /// True where `point` lies inside any of `rings`.
  package static func contains(_ point: Coordinate, inAny rings: [[Coordinate]]) -> Bool {
    rings.contains { contains(point, in: $0) }
  }
}
