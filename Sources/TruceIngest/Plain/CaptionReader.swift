/// Reads the captions of pictures apart from the reporting.
struct CaptionReader: Sendable {
  func read(_ draft: inout Draft) {}
}
