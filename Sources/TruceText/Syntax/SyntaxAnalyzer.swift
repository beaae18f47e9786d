package import TruceModel

/// Reads sentences, words, tags, lemmas and, for the sentences that need one, trees.
///
/// Bytes of a report go in with the stretches to read; sentences in the order of the text come out,
/// tagged and lemmatised. `parse` adds the tree of a sentence: it costs more than all the rest, so
/// callers choose which sentences are worth it. The principal types: `Tokenizer`,
/// `SentenceSplitter`, `Tagger`, `Lemmatizer`, `TransitionParser`, `TreeVote`, all over one
/// `SyntaxModel`.
package struct SyntaxAnalyzer: Sendable {
  private let model: SyntaxModel

  /// Longest sentence in words; a longer run is cut there.
  static let longestSentence = 300

  package init(model: SyntaxModel) {
    self.model = model
  }

  /// The sentences of `paragraphs`, sorted, tagged and lemmatised, not parsed. Spans are byte
  /// offsets into `bytes`.
  package func sentences(in bytes: [UInt8], paragraphs: [Paragraph]) -> [Sentence] {
    var memory = WordMemory()
    return sentences(in: [Document(bytes: bytes, paragraphs: paragraphs)], &memory).first ?? []
  }

  /// The same for each of `documents`, with what is known of the words of those before.
  func sentences(in documents: [Document], _ memory: inout WordMemory) -> [[Sentence]] {
    let room = SentenceMemory()
    let found = model.withViews { views in
      documents.map { document in
        memory.makeRoom()
        return document.bytes.withUnsafeBufferPointer { bytes in
          var reader = SentenceReader(
            bytes: bytes, views: views, classes: model.tagClasses, isFinite: model.isFinite,
            room: room)
          for (index, paragraph) in document.paragraphs.enumerated() {
            reader.read(paragraph, index: index, &memory)
          }
          return reader.sentences
        }
      }
    }
    return found ?? documents.map { _ in [] }
  }

  /// Tags and lemmatises sentences whose words are given with their forms and joints; spans,
  /// paragraphs and forms stay as they are.
  package func analyze(pretokenized sentences: [Sentence]) -> [Sentence] {
    let found = model.withViews { views in
      sentences.map { sentence in
        SentenceReader.annotated(sentence, views: views, classes: model.tagClasses)
      }
    }
    return found ?? sentences
  }

  /// Adds heads and relations to the tagged sentences for which `wants` answers true.
  package func parse(
    _ sentences: inout [Sentence], effort: ParsingEffort, where wants: (Sentence) -> Bool
  ) {
    _ = model.withViews { views in
      var documents = [Document(bytes: [], paragraphs: [])]
      swap(&documents[0].sentences, &sentences)
      var memory = RoleMemory()
      SentenceParser(views: views, effort: effort).parse(&documents, &memory, where: wants)
      swap(&documents[0].sentences, &sentences)
    }
  }

  /// The same for each of `documents`, with what is known of the words of those before.
  func parse(
    _ documents: inout [Document], effort: ParsingEffort, _ memory: inout RoleMemory,
    where wants: (Sentence) -> Bool
  ) {
    _ = model.withViews { views in
      SentenceParser(views: views, effort: effort).parse(&documents, &memory, where: wants)
    }
  }

  /// Adds heads and relations to a tagged sentence.
  package func parse(_ sentence: inout Sentence, effort: ParsingEffort = .thorough) {
    var sentences = [sentence]
    parse(&sentences, effort: effort) { _ in true }
    sentence = sentences[0]
  }
}
