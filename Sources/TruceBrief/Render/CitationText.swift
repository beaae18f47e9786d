/// Footnotes in words, the same in every form of the brief.
enum CitationText {
  /// Who published it, when, and whom it quotes, without the words themselves.
  static func origin(of citation: ClaimCitation) -> String {
    var parts = [citation.outlet.map { CleanText.value($0) } ?? "outlet not given"]
    parts.append(citation.published.map { Wording.day($0) } ?? "no date")
    var text = parts.joined(separator: ", ")
    if !citation.speakers.isEmpty {
      let chain = citation.speakers.map { CleanText.value($0) }.joined(separator: ", who quotes ")
      text += ", quoting \(chain)"
    } else {
      text += ", in its own voice"
    }
    return text
  }

  /// The report's title and where it is kept.
  static func place(of citation: ClaimCitation) -> String {
    [
      citation.title.map { "“\(CleanText.value($0))”" },
      citation.location.map { CleanText.value($0) },
    ]
    .compactMap { $0 }.joined(separator: ", ")
  }

  /// The whole note on one line.
  static func text(of note: Footnote) -> String {
    switch note.source {
    case .claim(let citation):
      let place = place(of: citation)
      return "\(origin(of: citation)): “\(CleanText.quotation(citation.words))”"
        + (place.isEmpty ? "" : " (\(place))")
    case .agreement(let citation):
      return "Text of the agreement: \(CleanText.value(citation.name)): "
        + CleanText.quotation(citation.reference)
    }
  }
}
