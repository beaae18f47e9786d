import Testing
import TruceModel

@testable import TruceExtract

struct ContextTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test func `harm without an act takes the act that the report tells it of`() throws {
    let claims = fixture.claims(
      "Air strikes hit two towns near Idlib on Sunday, the monitor said. Five more civilians were "
        + "killed in the town of Saraqib.")
    let claim = try #require(claims.last)
    #expect(claim.event.trigger.wording == "killed")
    #expect(claim.event.type == .airStrike)
  }

  @Test func `harm in a report without an act stays harm`() throws {
    let claim = try #require(fixture.claims("Five people were killed in Saraqib.").first)
    #expect(claim.event.type == .casualties)
  }

  @Test func `an undated strike takes the day of the strikes it is told with`() throws {
    let text =
      "Air strikes killed ten people in Saraqib on Sunday. In the town of Ariha raids killed three."
    let claim = try #require(fixture.claims(text).last)
    #expect(claim.event.time?.value.start == CalendarDay(year: 2020, month: 3, day: 1))
    #expect(claim.event.time?.rule == "context.time")
    #expect(claim.event.time?.wording == "Sunday")
  }

  @Test func `a first mention takes the place that a later one adds`() throws {
    let text =
      "A car bomb killed ten people waiting in a queue. The blast in Azaz came on Sunday morning."
    let claims = fixture.claims(text)
    let first = try #require(claims.first)
    #expect(first.event.places.map(\.wording) == ["Azaz"])
    #expect(first.event.time != nil)
  }

  @Test func `a doer whom one speaker names is no word of another`() throws {
    let text =
      "A strike hit a camp near Saraqib on Sunday. The opposition said that Russian aircraft "
      + "carried out the strike near Saraqib on Sunday."
    let told = try #require(fixture.claims(text).first)
    #expect(told.attribution.isEmpty)
    #expect(told.event.actors.isEmpty)
  }

  @Test func `harm in another town is not laid to the doer of the last act`() throws {
    let text =
      "Government forces shelled Saraqib on Sunday. Three people were killed in Ariha."
    let harm = try #require(fixture.claims(text).last)
    #expect(harm.event.trigger.wording == "killed")
    #expect(harm.event.actors.isEmpty)
  }

  @Test func `a province does not do what is told of by a participle of means`() throws {
    let text =
      "Russia has accused Turkey of having broken a ceasefire in Syria’s Idlib province by "
      + "launching an attack on the town of Saraqib."
    let attack = try #require(fixture.claims(text).first { $0.event.type != .ceasefireViolated })
    #expect(attack.event.actors.allSatisfy { !$0.wording.contains("province") })
  }

  @Test func `a later mention is given nothing`() throws {
    let text =
      "A car bomb killed ten people in Azaz on Sunday. The army condemned the attack."
    let claims = fixture.claims(text)
    let later = try #require(claims.last)
    #expect(later.event.refersTo == claims.first?.id)
    #expect(later.event.places.isEmpty)
    #expect(later.event.time == nil)
  }

  @Test func `an event of another day keeps to itself`() throws {
    let text =
      "Shelling killed two people in Saraqib on Sunday. In April 2018 a car bomb had killed nine."
    let claim = try #require(fixture.claims(text).last)
    #expect(claim.event.places.allSatisfy { $0.wording != "Saraqib" })
  }

  @Test func `a country near by is no place of an event`() throws {
    let text = "Fighting went on in Syria on Sunday. Clashes killed two gunmen."
    let claim = try #require(fixture.claims(text).last)
    #expect(claim.event.places.isEmpty)
  }
}

extension ContextTests {
  @Test func `what follows a past date is of neither the day nor the town of the news`() throws {
    let text =
      "Air strikes killed ten people in Saraqib on Sunday. In the wake of an uproar in 2013 the "
      + "government gave up its arsenal. The handover followed anger at a gas attack that killed "
      + "hundreds."
    let attack = try #require(fixture.claims(text).last)
    #expect(attack.event.trigger.wording == "gas attack")
    #expect(attack.event.time == nil)
    #expect(attack.event.places.isEmpty)
  }

  @Test func `a date since when something lasts does not end the news`() throws {
    let text =
      "Air strikes killed ten people in Saraqib on Sunday. The town has been held by rebels since "
      + "2013. The raids also wounded three children."
    let last = try #require(fixture.claims(text).last)
    #expect(last.event.time?.value.value == "2020-03-01" || last.event.refersTo != nil)
  }
}
