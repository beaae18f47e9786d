import Testing
import TruceModel

@testable import TruceExtract

/// Lists of victims, of things hit, and doers behind insertions in wire text in capitals.
struct WireListTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func targets(_ text: String) -> [String] {
    fixture.claims(text).flatMap(\.event.targets).map(\.wording)
  }

  private func actors(_ text: String) -> [String] {
    fixture.claims(text).flatMap(\.event.actors).map(\.wording)
  }

  @Test(arguments: [
    (
      "A FEW HOURS LATER, PRIESTS JUAN MORA, RECTOR OF THE COLLEGE; PEDRO LUNA, RAUL VERA, AND MARIO "
        + "PENA, AS WELL AS THEIR COOK, ELBA RAMOS, WERE ASSASSINATED.",
      ["JUAN MORA", "RAUL VERA", "ELBA RAMOS"]
    ),
    (
      "PEDRO LUNA, A LEADER OF THE PARTY, WAS FOUND DEAD ALONG WITH GILDA MORA, A MEMBER OF ANOTHER "
        + "PARTY.", ["PEDRO LUNA", "GILDA MORA"]
    ),
    (
      "THE REBELS ESCAPED, TAKING AS HOSTAGES ENGINEERS PAULO MORA, AUGUSTO DIAZ, AND JOSE REIS.",
      ["PAULO MORA", "AUGUSTO DIAZ", "JOSE REIS"]
    ),
    (
      "WE WILL MENTION THE MURDERS WHICH OCCURRED IN JULY IN THE CITY: EDUARDO MORA, PEDRO LUNA, AND "
        + "DR RAUL VERA.", ["EDUARDO MORA", "DR RAUL VERA"]
    ),
    (
      "HIRED KILLERS ASSASSINATED IN LESS THAN 48 HOURS JUDGE CARLOS MORA, AND SENATOR RAUL VERA.",
      ["JUDGE CARLOS MORA", "SENATOR RAUL VERA"]
    ),
    ("THE UNION PROTESTED RIVERA'S MURDER.", ["RIVERA"]),
    ("HE SPOKE OF THE MASTERMINDS OF THE SIX PRIESTS' MURDER.", ["THE SIX PRIESTS"]),
    ("HE PROTESTED THE MURDER OF COLOMBIAN JUSTICE JUAN VALENCIA TODAY.", ["JUAN VALENCIA"]),
    (
      "A FORMER STUDENT WHO HAD BEEN KIDNAPPED HAS BEEN FOUND MURDERED IN AYALA.",
      ["A FORMER STUDENT"]
    ),
    ("THE JUDGE IDENTIFIED THE DEAD MEN AS JUAN MORA, 38, AND PEDRO LUNA, 42.", ["JUAN MORA"]),
  ])
  func `the people of a list are victims one by one`(text: String, people: [String]) {
    let found = targets(text)
    #expect(people.allSatisfy(found.contains), "\(found)")
  }

  @Test func `two people of one surname stay two`() {
    let text = "GUNMEN KILLED ANA LUCIA MORA. CIRILO MORA AND PEDRO DIAZ WERE WOUNDED."
    #expect(targets(text).contains("CIRILO MORA"))
  }

  @Test(arguments: [
    (
      "IN HUANCAYO, THE CAPITAL OF JUNIN DEPARTMENT, THE HOUSE OF A CANDIDATE, SEVERAL SHOPS, SOME "
        + "GOVERNMENT OFFICES, AND SCHOOLS HAVE BEEN BOMBED.", "SHOPS"
    ),
    (
      "URBAN CELLS PLACED DYNAMITE STICKS IN FOUR ESTABLISHMENTS IN THE CAPITAL; NAMELY, A BANK, A "
        + "HOTEL, AND A STORE.", "A HOTEL"
    ),
    (
      "THREE BOMBS WENT OFF IN THE CAPITAL, ONE AT A PARK, ANOTHER AT THE UNIVERSITY, AND A THIRD IN "
        + "FRONT OF A BANK.", "A BANK"
    ),
    ("A RAILROAD BRIDGE BETWEEN TIERRA ALTA AND MORALES HAS BEEN DESTROYED.", "A RAILROAD BRIDGE"),
    ("THE GUERRILLAS WENT ON BY BLOWING-UP THE COUNTRY'S POWER GRID.", "THE COUNTRY'S POWER GRID"),
    ("REBELS SET ON FIRE TWO BUSES.", "BUSES"),
    ("THEY SET FIRE TO THE COUNTRY CLUB.", "THE COUNTRY CLUB"),
    ("A BOMB EXPLODED TONIGHT IN AYALA, OPPOSITE A TELEPHONE EXCHANGE.", "A TELEPHONE EXCHANGE"),
    (
      "GUERRILLAS OF THE POPULAR FRONT OPENED FIRE ON A BUS.", "A BUS"
    ),
  ])
  func `things hit are found wherever the list or idiom leads`(text: String, thing: String) {
    let found = targets(text)
    #expect(found.contains(thing), "\(found)")
  }

  @Test(arguments: [
    ("TWO MEN DRESSED AS POLICEMEN KIDNAPPED SENATOR JUAN MORA.", "TWO MEN"),
    ("TWO MEN DRESSED AS SOLDIERS SHOT A JUDGE.", "TWO MEN"),
    ("YESTERDAY AFTERNOON MEMBERS OF THE ARMY KIDNAPPED FOUR STUDENTS.", "MEMBERS OF THE ARMY"),
    ("ACCORDING TO THE REPORT, GUNMEN THIS MORNING KILLED A JUDGE.", "GUNMEN"),
    (
      "ACCORDING TO THE REPORT, SEVERAL MEN RIDING IN A TRUCK THREW A BOMB AT THE OFFICE.",
      "SEVERAL MEN"
    ),
    ("THIS TOOK PLACE AFTER A MAN DRESSED IN A UNIFORM KILLED 1 PERSON.", "A MAN"),
    ("GUERRILLAS OF THE POPULAR FRONT OPENED FIRE ON A BUS.", "GUERRILLAS OF THE POPULAR FRONT"),
  ])
  func `the doer is found behind insertions`(text: String, doer: String) {
    #expect(actors(text) == [doer])
  }

  @Test func `fighters behind a name in brackets are its own`() throws {
    let text = "A JUDGE WAS KILLED BY FMLN [FARABUNDO MARTI NATIONAL LIBERATION FRONT] TERRORISTS."
    let doer = try #require(fixture.claims(text).first?.event.actors.first)
    #expect(doer.value.id == "fmln")
  }

  @Test(arguments: [
    (
      "THE MINISTER SAID POLICE WILL TRY TO FIND THE PERPETRATORS OF THE ROBBERY OF A BANK.",
      "POLICE"
    ),
    (
      "THE GOVERNMENT REVEALED ON 11 NOVEMBER THAT THEY LAUNCHED THE LARGEST MILITARY OFFENSIVE.",
      "MILITARY"
    ),
    ("THE MEN WHO KILLED A PRIEST AND TWO GUARDS IN THE CITY FIRED 500 SHOTS.", "GUARDS"),
    ("A FORMER STUDENT WHO HAD BEEN KIDNAPPED HAS BEEN FOUND MURDERED IN AYALA.", "STUDENT"),
    ("HE SAID THE MURDER WAS PERPETRATED BY THREE GUNMEN AND NOT THE ARMY.", "ARMY"),
  ])
  func `nobody is made a doer by a broken tree`(text: String, nobody: String) {
    #expect(actors(text).allSatisfy { !$0.contains(nobody) }, "\(actors(text))")
  }

  @Test(arguments: [
    ("A BOMB KILLED TWO PEOPLE AND MANY WERE WOUNDED.", "MANY"),
    ("HE CONDEMNED THE KILLING OF 42-YEAR-OLD JUAN MORA.", "42-YEAR-OLD JUAN MORA"),
  ])
  func `amounts and ages are no names of victims`(text: String, who: String) {
    let named = fixture.claims(text).flatMap(\.event.casualties).compactMap(\.value.who)
    #expect(!named.contains(who), "\(named)")
  }

  @Test func `who rejects a murder condemns it`() throws {
    let claim = try #require(fixture.claims("All parties rejected the murder of the mayor.").first)
    #expect(claim.stance != .denies)
    #expect(claim.event.status == .occurred)
  }

  @Test(arguments: [
    ("Several charges of dynamite were detonated in two banks.", "dynamite"),
    ("The man killed one person and wounded six others with a machine gun.", "machine gun"),
  ])
  func `what they did it with is read behind counts and harm`(text: String, weapon: String) {
    let means = fixture.claims(text).flatMap(\.event.means).map { $0.wording.lowercased() }
    #expect(means.contains { $0.contains(weapon) }, "\(means)")
  }

  @Test func `who is told of a crime by others is told of its kind`() throws {
    let text =
      "A witness said that gunmen kidnapped a judge on Monday. The minister said that members of the "
      + "National Guard participated in the crime."
    let crime = try fixture.claim("crime", in: text)
    #expect(crime.event.type == .abduction)
  }
}
