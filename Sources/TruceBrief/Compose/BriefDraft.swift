import TruceModel

/// Composes the sections of one brief and numbers their footnotes on the way.
struct BriefDraft: Sendable {
  let index: DossierIndex
  let wording: Wording
  let baseMap: BaseMap
  let options: BriefOptions
  let weights: IncidentWeights
  /// nil: the brief is not asked what is new.
  let freshness: Freshness?
  /// The agreements that the reports speak of; see `statedAgreements`.
  private(set) var spokenOf: Set<AgreementID> = []
  var footnotes = FootnoteRegister()

  /// Most footnotes on one line; a line that rests on more claims names one for each speaker first.
  static let notesPerLine = 5

  init(_ dossier: Dossier, wording: Wording, baseMap: BaseMap, options: BriefOptions) {
    let index = DossierIndex(dossier)
    self.index = index
    self.wording = wording
    self.baseMap = baseMap
    self.options = options
    weights = IncidentWeights(index)
    freshness = options.since.map { Freshness(since: $0, index) }
    spokenOf = Set(statedAgreements.map(\.0.id))
  }

  var dossier: Dossier { index.dossier }

  /// The sections in the order of reading; footnotes numbered in the order of their first mention.
  mutating func compose() -> Brief {
    var sections: [BriefSection] = []
    if let freshness { sections.append(newSection(freshness)) }
    sections += [
      overviewSection(), pictureSection(), accusationsSection(), incidentsSection(),
      contradictionsSection(), violationsSection(), agreementsSection(), sourcesSection(),
      methodSection(),
    ]
    let brief = Brief(
      title: options.title.map { CleanText.value($0) } ?? defaultTitle, period: period,
      summary: readSummary, sections: sections.filter { !$0.blocks.isEmpty },
      footnotes: footnotes.footnotes)
    return FootnoteOrder.renumbered(brief)
  }

  func section(_ kind: BriefSection.Kind, _ blocks: [BriefBlock]) -> BriefSection {
    BriefSection(kind, heading: wording.phrases["section", kind.rawValue], blocks: blocks)
  }

  // MARK: Footnotes

  /// The footnotes of `claims`: one for each report and speaker first, at most `limit`.
  mutating func notes(_ claims: some Sequence<ClaimID>, limit: Int = notesPerLine) -> BriefLine {
    let known = index.sorted(Set(claims)).compactMap { index.claim($0) }
    var seen: Set<String> = []
    var first: [Claim] = []
    var rest: [Claim] = []
    for claim in known {
      let key = "\(claim.report)|\(claim.attribution.map { $0.speaker?.value.name ?? "" })"
      if seen.insert(key).inserted { first.append(claim) } else { rest.append(claim) }
    }
    let chosen = first.count >= limit || first.count > 1 ? first : first + rest
    let numbers = chosen.prefix(limit).map {
      footnotes.number(
        for: $0, in: index.report($0.report), reportNumber: index.number(of: $0.report))
    }
    return "\(notes: Array(Set(numbers)).sorted())"
  }

  /// The footnotes on an agreement's public texts.
  mutating func notes(_ references: [String], of agreement: Agreement) -> BriefLine {
    let numbers = references.map { footnotes.number(for: $0, of: agreement) }
    return "\(notes: Array(Set(numbers)).sorted())"
  }

  // MARK: Incidents in words

  /// "air strike near Idlib, 31 August 2019"
  func told(_ incident: Incident) -> BriefLine {
    var line = wording.phrase("type", incident.type)
    if let place = wording.place(of: incident.places) { line = line + " " + place }
    return line + ", " + when(incident)
  }

  /// When `incident` is said to have happened.
  func when(_ incident: Incident, months: Wording.Months = .full) -> BriefLine {
    let latest = index.claims(of: incident).compactMap(\.event.notAfter).min()
    return wording.when(incident.time, notAfter: latest, months: months)
  }

  /// "No. 7", linked to the incident's card.
  func reference(_ id: IncidentID) -> BriefLine {
    guard let number = index.number(of: id) else { return BriefLine() }
    return "\(link: Self.anchor(number), "No. \(number)")"
  }

  static func anchor(_ incidentNumber: Int) -> String { "incident-\(incidentNumber)" }
}
