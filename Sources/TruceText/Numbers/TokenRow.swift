import TruceModel

/// The tokens of one sentence; reading outside gives `ScannedToken.end`.
struct TokenRow: Sendable {
  /// In the order of the text.
  var tokens: [ScannedToken] = []

  /// How many tokens the sentence has.
  var count: Int { tokens.count }

  @inline(__always)
  subscript(index: Int) -> ScannedToken {
    index >= 0 && index < tokens.count ? tokens[index] : .end
  }

  /// The bytes from token `first` up to, not including, token `end`.
  func span(_ first: Int, _ end: Int) -> Span {
    Span(self[first].span.start, self[end - 1].span.end)
  }
}
