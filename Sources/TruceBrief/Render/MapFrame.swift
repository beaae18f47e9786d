import TruceModel

/// The part of the earth that a map shows, and where its points fall on the page.
///
/// Plate carrée with the parallel of the middle latitude true to scale: distances near it are
/// right in every direction, which is enough for a region.
struct MapFrame: Sendable {
  let south: Double
  let west: Double
  let north: Double
  let east: Double
  /// Page units for a degree of latitude.
  let scale: Double
  /// Page units for a degree of longitude, as a share of `scale`.
  private let narrowing: Double
  let width: Double
  let height: Double

  /// Kilometres in a degree of latitude.
  static let kilometresPerDegree = 111.2
  private static let smallestSpan = 0.5
  /// Most page units from top to bottom.
  static let tallest = 520.0

  /// Frames `marks` with their circles; nil without marks.
  init?(around marks: [IncidentMap.Mark], width: Double, tallest: Double = tallest) {
    guard !marks.isEmpty else { return nil }
    let reach = marks.map { mark -> (Double, Double, Double) in
      let degrees = mark.radiusKilometres / Self.kilometresPerDegree
      return (mark.coordinate.latitude, mark.coordinate.longitude, degrees)
    }
    let low = reach.map { $0.0 - $0.2 }.min() ?? 0
    let high = reach.map { $0.0 + $0.2 }.max() ?? 0
    let middle = (low + high) / 2
    let narrowing = max(0.2, Self.cosine(degrees: middle))
    let left = reach.map { $0.1 - $0.2 / narrowing }.min() ?? 0
    let right = reach.map { $0.1 + $0.2 / narrowing }.max() ?? 0
    let tall = max(Self.smallestSpan, (high - low) * 1.12)
    let wide = max(Self.smallestSpan / narrowing, (right - left) * 1.12)
    let scale = min(width / (wide * narrowing), tallest / tall)
    self.width = width
    self.height = max(tall * scale, width * 0.35)
    self.scale = scale
    self.narrowing = narrowing
    north = middle + self.height / scale / 2
    south = middle - self.height / scale / 2
    let spread = width / scale / narrowing
    west = (left + right) / 2 - spread / 2
    east = (left + right) / 2 + spread / 2
  }

  func x(_ longitude: Double) -> Double { (longitude - west) * scale * narrowing }
  func y(_ latitude: Double) -> Double { (north - latitude) * scale }
  /// Whether a point lies in the frame or a little outside it.
  func isNear(x: Double, y: Double) -> Bool {
    x > -40 && x < width + 40 && y > -40 && y < height + 40
  }

  func length(kilometres: Double) -> Double { kilometres / Self.kilometresPerDegree * scale }

  /// The cosine by its series (error under 1e-6 to 90 degrees), without a mathematics library whose
  /// last digits differ between machines.
  private static func cosine(degrees: Double) -> Double {
    let x = degrees * 0.017_453_292_519_943_295
    let square = x * x
    var term = 1.0
    var sum = 1.0
    for step in stride(from: 2.0, through: 14.0, by: 2.0) {
      term *= -square / (step * (step - 1))
      sum += term
    }
    return sum
  }
}
