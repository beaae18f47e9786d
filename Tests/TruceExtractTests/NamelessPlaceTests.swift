import Testing
import TruceModel

@testable import TruceExtract

/// Places that no gazetteer has, and places that tell only where somebody spoke.
struct NamelessPlaceTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("shelled", "Militants shelled the villages of al-Malaqa and Ikkor.", ["al-Malaqa", "Ikkor"]),
    (
      "fired", "Rebels fired rockets at the settlements of Nahsheb, Ikkor and Safsaf.",
      ["Nahsheb", "Ikkor", "Safsaf"]
    ),
    ("captured", "Government forces captured positions on Jabal al-Tharqa.", ["Jabal al-Tharqa"]),
  ])
  func `an unknown name is a place without coordinates`(
    trigger: String, text: String, places: [String]
  ) throws {
    let found = try fixture.claim(trigger, in: text).event.places
    #expect(found.map(\.wording) == places)
    #expect(found.allSatisfy { $0.value.latitude == nil })
  }

  @Test(arguments: [
    ("killed", "The minister told reporters in the capital Ankara that two soldiers were killed."),
    ("offensive", "The army in Damascus announced an offensive."),
    ("raid", "A relief worker in Gaziantep said his friend died in the raid."),
  ])
  func `where somebody speaks is not where it was`(trigger: String, text: String) throws {
    #expect(try fixture.claim(trigger, in: text).event.places.isEmpty)
  }
}
