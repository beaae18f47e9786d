import TruceModel
import Yams

extension AgreementReader {
  /// An area: words, and what of it is known as countries, provinces, polygons or a corridor.
  func area(_ field: YAMLField?, _ faults: inout [AgreementError.Fault]) -> Area? {
    guard let field else { return nil }
    field.requireKeys(
      among: [
        "description", "countries", "provinces", "partial-provinces", "polygons", "corridor",
      ], &faults)
    guard let description = field.text("description", &faults) else { return nil }
    let polygons = field.items("polygons", &faults).map {
      vertices(of: $0, &faults)
    }
    for (index, ring) in polygons.enumerated() where ring.count < 3 {
      faults.append(
        field.fault("polygons", .outOfRange("ring \(index + 1) of fewer than three points")))
    }
    return Area(
      description: description, countries: countries(of: field, &faults),
      provinces: field.texts("provinces", &faults),
      partialProvinces: field.texts("partial-provinces", &faults), polygons: polygons,
      corridor: corridor(field.member("corridor"), &faults))
  }

  private func countries(
    of field: YAMLField, _ faults: inout [AgreementError.Fault]
  ) -> [String] {
    let codes = field.texts("countries", &faults)
    for code in codes
    where code.utf8.count != 2 || !code.utf8.allSatisfy({ (65...90).contains($0) }) {
      faults.append(
        field.fault("countries", .wrongKind(expected: "a two-letter country code such as SY")))
    }
    return codes
  }

  private func corridor(
    _ field: YAMLField?, _ faults: inout [AgreementError.Fault]
  ) -> Area.Corridor? {
    guard let field else { return nil }
    field.requireKeys(among: ["road", "width-kilometres", "line"], &faults)
    guard let road = field.text("road", &faults),
      let width = field.number("width-kilometres", &faults)
    else { return nil }
    if width <= 0 || width > 500 {
      faults.append(field.fault("width-kilometres", .outOfRange("\(width) kilometres")))
    }
    let line = field.member("line").map { vertices(of: $0, &faults) } ?? []
    return Area.Corridor(road: road, line: line, widthKilometres: width)
  }

  /// Points as GeoJSON writes them: longitude, then latitude.
  private func vertices(
    of field: YAMLField, _ faults: inout [AgreementError.Fault]
  ) -> [Coordinate] {
    guard let points = field.node.sequence else {
      faults.append(
        field.fault(nil, .wrongKind(expected: "a list of [longitude, latitude] pairs")))
      return []
    }
    return points.enumerated().compactMap { index, node in
      let numbers = node.sequence?.compactMap(\.float) ?? []
      guard numbers.count == 2, abs(numbers[0]) <= 180, abs(numbers[1]) <= 90 else {
        faults.append(
          AgreementError.Fault(
            line: node.mark?.line, field: "\(field.name ?? "")[\(index + 1)]",
            reason: .wrongKind(expected: "a [longitude, latitude] pair in degrees")))
        return nil
      }
      return Coordinate(latitude: numbers[1], longitude: numbers[0])
    }
  }
}
