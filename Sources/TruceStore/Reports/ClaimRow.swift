import GRDB
import TruceModel

/// The row of one claim, but for its number.
struct ClaimRow: Sendable {
  let id: String
  let type: String
  let status: String
  let stance: String
  let day: String?
  let place: String?
  let speaker: String?
  let incidentName: String
  let version: String
  let value: String
  let search: SearchText

  init(
    _ claim: Claim, version: String, _ json: StoredJSON, _ keys: inout SearchKeys
  ) throws {
    id = claim.id.rawValue
    type = claim.event.type.rawValue
    status = claim.event.status.rawValue
    stance = claim.stance.rawValue
    let time = claim.event.time?.value
    day = (time?.start ?? time?.end)?.description
    place = claim.event.places.first?.value.name
    let deepest = claim.attribution.last?.speaker?.value
    speaker = deepest.map { $0.id?.rawValue ?? $0.name }
    incidentName = IncidentID(namedAfter: claim.id).rawValue
    self.version = version
    value = try json.text(claim)
    search = SearchText(claim, &keys)
  }

  /// Claims of one report are numbered from the report's number times this.
  static let numbersPerReport = 65_536

  /// The number of the claim at `position` in `report`.
  static func number(_ report: Int, _ position: Int) -> Int {
    report * numbersPerReport + position
  }

  /// Writes all but what makes the claim found by its words. Returns false where its id is taken.
  func insert(_ database: Database, report: Int, number: Int) throws -> Bool {
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO claim (number, id, report, type, status, stance, day, place, speaker,
          incidentName, version, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, id, report, type, status, stance, day, place, speaker, incidentName, version, value,
    ])
    return database.changesCount > 0
  }
}

/// Speakers of claims that were added, to be counted in `tally` once each.
struct SpeakerCounts {
  private var counts: [String: Int] = [:]

  mutating func count(_ row: ClaimRow) {
    if let speaker = row.speaker { counts[speaker, default: 0] += 1 }
  }

  func write(_ database: Database) throws {
    for (speaker, count) in counts {
      try database.cachedStatement(
        sql: """
          INSERT INTO tally (kind, name, count) VALUES ('speaker', ?, ?)
          ON CONFLICT (kind, name) DO UPDATE SET count = count + excluded.count
          """
      ).execute(arguments: [speaker, count])
    }
  }
}
