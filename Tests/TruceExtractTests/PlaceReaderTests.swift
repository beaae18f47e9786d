import Testing
import TruceModel

@testable import TruceExtract

struct PlaceReaderTests {
  @Test(arguments: [
    "Rebels shelled the town of Saraqib, which Washington and Moscow condemned.",
    "The strike on Saraqib was a result of Washington's refusal to talk to Moscow.",
    "The accord, signed in Moscow on Thursday, was followed by shelling in Saraqib.",
  ])
  func `a capital that stands for a government is no place of the act`(sentence: String) throws {
    let claims = try Fixture.shared.get().claims(sentence)
    let places = claims.flatMap(\.event.places).map(\.wording)
    #expect(places.contains("Saraqib"))
    #expect(!places.contains("Moscow"))
    #expect(!places.contains("Washington"))
  }

  @Test(arguments: [
    ("Rockets hit Kabul on Monday.", "Kabul"), ("Rebels captured Monrovia.", "Monrovia"),
    ("The army shelled southern Beirut.", "southern Beirut"),
    ("The coalition bombed Yemen on Monday.", "Yemen"),
    ("Fighters entered Kabul.", "Kabul"),
  ])
  func `a capital or country that is hit or taken is the place`(
    sentence: String, place: String
  ) throws {
    let claims = try Fixture.shared.get().claims(sentence)
    #expect(claims.flatMap(\.event.places).map(\.wording) == [place])
  }

  @Test func `a capital in which something happens is its place`() throws {
    let claims = try Fixture.shared.get().claims("A car bomb exploded in Damascus on Monday.")
    #expect(claims.contains { $0.event.places.contains { $0.wording == "Damascus" } })
  }

  @Test(arguments: [
    ("The army shelled Kalavari on Monday.", "Kalavari"),
    ("Guns fired at a post beyond the Kandarpur causeway on Monday.", "Kandarpur"),
    ("Troops shelled a post in the Lajavang area on Monday.", "Lajavang"),
    ("SHELLS HIT THE CENTER OF CAZIN ON FRIDAY.", "CAZIN"),
    ("He was arrested in Basra.", "Basra"),
  ])
  func `a place that no list or few people know is read from what is done there`(
    sentence: String, place: String
  ) throws {
    let claims = try Fixture.shared.get().claims(sentence)
    #expect(claims.flatMap(\.event.places).map(\.wording).first == place)
  }
}
