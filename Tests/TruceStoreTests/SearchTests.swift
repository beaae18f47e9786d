import Testing
import TruceModel
import TruceTestSupport

@testable import TruceStore

struct SearchTests {
  @Test(
    arguments: [
      ("Saraqeb", true), ("sarakib", true), ("SARAQIB", true), ("Khan Shaykhun", true),
      ("\"khan sheikhoun\"", true), ("Maarat", true), ("Hudaydah", true), ("Damascus", false),
      ("Saraqib Damascus", false), ("strike", true), ("strikes", false), ("", false),
      ("\" OR ( NEAR *", false),
    ])
  func `names are found in their usual spellings, accents or none`(
    words: String, isFound: Bool
  ) throws {
    let ledger = try ScratchLedger()
    let text = "A strike hit Saraqib, Khan Sheikhoun, Ma‘arat and Ḥudaydah."
    let claim = ClaimSketch("clm_1", in: "r1").with { $0.sentence = text }.claim
    try ledger.add("r1", text: text, claims: [claim])
    #expect(try ledger.store.reports(holding: words) == (isFound ? ["r1"] : []))
    #expect(try ledger.store.claims(holding: words) == (isFound ? ["clm_1"] : []))
  }
}
