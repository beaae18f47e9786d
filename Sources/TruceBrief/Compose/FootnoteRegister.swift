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
    addElsewhere(citation.elsewhere, to: number)
    numbersByReference[key] = number
    numbersByClaim[claim.id] = number
    return number
  }

  /// Adds words that a further claim of the same sentence rests on.
  private mutating func addElsewhere(_ words: [String], to number: Int) {
    guard case .claim(var citation) = footnotes[number - 1].source else { return }
    citation.elsewhere = (citation.elsewhere + words).uniqued()
    footnotes[number - 1].source = .claim(citation)
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
      location: report?.url ?? report?.path, outlet: report?.outlet, title: report?.title,
      published: report?.published, publishedBasis: report?.publishedBasis ?? .unknown,
      speakers: claim.attribution.compactMap { $0.speaker?.value.name },
      words: claim.sentence.wording, span: claim.sentence.span, elsewhere: elsewhere(claim))
  }

  /// Words that a reader of the sentence alone would miss: where a doer, target, place, day or toll
  /// is told in another sentence. Each once.
  private static func elsewhere(_ claim: Claim) -> [String] {
    let event = claim.event
    var fields: [(span: Span, wording: String)] = []
    fields += event.actors.map { ($0.span, $0.wording) }
    fields += event.targets.map { ($0.span, $0.wording) }
    fields += event.places.map { ($0.span, $0.wording) }
    fields += event.casualties.map { ($0.span, $0.wording) }
    if let time = event.time { fields.append((time.span, time.wording)) }
    let sentence = claim.sentence
    return fields.filter { field in
      let isInside = field.span.start >= sentence.span.start && field.span.end <= sentence.span.end
      return !isInside && !sentence.wording.contains(field.wording)
    }
    .sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    .map(\.wording).uniqued()
  }
}
