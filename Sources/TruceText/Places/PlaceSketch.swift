/// The numbers of a place, for choosing among places of one name.
struct PlaceSketch: Sendable {
  var kind: GazetteerPlace.Kind
  /// Degrees; not a number: not placed.
  var latitude: Double
  var longitude: Double
  /// Inhabitants; zero: unknown.
  var population: Int
  /// Two letters of ISO 3166-1 as a little-endian number; zero: none.
  var country: UInt16
  /// Index of the enclosing province; -1: unknown.
  var province: Int
  /// Index of the enclosing second-order division; -1: unknown.
  var district: Int

  /// The number that stands for a country code of two letters; zero for anything else.
  static func number(of country: String) -> UInt16 {
    let letters = Array(country.utf8)
    return letters.count == 2 ? UInt16(letters[0]) | UInt16(letters[1]) << 8 : 0
  }

  /// Kilometres on the ground, by the equirectangular approximation: within a percent up to 500.
  func kilometres(to other: PlaceSketch) -> Double {
    let radians = Double.pi / 180
    var x = abs(other.longitude - longitude)
    if x > 180 { x = 360 - x }
    let middle = (latitude + other.latitude) / 2 * radians
    // The cosine by its series is exact enough here and much faster.
    let square = middle * middle
    x *= max(0, 1 - square / 2 + square * square / 24)
    let y = other.latitude - latitude
    return (x * x + y * y).squareRoot() * 111.2
  }
}
