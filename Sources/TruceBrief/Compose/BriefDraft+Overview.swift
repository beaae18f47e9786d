import TruceModel

/// The head of the brief and its first section.
extension BriefDraft {
  /// Most lines of one kind in the overview.
  private static let overviewLimit = 5

  var defaultTitle: String { "What the reports say" }

  var period: String {
    guard let span = toldDays else { return "no report gives a date" }
    return Wording.days(span.first, span.last)
  }

  /// First and last day of the dated incidents, else of publication; nil: nothing is dated.
  private var toldDays: (first: CalendarDay, last: CalendarDay)? {
    let incidentDays = dossier.incidents.compactMap { incident -> [CalendarDay]? in
      guard let time = incident.time, time.precision <= .week else { return nil }
      return [time.start, time.end].compactMap { $0 }
    }
    let days = incidentDays.joined() + dossier.reports.compactMap(\.published)
    guard let first = days.min(), let last = days.max() else { return nil }
    return (first, last)
  }

  /// "20 reports of 9 outlets, 1 of them a copy; 96 claims of 31 origins; 40 incidents."
  var readSummary: BriefLine {
    let outlets = Set(dossier.reports.compactMap(\.outlet)).count
    let copies = Set(dossier.copies.map(\.copy)).count
    var line = "Read: " + wording.counted(dossier.reports.count, "report")
    if outlets > 0 { line = line + " of " + wording.counted(outlets, "outlet") }
    if copies > 0 {
      line = line + ", " + wording.counted(copies, "copy", "copies") + " folded into "
      line = line + (copies == 1 ? "its original" : "their originals")
    }
    line = line + ". Found: " + wording.counted(dossier.claims.count, "claim") + ", "
    line = line + wording.counted(originCount, "origin") + ", "
    return line + wording.counted(dossier.incidents.count, "incident") + "."
  }

  /// Known origins over all incidents.
  private var originCount: Int {
    Set(dossier.assessments.flatMap { $0.origins.filter(\.isKnown).map(\.key) }).count
  }

  mutating func overviewSection() -> BriefSection {
    var lines: [BriefLine] = []
    for (agreement, standing) in statedAgreements.suffix(Self.overviewLimit) {
      lines += [overview(agreement, standing)]
    }
    lines += breachOverview()
    lines += weightiestIncidents.map { overview($0) }
    lines += contradictionOverview()
    guard !lines.isEmpty else {
      return section(
        .overview, [.paragraph("No claim about a ceasefire or an incident was found.")])
    }
    let remark: BriefLine =
      "Everything here is what somebody says. Alleged means alleged: no line says who is right."
    return section(.overview, [.list(lines), .remark(remark)])
  }

  // MARK: Lines

  /// "Additional Protocol: on paper in effect; said to be holding by A; broken, as alleged, by B."
  private mutating func overview(
    _ agreement: Agreement, _ standing: AgreementStanding?
  ) -> BriefLine {
    var parts: [BriefLine] = []
    if let onPaper = standing?.onPaper {
      parts.append("on paper " + wording.phrase("state", onPaper))
    }
    for state in AgreementStanding.State.allCases {
      let statements = standing?.statements.filter { $0.state == state } ?? []
      guard !statements.isEmpty else { continue }
      var seen: Set<String> = []
      let names = statements.map(\.origin).filter { seen.insert($0).inserted }
      let shown = names.prefix(3).map { "\($0)" as BriefLine }
      let more: [BriefLine] = names.count > 3 ? ["\(names.count - 3) more"] : []
      parts.append(
        "said to be " + wording.phrase("state", state) + " by " + wording.list(shown + more))
    }
    return "\(agreement.name): " + parts.joined(by: "; ") + "."
      + notes(standing?.statements.flatMap(\.claims) ?? [], limit: 4)
  }

  /// The acts that somebody calls a breach, one line each.
  private mutating func breachOverview() -> [BriefLine] {
    let groups = ViolationGroup.groups(of: index).filter { $0.allegation == .breach }
    return groups.prefix(Self.overviewLimit).compactMap { group in
      guard let incident = index.incident(group.incident) else { return nil }
      var seen: Set<String> = []
      let accusers = group.accusing.compactMap { $0.attribution.last?.speaker?.value.name }
        .filter { seen.insert($0).inserted }
      let by: BriefLine =
        accusers.isEmpty ? "" : " by " + wording.list(accusers.prefix(3).map { "\($0)" })
      return "A breach by " + wording.names(group.accused) + " is alleged" + by + ": "
        + told(incident) + " (" + reference(incident.id) + ")."
        + notes(group.accusing.map(\.id))
    }
  }

  /// Incidents by support and harm, heaviest first; in order of time where they are equal.
  private var weightiestIncidents: [Incident] {
    let weighed = dossier.incidents.enumerated().compactMap {
      place, incident -> (Int, Int, Incident)? in
      guard let assessment = index.assessment(of: incident.id), assessment.grade != .discounted,
        !Self.isWords(incident), incident.type != .casualties,
        !incident.places.isEmpty || incident.time?.start != nil
      else { return nil }
      let toll =
        assessment.harms.filter { $0.harm == .killed }
        .compactMap { $0.high ?? $0.low }.max() ?? 0
      let weight = toll + 3 * assessment.origins.filter(\.isKnown).count
      return weight > 6 ? (weight, place, incident) : nil
    }
    return weighed.sorted { ($0.0, $1.1) > ($1.0, $0.1) }.prefix(Self.overviewLimit)
      .sorted { $0.1 < $1.1 }.map(\.2)
  }

  private mutating func overview(_ incident: Incident) -> BriefLine {
    var line = Wording.capitalized(told(incident)) + " (" + reference(incident.id) + ")"
    guard let assessment = index.assessment(of: incident.id) else { return line }
    if let killed = assessment.harms.first(where: { $0.harm == .killed }) {
      line = line + ": killed: " + harmSummary(killed)
    }
    line = line + "; " + wording.support(assessment) + "."
    return line + notes(assessment.harms.flatMap { $0.origins.flatMap(\.claims) } + incident.claims)
  }

  private mutating func contradictionOverview() -> [BriefLine] {
    let open = dossier.assessments.filter { !$0.contradictions.isEmpty }
    guard !open.isEmpty else { return [] }
    let links = open.prefix(12).map { reference($0.incident) }
    let claims = open.flatMap { $0.contradictions.flatMap { $0.sides.flatMap(\.claims) } }
    let line = "Accounts that cannot all be true: " + wording.counted(open.count, "incident")
    return [line + " (" + links.joined(by: ", ") + ")." + notes(claims)]
  }

  // MARK: New since

  /// What was published on or after `since` and is told by no earlier report.
  mutating func newSection(since: CalendarDay) -> BriefSection {
    let fresh = dossier.incidents.filter { incident in
      let days = incident.reports.compactMap { index.report($0)?.published }
      return days.min().map { $0 >= since } ?? false
    }
    let lines = fresh.map { incident in
      Wording.capitalized(told(incident)) + " (" + reference(incident.id) + ")."
        + notes(incident.claims)
    }
    let heading: BriefLine = "Incidents first reported on or after \(Wording.day(since))."
    guard !lines.isEmpty else { return section(.new, [.paragraph(heading + " There are none.")]) }
    return section(.new, [.paragraph(heading), .list(lines)])
  }
}
