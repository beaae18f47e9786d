import Testing
import TruceModel

@testable import TruceBrief

struct BaseMapTests {
  let map = BaseMap(
    bytes: Array(
      """
      # comment
      coast\t3500\t3400\t3600\t3500\t3500 3400 50 50 50 50
      province\t-1000\t-500\t-900\t-400\t-1000 -500 100 100
      name\t3668\t3578\t\t\tIdlib

      """.utf8))

  @Test func `lines and names near the box are read in degrees`() {
    let (lines, names) = map.outlines(south: 33, west: 34, north: 37, east: 38)
    #expect(lines.map(\.kind) == [.coast])
    #expect(
      lines.first?.line == [
        Coordinate(latitude: 34, longitude: 35), Coordinate(latitude: 34.5, longitude: 35.5),
        Coordinate(latitude: 35, longitude: 36),
      ])
    #expect(names.map(\.name) == ["Idlib"])
  }

  @Test func `south and west are negative`() {
    let (lines, names) = map.outlines(south: -6, west: -11, north: -3, east: -8)
    #expect(lines.first?.line.first == Coordinate(latitude: -5, longitude: -10))
    #expect(names.isEmpty)
  }

  @Test func `the installed map has the borders around Idlib`() throws {
    let (lines, names) = try BaseMap.installed()
      .outlines(south: 35, west: 36, north: 37, east: 37)
    #expect(names.contains { $0.name == "Idlib" })
    #expect(Set(lines.map(\.kind)).isSuperset(of: [.province, .country]))
  }
}
