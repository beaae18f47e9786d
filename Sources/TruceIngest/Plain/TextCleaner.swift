import TruceModel

/// Sorts the paragraphs of a text into reporting and the rest, each with its reason.
///
/// Precision of removal comes first: a paragraph that no rule speaks against stays.
struct TextCleaner: Sendable {
  let rules: CleaningRules

  /// Why the paragraph is not reporting, nil if it is.
  func reason(for folded: FoldedText) -> String? {
    if folded.bytes.isEmpty { return "rule-line" }
    return LineCharacter(folded).removalReason ?? rules.reason(for: folded)
  }
}
