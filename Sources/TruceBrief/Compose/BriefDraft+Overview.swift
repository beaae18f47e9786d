import TruceModel

/// The head of the brief and its first section: what a reader without time must know.
extension BriefDraft {
  /// Most alleged breaches in the overview.
  private static let breachLimit = 3
  /// Most rows of incidents in the overview.
  private static let incidentLimit = 6

  var defaultTitle: String { "What the reports say" }

  var period: String {
    guard let span = toldDays else { return "no report gives a date" }
    return Wording.days(span.first, span.last)
  }

  /// First and last day of publication and of the incidents that are not background; nil: nothing
  /// is dated.
  private var toldDays: (first: CalendarDay, last: CalendarDay)? {
    let incidentDays = dossier.incidents.compactMap { incident -> [CalendarDay]? in
      guard let time = incident.time, time.precision <= .week, !weights.isBackground(incident)
      else { return nil }
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
    var line = wording.counted(dossier.reports.count, "report")
    if outlets > 0 { line = line + " of " + wording.counted(outlets, "outlet") }
    if copies > 0 {
      line = line + ", " + wording.counted(copies, "copy", "copies") + " folded into "
      line = line + (copies == 1 ? "its original" : "their originals")
    }
    line = line + "; " + wording.counted(dossier.claims.count, "claim") + " by "
    line = line + wording.counted(originCount, "independent origin") + "; "
    return line + wording.counted(dossier.incidents.count, "incident") + "."
  }

  /// Known origins over all incidents.
  private var originCount: Int {
    Set(dossier.assessments.flatMap { $0.origins.filter(\.isKnown).map(\.key) }).count
  }

  mutating func overviewSection() -> BriefSection {
    var blocks: [BriefBlock] = []
    if let table = standingsTable() { blocks += [.heading("Where the ceasefires stand"), table] }
    let breaches = breachOverview()
    if !breaches.isEmpty { blocks += [.heading("Breaches alleged"), .list(breaches)] }
    if let table = incidentOverview() { blocks += [.heading("Incidents that matter most"), table] }
    let contested = contestedOverview()
    if !contested.isEmpty { blocks += [.heading("Contested"), .list(contested)] }
    let contradictions = contradictionOverview()
    if !contradictions.isEmpty { blocks.append(.list(contradictions)) }
    guard !blocks.isEmpty else {
      return section(.overview, [.paragraph(nothingOfWeight)])
    }
    return section(.overview, blocks + [.remark(Self.gradeKey)])
  }

  private var nothingOfWeight: BriefLine {
    dossier.incidents.isEmpty
      ? "No claim about a ceasefire or an incident was found."
      : "No incident stands out; all are listed under Incidents."
  }

  /// What the words for support mean, for whoever reads no further.
  private static let gradeKey: BriefLine =
    """
    Everything here is what somebody says; no line says who is right. Confirmed: the accused says \
    that it did it. Fair: two or more independent origins, not only of the accuser's side. Weak: \
    one origin, or none that is known. Contested: the accounts of who or whether exclude each \
    other. Harm is the range over the origins, never a sum.
    """

  // MARK: Breaches

  /// The acts that somebody calls a breach, one line each; those without an act after them.
  private mutating func breachOverview() -> [BriefLine] {
    let groups = ViolationGroup.groups(of: index).filter { $0.allegation == .breach }
    let bare = dossier.violations.filter { $0.incident == nil }
    var lines = groups.prefix(Self.breachLimit).compactMap { breachLine($0) }
    lines += bare.prefix(max(0, Self.breachLimit - lines.count)).map { bareLine($0) }
    let rest = groups.count + bare.count - lines.count
    if rest > 0 { lines.append("And \(rest) more, under Alleged violations.") }
    return lines
  }

  /// "Russia accuses the United States: air strike near Idlib, 31 August 2019 (No. 15). In time
  /// unknown, …"
  mutating func breachLine(_ group: ViolationGroup, withTests: Bool = true) -> BriefLine? {
    guard let incident = index.incident(group.incident) else { return nil }
    let speakers = accusers(of: group.accusing)
    let verb: BriefLine = speakers.count == 1 ? " accuses " : " accuse "
    return Wording.capitalized(wording.list(speakers)) + verb + names(group.accused) + ": "
      + told(incident) + " (" + reference(incident.id) + ")."
      + notes(group.accusing.map(\.id), limit: 3) + (withTests ? testSummary(group) : "")
  }

  /// "In time yes, bound party no. Bound party no: …": the five answers, then in a sentence what an
  /// answer rests on that takes the act out of the agreement or may do so.
  private mutating func testSummary(_ group: ViolationGroup) -> BriefLine {
    guard let row = TestRows(group, index, spokenOf: spokenOf).shown.last
    else { return "" }
    let line = " Against the " + agreementLink(row.agreement) + ": " + answers(row.violation) + "."
    let tests = Array(zip(Self.testNames, TestRows.tests(of: row.violation)))
    return tests.reduce(line) { line, entry in
      let (name, test) = entry
      let excludes = name == "Exception" ? test.answer == .yes : test.answer == .no
      guard excludes || test.answer == .disputed else { return line }
      return line + " \(phrase: name) " + wording.phrase("answer", test.answer)
        + ": \(sentence: wording.plain(test.evidence))." + notes(test.claims, limit: 3)
    }
  }

  /// A breach alleged without an act, or as a count.
  mutating func bareLine(_ violation: AllegedViolation) -> BriefLine {
    let accusers =
      violation.accusers.isEmpty ? "An outlet" as BriefLine : wording.names(violation.accusers)
    let what: BriefLine =
      violation.generalCount.map { wording.count($0) + " breaches" } ?? "a breach"
    return Wording.capitalized(accusers) + ": " + what + " of the " + name(of: violation) + " by "
      + names(violation.accused) + ", no act named." + notes(violation.claims, limit: 3)
  }

  // MARK: Incidents

  private mutating func incidentOverview() -> BriefBlock? {
    let chosen = weights.weightiest(dossier.incidents, limit: Self.incidentLimit)
    return chosen.isEmpty ? nil : .table(incidentTable(chosen, isAnchored: false))
  }

  /// "Air strike near Idlib, 31 August 2019 (No. 15): killed: 40 or more; confirmed, 7 origins."
  mutating func overview(_ incident: Incident) -> BriefLine {
    var line = Wording.capitalized(told(incident)) + " (" + reference(incident.id) + ")"
    guard let assessment = index.assessment(of: incident.id) else {
      return line + notes(incident.claims, limit: 2)
    }
    if let killed = assessment.range(of: .killed) {
      line = line + "; killed: " + wording.range(killed)
    }
    line = line + "; " + wording.support(assessment) + "."
    let tolls = assessment.harms.flatMap { $0.origins.flatMap(\.claims) }
    return line + notes(tolls + incident.claims, limit: 3)
  }

  // MARK: Contested

  /// Most contested incidents in the overview.
  private static let contestedLimit = 6

  /// The acts of which it is contested who did them or whether they happened, the heaviest first in
  /// choice, in order of time.
  private mutating func contestedOverview() -> [BriefLine] {
    let open = dossier.incidents.filter { incident in
      index.assessment(of: incident.id)?.grade == .contested && !Self.isWords(incident)
        && !weights.isBackground(incident)
    }
    let chosen = weights.weightiest(open, limit: Self.contestedLimit, threshold: 0)
    var lines = chosen.compactMap { contestedLine($0) }
    let rest = open.count - lines.count
    if rest > 0 { lines.append("And \(rest) more, under Incidents.") }
    return lines
  }

  /// "Shelling in Idlib area, 4 September 2019 (No. 18), placed in the area, point unknown:
  /// contested: Syrian government, as said by militants; militants, as said by Syrian government."
  private mutating func contestedLine(_ incident: Incident) -> BriefLine? {
    guard let assessment = index.assessment(of: incident.id) else { return nil }
    var line = Wording.capitalized(told(incident)) + " (" + reference(incident.id) + ")"
    if let place = incident.places.first { line = line + ", " + wording.precision(place) }
    line = line + ": " + wording.phrase("grade", assessment.grade)
    let accounts = assessment.actors.prefix(3).map { actor -> BriefLine in
      let voices = accusers(of: index.sorted(actor.claims).compactMap { index.claim($0) })
      return "\(actor.entity.name), by the word of " + wording.list(voices)
        + notes(actor.claims, limit: 2)
    }
    guard !accounts.isEmpty else { return line + "." + notes(incident.claims, limit: 3) }
    let rest = assessment.actors.count - accounts.count
    let more: BriefLine = rest > 0 ? "; and " + wording.counted(rest, "further account") : ""
    return line + " who did it: " + accounts.joined(by: "; ") + more + "."
  }

  // MARK: Contradictions

  private mutating func contradictionOverview() -> [BriefLine] {
    let open = dossier.assessments.filter { !$0.contradictions.isEmpty }
    guard !open.isEmpty else { return [] }
    let byWeight = weights.weightiest(
      open.compactMap { index.incident($0.incident) }, limit: 10, threshold: 0)
    let claims = byWeight.flatMap { incident in
      index.assessment(of: incident.id)?.contradictions.flatMap { $0.sides.flatMap(\.claims) } ?? []
    }
    var line = "Accounts that cannot all be true: of " + wording.counted(open.count, "incident")
    if !byWeight.isEmpty {
      let links = byWeight.map { reference($0.id) }
      line = line + (byWeight.count < open.count ? ", among them " : ": ")
      line = line + wording.list(links)
    }
    return [line + "." + notes(claims)]
  }
}
