import TruceModel
import TruceTestSupport

@testable import TruceAssess

/// Two made-up states, their voices and an incident made of given claims.
struct AssessmentCase {
  let directory = ActorDirectory([
    ActorEntry(id: "north", name: "Northland", side: "Northland", kind: .state),
    ActorEntry(
      id: "north-ministry", name: "Northland's ministry", side: "Northland", kind: .stateForce,
      parents: ["north"]),
    ActorEntry(
      id: "north-agency", name: "North Agency", side: "Northland", kind: .outlet,
      stateAffiliation: "Northland"),
    ActorEntry(id: "south", name: "Southland", side: "Southland", kind: .state),
    ActorEntry(
      id: "south-army", name: "Southland's army", side: "Southland", kind: .stateForce,
      parents: ["south"]),
    ActorEntry(
      id: "south-office", name: "Southland's foreign office", side: "Southland",
      kind: .organization, parents: ["south"]),
    ActorEntry(id: "watch", name: "Truce Watch", kind: .monitor),
    ActorEntry(id: "monitor", name: "Valley Monitor", kind: .monitor),
    ActorEntry(id: "banned", name: "Banned Front", kind: .armedGroup),
    ActorEntry(id: "banned-wing", name: "Wing", kind: .armedGroup, parents: ["banned"]),
  ])
  let monitor = Entity(name: "Valley Monitor", id: "monitor", kind: .monitor)
  let northMinistry = Entity(
    name: "Northland's ministry", id: "north-ministry", side: "Northland", kind: .stateForce)
  let northAgency = Entity(
    name: "North Agency", id: "north-agency", side: "Northland", kind: .outlet)
  let southArmy = Entity(
    name: "Southland's army", id: "south-army", side: "Southland", kind: .stateForce)
  let southOffice = Entity(
    name: "Southland's foreign office", id: "south-office", side: "Southland", kind: .organization)
  let watch = Entity(name: "Truce Watch", id: "watch", kind: .monitor)
  let wing = Entity(name: "Wing", id: "banned-wing", kind: .armedGroup)

  func strike(_ id: String, in report: String) -> ClaimSketch {
    ClaimSketch(id, in: report).with {
      $0.places = [.town("Northtown", 35.9, 36.6)]
      $0.day = "2020-03-10"
    }
  }

  func findings(
    _ sketches: [ClaimSketch], agreements: [Agreement] = [], copies: [CopyRelation] = [],
    judgements: [Judgement] = [], type: EventType = .airStrike
  ) -> Findings {
    let claims = sketches.map(\.claim)
    let reports = Set(sketches.map(\.report)).sorted().map { id in
      Report.sketch(id, published: id == "r1" ? "2020-03-11" : "2020-03-12")
    }
    let incident = Incident(
      id: "inc", type: type, time: claims[0].event.time?.value,
      places: claims[0].event.places.map(\.value), claims: claims.map(\.id).sorted(),
      reports: reports.map(\.id))
    return Assessor(agreements: agreements, directory: directory).findings(
      on: Linkage(incidents: [incident], copies: copies), claims: claims, reports: reports,
      respecting: judgements)
  }

  func assess(
    _ sketches: [ClaimSketch], copies: [CopyRelation] = [], judgements: [Judgement] = []
  ) -> Assessment {
    findings(sketches, copies: copies, judgements: judgements).assessments[0]
  }

  /// Two to six claims by random voices with random stances and tolls.
  func randomClaims(_ random: inout SeededGenerator) -> [ClaimSketch] {
    let voices: [Entity?] = [
      nil, monitor, northMinistry, northAgency, southArmy, Entity(name: "local sources"),
    ]
    let stances: [Stance] = [.asserts, .asserts, .accuses, .denies, .admits]
    return (0..<Int.random(in: 2...6, using: &random)).map { number in
      strike("\(number)", in: "r\(number)").with {
        $0.speaker = voices.randomElement(using: &random) ?? nil
        $0.stance = stances.randomElement(using: &random) ?? .asserts
        $0.actors = Bool.random(using: &random) ? [southArmy] : []
        $0.killed = .exact(Int.random(in: 1...50, using: &random))
      }
    }
  }
}
