import Testing
import TruceModel

@testable import TruceExtract

/// What local papers, monitors and blogs tell in plain or figurative verbs.
struct LocalReportTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func types(_ text: String) -> [EventType] { fixture.claims(text).map(\.event.type) }

  @Test(arguments: [
    "He was taken by men in uniform.", "The teacher was taken from his home by masked men.",
    "Militiamen dragged the women out of the church.",
    "A doctor was bundled into a car by masked men.",
    "Rebels made off with four nurses from the clinic.",
    "The militia carried off twenty girls from the school.",
    "Soldiers took him away on Friday.",
    "Gunmen made the passengers get down and took away four of them.",
  ])
  func `people are led away`(text: String) {
    #expect(types(text).contains(.abduction))
  }

  @Test(arguments: [
    ("Seven youths are missing after a visit to a shrine.", 7),
    ("Two priests went missing on the road.", 2),
    ("Three villagers disappeared after soldiers came to the village.", 3),
  ])
  func `people are missing`(text: String, count: Int) {
    let harms = fixture.claims(text).flatMap(\.event.casualties)
    #expect(harms.contains { $0.value.harm == .missing && $0.value.count.low == count })
  }

  @Test(arguments: ["The missing pieces were found.", "A hunter went missing on Monday."])
  func `nobody is missing to the conflict`(text: String) {
    #expect(fixture.claims(text).isEmpty)
  }

  @Test func `whom a side lost is told apart from whom it killed`() throws {
    let text = "The army killed six of the attackers, losing two of its own."
    let own = try #require(
      fixture.claims(text).first { $0.event.trigger.wording.hasPrefix("losing") })
    #expect(own.event.casualties.map(\.value.count.low) == [2])
  }

  @Test(arguments: [
    ("The war has taken an estimated 40,000 lives since 1969.", 40000),
    ("The dead included two nurses.", 2),
    ("A three-wheeler driver sustained injuries.", 1), ("A bus driver sustained injuries.", 1),
  ])
  func `harm is counted`(text: String, count: Int) {
    let harms = fixture.claims(text).flatMap(\.event.casualties)
    #expect(harms.map(\.value.count.low).contains(count), "\(harms)")
  }

  @Test(arguments: [
    "A guard was found with his throat cut.", "Two guards were found with their throats slit.",
  ])
  func `a cut throat is a killing`(text: String) {
    let claims = fixture.claims(text)
    #expect(
      claims.contains {
        $0.event.type == .violenceAgainstCivilians
          && $0.event.casualties.contains { $0.value.harm == .killed }
      })
  }

  @Test(arguments: [
    "The ministry said that five militants had been destroyed in the forest.",
    "The ministry said that three militants had been liquidated.",
  ])
  func `fighters who are destroyed are killed`(text: String) {
    let claims = fixture.claims(text)
    #expect(claims.contains { $0.event.casualties.contains { $0.value.harm == .killed } })
    #expect(!claims.contains { $0.event.type == .propertyDestroyed })
  }

  @Test(arguments: [
    ("Residents say soldiers burned their houses. The army denies all of it.", "it"),
    ("Residents say soldiers burned their houses. The army denies everything.", "everything"),
  ])
  func `a denial in general is of what was told`(text: String, trigger: String) throws {
    let denial = try fixture.claim(trigger, in: text)
    #expect(denial.stance == .denies)
    #expect(denial.event.type == .propertyDestroyed)
  }

  @Test(arguments: [
    "A judge was shot dead in Mosul. Responsibility was assumed by the Islamic State.",
    "A judge was shot dead in Mosul. The Islamic State took responsibility for the operation.",
  ])
  func `responsibility is taken`(text: String) {
    let claims = fixture.claims(text)
    #expect(
      claims.contains {
        $0.event.actors.map(\.wording) == ["the Islamic State"]
          || $0.event.actors.map(\.wording) == ["The Islamic State"]
      })
  }

  @Test func `responsibility for children is no admission`() {
    let text = "A judge was shot dead in Mosul. Parents took responsibility for their children."
    #expect(!fixture.claims(text).contains { $0.stance == .admits })
  }

  @Test func `an offer that is rejected denies nothing`() {
    let text =
      "Rebels say troops shelled the town. The rebels offered a pause. The army rejected it."
    #expect(!fixture.claims(text).contains { $0.stance == .denies })
  }

  @Test(arguments: [
    "The column was raked with machine-gun fire.", "The post was sprayed with bullets.",
    "Militants raked the checkpoint with automatic fire.",
  ])
  func `fire is told by what it is poured from`(text: String) {
    #expect(types(text).contains(.smallArmsFire))
  }

  @Test(arguments: [
    ("A roadside charge was set off under a lorry of the army.", EventType.bombing),
    ("Rebels fired two mortar bombs at an outpost.", .shelling),
    ("Gunmen on motorbikes stopped a bus near the town.", .accessDenied),
    ("A patrol of monitors was prevented from leaving the port.", .accessDenied),
    ("The militia refused to let the team enter the camp.", .accessDenied),
    ("A visitor found the clinic in ashes.", .propertyDestroyed),
    ("The gunmen drove off the cattle.", .propertyDestroyed),
    ("The militia pursued the attackers into the forest.", .groundAssault),
    ("Drone flights over the town were reported.", .overflight),
    ("The army has 600 soldiers in the town.", .presence),
    ("Oman offered to host a new round of talks in May.", .consultation),
  ])
  func `plain verbs tell it with what stands beside them`(text: String, type: EventType) {
    #expect(types(text).contains(type), "\(types(text))")
  }

  @Test(arguments: [
    "Police stopped a car with a broken lamp.", "The future of the peace talks was unclear.",
    "Gardeners raked the lawn.", "The company lost two of its own designs.",
  ])
  func `the same verbs tell nothing of ordinary things`(text: String) {
    #expect(fixture.claims(text).isEmpty, "\(types(text))")
  }

  @Test(arguments: [
    "The defence minister warned of all-out war.",
    "The militia warned the mission not to send patrols to the east.",
    "The rebels warned aid agencies against entering the province.",
    "The general threatened on television to cross the river.",
  ])
  func `a warning by a side is a threat`(text: String) {
    #expect(types(text).contains(.threat))
  }

  @Test(arguments: [
    "The UN chief warned of all-out war.", "The police warned drivers not to use the road.",
  ])
  func `a warning by others is none`(text: String) {
    #expect(!types(text).contains(.threat))
  }

  @Test func `a demand is demanded`() throws {
    let claim = try fixture.claim("urged", in: "Turkey urged Russia to act.")
    #expect(claim.event.status == .demanded)
  }

  @Test func `a tense of its own is not to come`() throws {
    let text = "The governor says a patrol will be sent and that reinforcements arrived on Sunday."
    #expect(try fixture.claim("arrived", in: text).event.status == .occurred)
  }

  @Test(arguments: [
    ("exploded", "A mortar shell exploded at Belumbo on Friday.", "Belumbo"),
    ("abducted", "Two traders were abducted in Belumbo on Friday.", "Belumbo"),
    ("exploded", "Nouna: On Friday a mortar shell exploded at Belumbo.", "Belumbo"),
    ("massacred", "Nobody forgets Belumbo, where gunmen massacred ten villagers.", "Belumbo"),
    ("fled", "Some 200 families fled Belumbo in April.", "Belumbo"),
  ])
  func `villages that no list knows are places`(trigger: String, text: String, place: String) {
    let claims = fixture.claims(text)
    #expect(claims.contains { $0.event.places.first?.wording == place })
    #expect(!claims.contains { $0.event.targets.map(\.wording).contains(place) })
  }

  @Test func `those described by a participle are freed`() {
    let claims = fixture.claims("The rebels freed two captured militiamen in December.")
    #expect(claims.flatMap(\.event.targets).contains { $0.wording.contains("militiamen") })
  }

  @Test func `whoever breached the truce did what is listed`() throws {
    let text =
      "The militia complained of repeated breaches of the truce by Israel, including the shelling of villages and the shooting of a shepherd."
    for trigger in ["breaches", "shelling", "shooting"] {
      #expect(try fixture.claim(trigger, in: text).event.actors.map(\.wording) == ["Israel"])
    }
  }

  @Test(arguments: [
    "Residents of Goma report that rebels attacked a column.",
    "Sources in the command report that rebels attacked a column.",
  ])
  func `those who report in the present speak`(text: String) throws {
    let claim = try fixture.claim("attacked", in: text)
    #expect(claim.attribution.count == 1)
    #expect(claim.event.actors.map(\.wording) == ["rebels"])
  }

  @Test func `whoever threatens on television acts`() throws {
    let text = "The general threatened on television to cross the river."
    let threat = try fixture.claim("threatened", in: text)
    #expect(threat.event.actors.map(\.wording) == ["The general"])
    #expect(threat.event.targets.isEmpty)
  }

  @Test func `vehicles that are destroyed stay vehicles`() throws {
    let text = "The army said its troops had destroyed 14 lorries and killed a number of militants."
    #expect(try fixture.claim("destroyed", in: text).event.type == .propertyDestroyed)
  }

  @Test(arguments: [
    "Two Killed in Belumbo Crash on Friday Night.",
    "The guard owned The Twisted Belumbo, where gunmen killed him.",
    "Shots were fired at Belumbo's party.",
  ])
  func `not every unknown name is a place`(text: String) {
    #expect(
      !fixture.claims(text).contains { $0.event.places.contains { $0.rule == "place.unknown" } })
  }
}
