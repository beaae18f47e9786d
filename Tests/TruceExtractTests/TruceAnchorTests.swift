import Testing
import TruceModel

@testable import TruceExtract

struct TruceAnchorTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func time(of type: EventType, in text: String) -> Attested<TimeReference>? {
    fixture.claims(text).first { $0.event.type == type }?.event.time
  }

  @Test func `an act told as soon after the start of a truce is of that day or the next`() throws {
    let time = try #require(
      self.time(
        of: .strike,
        in: "The strike came shortly after the start of a truce in Idlib province. "
          + "The ceasefire took effect on February 27."))
    #expect(time.rule == TruceAnchor.rule)
    #expect(time.wording == "shortly after the start of a truce")
    #expect(time.value.start == CalendarDay(iso: "2020-02-27"))
    #expect(time.value.end == CalendarDay(iso: "2020-02-28"))
    #expect(time.value.basis == .relative)
  }

  @Test func `without a day of the truce the act stays undated`() {
    let time = self.time(
      of: .strike, in: "The strike came shortly after the start of a truce in Idlib province.")
    #expect(time == nil)
  }

  @Test func `a target is not cut where a compound begins`() throws {
    let claim = try #require(
      fixture.claims(
        "Residents said that the strike targeted a camp of the Hezbollah-backed armed group "
          + "Ansar al-Tawhid."
      ).first)
    let target = try #require(claim.event.targets.first)
    #expect(target.wording.hasSuffix("Ansar al-Tawhid"))
    #expect(target.value.id == "ansar-al-tawhid")
  }

  @Test func `a gerund is no actor`() {
    let claims = fixture.claims(
      "Northern forces broke the ceasefire in Idlib province by launching an attack on a village.")
    #expect(!claims.contains { $0.event.actors.contains { $0.value.name == "launching" } })
  }
}
