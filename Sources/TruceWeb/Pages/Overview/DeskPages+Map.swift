import TruceBrief
import TruceModel
import TruceStore

/// Files that the map is drawn from.
extension DeskPages {
  /// Most points of one map.
  private static let pointLimit = 2000

  /// `/incidents.geojson`: the points of the incidents that the address asks for, where the reports
  /// place them. A place is never moved so that its point can be told from others.
  package func points(_ request: PageRequest) throws -> PageFile {
    let filter = try self.filter(request, limit: Self.pointLimit)
    var query = try searched(filter.query)
    query.offset = 0
    var json = JSONWriter()
    let found = try store.points(query)
    var names: [PlaceReference: String] = [:]
    for place in Set(found.map(\.place)) { names[place] = words.wording.place(place).text }
    json.object { json in
      json.member("type", "FeatureCollection")
      json.key("features")
      json.array(found) { json, point in feature(point, names[point.place], &json) }
    }
    return PageFile(
      name: "incidents.geojson", type: "application/geo+json", bytes: json.bytes)
  }

  private func feature(_ point: IncidentPoint, _ placed: String?, _ json: inout JSONWriter) {
    let place = point.place
    json.object { json in
      json.member("type", "Feature")
      json.member("id", point.id.rawValue)
      json.key("geometry")
      json.object { json in
        json.member("type", "Point")
        json.key("coordinates")
        json.array([place.longitude, place.latitude]) { $0.number($1) }
      }
      json.key("properties")
      json.object { json in
        json.member("href", Address.incident(point.id.rawValue))
        json.member("what", point.type.map { words.title("type", $0) } ?? "Incident")
        json.member("when", words.day(point.firstDay) ?? "day not given")
        json.member("day", point.firstDay?.description)
        json.member("placed", placed)
        json.member("precision", place.precision.rawValue)
        json.key("radiusKilometres")
        json.number(Self.radius(of: place))
        json.member("grade", point.grade?.rawValue)
        json.member(
          "support",
          (point.grade.map { words.phrase("grade", $0) } ?? "")
            + ", \(words.counted(point.origins, "known origin"))")
        json.member("isContested", flag: point.isContested)
      }
    }
  }

  /// `/map/ground.geojson`: coasts and borders within `south`, `west`, `north`, `east`; with
  /// `provinces=yes` those of provinces too.
  package func ground(_ request: PageRequest) -> PageFile {
    func degrees(_ name: String, _ otherwise: Double) -> Double {
      request[name].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } ?? otherwise
    }
    let lines = baseMap.outlines(
      south: max(-90, degrees("south", -90)), west: max(-180, degrees("west", -180)),
      north: min(90, degrees("north", 90)), east: min(180, degrees("east", 180))
    ).lines.filter { $0.kind != .province || request["provinces"] == "yes" }
    var json = JSONWriter()
    json.object { json in
      json.member("type", "FeatureCollection")
      json.key("features")
      json.array(lines) { json, line in
        json.object { json in
          json.member("type", "Feature")
          json.key("properties")
          json.object { $0.member("kind", line.kind.rawValue) }
          json.key("geometry")
          json.object { json in
            json.member("type", "LineString")
            json.key("coordinates")
            json.array(line.line) { json, point in
              json.array([point.longitude, point.latitude]) { $0.number($1, decimals: 2) }
            }
          }
        }
      }
    }
    return PageFile(name: "ground.geojson", type: "application/geo+json", bytes: json.bytes)
  }

  /// `/reports/{id}/raw`: the bytes as they came, as a file to keep; nil: no such report.
  package func raw(_ id: String) throws -> PageFile? {
    guard let (bytes, kind) = try store.rawBytes(of: ReportID(id)) else { return nil }
    let ending = ["html": "html", "jsonl": "jsonl"][kind] ?? "txt"
    let name = String(id.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
    return PageFile(
      name: "\(name.prefix(80)).\(ending)", type: "application/octet-stream", bytes: Array(bytes))
  }
}
