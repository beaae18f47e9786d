import Foundation

/// The functions of real numbers that the scores use.
enum Math {
  static func ln(_ x: Float) -> Float { logf(x) }
  static func ln(_ x: Double) -> Double { log(x) }

  /// Great-circle distance in kilometres between two points in degrees.
  ///
  /// Source: the haversine formula, Sinnott, "Virtues of the Haversine", Sky and Telescope 68
  /// (1984); mean earth radius 6371 km.
  static func kilometres(
    _ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double
  ) -> Double {
    let radians = Double.pi / 180
    let a = sin((otherLatitude - latitude) * radians / 2)
    let b = sin((otherLongitude - longitude) * radians / 2)
    let h = a * a + cos(latitude * radians) * cos(otherLatitude * radians) * b * b
    return 2 * 6371 * asin(min(1, h.squareRoot()))
  }
}
