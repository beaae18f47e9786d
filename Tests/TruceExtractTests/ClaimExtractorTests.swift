import Testing
import TruceModel
import TruceText

@testable import TruceExtract

struct ClaimExtractorTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test func `a strike is read with actor, place, day and toll`() throws {
    let claims = fixture.claims(
      "Russian warplanes struck the town of Ariha in Idlib province on Sunday, killing at least 12 "
        + "civilians and wounding 30 others.")
    let claim = try #require(claims.first)
    #expect(claims.count == 1)
    #expect(claim.event.type == .airStrike)
    #expect(claim.event.status == .occurred)
    #expect(claim.event.actors.contains { $0.value.side == "Russia" || $0.value.name == "Russia" })
    #expect(claim.event.places.contains { $0.wording.contains("Idlib") })
    #expect(claim.event.time?.value.start == CalendarDay(year: 2020, month: 3, day: 1))
    let killed = claim.event.casualties.first { $0.value.harm == .killed }
    #expect(killed?.value.count == Count(low: 12, high: nil, qualifier: .atLeast))
    #expect(
      claim.event.casualties.contains { $0.value.harm == .injured && $0.value.count.low == 30 })
  }

  @Test func `every wording stands at its span`() {
    let text =
      "The army said on Monday that rebels shelled a market in Aleppo, killing five people. The "
      + "group denied carrying out the attack."
    let bytes = Array(text.utf8)
    func holds<Value>(_ attested: Attested<Value>) -> Bool {
      String(decoding: bytes[attested.span.range], as: UTF8.self) == attested.wording
    }
    let claims = fixture.claims(text)
    #expect(!claims.isEmpty)
    for claim in claims {
      #expect(holds(claim.event.trigger))
      #expect(holds(claim.sentence))
      #expect(claim.event.actors.allSatisfy(holds))
      #expect(claim.event.targets.allSatisfy(holds))
      #expect(claim.event.places.allSatisfy(holds))
      #expect(claim.event.casualties.allSatisfy(holds))
      #expect(claim.attribution.compactMap(\.speaker).allSatisfy(holds))
    }
  }

  @Test func `the same text gives the same claims`() {
    let text = "Rebels captured a village. The ministry said two soldiers were killed in clashes."
    #expect(fixture.claims(text) == fixture.claims(text))
  }

  @Test func `a date on the verb of saying does not date the event`() throws {
    let claim = try #require(
      fixture.claims("The ministry said on Sunday that rebels had shelled a village.").first)
    #expect(claim.event.time == nil)
    #expect(claim.attribution.first?.saidOn?.wording == "Sunday")
    #expect(claim.event.notAfter == CalendarDay(year: 2020, month: 3, day: 1))
  }

  @Test func `a statement at the end of the sentence attributes all before it`() throws {
    let claim = try #require(
      fixture.claims("Rebels shelled a village near Hama, killing two people, the army said.").first
    )
    #expect(claim.event.type == .shelling)
    #expect(claim.attribution.first?.speaker?.wording == "the army")
  }

  @Test func `an accusation names the accused as doer`() throws {
    let claims = fixture.claims("The rebels accused the army of shelling the town of Saraqib.")
    let claim = try #require(claims.first { $0.event.type == .shelling })
    #expect(claim.stance == .accuses)
    #expect(claim.event.actors.contains { $0.wording.contains("army") })
  }

  @Test func `a mutual accusation is two claims with the sides exchanged`() throws {
    let claims = fixture.claims("Rebels and soldiers accuse each other of artillery strikes.")
      .filter { $0.event.type == .shelling }
    #expect(claims.count == 2)
    #expect(
      Set(claims.map { $0.attribution.last?.speaker?.wording })
        == Set(claims.map { $0.event.actors.first?.wording }))
  }

  @Test func `a breach names the act by which it is committed`() throws {
    let claims = fixture.claims("The strike on the camp endangered the ceasefire.")
    let breach = try #require(claims.first { $0.event.type == .ceasefireEndangered })
    let act = try #require(claims.first { $0.event.type == .strike })
    #expect(breach.event.acts == [act.id])
  }

  @Test func `a later mention refers to the first`() throws {
    let claims = fixture.claims(
      "Jets carried out an air strike on a camp on Monday. The strike killed six fighters.")
    let first = try #require(claims.first)
    let later = try #require(claims.last)
    #expect(claims.count == 2)
    #expect(later.event.refersTo == first.id)
    #expect(later.event.casualties.first?.value.count.low == 6)
  }

  @Test(arguments: [
    ("No clashes were reported.", EventStatus.negated),
    ("The army did not shell the town.", .negated),
    ("The army will attack the town.", .planned),
    ("The army threatened to attack the town.", .threatened),
    ("The army demanded that rebels stop shelling the town.", .demanded),
    ("Rebels may attack the town.", .hypothetical),
    ("Rebels shelled the town.", .occurred),
  ])
  func `governing words decide the status`(sentence: String, status: EventStatus) throws {
    let claim = try #require(fixture.claims(sentence).first)
    #expect(claim.event.status == status)
  }

  @Test(arguments: [
    "Oil prices hit a record on Monday.", "The parties struck a deal.", "The album was released.",
    "Teachers began a general strike.",
  ])
  func `ordinary senses are no events`(sentence: String) {
    #expect(fixture.claims(sentence).isEmpty)
  }

  @Test func `a denial without an act refers to the act before it`() throws {
    let claims = fixture.claims(
      "A car bomb killed ten people in Aleppo. The group denied any involvement.")
    let denial = try #require(claims.last)
    #expect(denial.stance == .denies)
    #expect(denial.event.refersTo == claims.first?.id)
  }

  @Test func `sentences without events or speech need no tree`() {
    let report = Fixture.report("The weather was fine. Rebels shelled the town.")
    let document = fixture.analyzer.analyze(report, parsing: .where { _ in false })
    #expect(document.sentences.map(fixture.extractor.needsTree) == [false, true])
    #expect(document.sentences.map(fixture.extractor.needsTreeForClaims) == [false, true])
  }

  @Test func `a quotation is read with speaker, cue and content`() throws {
    let quotation = try #require(
      fixture.quotations("The minister said that the talks had failed.").first)
    #expect(quotation.speaker == "The minister")
    #expect(quotation.cue == "said")
    #expect(quotation.content == "that the talks had failed")
  }

  @Test(arguments: [
    ("63 civilians and 153 Syrian servicemen had been killed in that period.", [63, 153]),
    (
      "The Red Cross said around 20 civilians and one staff member were killed in the raid.",
      [20, 1]
    ),
    ("Two women, three children and 12 soldiers were killed near Idlib.", [2, 3, 12]),
    ("The army fired 12 rockets and three people were killed.", [3]),
  ])
  func `all who are listed with a number came to harm`(text: String, killed: [Int]) throws {
    let counts = fixture.claims(text).flatMap(\.event.casualties)
      .filter { $0.value.harm == .killed }.compactMap(\.value.count.low)
    #expect(Set(counts) == Set(killed), "\(text): \(counts)")
  }
}
