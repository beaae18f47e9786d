/// One visible block of a page: a paragraph, heading, list item, table cell or stray run of text.
struct PageBlock: Sendable {
  /// UTF-8 with blanks collapsed.
  var text: [UInt8]
  /// Bytes of `text` inside links.
  var linkedCount: Int
  /// Index of the innermost block element that holds it.
  var element: Int
  var tag: HTMLTag
  /// Index of the first text node.
  var firstNode: Int
  /// White-space-separated words; a run of CJK characters counts its characters by threes.
  var wordCount: Int

  var linkDensity: Double { text.isEmpty ? 0 : Double(linkedCount) / Double(text.count) }
}
