import GRDB
import TruceModel

/// The row of one incident and those that hang on it.
struct IncidentRow: Hashable, Sendable {
  let id: String
  let columns: [DatabaseValue]
  /// The incident and its assessment in JSON.
  let value: String
  let assessment: String
  /// Ids, or names, of those that are said to have done it or been hit.
  let actors: Set<String>
  let agreements: Set<String>
  /// Accuser and accused.
  let accusations: Set<[String]>
  let firstDay: String?

  /// Names of `columns`, in their order.
  static let names = [
    "id", "type", "firstDay", "lastDay", "place", "province", "country", "latitude", "longitude",
    "grade", "isContested", "isReviewed", "claims", "reports", "origins", "killed", "partOf",
    "latestReport", "weight", "firstPlace",
  ]

  init(
    _ derived: DerivedIncident, latestReport: Int, isNew: Bool, _ json: StoredJSON
  ) throws {
    let (incident, assessment) = (derived.incident, derived.assessment)
    let agreements = Set(
      derived.violations.filter { $0.incident != nil }.map(\.agreement.rawValue))
    id = incident.id.rawValue
    value = try json.text(incident)
    accusations = Set(derived.accusations.map { [$0.accuser, $0.accused] })
    self.assessment = try json.text(assessment)
    self.agreements = agreements
    actors = Set(assessment.actors.map { $0.entity.id?.rawValue ?? $0.entity.name })
    let time = incident.time
    firstDay = (time?.start ?? time?.end)?.description
    let place = incident.places.first
    let weight = ReviewWeight(
      incident, assessment, isAlleged: !agreements.isEmpty, isNew: isNew)
    let values: [(any DatabaseValueConvertible)?] = [
      id, incident.type.rawValue, firstDay, (time?.end ?? time?.start)?.description, place?.name,
      place?.province, place?.country, place?.latitude, place?.longitude,
      assessment.grade.rawValue,
      assessment.grade == .contested || !assessment.contradictions.isEmpty, derived.isReviewed,
      incident.claims.count, incident.reports.count, assessment.origins.filter(\.isKnown).count,
      assessment.harms.first { $0.harm == .killed }?.low, incident.partOf?.rawValue, latestReport,
      weight.points, try place.map { try json.text($0) },
    ]
    columns = values.map { $0?.databaseValue ?? .null }
  }
}
