import Testing
import TruceModel
import TruceText

struct CoNLLUTests {
  private let words = [
    Word(
      span: Span(0, 4), form: "They", lemma: "they", tag: .pron, pennTag: .prp, head: 3,
      relation: .nsubj),
    Word(
      span: Span(5, 7), form: "do", lemma: "do", tag: .aux, pennTag: .vbp, head: 3, relation: .aux,
      isJoinedToNext: true),
    Word(
      span: Span(7, 10), form: "n't", lemma: "not", tag: .part, pennTag: .rb, head: 3,
      relation: .advmod),
    Word(span: Span(11, 14), form: "see", lemma: "see", tag: .verb, pennTag: .vb, relation: .root),
  ]

  private var written: String {
    CoNLLUWriter().text(
      report: "r1", bytes: Array("They don't see".utf8),
      sentences: [Sentence(span: Span(0, 14), paragraph: 0, words: words, isParsed: true)])
  }

  @Test func `words of one written word become a range`() {
    let lines = written.split(separator: "\n")
    #expect(lines[0] == "# newdoc id = r1")
    #expect(lines[2] == "# text = They don't see")
    #expect(lines[4].hasPrefix("2-3\tdon't\t_\t"))
    #expect(lines[3] == "1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_")
  }

  @Test func `what is written is read back`() throws {
    let report = try #require(CoNLLUReader().reports(in: written).first)
    #expect(report.id == "r1")
    #expect(report.sentenceIDs == ["r1-1"])
    let read = try #require(report.sentences.first).words
    #expect(read.map(\.form) == words.map(\.form))
    #expect(read.map(\.span) == words.map(\.span))
    #expect(read.map(\.head) == words.map(\.head))
    #expect(read.map(\.relation) == words.map(\.relation))
    #expect(read.map(\.isJoinedToNext) == words.map(\.isJoinedToNext))
  }
}
