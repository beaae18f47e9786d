/// The words of a paragraph, as the places between them are looked at.
struct SplitContext {
  let words: UnsafeBufferPointer<TokenAttributes>
  let tokens: UnsafeBufferPointer<RawToken>

  /// What is known of word `index`, which may lie outside the paragraph.
  @inline(__always) subscript(index: Int) -> TokenAttributes {
    words.indices.contains(index) ? words[index] : .outside
  }

  /// What stands ahead of word `index`.
  @inline(__always) func gap(_ index: Int) -> RawToken.Gap {
    tokens.indices.contains(index) ? tokens[index].gap : .blankLine
  }
}
