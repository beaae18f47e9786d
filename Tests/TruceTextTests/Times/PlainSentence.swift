import TruceModel
import TruceText

/// A document of one sentence whose words are its runs without white space, tagged by ending
/// alone: enough for stages that read forms.
struct PlainSentence {
  let document: Document

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] <= 0x20 {
      if end > start {
        let form = String(decoding: bytes[start..<end], as: UTF8.self)
          .trimmingPrefix("\"").split(separator: ".").joined()
        words.append(
          Word(span: Span(start, end), form: form, tag: form.hasSuffix("ed") ? .verb : .x))
      }
      start = end + 1
    }
    let whole = Span(0, bytes.count)
    document = Document(
      text: text, paragraphs: [Paragraph(whole)],
      sentences: [Sentence(span: whole, paragraph: 0, words: words)])
  }
}
