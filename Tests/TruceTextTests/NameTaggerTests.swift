import Testing
import TruceModel

@testable import TruceText

struct NameTaggerTests {
  let tagger: NameTagger

  init() throws { tagger = try NameExamples.tagger.get() }

  @Test(arguments: [
    ("Turkish troops and Russian jets were near.", ["turkey-forces", "russia-air-force"]),
    ("The U.S. military and Israel's army met.", ["united-states-forces", "idf"]),
    ("US strikes hit the camp.", ["united-states"]),
    ("The ministry of defence of Russia denied it.", ["russia-defence-ministry"]),
    ("Give us the names, it is late.", []),
    ("TURKISH ARMY SAYS IT IS NOT FOR US TO SAY", ["tsk"]),
    ("THE NATIONAL PARTY HAD MET SEVERAL COUNTRIES AT THE SITE IN NICARAGUA", ["nicaragua"]),
    ("Fighters of Khurras al-Deen fled.", ["hurras-al-din"]),
    ("Hay’et Tahrir ash-Sham denied it.", ["hts"]),
    ("Syrias army and Russias foreign ministry met.", ["syria-army", "russia-foreign-ministry"]),
  ])
  func `actors are found by name, organ and spelling`(text: String, ids: [String]) {
    let names = tagger.names(in: NameExamples.document(text))
    #expect(names.flatMap(\.entities).compactMap(\.id?.rawValue) == ids)
  }

  @Test(arguments: [
    "An al-Qaeda-linked group fled.", "The Russia-backed side fled.", "A rebel-held town fell.",
    "It was a pro-Assad march.", "The South American press wrote.",
  ])
  func `a name that describes somebody else is not the actor`(text: String) {
    #expect(tagger.names(in: NameExamples.document(text)).isEmpty)
  }

  @Test func `an outlet's name may open a longer one, which its abbreviation tells`() {
    let text = "Colombia's army met. The National Liberation Army (ELN) denied it."
    #expect(
      NameExamples.names(tagger, text).dropFirst() == [
        "National Liberation Army = eln", "ELN = eln",
      ])
    #expect(
      NameExamples.names(tagger, "It ran in The National.") == ["The National = the-national"])
  }

  @Test func `the two Sudans are told apart`() {
    let text = "South Sudan signed it with the SPLA-IO of Riek Machar, and government forces left."
    #expect(NameExamples.names(tagger, text).contains("government forces = south-sudan-forces"))
  }

  @Test func `an observatory of another name tells nothing of the war`() {
    let names = NameExamples.names(tagger, "The Cedar Observatory said rebels fled.")
    #expect(names.last == "rebels = rebels")
  }

  @Test func `adjectives that share a noun make one mention of two actors`() {
    let names = NameExamples.names(tagger, "The Turkish and Russian presidents met.")
    #expect(names == ["Turkish and Russian presidents = turkey-president, russia-president"])
    let patrol = NameExamples.names(tagger, "A Russian-Turkish patrol set out.")
    #expect(patrol == ["Russian-Turkish = russia, turkey"])
  }

  @Test func `a titled person is one mention with the name as its core`() {
    let text = "On Monday Turkish President Recep Tayyip Erdogan spoke."
    let document = NameExamples.document(text)
    let names = tagger.names(in: document)
    #expect(names.map { document.wording($0.span) } == ["Turkish President Recep Tayyip Erdogan"])
    #expect(names.map { document.wording($0.core) } == ["Recep Tayyip Erdogan"])
    #expect(names.first?.entities.first?.id == "erdogan")
  }

  @Test func `a surname stands for the person introduced before`() {
    let names = NameExamples.names(
      tagger, "On Monday spokesman Ahmed Ruritzi spoke.", "Later Ruritzi left.")
    #expect(names == ["spokesman Ahmed Ruritzi = Ahmed Ruritzi", "Ruritzi = Ahmed Ruritzi"])
  }

  @Test func `an abbreviation in brackets stands for the name before it`() {
    let names = NameExamples.names(
      tagger, "Men of the Free Front of Ruritania (FFR) fled.", "The FFR denied it.")
    #expect(
      names == [
        "Free Front of Ruritania = Free Front of Ruritania", "FFR = Free Front of Ruritania",
        "FFR = Free Front of Ruritania",
      ])
  }

  @Test func `a noun for a group and the name behind it are one mention`() {
    let names = NameExamples.names(tagger, "It hit the militant group Ansar al-Tawhid twice.")
    #expect(names == ["militant group Ansar al-Tawhid = ansar-al-tawhid"])
  }

  @Test func `a ministry without its state is the one named before`() {
    let names = NameExamples.names(
      tagger, "The Russian defence ministry denied it.", "The Ministry of Defense said more.")
    #expect(names.last == "Ministry of Defense = russia-defence-ministry")
    let open = NameExamples.names(
      tagger, "The Russian foreign ministry met the Turkish foreign ministry.",
      "The foreign ministry left.")
    #expect(open.count == 2)
  }

  @Test func `a capital is an actor only where it acts`() {
    #expect(NameExamples.names(tagger, "It accused Moscow of it.") == ["Moscow = russia"])
    #expect(NameExamples.names(tagger, "Later Ankara said so.") == ["Ankara = turkey"])
    #expect(NameExamples.names(tagger, "They met in Moscow on Monday.").isEmpty)
  }

  @Test func `common nouns take the side of the war that the report is about`() {
    let syria = tagger.names(
      in: NameExamples.document("In Syria the fight went on.", "There regime forces fell back."))
    #expect(syria.last?.entities.first?.side == "Syrian government")
    let none = tagger.names(in: NameExamples.document("There government forces fell back."))
    #expect(none.last?.entities.first?.side == nil)
    #expect(none.last?.rule == "actor.generic")
  }

  @Test func `short names of another war are not read`() {
    #expect(NameExamples.names(tagger, "In Ukraine the PDF was late.") == ["Ukraine = ukraine"])
  }

  @Test func `mentions are sorted and do not overlap`() {
    let text =
      "US Central Command (CENTCOM) and Russian Defense Ministry spokesman Igor Konashenkov"
    let names = tagger.names(in: NameExamples.document(text))
    for (one, next) in zip(names, names.dropFirst()) { #expect(one.span.end <= next.span.start) }
    #expect(names.count == 3)
  }

  @Test func `a name in front of a known short name makes another name`() {
    let names = NameExamples.names(
      tagger, "In Syria the Cedar Observatory said that the Observatory was wrong.")
    #expect(names.contains { $0.hasPrefix("Cedar Observatory") }, "\(names)")
    #expect(names.filter { $0.hasSuffix("= sohr") }.count == 1, "\(names)")
  }

  @Test func `forces of a state that the lexicon lacks are not the home state's`() {
    let names = tagger.names(
      in: NameExamples.document("In Syria the fight went on.", "The Danish armed forces left."))
    let forces = names.filter { $0.span.start > 30 }
    #expect(forces.allSatisfy { $0.entities.first?.side != "Syrian government" }, "\(forces)")
  }
}
