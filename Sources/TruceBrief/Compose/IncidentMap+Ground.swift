import TruceModel

extension IncidentMap {
  /// Degrees from the median place beyond which a mark is named instead of drawn.
  private static let reach = 5.0

  /// `marks` with the ground around them, without those that would shrink all others to a dot.
  package init(framing marks: [Mark], _ baseMap: BaseMap) {
    let (near, far) = Self.split(marks)
    let ground = Self.ground(around: near, baseMap)
    self.init(marks: near, distant: far, outlines: ground.lines, names: ground.names)
  }

  /// Marks near the median place and those far from it, where most are near.
  static func split(_ marks: [Mark]) -> (near: [Mark], far: [Mark]) {
    guard marks.count > 2 else { return (marks, []) }
    let latitude = marks.map(\.coordinate.latitude).sorted()[marks.count / 2]
    let longitude = marks.map(\.coordinate.longitude).sorted()[marks.count / 2]
    let near = marks.filter {
      abs($0.coordinate.latitude - latitude) < reach
        && abs($0.coordinate.longitude - longitude) < reach
    }
    guard near.count * 10 >= marks.count * 6 else { return (marks, []) }
    return (near, marks.filter { !near.contains($0) })
  }

  /// Outlines and names around `marks`, with room for the largest circle and the shape of the page.
  static func ground(
    around marks: [Mark], _ baseMap: BaseMap
  ) -> (lines: [MapOutline], names: [MapName]) {
    let latitudes = marks.map(\.coordinate.latitude)
    let longitudes = marks.map(\.coordinate.longitude)
    guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max()
    else { return ([], []) }
    let margin = 1.5 + max(north - south, east - west)
    return baseMap.outlines(
      south: south - margin, west: west - margin, north: north + margin, east: east + margin)
  }
}
