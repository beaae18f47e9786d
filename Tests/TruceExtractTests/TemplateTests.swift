import Testing
import TruceModel

@testable import TruceExtract

/// Who did and suffered what in wire text, whether it happened at all, and what is no act.
struct TemplateTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func event(_ text: String, _ type: EventType) -> Event? {
    fixture.claims(text).map(\.event).first { $0.type == type }
  }

  private func targets(_ text: String) -> [String] {
    fixture.claims(text).flatMap(\.event.targets).map(\.wording)
  }

  @Test func `of a list of people with ages and brackets all are targets`() {
    let found = targets(
      "LIMA, 3 MAY 89 (EFE) -- [TEXT] JUAN PEREZ GOMEZ, 42, A LAWYER; MARIA DIAZ LOPEZ (TEACHER), "
        + "AND CARLOS RUIZ MORA WERE MURDERED BY GUNMEN IN AYACUCHO.")
    for name in ["JUAN PEREZ GOMEZ", "MARIA DIAZ LOPEZ", "CARLOS RUIZ MORA"] {
      #expect(found.contains { $0.hasSuffix(name) }, "\(name) in \(found)")
    }
  }

  @Test func `those equated with the injured came to harm`() {
    let found = targets(
      "LIMA, 3 MAY 89 (EFE) -- [TEXT] A BOMB EXPLODED IN LIMA TODAY. AMONG THE INJURED ARE JUAN "
        + "PEREZ GOMEZ, 42; AND MARIA DIAZ LOPEZ, 19.")
    #expect(found.contains { $0.hasSuffix("JUAN PEREZ GOMEZ") })
    #expect(found.contains { $0.hasSuffix("MARIA DIAZ LOPEZ") })
  }

  @Test func `an age ahead of a name is no part of who was hit`() {
    let found = targets(
      "LIMA, 3 MAY 89 (EFE) -- [TEXT] GUNMEN MURDERED 26-YEAR-OLD JUAN PEREZ GOMEZ IN LIMA.")
    #expect(found.contains("JUAN PEREZ GOMEZ"))
  }

  @Test func `an epithet ahead of a group's name is no part of the doer`() {
    let event = event(
      "BOGOTA, 3 MAY 89 (EFE) -- [TEXT] THE SO-CALLED ELN ATTACKED A BANK IN CALI TODAY.",
      .groundAssault)
    #expect(event?.actors.map(\.wording) == ["ELN"])
  }

  @Test func `no group that claims an attack is no doer`() {
    let claims = fixture.claims(
      "A bomb went off in Lima on Monday. No group has claimed responsibility for the attack.")
    #expect(claims.allSatisfy { $0.event.actors.isEmpty })
  }

  @Test func `a bomb that is the trigger is the means too`() {
    let event = event("A car bomb exploded near the bank on Monday.", .bombing)
    #expect(event?.means.map(\.wording) == ["car bomb"])
  }

  @Test func `damage to things is damage to targets`() {
    let event = event(
      "LIMA, 3 MAY 89 (EFE) -- [TEXT] THE EXPLOSION CAUSED SERIOUS DAMAGE TO THE BANK AND TO "
        + "NEARBY HOUSES.", .bombing)
    #expect(event?.targets.map(\.wording).contains("THE BANK") == true)
    #expect(event?.targets.map(\.wording).contains("NEARBY HOUSES") == true)
  }

  @Test(arguments: [
    ("Gunmen threw a grenade at the bank on Monday.", EventType.bombing),
    ("Two bank buildings were damaged on Monday.", .propertyDestroyed),
    ("Three teachers are still being held hostage by rebels.", .abduction),
  ])
  func `acts that a verb tells are read`(text: String, type: EventType) {
    #expect(event(text, type) != nil)
  }

  @Test(arguments: [
    "An earthquake rocked the capital on Monday.",
    "The scandal destroyed the image of the army.",
  ])
  func `nature and figures of speech make no act`(text: String) {
    #expect(fixture.claims(text).isEmpty)
  }

  @Test(arguments: [
    (
      "The minister urged the army to stop shelling villages.",
      [EventStatus.demanded, .hypothetical]
    ),
    ("There is a danger of attacks on the embassy.", [.hypothetical]),
    ("The guerrillas were going to attack the barracks.", [.planned]),
    ("The guards prevented the judge from being murdered.", [.hypothetical]),
    ("The rebels promised to refrain from attacking buses.", [.hypothetical]),
    ("The rebels could continue killing villagers.", [.hypothetical]),
  ])
  func `what may come or is to end has not happened`(text: String, expected: [EventStatus]) {
    let found = fixture.claims(text).map(\.event).filter {
      ![.demand, .threat, .consultation, .statement].contains($0.type)
    }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { expected.contains($0.status) }, "\(found.map(\.status))")
  }

  @Test func `what was before a demand happened`() {
    let event = event(
      "The union demanded protection following the murder of Juan Perez.", .targetedKilling)
    #expect(event?.status == .occurred)
  }

  @Test func `a later mention takes the kind of the act that it refers to`() {
    let types = fixture.claims(
      "A bomb exploded at a bank in Lima on Monday. Police said two men fled. The attack came at "
        + "dawn."
    ).map(\.event.type)
    #expect(types.filter { $0 == .bombing }.count == 2)
  }

  @Test func `fighters belonging to a body are of it`() {
    let event = event(
      "REBELS BELONGING TO THE FMLN ATTACKED A BANK IN SAN SALVADOR TODAY.", .groundAssault)
    #expect(event?.actors.first?.value.id == "fmln")
  }

  @Test func `power poles are no Poles`() {
    let event = event("YESTERDAY GUERRILLAS BLEW UP SEVEN POWER POLES IN USULUTAN.", .bombing)
    #expect(event?.targets.map(\.wording) == ["POWER POLES"])
    #expect(event?.targets.first?.value.kind != .population)
  }

  @Test func `who is hit beside another does not hit`() {
    let event = event("YESTERDAY GUNMEN KIDNAPPED THE BISHOP AND HIS ASSISTANT.", .abduction)
    #expect(event?.actors.map(\.wording) == ["GUNMEN"])
  }

  @Test func `a loaded vehicle is the means with its load`() {
    let event = event("A CAR LOADED WITH 200 KG OF DYNAMITE EXPLODED IN LIMA TODAY.", .bombing)
    #expect(event?.means.map(\.wording).contains("A CAR LOADED WITH 200 KG OF DYNAMITE") == true)
  }
}
