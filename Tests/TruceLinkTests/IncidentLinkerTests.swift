import Testing
import TruceModel
import TruceTestSupport

@testable import TruceLink

struct IncidentLinkerTests {
  private let linker = IncidentLinker()
  private let north = PlaceReference.town("Northtown", 35.9, 36.6)
  private let reports = [
    Report.sketch("a", outlet: "Alpha", published: "2020-03-10"),
    Report.sketch("b", outlet: "Beta", published: "2020-03-11"),
    Report.sketch("c", outlet: "Alpha", published: "2020-03-12"),
  ]

  private func strike(_ id: String, in report: String, day: String? = "2020-03-10") -> ClaimSketch {
    ClaimSketch(id, in: report).with {
      $0.places = [north]
      $0.day = day
    }
  }

  private func incidents(_ sketches: [ClaimSketch], _ judgements: [Judgement] = []) -> [Incident] {
    linker.linkage(of: sketches.map(\.claim), in: reports, respecting: judgements).incidents
  }

  @Test
  func `claims of one kind, day and town in two reports are one incident with reasons`() throws {
    let incidents = incidents([strike("1", in: "a"), strike("2", in: "b")])
    let incident = try #require(incidents.first)
    #expect(incidents.count == 1)
    #expect(incident.claims == ["1", "2"])
    let reasons = try #require(incident.links.first).reasons
    #expect(reasons.contains { $0.about == "time" && $0.explanation == "both 2020-03-10" })
    #expect(reasons.contains { $0.about == "place" && $0.explanation == "both Northtown" })
  }

  @Test
  func `sides that accuse each other are not joined to the strike of a third`() {
    let third = Entity(name: "Westland", id: "west", side: "Westland", kind: .state)
    let army = Entity(name: "Army", id: "army", side: "North", kind: .stateForce)
    let militants = Entity(name: "militants", kind: .armedGroup)
    let strike = strike("1", in: "a").with {
      $0.type = .strike
      $0.actors = [third]
    }
    let accusations = [(army, militants), (militants, army)].enumerated().map { number, pair in
      self.strike("x\(number)", in: "a", day: nil).with {
        $0.type = .shelling
        $0.stance = .accuses
        $0.speaker = pair.0
        $0.actors = [pair.1]
        $0.offset = 300
      }
    }
    let incidents = incidents([strike] + accusations)
    #expect(incidents.map(\.claims).sorted { $0.count < $1.count } == [["1"], ["x0", "x1"]])
  }

  @Test
  func `an incident ends no later than the day on which it was first told of`() throws {
    let told = strike("1", in: "a", day: "2020-03-10/2020-03-11").with { $0.toldOn = "2020-03-10" }
    var claim = told.claim
    claim.event.time?.value.isExtent = false
    let linkage = linker.linkage(of: [claim], in: reports)
    #expect(linkage.incidents.first?.time?.end == CalendarDay(iso: "2020-03-10"))
  }

  @Test
  func `strikes on one town on two days with two tolls by one outlet are two incidents`() {
    let first = strike("1", in: "a").with { $0.killed = .exact(5) }
    let second = strike("2", in: "c", day: "2020-03-11").with { $0.killed = .exact(9) }
    #expect(incidents([first, second]).count == 2)
  }

  @Test
  func `a spelling of a town that the gazetteer lacks is the same town`() {
    let one = strike("1", in: "a").with {
      $0.places = [PlaceReference(name: "Khan Sheikhoun")]
    }
    let other = strike("2", in: "b").with {
      $0.places = [PlaceReference(name: "Khan Shaykhun")]
    }
    #expect(incidents([one, other]).count == 1)
  }

  @Test
  func `a town and its province on the same day may be one place, two towns are not`() {
    let vague = strike("1", in: "a").with {
      $0.places = [.province("Idlib")]
      $0.killed = .exact(12)
    }
    let exact = strike("2", in: "b").with { $0.killed = .exact(12) }
    #expect(incidents([vague, exact]).count == 1)
    let far = exact.with { $0.places = [.town("Southtown", 35.2, 36.4)] }
    #expect(incidents([strike("1", in: "a").with { $0.killed = .exact(12) }, far]).count == 2)
  }

  @Test
  func `later mentions follow the one they refer to`() {
    let mention = ClaimSketch("2", in: "a").with {
      $0.type = .attack
      $0.refersTo = "1"
      $0.offset = 400
    }
    #expect(incidents([strike("1", in: "a"), mention]).map(\.claims) == [["1", "2"]])
  }

  @Test
  func `a breach joins the act by which it is alleged`() {
    let breach = ClaimSketch("2", in: "a").with {
      $0.type = .ceasefireViolated
      $0.acts = ["1"]
    }
    let incidents = incidents([strike("1", in: "a"), breach])
    #expect(incidents.map(\.claims) == [["1", "2"]])
    #expect(incidents.map(\.type) == [.airStrike])
  }

  @Test(arguments: [
    EventStatus.planned, .threatened, .demanded, .hypothetical,
  ])
  func `what has not happened makes no incident`(status: EventStatus) {
    #expect(incidents([strike("1", in: "a").with { $0.status = status }]).isEmpty)
  }

  @Test
  func `totals and words make no incident`() {
    #expect(incidents([strike("1", in: "a").with { $0.isAggregate = true }]).isEmpty)
    #expect(incidents([strike("1", in: "a").with { $0.type = .threat }]).isEmpty)
  }

  @Test
  func `a strike inside the days and place of a campaign is part of it, not the same`() throws {
    let campaign = strike("1", in: "a", day: "2020-03-01/2020-03-10").with {
      $0.places = [.province("Idlib")]
    }
    let incidents = incidents([campaign, strike("2", in: "b", day: "2020-03-05")])
    #expect(incidents.count == 2)
    let whole = try #require(incidents.first { $0.claims == ["1"] })
    #expect(incidents.first { $0.claims == ["2"] }?.partOf == whole.id)
  }

  @Test
  func `a reviewer's word joins and parts`() {
    let one = strike("1", in: "a")
    let same = strike("2", in: "b")
    let other = strike("3", in: "b", day: "2020-02-01").with {
      $0.places = [.town("Southtown", 35.2, 36.4)]
    }
    let apart = Judgement(.different("1", "2"), reviewer: "r", reason: "two raids")
    #expect(incidents([one, same], [apart]).count == 2)
    let joined = Judgement(.same("1", "3"), reviewer: "r", reason: "wrong date")
    #expect(incidents([one, other], [joined]).map(\.claims) == [["1", "3"]])
    #expect(
      incidents(
        [one, other], [joined, Judgement(.different("1", "3"), reviewer: "s", reason: "")]
      )
      .count == 2)
  }

  @Test
  func `a later strike on the town is another one, and stays so across reports`() {
    func pair(_ report: String) -> [ClaimSketch] {
      let first = strike("\(report)1", in: report).with {
        $0.sentence = "Jets hit the mill of the town."
      }
      let later = strike("\(report)2", in: report, day: nil).with {
        $0.places = []
        $0.sentence = "later air-strike victims were brought in."
        $0.offset = 6
      }
      return [first, later]
    }
    let incidents = incidents(pair("a") + pair("b"))
    #expect(!incidents.contains { $0.claims.contains("a1") && $0.claims.contains("a2") })
    #expect(!incidents.contains { $0.claims.contains("b1") && $0.claims.contains("b2") })
  }

  @Test
  func `acts of unlike kinds on one day in one town are two incidents`() {
    let blast = strike("2", in: "b").with {
      $0.type = .bombing
      $0.killed = .exact(30)
    }
    #expect(incidents([strike("1", in: "a").with { $0.killed = .exact(3) }, blast]).count == 2)
  }

  @Test
  func `a week's toll is no strike of that week`() {
    let week = strike("1", in: "a", day: "2020-03-03/2020-03-09").with { $0.killed = .exact(90) }
    let day = strike("2", in: "b", day: "2020-03-05").with { $0.killed = .exact(7) }
    #expect(incidents([week, day]).count == 2)
  }
}
