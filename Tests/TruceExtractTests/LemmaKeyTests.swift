import Testing
import TruceModel
import TruceText

@testable import TruceExtract

struct LemmaKeyTests {
  @Test(arguments: [
    ("strikes", "strike"), ("clashes", "clash"), ("casualties", "casualty"), ("gas", "ga"),
    ("loss", "loss"), ("virus", "virus"), ("crisis", "crisis"),
  ])
  func `a plural loses its ending`(plural: String, singular: String) {
    #expect(LemmaKey.singular(plural) == singular)
  }

  @Test func `a name in a headline is looked up as a singular in lower case`() {
    let word = Word(span: Span(0, 7), form: "Strikes", lemma: "Strikes", tag: .propn)
    #expect(LemmaKey.of(word) == "strike")
  }

  @Test func `a common noun keeps its lemma`() {
    let word = Word(span: Span(0, 5), form: "gases", lemma: "gas", tag: .noun)
    #expect(LemmaKey.of(word) == "gas")
  }
}
