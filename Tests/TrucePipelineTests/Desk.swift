import Foundation
import TruceLink
import TruceModel
import TruceStore
import TruceTestSupport

@testable import TrucePipeline

/// A ledger that is fed made-up reports and judged, without reading texts.
struct Desk {
  let folder: TemporaryFolder
  let ledger: Ledger
  private var run: Int

  init(base: LinkBase = LinkBase()) throws {
    folder = try TemporaryFolder()
    let store = try Store.create(at: folder.url.appendingPathComponent("desk.ledger").path)
    ledger = Ledger(
      store: store, directory: ActorDirectory(), clock: WallClock { "2020-01-01T00:00:00Z" },
      base: base)
    run = try store.beginRun(command: "test", version: "t", at: "2020-01-01T00:00:00Z")
  }

  func add(_ report: Report, _ claims: [Claim]) throws {
    _ = try ledger.store.add(
      ReportRecord(
        report, claims: claims, raw: Array("\(report.id): \(report.text)".utf8), kind: .text,
        version: "t"), run: run)
  }

  /// What is added from here on is of a run of its own.
  mutating func beginRun() throws {
    run = try ledger.store.beginRun(command: "test", version: "t", at: "2020-01-01T00:00:00Z")
  }

  /// Adds the reports of `war`, those in `range` alone.
  func add(_ war: SyntheticWar, _ range: Range<Int>) throws {
    let claims = Dictionary(grouping: war.claims, by: \.report)
    for report in war.reports[range] { try add(report, claims[report.id] ?? []) }
  }

  func judge(_ act: ReviewAct, by reviewer: String = "A") throws -> RecordedJudgement {
    try ledger.judge(act, by: reviewer, because: "seen")
  }

  /// The incidents as they stand, as sets of claims.
  func clusters() throws -> Set<Set<ClaimID>> {
    Set(try ledger.dossier().incidents.map { Set($0.claims) })
  }

  func incident(of claim: ClaimID) throws -> IncidentFile? {
    guard let id = try ledger.store.incidentID(holding: claim) else { return nil }
    return try ledger.store.incident(id)
  }
}

extension Desk {
  /// Two strikes on two towns in two months, told by three reports each.
  static func twoStrikes() throws -> Desk {
    let desk = try Desk()
    for (letter, town, month) in [("a", "Northtown", "03"), ("b", "Southtown", "06")] {
      for number in 1...3 {
        let id = "\(letter)\(number)"
        let claim = ClaimSketch("clm_\(id)", in: id).with {
          $0.places = [.town(town, letter == "a" ? 35 : 33, 36, province: town)]
          $0.day = "2020-\(month)-05"
          $0.killed = .exact(letter == "a" ? 4 : 40)
          $0.sentence = "A strike hit \(town)."
        }.claim
        try desk.add(
          .sketch(id, published: "2020-\(month)-06", text: "A strike hit \(town)."), [claim])
      }
    }
    try desk.ledger.catchUp()
    return desk
  }
}
