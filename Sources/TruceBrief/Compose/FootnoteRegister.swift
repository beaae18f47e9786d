import TruceModel

/// Numbers the evidence of a brief in the order of its first mention.
struct FootnoteRegister: Sendable {
  private(set) var footnotes: [Footnote] = []
  private var numbersByClaim: [ClaimID: Int] = [:]
  private var numbersByReference: [String: Int] = [:]

  /// The number of the note on `claim`; a claim of the same words by the same speakers in the same
  /// report shares its note.
  mutating func number(for claim: Claim, in report: Report?, reportNumber: Int?) -> Int {
    if let known = numbersByClaim[claim.id] { return known }
    var citation = Self.citation(of: claim, in: report)
    citation.reportNumber = reportNumber
    let key = "\(citation.report)\u{1F}\(citation.span.start)\u{1F}\(citation.speakers)"
    let number = numbersByReference[key] ?? append(.claim(citation))
    numbersByReference[key] = number
    numbersByClaim[claim.id] = number
    return number
  }

  /// The number of the note on the agreement's public text `reference`.
  mutating func number(for reference: String, of agreement: Agreement) -> Int {
    let key = "\(agreement.id)\u{1F}\(reference)"
    if let known = numbersByReference[key] { return known }
    let citation = AgreementCitation(
      agreement: agreement.id, name: agreement.name, reference: reference)
    let number = append(.agreement(citation))
    numbersByReference[key] = number
    return number
  }

  private mutating func append(_ source: Footnote.Source) -> Int {
    footnotes.append(Footnote(number: footnotes.count + 1, source: source))
    return footnotes.count
  }

  private static func citation(of claim: Claim, in report: Report?) -> ClaimCitation {
    ClaimCitation(
      claim: claim.id, report: claim.report, reportNumber: nil,
      location: report?.url ?? report?.path,
      outlet: report?.outlet, title: report?.title, published: report?.published,
      publishedBasis: report?.publishedBasis ?? .unknown,
      speakers: claim.attribution.compactMap { $0.speaker?.value.name },
      words: claim.sentence.wording, span: claim.sentence.span)
  }
}
