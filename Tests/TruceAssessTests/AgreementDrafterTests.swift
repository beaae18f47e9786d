import Testing
import TruceModel
import TruceTestSupport

@testable import TruceAssess

struct AgreementDrafterTests {
  private let case1 = AssessmentCase()

  private func accord(_ id: String, _ change: (inout ClaimSketch) -> Void) -> ClaimSketch {
    ClaimSketch(id, in: "r1").with {
      $0.type = .ceasefireAgreed
      $0.day = "2020-03-05"
      $0.places = [.town("Northtown", 35.9, 36.6)]
      $0.agreement = "a valley truce"
      $0.sentence = "They agreed to a valley truce."
      change(&$0)
    }
  }

  private func drafts(
    _ sketches: [ClaimSketch], known: [Agreement] = []
  ) -> [AgreementDraft] {
    let claims = sketches.map(\.claim)
    let incidents = claims.map {
      Incident(
        id: IncidentID("inc-\($0.id)"), type: $0.event.type, time: $0.event.time?.value,
        places: $0.event.places.map(\.value), claims: [$0.id], reports: ["r1"])
    }
    return AgreementDrafter(agreements: known, directory: case1.directory).drafts(
      on: Linkage(incidents: incidents, copies: []), claims: claims,
      reports: [.sketch("r1", published: "2020-03-06")])
  }

  @Test
  func `two who agree are the parties of a bilateral draft`() throws {
    let draft = try #require(
      drafts([accord("1") { $0.actors = [case1.northMinistry, case1.southArmy] }]).first)
    #expect(draft.parties.map(\.value.name) == ["Northland", "Southland"])
    #expect(draft.parties.map(\.value.id) == ["north", "south"])
    #expect(draft.kind == .bilateral)
    #expect(draft.gaps.isEmpty)
    #expect(draft.id == "DRAFT-SY-2020-03-05")
    #expect(draft.declared?.value == CalendarDay(iso: "2020-03-05"))
    #expect(draft.aliases == ["valley truce"])
  }

  @Test
  func `who agrees to a truce between others brokered it`() throws {
    let draft = try #require(
      drafts([
        accord("1") {
          $0.actors = [case1.monitor]
          $0.sentence =
            "The monitor agreed to a truce between Northland and the Southland on Monday."
        }
      ]).first)
    #expect(draft.parties.map(\.value.id) == ["north", "south"])
    #expect(draft.mediators.map(\.value.id) == ["monitor"])
  }

  @Test
  func `nobody named leaves gaps, and no day stays unknown`() throws {
    let draft = try #require(drafts([accord("1") { $0.day = nil }]).first)
    #expect(draft.gaps == [.kind, .parties])
    #expect(draft.declared == nil)
  }

  @Test
  func `a ceasefire that a known agreement covers is not drafted`() {
    let known = Agreement(
      id: "T-1", name: "Valley truce", kind: .bilateral,
      parties: [.init(name: "Northland", id: "north"), .init(name: "Southland", id: "south")],
      area: Area(description: "Idlib", provinces: ["Idlib"]),
      declared: CalendarDay(iso: "2020-03-05").map { Agreement.Moment(day: $0) },
      effective: CalendarDay(iso: "2020-03-05").map { Agreement.Moment(day: $0) },
      provisions: [])
    #expect(drafts([accord("1") { _ in }], known: [known]).isEmpty)
    #expect(drafts([accord("1") { _ in }]).count == 1)
  }

  @Test
  func `tellings within three days in one country are one draft`() {
    let found = drafts([accord("1") { _ in }, accord("2") { $0.day = "2020-03-07" }])
    #expect(found.count == 1)
    #expect(drafts([accord("1") { _ in }, accord("2") { $0.day = "2020-03-25" }]).count == 2)
  }
}
