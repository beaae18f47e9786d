import Testing
import TruceModel

@testable import TruceText

struct CoreferenceResolverTests {
  let tagger: NameTagger

  init() throws { tagger = try NameExamples.tagger.get() }

  /// Sentences of words written `form/tag`, with a tag's first letter: N, V, P (pronoun), D, A, R
  /// (proper noun), X (auxiliary), I (preposition), O (punctuation); `form/tag:lemma` where the
  /// lemma differs.
  private func document(_ sentences: [String]) -> Document {
    var text = ""
    var made: [Sentence] = []
    for sentence in sentences {
      let start = text.utf8.count
      var words: [Word] = []
      for item in sentence.split(separator: " ") {
        let parts = item.split(separator: "/").map(String.init)
        let tagAndLemma = parts[1].split(separator: ":").map(String.init)
        let from = text.utf8.count
        text += parts[0] + " "
        words.append(
          Word(
            span: Span(from, text.utf8.count - 1), form: parts[0],
            lemma: tagAndLemma.count > 1 ? tagAndLemma[1] : parts[0].lowercased(),
            tag: Self.tags[tagAndLemma[0]] ?? .x))
      }
      made.append(Sentence(span: Span(start, text.utf8.count - 1), paragraph: 0, words: words))
    }
    let whole = Span(0, text.utf8.count)
    var document = Document(text: text, paragraphs: [Paragraph(whole)], sentences: made)
    document.names = tagger.names(in: document)
    return document
  }

  private static let tags: [String: PartOfSpeech] = [
    "N": .noun, "V": .verb, "P": .pron, "D": .det, "A": .adj, "R": .propn, "X": .aux, "I": .adp,
    "O": .punct,
  ]

  private func references(_ sentences: String...) -> [String] {
    let document = document(sentences)
    return CoreferenceResolver().references(in: document).map {
      let actors = $0.entities.map { $0.id?.rawValue ?? $0.name }
      return "\(document.wording($0.span)) = \(actors.joined(separator: ", "))"
    }
  }

  @Test func `it that speaks is the speaker before`() {
    #expect(
      references(
        "CENTCOM/R said/V:say so/A ./O", "Later/A it/P added/V:add a/D word/N ./O")
        == ["it = usa-centcom"])
  }

  @Test func `it inside what a body says is that body`() {
    #expect(references("CENTCOM/R said/V:say it/P hit/V a/D camp/N ./O") == ["it = usa-centcom"])
  }

  @Test func `it is left alone where the subject before is a thing`() {
    #expect(
      references("The/D raid/N hit/V HTS/R ./O", "It/P caused/V:cause a/D fire/N ./O").isEmpty)
  }

  @Test func `it is left alone where a thing came ahead of the speaker`() {
    #expect(
      references(
        "The/D raid/N hit/V a/D camp/N ,/O CENTCOM/R said/V:say ./O",
        "It/P broke/V:break the/D truce/N ./O"
      ).isEmpty)
  }

  @Test func `he is the person named before`() {
    #expect(
      references("On/I Monday/R Putin/R spoke/V:speak ./O", "He/P said/V:say so/A ./O")
        == ["He = putin"])
    #expect(
      references("Putin/R met/V:meet Assad/R ./O", "He/P said/V:say so/A ./O") == ["He = putin"])
  }

  @Test func `a pronoun inside a quotation is left alone`() {
    #expect(
      references("Putin/R spoke/V:speak ./O", "“/O He/P came/V:come ”/O she/P said/V:say ./O")
        .allSatisfy { !$0.hasPrefix("He") })
  }

  @Test func `the group is the armed group named before`() {
    #expect(
      references("They/P hit/V Hurras/R al-Din/R ./O", "The/D armed/A group/N fled/V:flee ./O")
        .last == "The armed group = hurras-al-din")
  }

  @Test func `the group is nobody where two are named`() {
    #expect(
      references("They/P hit/V HTS/R and/I ISIS/R ./O", "The/D group/N fled/V:flee ./O").isEmpty)
  }

  @Test func `the ministry and the council are the bodies of those names`() {
    #expect(
      references(
        "The/D Russian/A defense/N ministry/N spoke/V:speak ./O",
        "The/D ministry/N said/V:say so/A ./O") == [
          "The ministry = russia-defence-ministry"
        ])
    #expect(
      references(
        "The/D Syrian/A Democratic/R Council/R spoke/V:speak ./O",
        "The/D council/N said/V:say so/A ./O") == ["The council = sdc"])
  }

  @Test func `the two countries are the two states of the sentence before`() {
    #expect(
      references("Russia/R met/V:meet Turkey/R ./O", "The/D two/A countries/N agreed/V:agree ./O")
        == ["The two countries = russia, turkey"])
  }
}
