import Testing
import TruceModel

@testable import TruceText

struct RoleMemoryTests {
  private let syntax: SyntaxAnalyzer

  init() throws { syntax = SyntaxAnalyzer(model: try SyntaxModel.shipped()) }

  private static let texts = [
    "Rebels took the hill on Monday, and the army denied it. The army shelled the town.",
    "The army said rebels had shelled the hill after the talks. Nobody was hurt in the town.",
    "On the hill the rebels, who had lost the town, fired at the army for the first time.",
  ]

  private func documents() -> [Document] {
    var documents = Self.texts.map {
      Document(bytes: Array($0.utf8), paragraphs: [Paragraph(Span(0, $0.utf8.count))])
    }
    var words = WordMemory()
    for (index, sentences) in syntax.sentences(in: documents, &words).enumerated() {
      documents[index].sentences = sentences
    }
    return documents
  }

  private func trees(_ documents: [Document]) -> [String] {
    documents.flatMap(\.sentences).flatMap(\.words).map { "\($0.form) \($0.head) \($0.relation)" }
  }

  @Test(arguments: [ParsingEffort.quick, .thorough])
  func `trees are the same where all words are known`(effort: ParsingEffort) throws {
    var known = RoleMemory()
    var first = documents()
    syntax.parse(&first, effort: effort, &known) { _ in true }
    var second = documents()
    syntax.parse(&second, effort: effort, &known) { _ in true }
    #expect(trees(first) == trees(second))
    // … and where none is, one sentence by itself.
    let alone = documents().flatMap(\.sentences).map { sentence in
      var sentence = sentence
      syntax.parse(&sentence, effort: effort)
      return sentence.words.map { "\($0.form) \($0.head) \($0.relation)" }
    }
    #expect(trees(first) == alone.flatMap { $0 })
  }

  @Test func `a word brings what it brought in the roles that are known, and nothing of another`()
    throws
  {
    let input = ParserInput(
      forms: [7, 8, 7], tags: [1, 2, 1], fineTags: [3, 4, 3], endings: [5, 6, 5],
      clusters: Array(repeating: WordClusters(), count: 3))
    var memory = RoleMemory()
    memory.withTable { table in
      var words = (0..<3).map { RoleTable.Word(input, $0, parser: 0) }
      var mirrored = RoleTable.Word(input, 0, parser: 1)
      let room = table.room(for: &words[0], in: 2)
      #expect(table.sums(of: &words[2], in: 1 << 2).map { $0 + 2 } == UnsafePointer(room))
      #expect(table.sums(of: &words[0], in: 1 << 2 | 1 << 3) == nil)
      #expect(table.sums(of: &words[1], in: 1 << 2) == nil)
      #expect(table.sums(of: &mirrored, in: 1 << 2) == nil)
    }
  }
}
