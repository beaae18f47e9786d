import TruceModel

extension GazetteerFile {
  /// A ring of a disputed area as the file holds it.
  struct DisputedRing {
    var name: String
    /// ISO 3166-1 alpha-2 codes.
    var claimants: [String]
    /// ISO 3166-1 alpha-2 code, or a name; empty: the data names none.
    var administrator: String
    /// What Natural Earth calls the claim.
    var basis: String
    var points: [Coordinate]
  }

  /// The rings of all disputed areas, those of one area together, sorted by the area's name.
  func disputedRings() -> [DisputedRing] {
    let size = 24
    let section = sections[8]
    return stride(from: section.lowerBound, to: section.upperBound - size + 1, by: size)
      .compactMap { at in
        let numbers = (0..<6).map { Int(read(at + $0 * 4) as UInt32) }
        guard (numbers[4] + numbers[5]) * 4 <= sections[7].count else { return nil }
        return DisputedRing(
          name: string(numbers[0]),
          claimants: string(numbers[1]).split(separator: "|").map(String.init),
          administrator: string(numbers[2]), basis: string(numbers[3]),
          points: (numbers[4]..<numbers[4] + numbers[5]).map(point))
      }
  }

  /// Provinces by GeoNames' code of the first-order division, such as `SY.12`.
  func provincesByCode() -> [String: Int] {
    let section = sections[9]
    var found: [String: Int] = [:]
    for at in stride(from: section.lowerBound, to: section.upperBound - 7, by: 8) {
      let bytes = (0..<6).map { read(at + $0) as UInt8 }
      let code = bytes[2...].prefix { $0 != 0 }
      let key = String(decoding: bytes[..<2], as: UTF8.self) + "."
      let province = Int(read(at + 6) as UInt16)
      if province < placeCount { found[key + String(decoding: code, as: UTF8.self)] = province }
    }
    return found
  }
}
