import TruceModel

/// What a paragraph is by its shape alone, before any word of it is known.
struct LineCharacter {
  private let folded: FoldedText

  init(_ folded: FoldedText) { self.folded = folded }

  /// The rule's name where the shape says that this is no reporting; nil otherwise.
  var removalReason: String? {
    if !hasLetter, isDate { return nil }
    if !hasLetter { return hasCurrency ? "donation-counter" : shapeWithoutLetters }
    if isBareAddress { return "address" }
    if isLinkList { return "link-line" }
    if isCount { return "counter" }
    if isMarkupHint { return "comment-form" }
    return nil
  }

  private var hasLetter: Bool {
    folded.bytes.contains { (97...122).contains($0) || $0 >= 0xC3 }
  }

  /// `$`, or the pound and euro signs (C2 A3, E2 82 AC).
  private var hasCurrency: Bool {
    folded.bytes.contains(UInt8(ascii: "$")) || folded.contains("\u{20AC}")
      || folded.contains("\u{A3}")
  }

  /// "2019-09-04": a date in digits alone.
  private var isDate: Bool {
    PrintedDate(folded.bytes, at: 0).map { $0.end == folded.bytes.count } ?? false
  }

  /// A rule of asterisks or dashes, or a lone number.
  private var shapeWithoutLetters: String? {
    folded.bytes.contains { (48...57).contains($0) } ? "counter" : "rule-line"
  }

  /// Nothing but an address of the web or of mail.
  private var isBareAddress: Bool {
    guard folded.wordCount == 1 else { return false }
    return folded.starts(with: "http") || folded.starts(with: "www.")
      || folded.starts(with: "<http") || folded.contains("@")
  }

  /// All its words are links (separators apart) and it is no sentence.
  private var isLinkList: Bool {
    guard folded.linkedCount > 0, folded.wordCount <= 40 else { return false }
    let letters = folded.bytes.count { (97...122).contains($0) || $0 >= 0x80 }
    return folded.linkedCount * 10 >= letters * 9
  }

  /// `12 comments`, `3,492 shares`, `1.2k views`, `5 min read`.
  private var isCount: Bool {
    guard (2...3).contains(folded.wordCount), let first = folded.bytes.first,
      (48...57).contains(first)
    else { return false }
    let words = folded.text.split(separator: " ")
    let things: Set<Substring> = [
      "comments", "comment", "shares", "share", "views", "view", "likes", "replies", "retweets",
    ]
    return things.contains(words[1]) || folded.text.hasSuffix("min read")
  }

  /// The allowed tags that old comment forms list.
  private var isMarkupHint: Bool {
    guard folded.bytes.contains(UInt8(ascii: "<")) else { return false }
    return folded.contains("<a href") && folded.contains("<b>")
      || folded.contains("<blockquote cite")
  }
}
