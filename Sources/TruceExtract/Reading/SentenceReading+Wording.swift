import TruceModel
import TruceText

extension SentenceReading {
  /// The text from the first to the last word of `range`, to the letter.
  func wording(_ range: ClosedRange<Int>) -> String { wording(span(range)) }

  /// The text at `span`, which lies inside the sentence.
  func wording(_ span: Span) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}
