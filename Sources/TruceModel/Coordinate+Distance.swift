import Foundation

extension Coordinate {
  /// Great-circle distance to `other`.
  ///
  /// Source: the haversine formula, Sinnott, "Virtues of the Haversine", Sky and Telescope 68
  /// (1984), with the mean earth radius of 6371 km.
  package func kilometres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let a = sin((other.latitude - latitude) * radians / 2)
    let b = sin((other.longitude - longitude) * radians / 2)
    let h = a * a + cos(latitude * radians) * cos(other.latitude * radians) * b * b
    return 2 * 6371 * asin(min(1, h.squareRoot()))
  }

  /// Distance to the nearest point of `line`, on a plane around this point: good to a percent
  /// within a few hundred kilometres. nil: `line` has no points.
  package func kilometres(toLine line: [Coordinate]) -> Double? {
    guard let first = line.first else { return nil }
    let points = line.map(plane)
    var best = kilometres(to: first)
    for (a, b) in zip(points, points.dropFirst()) {
      best = min(best, Self.distanceOfOrigin(from: a, b))
    }
    return best
  }

  /// Kilometres east and north of this point.
  private func plane(_ other: Coordinate) -> (x: Double, y: Double) {
    let perDegree = 2 * Double.pi * 6371 / 360
    let shrink = cos(latitude * .pi / 180)
    return (
      (other.longitude - longitude) * perDegree * shrink, (other.latitude - latitude) * perDegree
    )
  }

  private static func distanceOfOrigin(
    from a: (x: Double, y: Double), _ b: (x: Double, y: Double)
  ) -> Double {
    let dx = b.x - a.x
    let dy = b.y - a.y
    let square = dx * dx + dy * dy
    let t = square == 0 ? 0 : max(0, min(1, -(a.x * dx + a.y * dy) / square))
    let x = a.x + t * dx
    let y = a.y + t * dy
    return (x * x + y * y).squareRoot()
  }
}
