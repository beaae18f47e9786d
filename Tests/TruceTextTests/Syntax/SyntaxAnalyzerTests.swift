import Testing
import TruceModel
import TruceText

struct SyntaxAnalyzerTests {
  private static let model = Result { () throws(LexiconError) in try SyntaxModel.shipped() }

  private func read(_ text: String) throws -> [Sentence] {
    let analyzer = SyntaxAnalyzer(model: try Self.model.get())
    let bytes = Array(text.utf8)
    return analyzer.sentences(in: bytes, paragraphs: [Paragraph(Span(0, bytes.count))])
  }

  private func parsed(_ text: String, effort: ParsingEffort = .thorough) throws -> [Sentence] {
    let analyzer = SyntaxAnalyzer(model: try Self.model.get())
    var sentences = try read(text)
    analyzer.parse(&sentences, effort: effort) { _ in true }
    return sentences
  }

  @Test(arguments: [
    ("The army didn't fire.", "The army did n't fire ."),
    ("Syria's envoy cannot come.", "Syria 's envoy can not come ."),
    ("The group “doesn’t exist”, he said.", "The group “ does n’t exist ” , he said ."),
    ("Gunmen of al-Assad left.", "Gunmen of al - Assad left ."),
    ("The U.S. envoy met Mr. Haddad.", "The U.S. envoy met Mr. Haddad ."),
    ("It cost 3,500 dollars (about half).", "It cost 3,500 dollars ( about half ) ."),
    ("The soldiers' camp burnt.", "The soldiers ' camp burnt ."),
  ])
  func `words are split as in the treebank`(text: String, words: String) throws {
    let found = try read(text).flatMap(\.words).map(\.form).joined(separator: " ")
    #expect(found == words)
  }

  @Test(arguments: [
    "The army shelled the town on Monday. Nobody was hurt, a resident said. It began at dawn.",
    "The U.S. military struck a camp. Mr. Haddad was there.",
    "“We will not leave.” The commander hung up. Then the line went dead.",
    "They left at 5 p.m. The army came at six. Nobody fired.",
    "It began at 5 p.m. Sunday's talks were off. All went home.",
  ])
  func `sentences end where a reader would end them`(text: String) throws {
    let expected = text.hasPrefix("The U.S.") ? 2 : 3
    #expect(try read(text).count == expected)
  }

  @Test(arguments: [
    "On Sunday Israeli troops left the town.", "On Friday Hamas fighters fled north.",
    "At 9 a.m. collapsed walls blocked the road.", "The deal came, Col. Ada Moor said.",
    "They halt fire at 6:30 p.m. local time.", "The shelling began at 7 a.m. Monday in Aden.",
    "Guns fell silent at 9 p.m. Damascus time.", "It was shut at 4:45 P.M. EST by guards.",
    "A mine blew up at 5 p.m. Oct. 3 near Kin.", "The No. 2 of the group was captured.",
    "A truce was due on Jan. 4 in Aden.", "The envoy Ada V. Moor left the talks.",
    "Israeli PM Ada Moor spoke of a truce.", "It was hit at 6:00 PM Friday, May 3.",
    "It fell 5 km. north of the town.",
    "The town (pop. 5,000) was shelled.", "They took it at 10 a.m. (0700 GMT) on Monday.",
  ])
  func `a sentence ends behind no plain word, title or hour`(text: String) throws {
    #expect(try read(text).count == 1)
  }

  @Test(arguments: [
    ("The militia overran the camp.", "overran", PennTag.vbd),
    ("They strafe the road at night.", "strafe", .vbp),
  ])
  func `a verb that the treebanks lack is tagged as the words alike`(
    text: String, verb: String, tag: PennTag
  ) throws {
    let word = try read(text).flatMap(\.words).first { $0.form == verb }
    #expect(word?.tag == .verb)
    #expect(word?.pennTag == tag)
  }

  @Test func `a paragraph always ends a sentence`() throws {
    let text = "Rebels took the hill\n\nThe army denied it"
    let bytes = Array(text.utf8)
    let analyzer = SyntaxAnalyzer(model: try Self.model.get())
    let sentences = analyzer.sentences(
      in: bytes, paragraphs: [Paragraph(Span(0, 20)), Paragraph(Span(22, bytes.count))])
    #expect(sentences.map(\.paragraph) == [0, 1])
    #expect(sentences.map(\.span) == [Span(0, 20), Span(22, bytes.count)])
  }

  @Test func `an empty line ends a sentence inside a paragraph too`() throws {
    #expect(try read("Fighting near the border\n\nThe army shelled the hill on Monday.").count == 2)
  }

  @Test(arguments: [
    "The army\u{a0}shelled\tthe M4 highway… “Why?” he asked — nobody’s sure.",
    "GUERRILLAS ATTACKED THE TOWN OF\nSAN VICENTE ON 3 MARCH. THREE\nSOLDIERS DIED.",
    "see http://example.org/a?b=c or write to desk@example.org !!! :-) ---- ok",
    "Ünïcödé 日本語 \u{feff}x\u{200b}y 😀😀",
  ])
  func `words spell the text in order without overlap`(text: String) throws {
    let bytes = Array(text.utf8)
    let words = try read(text).flatMap(\.words)
    let spelled = words.map(\.form).joined().unicodeScalars
    #expect(
      String(String.UnicodeScalarView(spelled))
        == String(
          String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace })))
    for word in words {
      #expect(String(decoding: bytes[word.span.range], as: UTF8.self) == word.form)
    }
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
  }

  @Test func `tags and lemmas tell verbs from nouns`() throws {
    let words = try read("The rebels captured two soldiers.").flatMap(\.words)
    #expect(words.map(\.tag) == [.det, .noun, .verb, .num, .noun, .punct])
    #expect(words.map(\.lemma) == ["the", "rebel", "capture", "two", "soldier", "."])
    #expect(words[2].pennTag == .vbd)
  }

  @Test func `an active clause has subject and object`() throws {
    let sentence = try #require(try parsed("The rebels captured two soldiers.").first)
    let tree = SyntaxTree(sentence)
    let root = try #require(tree.root)
    #expect(sentence.words[root].form == "captured")
    #expect(tree.child(of: root, .nsubj).map { sentence.words[$0].form } == "rebels")
    #expect(tree.child(of: root, .obj).map { sentence.words[$0].form } == "soldiers")
  }

  @Test func `a passive clause has its agent`() throws {
    let sentence = try #require(try parsed("Two soldiers were killed by gunmen in Idlib.").first)
    let tree = SyntaxTree(sentence)
    let root = try #require(tree.root)
    #expect(tree.child(of: root, .nsubjPass).map { sentence.words[$0].form } == "soldiers")
    #expect(tree.child(of: root, .oblAgent).map { sentence.words[$0].form } == "gunmen")
  }

  @Test func `every parsed sentence is a tree with one root`() throws {
    let text = "He said, she said, and. \"No\" - 12:30 ... What a day it was for them all! 1. a) x"
    for sentence in try parsed(text) {
      #expect(sentence.words.count { $0.head < 0 } == 1)
      let tree = SyntaxTree(sentence)
      for word in sentence.words.indices {
        #expect(tree.pathToRoot(from: word).last == tree.root)
      }
    }
  }

  @Test func `given words are kept`() throws {
    let text =
      "1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n2\tslept\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
    let report = try #require(CoNLLUReader().reports(in: text).first)
    let analyzer = SyntaxAnalyzer(model: try Self.model.get())
    let sentences = analyzer.analyze(pretokenized: report.sentences)
    #expect(sentences.first?.words.map(\.form) == ["They", "slept", "."])
    #expect(sentences.first?.words.map(\.tag) == [.pron, .verb, .punct])
  }

  @Test(arguments: [ParsingEffort.quick, .thorough])
  func `long sentences get a tree of either effort`(effort: ParsingEffort) throws {
    let text = "Soldiers came" + String(repeating: ", and a truck burnt near the bridge", count: 40)
    let sentences = try parsed(text, effort: effort)
    #expect((sentences.map(\.words.count).max() ?? 0) > 100)
    for sentence in sentences {
      let tree = SyntaxTree(sentence)
      #expect(sentence.words.count { $0.head < 0 } == 1)
      for word in sentence.words.indices {
        #expect(tree.pathToRoot(from: word).last == tree.root)
      }
    }
  }

  @Test func `the quick tree has subject, object and the name of the root`() throws {
    let sentence = try #require(
      try parsed("The rebels captured two soldiers.", effort: .quick).first)
    #expect(sentence.words.map(\.relation) == [.det, .nsubj, .root, .nummod, .obj, .punct])
  }

  @Test(arguments: [
    ("SEVERAL MEN SHOT AT THE SCHOOL.", "SHOT", PennTag.vbd),
    ("A SHOT WAS FIRED.", "SHOT", .nn),
    ("THE SHACK WAS SET ON FIRE.", "SET", .vbn),
    ("TERRORISTS OVERPOWERED RESIDENTS IN THE TOWN.", "OVERPOWERED", .vbd),
  ])
  func `past forms in capitals are verbs`(text: String, form: String, tag: PennTag) throws {
    #expect(try read(text).flatMap(\.words).first { $0.form == form }?.pennTag == tag)
  }

  @Test func `only the sentences that are wanted are parsed`() throws {
    let analyzer = SyntaxAnalyzer(model: try Self.model.get())
    var sentences = try read("Rebels took the hill. The army denied it.")
    analyzer.parse(&sentences, effort: .quick) { $0.words[0].form == "The" }
    #expect(sentences.map(\.isParsed) == [false, true])
  }
}
