package import TruceModel

/// Reads sentences, words, tags, lemmas and, for the sentences that need one, trees.
///
/// Bytes of a report go in with the stretches to read; sentences in the order of the text come out,
/// tagged and lemmatised. `parse` adds the tree of one sentence: it costs some twenty times what
/// tagging does, so callers choose which sentences are worth it. The principal types: `Tokenizer`,
/// `SentenceSplitter`, `Tagger`, `Lemmatizer`, `BeamParser`, `TreeLabeler`, all over one
/// `SyntaxModel`.
package struct SyntaxAnalyzer: Sendable {
  private let model: SyntaxModel
  /// Configurations that the parser keeps: more is slower and slightly better.
  private let beamWidth: Int
  /// Score by which a configuration may lag behind the best of its step before it is given up.
  private let margin: Int

  /// Longest sentence in words; a longer run is cut there.
  static let longestSentence = 300

  /// The defaults are the most exact; a margin of 200 is a third faster and costs 0.4 LAS.
  package init(model: SyntaxModel, beamWidth: Int = 8, margin: Int = 1_000_000) {
    self.margin = margin
    self.model = model
    self.beamWidth = beamWidth
  }

  /// The sentences of `paragraphs`, sorted, tagged and lemmatised, not parsed. Spans are byte offsets
  /// into `bytes`.
  package func sentences(in bytes: [UInt8], paragraphs: [Paragraph]) -> [Sentence] {
    let found = model.withViews { views in
      bytes.withUnsafeBufferPointer { bytes in
        var reader = SentenceReader(bytes: bytes, views: views, classes: model.tagClasses)
        for (index, paragraph) in paragraphs.enumerated() {
          reader.read(paragraph.span, paragraph: index)
        }
        return reader.sentences
      }
    }
    return found ?? []
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

  /// Adds heads and relations to a tagged sentence.
  package func parse(_ sentence: inout Sentence) {
    guard !sentence.words.isEmpty else { return }
    let words = sentence.words
    let parsed = model.withViews { views in
      SentenceParser(views: views, beamWidth: beamWidth, margin: margin).arcs(of: words)
    }
    guard let parsed else { return }
    for index in sentence.words.indices {
      sentence.words[index].head = parsed[index].head
      sentence.words[index].relation = parsed[index].relation
    }
    sentence.isParsed = true
  }
}
