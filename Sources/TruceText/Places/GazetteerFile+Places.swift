import Foundation
import TruceModel

extension GazetteerFile {
  /// What resolving needs of the place at `index`, without its strings.
  func sketch(_ index: Int) -> PlaceSketch {
    let at = sections[1].lowerBound + index * Self.recordSize
    return PlaceSketch(
      kind: GazetteerPlace.Kind(rawValue: read(at + 26) as UInt8) ?? .settlement,
      latitude: Double(read(at + 8) as Int32) / 1e5,
      longitude: Double(read(at + 12) as Int32) / 1e5,
      population: Int(read(at + 16) as UInt32),
      country: read(at + 20),
      province: Int(read(at + 22) as UInt16) - 1,
      district: Int(read(at + 24) as UInt16) - 1)
  }

  /// The country of a place, as `PlaceSketch` writes it.
  func country(_ index: Int) -> UInt16 {
    read(sections[1].lowerBound + index * Self.recordSize + 20)
  }

  /// The name of a place.
  func name(_ index: Int) -> String {
    string(Int(read(sections[1].lowerBound + index * Self.recordSize + 4) as UInt32))
  }

  /// The place at `index`, which must be below `placeCount`.
  func place(_ index: Int) -> GazetteerPlace {
    let at = sections[1].lowerBound + index * Self.recordSize
    let identifier: UInt32 = read(at)
    let province = Int(read(at + 22) as UInt16) - 1
    let district = Int(read(at + 24) as UInt16) - 1
    let kind = GazetteerPlace.Kind(rawValue: read(at + 26) as UInt8) ?? .settlement
    let name = string(Int(read(at + 4) as UInt32))
    let country = String(
      decoding: [read(at + 20), read(at + 21)], as: UTF8.self)
    return GazetteerPlace(
      name: name, id: id(identifier, name: name, country: country), kind: kind,
      latitude: Double(read(at + 8) as Int32) / 1e5,
      longitude: Double(read(at + 12) as Int32) / 1e5,
      population: Int(read(at + 16) as UInt32), country: country,
      province: province < placeCount ? province : -1,
      district: district < placeCount ? district : -1)
  }

  private func id(_ identifier: UInt32, name: String, country: String) -> PlaceID {
    if identifier == 0 { return PlaceID("geonames-admin:\(country)/\(name)") }
    guard identifier & 0x8000_0000 != 0 else { return PlaceID("geonames:\(identifier)") }
    return PlaceID(string(Int(identifier & 0x7fff_ffff)))
  }

  /// The string at an offset of the string section; empty where the offset is out of bounds.
  func string(_ offset: Int) -> String {
    let pool = sections[0]
    guard offset >= 0, offset < pool.count else { return "" }
    let length = Int(read(pool.lowerBound + offset) as UInt8)
    guard offset + 1 + length <= pool.count else { return "" }
    return text(pool.lowerBound + offset + 1, length)
  }

  /// The outer rings of a province's outline, to about five kilometres; empty: none is known.
  func outline(of province: Int) -> [[Coordinate]] {
    let size = 12
    let start = sections[6].lowerBound
    let count = sections[6].count / size
    var index = lowerBound(6, size: size) {
      Int(read(start + $0 * size) as UInt32) < province
    }
    var rings: [[Coordinate]] = []
    while index < count, Int(read(start + index * size) as UInt32) == province {
      let first = Int(read(start + index * size + 4) as UInt32)
      let points = Int(read(start + index * size + 8) as UInt32)
      guard (first + points) * 4 <= sections[7].count else { break }
      rings.append((first..<first + points).map(point))
      index += 1
    }
    return rings
  }

  func point(_ index: Int) -> Coordinate {
    let latitude: UInt16 = number(7, index * 2)
    let longitude: UInt16 = number(7, index * 2 + 1)
    return Coordinate(
      latitude: Double(latitude) / 65535 * 180 - 90,
      longitude: Double(longitude) / 65535 * 360 - 180)
  }
}
