import TruceModel

@testable import TruceText

/// Documents for tests of names: sentences without words, as text alone.
enum NameExamples {
  /// One tagger for all tests: loading the lexicon costs more than most of them.
  static let tagger = Result { NameTagger(lexicon: try ActorLexicon()) }

  static func document(_ sentences: String...) -> Document {
    var text = ""
    var spans: [Span] = []
    for sentence in sentences {
      let start = text.utf8.count
      text += sentence
      spans.append(Span(start, text.utf8.count))
      text += " "
    }
    let whole = Span(0, text.utf8.count)
    return Document(
      text: text, paragraphs: [Paragraph(whole)],
      sentences: spans.map { Sentence(span: $0, paragraph: 0, words: []) })
  }

  /// The mentions of `sentences` as "wording = id or name, …".
  static func names(_ tagger: NameTagger, _ sentences: String...) -> [String] {
    var document = document()
    switch sentences.count {
    case 1: document = self.document(sentences[0])
    default: document = self.document(sentences[0], sentences[1])
    }
    return tagger.names(in: document).map { mention in
      let actors = mention.entities.map { $0.id?.rawValue ?? $0.name }
      return "\(document.wording(mention.span)) = \(actors.joined(separator: ", "))"
    }
  }
}
