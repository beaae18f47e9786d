import Testing
import TruceModel

struct LexiconTableTests {
  @Test(arguments: [
    ("", []), ("Homs", ["Homs"]), ("Homs|Hims", ["Homs", "Hims"]), ("|Ḥimṣ||a|", ["Ḥimṣ", "a"]),
  ])
  func `a cell has the parts between its bars`(cell: String, parts: [String]) {
    #expect(LexiconTable.parts(of: cell) == parts)
  }
}
