import TruceModel
import TruceText

/// Cuts a document's layers into the slices of its sentences, in one pass.
///
/// Layers and sentences are sorted by span; call `slices(of:)` with rising sentences.
struct LayerCursor {
  /// Index ranges into the document's layers.
  struct Slices {
    var names: Range<Int>
    var places: Range<Int>
    var times: Range<Int>
    var numbers: Range<Int>
    var references: Range<Int>
  }

  private let document: Document
  private var name = 0
  private var place = 0
  private var time = 0
  private var number = 0
  private var reference = 0

  init(_ document: Document) { self.document = document }

  /// The mentions that start inside `sentence`.
  mutating func slices(of sentence: Sentence) -> Slices {
    Slices(
      names: Self.advance(&name, document.names, sentence.span) { $0.span },
      places: Self.advance(&place, document.places, sentence.span) { $0.span },
      times: Self.advance(&time, document.times, sentence.span) { $0.span },
      numbers: Self.advance(&number, document.numbers, sentence.span) { $0.core },
      references: Self.advance(&reference, document.references, sentence.span) { $0.span })
  }

  private static func advance<Mention>(
    _ cursor: inout Int, _ layer: [Mention], _ span: Span, _ spanOf: (Mention) -> Span
  ) -> Range<Int> {
    while cursor < layer.count, spanOf(layer[cursor]).start < span.start { cursor += 1 }
    let first = cursor
    while cursor < layer.count, spanOf(layer[cursor]).start < span.end { cursor += 1 }
    return first..<cursor
  }
}
