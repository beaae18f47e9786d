import Testing
import TruceModel
import TruceTestSupport

@testable import TruceAssess

struct ViolationFinderTests {
  private let case1 = AssessmentCase()
  private let truce: Agreement

  init() {
    truce = Agreement(
      id: "T-1", name: "Valley truce", aliases: ["the valley deal"], kind: .bilateral,
      parties: [.init(name: "Northland", id: "north"), .init(name: "Southland", id: "south")],
      excluded: [.init(name: "Banned Front", id: "banned")],
      area: Area(description: "Idlib province", provinces: ["Idlib"], partialProvinces: ["Hama"]),
      declared: CalendarDay(iso: "2020-03-05").map { Agreement.Moment(day: $0) },
      effective: CalendarDay(iso: "2020-03-06").map {
        Agreement.Moment(day: $0, minute: 360, utcOffset: 120)
      },
      provisions: [
        Provision(
          id: "1", code: "A1", kind: .prohibited, text: "No attacks.", acts: [.airStrike],
          exceptions: [.excludedGroup])
      ])
  }

  private func violation(_ change: (inout ClaimSketch) -> Void) -> AllegedViolation? {
    let sketch = case1.strike("1", in: "r1").with {
      $0.speaker = case1.northMinistry
      $0.stance = .accuses
      $0.actors = [case1.southArmy]
      change(&$0)
    }
    return case1.findings([sketch], agreements: [truce]).violations.first
  }

  @Test
  func `a party's air strike in time and area on others is tested yes four times`() throws {
    let violation = try #require(violation { $0.targets = [case1.monitor] })
    #expect(violation.inTime.answer == .yes)
    #expect(violation.inArea.answer == .yes)
    #expect(violation.boundParty.answer == .yes)
    #expect(violation.prohibitedAct.answer == .yes)
    #expect(violation.exception.answer == .no)
    #expect(violation.accused.map(\.name) == ["Southland"])
    #expect(violation.accusers.map(\.name) == ["Northland's ministry"])
    #expect(violation.position?.answer == .notAsked)
  }

  @Test
  func `the hours of transition are unknown, before them is no alleged violation`() {
    #expect(violation { $0.day = "2020-03-06" }?.inTime.answer == .unknown)
    #expect(violation { $0.day = "2020-03-05" } == nil)
  }

  @Test
  func `a province covered in part is unknown, one not covered rules out`() {
    let partly = violation { $0.places = [.town("Riverton", 35.1, 36.7, province: "Hama")] }
    #expect(partly?.inArea.answer == .unknown)
    #expect(violation { $0.places = [.town("Far", 33.5, 36.3, province: "Damascus")] } == nil)
  }

  @Test
  func `a wing of an excluded group as target is an exception`() {
    #expect(violation { $0.targets = [case1.wing] }?.exception.answer == .yes)
    let described = violation {
      $0.targets = [Entity(name: "a camp of the Banned Front", kind: .facility)]
    }
    #expect(described?.exception.answer == .yes)
  }

  @Test
  func `a state that is no party is told to be none, where a breach is laid to it`() {
    let outsider = Entity(name: "Westland", side: "Westland", kind: .state)
    #expect(violation { $0.actors = [outsider] } == nil)
    let act = case1.strike("1", in: "r1").with { $0.actors = [outsider] }
    let breach = case1.strike("2", in: "r1").with {
      $0.type = .ceasefireViolated
      $0.speaker = case1.northMinistry
      $0.stance = .accuses
      $0.actors = [outsider]
      $0.agreement = "the valley deal"
    }
    let found = case1.findings([act, breach], agreements: [truce]).violations
    #expect(found.map(\.boundParty.answer) == [.no])
    #expect(found.first?.accusers.map(\.name) == ["Northland's ministry"])
  }

  @Test
  func `a breach is laid to whom it names, not to other doers nor to its own speaker`() throws {
    let outsider = Entity(name: "Westland", side: "Westland", kind: .state)
    let act = case1.strike("1", in: "r1").with { $0.actors = [outsider] }
    let other = case1.strike("2", in: "r2").with {
      $0.speaker = case1.monitor
      $0.actors = [case1.southArmy]
    }
    let breach = case1.strike("3", in: "r1").with {
      $0.type = .ceasefireViolated
      $0.speaker = case1.northMinistry
      $0.stance = .accuses
      $0.actors = [outsider]
      $0.agreement = "the valley deal"
    }
    let misread = case1.strike("4", in: "r1").with {
      $0.type = .ceasefireViolated
      $0.speaker = case1.northMinistry
      $0.actors = [case1.northMinistry]
      $0.agreement = "the valley deal"
    }
    let found = case1.findings([act, other, breach, misread], agreements: [truce]).violations
    let alleged = found.filter { !$0.claims.isEmpty && $0.claims != ["2"] }
    #expect(alleged.map { $0.accused.map(\.name) } == [["Westland"]])
    #expect(alleged.first?.claims == ["3", "4"])
    #expect(!found.contains { $0.accused.map(\.name).contains("Northland") })
  }

  @Test
  func `a breach without an act and a count are recorded as such`() throws {
    let sketch = ClaimSketch("1", in: "r1").with {
      $0.type = .ceasefireViolated
      $0.speaker = case1.northMinistry
      $0.actors = [case1.southArmy]
      $0.day = "2020-03-10"
      $0.places = [.province("Idlib")]
      $0.agreement = "the valley deal"
      $0.quantities = [Quantity(of: "violations", count: .exact(47))]
    }
    let found = case1.findings([sketch], agreements: [truce], type: .ceasefireViolated)
    let violation = try #require(found.violations.first)
    #expect(violation.provision == nil && violation.incident == nil)
    #expect(violation.prohibitedAct.answer == .unknown)
    #expect(violation.generalCount == .exact(47))
    #expect(found.standings.first?.statements.map(\.state) == [.violated])
  }

  @Test
  func `exclusions are taken over from the agreement that it builds on, and said to be`() throws {
    var base = truce
    base.id = "T-0"
    base.aliases = ["the river deal"]
    var bare = truce
    bare.excluded = []
    bare.buildsOn = ["T-0"]
    let sketch = case1.strike("1", in: "r1").with {
      $0.speaker = case1.northMinistry
      $0.stance = .accuses
      $0.actors = [case1.southArmy]
      $0.targets = [case1.wing]
    }
    let found = case1.findings([sketch], agreements: [base, bare]).violations
    let exception = try #require(found.first { $0.agreement == "T-1" }).exception
    #expect(exception.answer == .yes)
    #expect(exception.evidence.contains("it excludes Banned Front (the river deal)"))
    #expect(exception.evidence.contains("Wing (Northland's ministry)"))
    #expect(exception.claims == ["1"])
  }

  @Test
  func `an excluded group told by one and another target by another is disputed`() throws {
    let findings = case1.findings(
      [
        case1.strike("1", in: "r1").with {
          $0.speaker = case1.southArmy
          $0.stance = .admits
          $0.actors = [case1.southArmy]
          $0.targets = [case1.wing]
        },
        case1.strike("2", in: "r2").with {
          $0.speaker = case1.northMinistry
          $0.stance = .accuses
          $0.actors = [case1.southArmy]
          $0.targets = [Entity(name: "civilians", kind: .population)]
        },
      ], agreements: [truce])
    let exception = try #require(findings.violations.first).exception
    #expect(exception.answer == .disputed)
    #expect(exception.claims == ["1", "2"])
  }

  @Test
  func `a breach of terms that bind another names the term and that it does not bind`() throws {
    var oneSided = truce
    oneSided.provisions[0].bound = ["Northland"]
    let act = case1.strike("1", in: "r1").with { $0.actors = [case1.southArmy] }
    let breach = case1.strike("2", in: "r1").with {
      $0.type = .ceasefireViolated
      $0.speaker = case1.northMinistry
      $0.stance = .accuses
      $0.actors = [case1.southArmy]
      $0.agreement = "the valley deal"
    }
    let found = case1.findings([act, breach], agreements: [oneSided]).violations
    #expect(found.map(\.provision) == ["1"])
    #expect(found.map(\.boundParty.answer) == [.no])
    #expect(found.map(\.prohibitedAct.answer) == [.yes])
  }

  @Test
  func `a finding is made by a mechanism of the agreement and by nobody else`() throws {
    var watched = truce
    watched.mechanisms = [.init(name: "Truce Watch", id: "watch")]
    func finding(by speaker: Entity) -> String? {
      let sketch = case1.strike("1", in: "r1").with {
        $0.speaker = speaker
        $0.actors = [case1.southArmy]
        $0.sentence = "The watch found that the army had struck."
      }
      return case1.findings([sketch], agreements: [watched]).violations.first?.finding?.value
    }
    #expect(finding(by: case1.watch) == "The watch found that the army had struck.")
    #expect(finding(by: case1.monitor) == nil)
    #expect(finding(by: case1.northMinistry) == nil)
  }

  @Test
  func `an act told as after the start is in time on the day of effect`() {
    let told = violation {
      $0.day = "2020-03-06"
      $0.timeRule = "time.after-truce"
    }
    #expect(told?.inTime.answer == .yes)
  }
}
