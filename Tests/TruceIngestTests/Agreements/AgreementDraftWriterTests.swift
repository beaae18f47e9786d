import Testing
import TruceModel
import TruceTestSupport

@testable import TruceIngest

struct AgreementDraftWriterTests {
  private func draft(parties: [String], sentence: String) -> AgreementDraft {
    let claim = ClaimSketch("1", in: "r1").with {
      $0.type = .ceasefireAgreed
      $0.sentence = sentence
    }.claim
    return AgreementDraft(
      id: "DRAFT-XX-2020-03-05", name: "Truce \"of the valley\": a deal", aliases: ["valley deal"],
      kind: parties.count == 2 ? .bilateral : nil,
      parties: parties.map { .init(Agreement.Party(name: $0), claims: ["1"]) }, mediators: [],
      guarantors: [], places: [.init(.town("Northtown", 35.9, 36.6), claims: ["1"])],
      declared: CalendarDay(iso: "2020-03-05").map { .init($0, claims: ["1"]) }, effective: nil,
      ended: nil, claims: [claim])
  }

  private let writer = AgreementDraftWriter(reports: [
    .sketch("r1", outlet: "Alpha: # 'Beta'", published: "2020-03-06")
  ])

  @Test
  func `a draft without gaps is read back as a sound agreement`() throws {
    let text = writer.text(draft(parties: ["North", "South"], sentence: "They agreed to a truce."))
    let agreement = try AgreementReader().agreement(yaml: text, path: "x.yaml")
    #expect(agreement.name == "Truce \"of the valley\": a deal")
    #expect(agreement.parties.map(\.name) == ["North", "South"])
    #expect(agreement.declared?.day == CalendarDay(iso: "2020-03-05"))
    #expect(agreement.declared?.reference == "Alpha: # 'Beta', 2020-03-06")
    #expect(agreement.effective == nil && agreement.ended == nil)
    #expect(agreement.area.partialProvinces == ["Idlib"])
    #expect(agreement.unknowns.contains("the day and hour of its effect"))
    #expect(text.contains("# - Alpha: # 'Beta', 2020-03-06: \"They agreed to a truce.\""))
  }

  @Test
  func `a gap stands at the top and is what the check names`() {
    let text = writer.text(draft(parties: [], sentence: "A truce was agreed."))
    #expect(text.contains("# TO FILL IN: parties"))
    do {
      _ = try AgreementReader().agreement(yaml: text, path: "x.yaml")
      Issue.record("accepted a draft without parties")
    } catch {
      #expect(Set(error.faults.map(\.field)) == ["kind", "parties"])
    }
  }

  @Test
  func `words of a report cannot break out of their comment`() throws {
    let text = writer.text(
      draft(
        parties: ["North", "South"],
        sentence: "They agreed\nended: 1999-01-01\u{2028}kind: x \u{85} to a truce."))
    let agreement = try AgreementReader().agreement(yaml: text, path: "x.yaml")
    #expect(agreement.ended == nil && agreement.kind == .bilateral)
  }
}
