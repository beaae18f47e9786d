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
    #expect(LemmaKey(verbs: []).of(word) == "strike")
  }

  @Test func `a common noun keeps its lemma`() {
    let word = Word(span: Span(0, 5), form: "gases", lemma: "gas", tag: .noun)
    #expect(LemmaKey(verbs: []).of(word) == "gas")
  }

  @Test(arguments: [
    ("shelled", "shel", "shell"), ("bombed", "bombe", "bomb"), ("gassed", "gass", "gas"),
    ("raided", "raide", "raid"), ("fled", "flead", "flee"), ("struck", "struck", "strike"),
  ])
  func `a verb whose lemma is unknown is traced from its form`(
    form: String, lemma: String, key: String
  ) {
    let lemmas = LemmaKey(verbs: ["shell", "bomb", "gas", "raid", "flee", "strike"])
    let word = Word(span: Span(0, form.utf8.count), form: form, lemma: lemma, tag: .verb)
    #expect(lemmas.of(word) == key)
  }
}
