import TruceModel

/// The paragraphs of a plain text, sorted: what becomes `Report.body` and `Report.removed`.
struct SortedText: Sendable {
  var body: [Paragraph] = []
  var removed: [Removal] = []
}
