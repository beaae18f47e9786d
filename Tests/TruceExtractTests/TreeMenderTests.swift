import Testing
import TruceModel

@testable import TruceExtract

/// Constructions of news English that the parser regularly takes for others.
struct TreeMenderTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test func `participles that share an auxiliary have subjects of their own`() throws {
    let text = "At least 14 farmers were killed, nine abducted and more than 30 huts burned."
    let killed = try fixture.claim("killed", in: text).event
    #expect(killed.casualties.map(\.value.count.low) == [14])
    let taken = try fixture.claim("abducted", in: text).event
    #expect(taken.targets.map(\.wording) == ["nine"])
    #expect(taken.actors.isEmpty && taken.casualties.isEmpty)
    let burned = try fixture.claim("burned", in: text).event
    #expect(burned.targets.map(\.wording) == ["huts"])
    #expect(burned.actors.isEmpty && burned.casualties.isEmpty)
  }

  @Test func `what was seized and who was arrested stand beside those who were killed`() throws {
    let raid = "Three guards were killed, two lorries destroyed and a quantity of weapons seized."
    #expect(try fixture.claim("destroyed", in: raid).event.targets.map(\.wording) == ["lorries"])
    let arrests = "Police said 14 people were killed and 32 arrested in the clashes."
    let arrest = try fixture.claim("arrested", in: arrests).event
    #expect(arrest.targets.map(\.wording) == ["32"])
    #expect(arrest.casualties.isEmpty)
  }

  @Test func `an insertion does not hide who received injuries`() {
    let text = "Two men were killed, 14 villagers, including a nurse, suffered wounds."
    let harms = fixture.claims(text).flatMap(\.event.casualties)
    #expect(harms.first { $0.value.harm == .killed }?.value.count.low == 2)
    #expect(harms.first { $0.value.harm == .injured }?.value.count.low == 14)
  }

  @Test(arguments: [
    ("Rebels shelled the town, a doctor who works in Goma said.", "a doctor"),
    (
      "Soldiers burned the village, two women who had fled to Thailand told reporters.", "two women"
    ),
    ("Rebels shelled the town, a doctor reached by phone said.", "a doctor"),
    ("The army bombed the market, a trader contacted in El Fasher said.", "a trader"),
    ("Two people were killed, a health worker speaking from Nyala said.", "a health worker"),
    ("Gunmen killed two men, an officer who had returned from Goma said.", "an officer"),
    ("Troops shelled the camp, a resident who asked not to be named said.", "a resident"),
  ])
  func `a clause about whoever speaks is no speaker`(text: String, speaker: String) throws {
    let claim = try #require(fixture.claims(text).first)
    #expect(claim.attribution.map { $0.speaker?.wording } == [speaker])
    #expect(claim.event.places.isEmpty)
  }

  @Test(arguments: [
    ("Mortar rounds fired from hills held by the rebels fell on a school.", ["the rebels"]),
    ("Rockets fired from positions held by the army fell on a camp.", ["the army"]),
    ("Shells fired from a village landed on a clinic.", []),
  ])
  func `a shot that is fired and falls is one act`(text: String, doers: [String]) throws {
    let claims = fixture.claims(text)
    #expect(claims.count == 1)
    #expect(claims.first?.event.actors.map(\.wording) == doers)
    #expect(claims.first?.event.targets.isEmpty == false)
  }

  @Test(arguments: [
    ("The woman, whose husband, 52, was wounded, fled.", "wounded", "whose husband"),
    ("A teacher whose son, 14, was killed said rebels fired on the bus.", "killed", "whose son"),
  ])
  func `an age counts nobody`(text: String, trigger: String, who: String) throws {
    let event = try fixture.claim(trigger, in: text).event
    #expect(event.casualties.map(\.value.count.low) == [1])
    #expect(event.targets.map(\.wording) == [who])
  }

  @Test(arguments: ["One civilian was killed.", "My neighbour died."])
  func `one person is one`(text: String) {
    #expect(fixture.claims(text).first?.event.casualties.map(\.value.count.low) == [1])
  }

  @Test func `whoever is meant by whom did it`() throws {
    let text = "The army accused the ADF, by whom two soldiers were kidnapped, of shelling Goma."
    #expect(try fixture.claim("kidnapped", in: text).event.actors.map(\.wording) == ["the ADF"])
    #expect(try fixture.claim("shelling", in: text).event.actors.map(\.wording) == ["the ADF"])
    let other = "The president criticised the rebels, whom he accused of shelling the school."
    let claim = try fixture.claim("shelling", in: other)
    #expect(claim.event.actors.map(\.wording) == ["the rebels"])
  }

  @Test(arguments: [
    ("A clinic and two schools were damaged.", ["A clinic", "schools"]),
    ("A mosque and three houses were destroyed.", ["A mosque", "houses"]),
    ("An army post and two trucks were destroyed.", ["An army post", "trucks"]),
  ])
  func `the first of two that were hit is not lost`(text: String, things: [String]) {
    #expect(fixture.claims(text).first?.event.targets.map(\.wording) == things)
  }

  @Test(arguments: [
    ("On the night of 14 to 15 June, assailants killed 11 persons.", "killed", "assailants"),
    (
      "The opposition Free Syrian Army shelled Saraqib.", "shelled",
      "The opposition Free Syrian Army"
    ),
  ])
  func `what stands ahead of a doer is no part of it`(
    text: String, trigger: String, doer: String
  ) throws {
    #expect(try fixture.claim(trigger, in: text).event.actors.map(\.wording) == [doer])
  }

  @Test func `a town ahead of a number is no part of whom it counts`() throws {
    let event = try fixture.claim("shot", in: "In Medellin two men were shot dead.").event
    #expect(event.targets.map(\.wording) == ["two men"])
    #expect(event.places.map(\.value.name) == ["Medellín"])
  }

  @Test func `those under fire are subjected to it`() throws {
    let event = try fixture.claim(
      "mortar fire", in: "The rebels subjected the town of Hays to mortar fire."
    ).event
    #expect(event.status == .occurred)
    #expect(event.actors.map(\.wording) == ["The rebels"])
  }

  @Test(arguments: [
    "One person was killed and four others wounded in an attack apparently targeting a car.",
    "Two soldiers were killed in an attack targeting their convoy.",
  ])
  func `who was killed in an attack did not carry it out`(text: String) throws {
    #expect(try fixture.claim("attack", in: text).event.actors.isEmpty)
  }

  @Test func `those who subject a town to strikes carry them out`() throws {
    let event = try fixture.claim(
      "airstrikes", in: "The army subjected the town to airstrikes."
    ).event
    #expect(event.actors.map(\.wording) == ["The army"])
    #expect(event.targets.map(\.wording) == ["the town"])
  }

  @Test func `whoever stands behind by in a record did it`() throws {
    let claim = try fixture.claim(
      "breaches", in: "The ministry counted 40 breaches of the ceasefire by the rebels.")
    #expect(claim.event.actors.map(\.wording) == ["the rebels"])
    #expect(claim.attribution.map { $0.speaker?.wording } == ["The ministry"])
  }

  @Test(arguments: [
    (
      "Six people were among those killed in the attack the Observatory said.", "attack",
      "the Observatory"
    ),
    (
      "In a report obtained by the Journal, the Office of the Examiner said rebels shelled the town.",
      "shelled", "the Office of the Examiner"
    ),
  ])
  func `a subject right ahead of the verb speaks`(
    text: String, trigger: String, speaker: String
  ) throws {
    let claim = try fixture.claim(trigger, in: text)
    #expect(claim.attribution.map { $0.speaker?.wording } == [speaker])
  }

  @Test func `shots before a pause are not ended by it`() throws {
    let text = "He heard six shots and then a pause and then more shots were fired."
    #expect(fixture.claims(text).allSatisfy { $0.event.status == .occurred })
  }

  @Test(arguments: [
    ("A 17-year-old was shot dead by soldiers in Jenin.", "A 17-year-old"),
    ("A 15-year-old was arrested on Monday.", "A 15-year-old"),
  ])
  func `a person named by age is named with it`(text: String, target: String) throws {
    let claim = try #require(fixture.claims(text).first)
    #expect(claim.event.targets.map(\.wording) == [target])
  }

  @Test(arguments: [
    ("The truce expired on Friday.", EventType.ceasefireEnded),
    ("Fighting raged in Khartoum.", .armedClash), ("Rebels overran Bunia.", .territorySeized),
    ("Rebels forcibly recruited villagers.", .abduction),
  ])
  func `a sentence without a finite verb gets the one it has`(text: String, type: EventType) {
    #expect(fixture.claims(text).map(\.event.type) == [type])
  }

  @Test(arguments: [
    "Rebels, police said, attacked a patrol near Saraqib.",
    "A patrol was attacked near Saraqib by rebels on Monday.",
    "Residents fled after rebels attacked a patrol.",
  ])
  func `whoever attacked is named in whatever order it is told`(text: String) throws {
    let actors = try fixture.claim("attacked", in: text).event.actors
    #expect(actors.map { $0.wording.lowercased() } == ["rebels"])
  }

  @Test func `whom somebody took is the object`() throws {
    let text = "Two nurses, whom gunmen abducted on Monday, were from Saraqib."
    let claim = try fixture.claim("abducted", in: text)
    #expect(claim.event.actors.map(\.wording) == ["gunmen"])
  }

  @Test(arguments: [
    ("The ceasefire agreed in Moscow entered into force at noon.", EventType.ceasefireInEffect),
    ("Five ceasefires announced since April have collapsed.", .ceasefireEnded),
    ("The truce came to an end on Friday.", .ceasefireEnded),
  ])
  func `what became of a truce is told behind who made it`(text: String, type: EventType) {
    #expect(fixture.claims(text).map(\.event.type).contains(type))
  }

  @Test func `the grace of God overran no base`() throws {
    let text = "The army's bases were overrun by the grace of God."
    #expect(try fixture.claim("overrun", in: text).event.actors.isEmpty)
  }

  @Test func `an insertion behind which does not hide what the clause is of`() throws {
    let text =
      "The army answered rebel artillery, which, according to a medic, had killed 15 people."
    let event = try fixture.claim("killed", in: text).event
    #expect(event.actors.map(\.wording) == ["rebel"])
    #expect(event.type == .shelling)
  }

  @Test func `a claim told behind an insertion is what is denied`() throws {
    let text = "He denied a claim, carried by a website, that army shells had fallen on a school."
    let claim = try fixture.claim("fallen on", in: text)
    #expect(claim.stance == .denies)
    #expect(claim.attribution.map { $0.speaker?.wording } == ["He"])
  }

  @Test func `whoever is taken prisoner beside others is no doer`() throws {
    let text = "Both bases were overrun, 38 gunmen were killed and 12 others taken prisoner."
    let event = try fixture.claim("taken prisoner", in: text).event
    #expect(event.actors.isEmpty)
    #expect(event.targets.map(\.wording) == ["12 others"])
  }
}
