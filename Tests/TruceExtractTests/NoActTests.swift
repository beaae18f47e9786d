import Testing
import TruceModel

@testable import TruceExtract

/// Words of acts where nobody acted, and words of the field for acts.
struct NoActTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func types(_ text: String) -> [EventType] {
    fixture.claims(text).map(\.event.type)
  }

  @Test(arguments: [
    "The fire was caused by a short circuit, police said.",
    "The fire was started by rioters.",
    "Two nurses, who asked not to be named for fear of reprisals, said the camp was calm.",
    "The rebels will send a delegation to Cairo.",
    "Police said robbery was the motive.",
    "The ELN ended its armed strike in Arauca.",
    "The president was forced from office.",
  ])
  func `nobody acted`(text: String) {
    #expect(types(text).isEmpty)
  }

  @Test(arguments: [
    ("Rebels blew up four pylons, leaving the city of Ica without power.", [EventType.bombing]),
    ("Gunmen murdered the mayor. The gunmen fled on a motorcycle.", [.targetedKilling]),
    ("Monitors said the truce was dead.", [.ceasefireEnded]),
    ("Soldiers fired on the crowd.", [.smallArmsFire]),
    ("The army sent a tank battalion to the border.", [.troopMovement]),
    ("Villagers fled to the hills.", [.displacement]),
  ])
  func `what is told beside an act is no second one`(text: String, expected: [EventType]) {
    #expect(types(text) == expected)
  }

  @Test(arguments: [
    ("declared", "Fighters declared the truce dead.", "Fighters"),
    ("declared", "The army declared the ceasefire over.", "The army"),
    ("end", "The rebels declared an end to the truce.", "The rebels"),
    ("quit", "The Tigers quit the truce.", "The Tigers"),
    ("pulled", "Rebels pulled out of the seven-month-old ceasefire.", "Rebels"),
    ("walked", "The rebels walked away from the ceasefire.", "The rebels"),
  ])
  func `whoever declares a truce over ends it`(
    trigger: String, text: String, actor: String
  ) throws {
    let end = try fixture.claim(trigger, in: text)
    #expect(end.event.type == .ceasefireEnded)
    #expect(end.event.actors.map(\.wording) == [actor])
  }

  @Test(arguments: [
    "The rebels announced a truce over the weekend.", "The rebels declared a ceasefire.",
  ])
  func `a truce that is declared does not end`(text: String) {
    #expect(types(text) == [.ceasefireDeclared])
  }

  @Test(arguments: [
    ("strafed", "Jets strafed the survivors.", EventType.airStrike),
    ("machine-gunned", "Rebels machine-gunned a bus.", .smallArmsFire),
    ("toppled", "Rebels toppled four pylons with dynamite.", .propertyDestroyed),
    ("stabbed", "A merchant was stabbed in the market.", .violenceAgainstCivilians),
    ("strangled", "A merchant was strangled.", .violenceAgainstCivilians),
    ("hacked", "Rebels hacked six farmers to death.", .violenceAgainstCivilians),
    ("fired upon", "The monitors were fired upon near the bridge.", .smallArmsFire),
    ("turned back", "Soldiers turned back an aid convoy.", .accessDenied),
    ("in Gori", "Some 1,200 Russian troops remain in Gori.", .presence),
  ])
  func `words of the field tell acts`(trigger: String, text: String, type: EventType) throws {
    #expect(try fixture.claim(trigger, in: text).event.type == type)
  }

  @Test(arguments: [
    "The crisis impacted the economy.", "The army toppled the president.",
    "Prices remain in doubt.", "The minister turned back to the question of fuel.",
    "The army lost control of the town.",
  ])
  func `such words of other things tell none`(text: String) {
    #expect(types(text).isEmpty)
  }

  @Test func `things in a list are all hit`() throws {
    let damage = try fixture.claim(
      "damaged", in: "Shells damaged a school, a bakery and 12 houses.")
    #expect(
      Set(damage.event.targets.map(\.wording)) == ["a school", "a bakery", "houses"])
    let shelling = try fixture.claim("hit", in: "Shells hit a school, a clinic and a market.")
    #expect(
      Set(shelling.event.targets.map(\.wording)) == ["a school", "a clinic", "a market"])
    let bishop = try fixture.claim(
      "murdered", in: "Gunmen murdered the bishop, a critic of the army.")
    #expect(bishop.event.targets.map(\.wording) == ["the bishop"])
  }
}
