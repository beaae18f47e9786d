package import TruceModel

/// A report's kept text in layers: sentences of words in trees, and the names, places, times and
/// numbers found in it.
///
/// All spans are UTF-8 byte offsets into `text`. Layers are sorted by span.
package struct Document: Sendable {
  package var text: String
  /// The UTF-8 of `text`.
  package var bytes: [UInt8]
  /// The stretches that were analysed, with their zones.
  package var paragraphs: [Paragraph]
  package var sentences: [Sentence]
  package var names: [NameMention] = []
  package var places: [PlaceMention] = []
  package var times: [TimeMention] = []
  package var numbers: [NumberMention] = []
  /// What pronouns and definite descriptions stand for.
  package var references: [Coreference] = []

  package init(text: String, paragraphs: [Paragraph], sentences: [Sentence] = []) {
    self.text = text
    self.bytes = Array(text.utf8)
    self.paragraphs = paragraphs
    self.sentences = sentences
  }

  /// A document of `bytes` alone, whose `text` is left empty.
  init(bytes: [UInt8], paragraphs: [Paragraph]) {
    text = ""
    self.bytes = bytes
    self.paragraphs = paragraphs
    sentences = []
  }

  /// The words at `span`, to the letter.
  package func wording(_ span: Span) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }
}
