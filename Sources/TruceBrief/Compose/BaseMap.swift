import Foundation
package import TruceModel

/// Coasts and borders of the world, for the ground of the brief's map.
///
/// Read from `Resources/basemap/world.outlines`: a line for each outline, in hundredths of a degree.
/// The bytes are kept with the box of each line; only lines near the wanted part are parsed.
package struct BaseMap: Sendable {
  /// One line of the file.
  private struct Entry: Sendable {
    var box: MapRow.Box
    /// nil: a name.
    var kind: MapOutline.Kind?
    /// Its last cell.
    var cell: Range<Int>
  }

  private let bytes: [UInt8]
  private let entries: [Entry]

  /// Without outlines: the map shows its graticule alone.
  init() {
    bytes = []
    entries = []
  }

  /// Reads the installed file. Throws `LexiconError` where it is missing.
  package static func installed() throws(LexiconError) -> BaseMap {
    let name = "Resources/basemap/world.outlines"
    let url = Bundle.module.bundleURL.appendingPathComponent(name)
    do {
      return BaseMap(bytes: [UInt8](try Data(contentsOf: url)))
    } catch {
      throw LexiconError(path: name, reason: .unreadable(String(describing: error)))
    }
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    var entries: [Entry] = []
    var row = MapRow(bytes)
    while row.next() {
      entries.append(Entry(box: row.box, kind: row.outlineKind, cell: row.lastCell))
    }
    self.entries = entries
  }

  /// The outlines and names that reach into the box, in file order; degrees.
  package func outlines(
    south: Double, west: Double, north: Double, east: Double
  ) -> (lines: [MapOutline], names: [MapName]) {
    var lines: [MapOutline] = []
    var names: [MapName] = []
    for entry in entries {
      let box = entry.box
      if let kind = entry.kind {
        guard box.west <= east, box.east >= west, box.south <= north, box.north >= south else {
          continue
        }
        lines.append(
          MapOutline(kind: kind, line: Self.line(MapRow.integers(bytes, entry.cell))))
      } else if (west...east).contains(box.west), (south...north).contains(box.south) {
        let place = Coordinate(latitude: box.south, longitude: box.west)
        let name = String(decoding: bytes[entry.cell], as: UTF8.self)
        names.append(MapName(name: name, coordinate: place))
      }
    }
    return (lines, names)
  }

  /// A first point and steps, longitude before latitude.
  private static func line(_ numbers: [Int]) -> [Coordinate] {
    var x = 0
    var y = 0
    return stride(from: 0, to: numbers.count - 1, by: 2).map { place in
      x += numbers[place]
      y += numbers[place + 1]
      return Coordinate(latitude: Double(y) / 100, longitude: Double(x) / 100)
    }
  }
}
