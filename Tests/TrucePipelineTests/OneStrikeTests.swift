import Foundation
import Testing
import TruceModel

@testable import TrucePipeline

/// Two made-up outlets on one strike, from bytes to findings.
struct OneStrikeTests {
  private static let lantern = """
    Moscow blames Washington for harm to truce in Idlib

    Gulf Lantern, 1 September 2019

    Russia has accused the United States of having broken a ceasefire in Syria's Idlib province by \
    carrying out an air strike there.

    The US Central Command (CENTCOM) said on Saturday it had struck an al-Qaeda-linked training camp \
    in northern Idlib.

    The Russian defence ministry said on Sunday that the raid had caused “heavy losses”. It accused \
    Washington of violating the ceasefire in the de-escalation zone of Idlib.

    The Syrian Observatory for Human Rights, a monitor, said at least 40 fighters were killed in the \
    attack.

    Syrian government air raids on Idlib stopped early on Saturday, after the government agreed to a \
    ceasefire that Moscow backs.
    """

  private static let letter = """
    What followed the first day of the truce

    Front Letter, 4 September 2019

    On August 31, CENTCOM announced that the US military had carried out a strike against the \
    leadership of al-Qaeda in Syria at a facility north of Idlib.

    The strike came shortly after the start of a unilateral truce of the Syrian army in the Idlib \
    zone. Local sources say that the strike hit a camp of the al-Qaeda-affiliated armed group \
    Ansar al-Tawhid.

    On September 1, the Russian Defense Ministry said that the US strike on Idlib province had \
    violated all earlier arrangements. The ministry said that the raid led to “numerous casualties”.

    The Idlib zone has been fairly calm since the start of the ceasefire on August 31. Both \
    government forces and militants accuse each other of sporadic artillery strikes.
    """

  private static let dossier = Task { try await read() }

  private static func read() async throws -> Dossier {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("truce-one-strike-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(lantern.utf8).write(to: folder.appendingPathComponent("lantern.txt"))
    try Data(letter.utf8).write(to: folder.appendingPathComponent("letter.txt"))
    let pipeline = try Pipeline(jobs: 1)
    return try await pipeline.dossier(
      [folder.path], shelf: AgreementShelf(paths: [], directory: pipeline.directory))
  }

  /// The incident of the strike that the United States declares, with its assessment.
  private func strike(_ dossier: Dossier) throws -> (incident: Incident, assessment: Assessment) {
    let pairs = zip(dossier.incidents, dossier.assessments).filter { _, assessment in
      assessment.actors.contains { $0.entity.name == "United States" && $0.standing == .declared }
    }
    #expect(pairs.count == 1)
    return try #require(pairs.first)
  }

  @Test func `one strike of 31 August is told by both outlets, declared by its author`()
    async throws
  {
    let strike = try self.strike(await Self.dossier.value)
    #expect(strike.incident.reports.count == 2)
    #expect(strike.incident.time?.start == CalendarDay(iso: "2019-08-31"))
    #expect(strike.incident.time?.end == CalendarDay(iso: "2019-08-31"))
    #expect(strike.assessment.grade == .confirmed)
  }

  @Test func `its target is given three ways`() async throws {
    let strike = try self.strike(await Self.dossier.value)
    let target = try #require(strike.assessment.contradictions.first { $0.about == .target })
    for words in ["leadership", "training camp", "Ansar al-Tawhid"] {
      let isTold = target.sides.contains { side in
        side.value.contains(words)
          || words == "leadership" && side.value.contains("Al-Qaeda in Syria")
      }
      #expect(isTold, "\(words): \(target.sides.map(\.value))")
    }
  }

  @Test func `one origin counts at least 40 killed and another gives no number`() async throws {
    let strike = try self.strike(await Self.dossier.value)
    let killed = try #require(strike.assessment.harms.first { $0.harm == .killed })
    #expect(killed.low == 40 && killed.high == nil)
    #expect(killed.origins.map(\.origin) == ["sohr"])
    let others = strike.assessment.harms.filter { $0.harm != .killed }.flatMap(\.origins)
    #expect(others.contains { $0.count.low == nil && $0.origin == "russia-defence-ministry" })
  }

  @Test func `Russia alleges the breach, of no party, against groups that are excluded`()
    async throws
  {
    let dossier = try await Self.dossier.value
    let strike = try self.strike(dossier)
    let violation = try #require(
      dossier.violations.first {
        $0.incident == strike.incident.id && $0.agreement == "SYR-2019-08-31"
          && $0.accused.map(\.name) == ["United States"]
      })
    #expect(violation.accusers.contains { $0.side == "Russia" })
    #expect(violation.inTime.answer == .yes)
    #expect(violation.inArea.answer == .yes)
    #expect(violation.boundParty.answer == .no)
    #expect(violation.prohibitedAct.answer == .yes)
    #expect([.yes, .disputed].contains(violation.exception.answer))
    #expect(violation.exception.evidence.contains("it excludes Al-Qaeda (Sochi memorandum"))
    #expect(violation.exception.evidence.contains("an al-Qaeda-linked training camp"))
    #expect(!violation.exception.claims.isEmpty)
    #expect(violation.finding == nil)
  }

  @Test func `mutual accusations of shelling are contested and placed in the zone alone`()
    async throws
  {
    let dossier = try await Self.dossier.value
    let shelling = try #require(
      zip(dossier.incidents, dossier.assessments).first { $0.0.type == .shelling })
    #expect(shelling.1.grade == .contested)
    #expect(shelling.1.actors.allSatisfy { $0.standing == .contested })
    #expect(
      shelling.0.places.allSatisfy {
        [.area, .province, .country].contains($0.precision)
      })
  }
}
