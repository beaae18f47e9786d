import Testing
import TruceModel

@testable import TruceExtract

/// How many came to harm, where other words than a plain number tell it.
struct HarmCountTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  /// Harm and its low bound, in text order.
  private func harms(_ text: String) -> [String] {
    fixture.claims(text).flatMap { $0.event.casualties.map(\.value) }.map {
      "\($0.harm.rawValue) \($0.count.low.map(String.init) ?? "-")"
    }
  }

  @Test(arguments: [
    ("A total of 14 guards were killed.", ["killed 14"]),
    ("An airstrike killed a number of villagers.", ["killed -"]),
    ("The governor was killed by gunmen.", ["killed 1"]),
    ("The priest was murdered.", ["killed 1"]),
    ("The leadership was killed by gunmen.", ["killed -"]),
    ("A couple and their baby were killed by a shell.", ["killed 2", "killed 1"]),
    ("A couple of rebels were killed.", ["killed 2"]),
    ("Two guards were killed and a third wounded by a mine.", ["killed 2", "injured 1"]),
    ("The governors were killed by gunmen.", ["killed -"]),
  ])
  func `amounts and single persons count`(text: String, expected: [String]) {
    #expect(harms(text) == expected)
  }

  @Test(arguments: [
    ("The ministry put the number of people killed in the raid at 44.", ["killed 44"]),
    ("The ministry put the death toll from the raid at 44.", ["killed 44"]),
    ("The toll has since risen from 12 to 19, the ministry said.", ["killed 19"]),
    ("Officials put the toll at 12 dead and 30 injured.", ["killed 12", "injured 30"]),
    ("The mayor raised the toll from the strike on the market to 41.", ["killed 41"]),
    ("The toll stood at 12, police said.", ["killed 12"]),
    ("The toll from the bombing climbed to 31 on Tuesday, up from 27.", ["killed 31"]),
    ("The ministry said that the number of wounded had risen to 210.", ["injured 210"]),
    ("The rebels claimed to have inflicted 15 casualties on the army.", ["unspecified 15"]),
  ])
  func `whoever sets a toll tells the last figure`(text: String, expected: [String]) {
    #expect(harms(text) == expected)
  }

  @Test(arguments: [
    (
      "The strike left 20 people dead and more than 30 seriously wounded.",
      ["killed 20", "injured 30"]
    ),
    ("The blast left 40 badly hurt.", ["injured 40"]),
    ("Hospital officials reported two dead and five wounded.", ["killed 2", "injured 5"]),
    ("The explosion left 73 injured and losses estimated at a billion pesos.", ["injured 73"]),
    ("An officer said that two of the wounded had died in hospital.", ["killed 2"]),
    ("Rebels shelled the base. Eight soldiers received wounds.", ["injured 8"]),
  ])
  func `harm beside harm has its own number`(text: String, expected: [String]) {
    #expect(harms(text) == expected)
  }

  @Test(arguments: [
    ("The bodies of two farmers were discovered in a well.", ["killed 2"]),
    ("The body of a student was found in the river.", ["killed 1"]),
    ("The bodies of 45 civilians were found near the town.", ["killed 45"]),
    ("The bodies of the state were found to be corrupt.", []),
    ("The body of the council met in the town after the attack.", []),
  ])
  func `bodies that are found are of the dead`(text: String, expected: [String]) {
    #expect(harms(text) == expected)
  }

  @Test(arguments: [
    ("More than 10,000 people fled their homes in Beni.", ["displaced 10000"]),
    ("Another 3,000 fled on Monday.", ["displaced 3000"]),
    ("Some 300 families were forced from their homes.", ["displaced 300"]),
    ("The return of the displaced began on Monday.", []),
    ("The president was forced from office.", []),
    ("The army suffered 10 casualties.", ["unspecified 10"]),
    ("The rebels lost 10 men in the battle.", ["killed 10"]),
    ("The army lost control of the town.", []),
  ])
  func `other words of harm`(text: String, expected: [String]) {
    #expect(harms(text) == expected)
  }

  @Test(arguments: [
    "More than 3,800 people were killed in Lebanon over 13 months of hostilities.",
    "Some 6,000 people have been killed in two years of fighting.",
    "At least 689 people have been killed in Lebanon since the fighting started.",
  ])
  func `the dead of a long fight are a total`(text: String) throws {
    let total = try #require(fixture.claims(text).first { !$0.event.casualties.isEmpty })
    #expect(total.event.isAggregate)
  }

  @Test func `losses have those who bear them`() throws {
    let suffered = try fixture.claim(
      "suffered 10 casualties", in: "The army suffered 10 casualties.")
    #expect(suffered.event.targets.map(\.wording) == ["The army"])
    #expect(suffered.event.actors.isEmpty)
    let inflicted = try fixture.claim(
      "inflicted 20 casualties", in: "The rebels inflicted 20 casualties on the army.")
    #expect(inflicted.event.targets.map(\.wording) == ["the army"])
    #expect(inflicted.event.actors.map(\.wording) == ["The rebels"])
  }
}
