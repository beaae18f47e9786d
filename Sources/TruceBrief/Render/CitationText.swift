/// Footnotes in words, the same in every form of the brief.
enum CitationText {
  /// Who published it and when.
  static func origin(of citation: ClaimCitation) -> String {
    let outlet = citation.outlet.map { CleanText.value($0) } ?? "outlet not given"
    return "\(outlet), \(citation.published.map { Wording.day($0) } ?? "no date")"
  }

  /// Whom it quotes, outermost first.
  static func speakers(of citation: ClaimCitation) -> String {
    guard !citation.speakers.isEmpty else { return "in its own voice" }
    let chain = citation.speakers.map { CleanText.value($0) }.joined(separator: ", who quotes ")
    return "quoting \(chain)"
  }

  /// Words that the sentence rests on and that stand elsewhere in the report; empty: none.
  static func elsewhere(of citation: ClaimCitation) -> String {
    guard !citation.elsewhere.isEmpty else { return "" }
    let words = citation.elsewhere.map { "“\(CleanText.value($0))”" }
    return " Elsewhere in the report: \(words.joined(separator: ", "))."
  }

  /// The whole note on one line.
  static func text(of note: Footnote) -> String {
    switch note.source {
    case .claim(let citation):
      let number = citation.reportNumber.map { ", R\($0)" } ?? ""
      return "\(origin(of: citation))\(number), \(speakers(of: citation)): "
        + "“\(CleanText.quotation(citation.words))”" + elsewhere(of: citation)
    case .agreement(let citation):
      return "Public text, \(CleanText.value(citation.name)): "
        + CleanText.quotation(citation.reference)
    }
  }
}
