import TruceModel

/// One paragraph of a text while it is being sorted.
struct TextUnit: Sendable {
  enum State: Hashable, Sendable {
    case kept(Zone)
    case removed(String)
  }

  var span: Span
  /// Lines that it was printed in.
  var lineCount: Int
  var folded: FoldedText
  var state: State = .kept(.body)

  init(span: Span, lineCount: Int = 1, in text: [UInt8]) {
    self.span = span
    self.lineCount = lineCount
    folded = FoldedText(text, span)
  }

  var isKept: Bool {
    if case .kept = state { return true }
    return false
  }

  var isBody: Bool { state == .kept(.body) }
}
