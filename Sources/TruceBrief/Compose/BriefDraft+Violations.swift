import TruceModel

/// Alleged violations: who accuses whom of what, and the five tests.
extension BriefDraft {
  static let testNames = ["In time", "In the area", "Bound party", "Act covered", "Exception"]

  /// Most alleged violations shown in full.
  private static let cardLimit = 12

  mutating func violationsSection() -> BriefSection {
    let groups = ViolationGroup.groups(of: index).filter { isCurrent($0) }
    let breaches = groups.filter { $0.allegation == .breach }
    var blocks: [BriefBlock] = []
    for group in breaches.prefix(Self.cardLimit) { blocks.append(.card(card(of: group))) }
    blocks += rowBlocks(
      Array(breaches.dropFirst(Self.cardLimit)), "Further acts that somebody calls a breach:")
    blocks += bareBlocks(
      dossier.violations.filter { $0.incident == nil && $0.generalCount == nil })
    blocks += countBlocks(dossier.violations.filter { $0.generalCount != nil })
    blocks += rowBlocks(
      groups.filter { $0.allegation == .act },
      """
      Acts of which somebody is accused and of which a term speaks; no words were read that call \
      them a breach:
      """)
    blocks += rowBlocks(
      groups.filter { $0.allegation == .none },
      "Acts told of a bound party and of which a term speaks; no accusation was read:")
    return section(.violations, blocks)
  }

  /// Whether the incident is more than background to these reports.
  private func isCurrent(_ group: ViolationGroup) -> Bool {
    index.incident(group.incident).map { !weights.isBackground($0) } ?? true
  }

  // MARK: Acts

  private mutating func card(
    of group: ViolationGroup
  ) -> BriefCard {
    let incident = index.incident(group.incident)
    let number = index.number(of: group.incident) ?? 0
    var facts = [BriefFact("Accusation", accusation(of: group))]
    if let incident { facts.append(BriefFact("Incident", support(of: incident))) }
    facts.append(BriefFact("The accused", position(of: group)))
    facts.append(BriefFact("Finding", finding(of: group)))
    let rows = TestRows(group, index, spokenOf: spokenOf)
    var blocks: [BriefBlock] = [
      .facts(facts), .table(tests(Array(rows.shown.prefix(Self.agreementLimit)))),
    ]
    if !rows.open.isEmpty {
      let list = wording.list(rows.open.map { "\($0)" })
      blocks.append(
        .remark("Tested too; whether they were in force on the day cannot be told: " + list + "."))
    }
    return BriefCard(
      anchor: Self.anchor(group, number),
      heading: "Alleged violation: " + (incident.map { told($0) } ?? "act not told")
        + "; accused: " + self.names(group.accused),
      isNew: freshness?.isNew(group.accusing.map(\.id)) ?? false, blocks: blocks)
  }

  /// The anchor of the group's card.
  static func anchor(_ group: ViolationGroup, _ number: Int) -> String {
    slug("violation-\(number)-\(group.accused.map(\.name).joined(separator: "-"))")
  }

  /// Letters and digits of ASCII, the rest as hyphens.
  static func slug(_ text: String) -> String {
    String(
      text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(80))
  }

  private mutating func accusation(of group: ViolationGroup) -> BriefLine {
    let speakers = accusers(of: group.accusing)
    var line = "By " + wording.list(speakers) + " against " + names(group.accused)
    switch group.allegation {
    case .breach: line = line + ", of breaking a ceasefire."
    case .act, .none: line = line + ", of the act; no words were read that call it a breach."
    }
    for claim in oneForEachSpeaker(group.accusing) {
      line = line + " \(quote: claim.sentence.wording)" + notes([claim.id])
    }
    return line
  }

  /// The innermost speakers, the outlet where it speaks itself, each once.
  func accusers(of claims: [Claim]) -> [BriefLine] {
    var seen: Set<String> = []
    let names = claims.map { accuser(of: $0) }.filter { seen.insert($0).inserted }
    let shown: [BriefLine] = names.prefix(5).map { "\($0)" }
    return names.count > 5 ? shown + ["\(names.count - 5) more"] : shown
  }

  private func accuser(of claim: Claim) -> String {
    claim.attribution.last?.speaker?.value.name
      ?? index.report(claim.report)?.outlet ?? "an outlet not given"
  }

  func names(_ entities: [Entity]) -> BriefLine {
    entities.isEmpty ? "an author not named" : wording.names(entities)
  }

  /// At most three claims, of different speakers and sentences.
  private func oneForEachSpeaker(_ claims: [Claim]) -> [Claim] {
    var speakers: Set<String> = []
    var sentences: Set<String> = []
    let chosen = claims.filter { claim in
      speakers.insert(accuser(of: claim)).inserted
        && sentences.insert(claim.sentence.wording).inserted
    }
    return Array(chosen.prefix(3))
  }

  private mutating func support(of incident: Incident) -> BriefLine {
    guard let assessment = index.assessment(of: incident.id) else {
      return reference(incident.id)
    }
    return reference(incident.id) + ", " + wording.support(assessment) + "."
      + notes(incident.claims, limit: 3)
  }

  private mutating func position(of group: ViolationGroup) -> BriefLine {
    answers(of: group.violations.compactMap(\.position))
  }

  /// What the accused say, each answer once; that none is read where there is none.
  mutating func answers(of positions: [AccusedPosition]) -> BriefLine {
    var seen: Set<String> = []
    let given = positions.filter {
      $0.answer != .notAsked && seen.insert("\($0.accused.name)|\($0.answer)").inserted
    }
    guard !given.isEmpty else { return "No word of the accused in these reports." }
    return given.map { position($0) }.joined(by: "; ") + "."
  }

  /// "United States: says that it did it"
  mutating func position(_ position: AccusedPosition) -> BriefLine {
    "\(position.accused.name): " + wording.phrase("position", position.answer)
      + notes(position.claims)
  }

  private mutating func finding(of group: ViolationGroup) -> BriefLine {
    guard let violation = group.violations.first(where: { $0.finding != nil }),
      let finding = violation.finding
    else { return "None by a mandated mechanism in these reports." }
    let said = "\(quote: finding.wording)" + notes(violation.claims, limit: 2)
    let agreement = dossier.agreements.first { $0.id == violation.agreement }
    guard let agreement, !agreement.mechanisms.isEmpty else { return said }
    let bodies = agreement.mechanisms.map { "\($0.name)" as BriefLine }
    return "By a body that watches it (" + wording.list(bodies) + "): " + said
  }

  // MARK: Tests

  /// Most agreements set beside each other; an act lies in the time of few.
  private static let agreementLimit = 3

  /// A column for each agreement, a row for each test with its answer and what it rests on.
  private mutating func tests(_ rows: [TestRows.Row]) -> BriefTable {
    let columns = ["Test"] + rows.map { term($0) }
    let cells = Self.testNames.enumerated().map { place, name -> [BriefLine] in
      ["\(phrase: name)?"]
        + rows.map { row in
          let test = TestRows.tests(of: row.violation)[place]
          return Wording.capitalized(wording.phrase("answer", test.answer)) + ": "
            + "\(sentence: wording.plain(test.evidence))." + notes(test.claims, limit: 2)
            + (test.claims.isEmpty ? textNotes(row) : "")
        }
    }
    return BriefTable(.tests, columns: columns, rows: cells, hasRowHeaders: true)
  }

  /// The public text that an answer without a claim rests on.
  private mutating func textNotes(_ row: TestRows.Row) -> BriefLine {
    let reference = row.provision?.reference ?? row.agreement.references.first
    return notes([reference].compactMap { $0 }, of: row.agreement)
  }

  private mutating func term(_ row: TestRows.Row) -> BriefLine {
    let name = agreementLink(row.agreement)
    guard let provision = row.provision else { return name + ": no term named" + textNotes(row) }
    let more: BriefLine =
      row.likeTerms > 0 ? " (and " + wording.counted(row.likeTerms, "like term") + ")" : ""
    return name + ": \(provision.text)" + more + textNotes(row)
  }

  // MARK: Without an accusation, without an act, counts

  /// Acts that a term speaks of: a row for each incident and doer, with the tests against the
  /// agreement that the reports are likeliest to mean.
  private mutating func rowBlocks(_ groups: [ViolationGroup], _ title: BriefLine) -> [BriefBlock] {
    let rows = groups.compactMap { row(of: $0) }
    guard !rows.isEmpty else { return [] }
    let left = rows.count - Self.rowLimit
    let more: [BriefBlock] =
      left > 0 ? [.remark("And \(left) more, in the export of alleged violations.")] : []
    let columns: [BriefLine] = [
      "Incident", "Said to be by", "Accused of it by", "Tested against", "Answers",
    ]
    let table = BriefTable(columns: columns, rows: Array(rows.prefix(Self.rowLimit)))
    return [.remark(title), .table(table)] + more
  }

  /// Most rows of one kind.
  private static let rowLimit = 40

  /// nil: nobody accuses the doer, and no term binds it in that time and place.
  private mutating func row(
    of group: ViolationGroup
  ) -> [BriefLine]? {
    let tested = TestRows(group, index, spokenOf: spokenOf).shown
    let told = group.allegation == .none ? tested.filter { mayBind($0.violation) } : tested
    guard let incident = index.incident(group.incident), let first = told.last else { return nil }
    let agreements = told.map(\.agreement.id.rawValue).uniqued().compactMap { id in
      told.first { $0.agreement.id.rawValue == id }.map { agreementLink($0.agreement) }
    }
    let claims = group.accusing.isEmpty ? incident.claims : group.accusing.map(\.id)
    return [
      reference(incident.id) + ": " + self.told(incident) + notes(claims, limit: 2),
      names(group.accused),
      group.allegation == .none ? "–" : accusers(of: group.accusing).joined(by: ", "),
      agreements.joined(by: "; "), answers(first.violation),
    ]
  }

  private func mayBind(_ violation: AllegedViolation) -> Bool {
    violation.inTime.answer != .no && violation.inArea.answer != .no
      && violation.boundParty.answer == .yes
  }

  /// "in time yes, in the area yes, bound party no, …"
  func answers(_ violation: AllegedViolation) -> BriefLine {
    zip(Self.testNames, TestRows.tests(of: violation)).map { name, test -> BriefLine in
      "\(phrase: name.lowercased()) " + wording.phrase("answer", test.answer)
    }.joined(by: ", ")
  }

  private mutating func bareBlocks(_ violations: [AllegedViolation]) -> [BriefBlock] {
    guard !violations.isEmpty else { return [] }
    let lines = violations.map { violation in
      "By " + accusers(of: violation) + " against " + names(violation.accused)
        + ", of breaking: " + name(of: violation) + quoted(violation.claims) + "."
        + positionSuffix(violation)
    }
    return [.remark("Breaches alleged without an act:"), .list(lines)]
  }

  private mutating func countBlocks(_ violations: [AllegedViolation]) -> [BriefBlock] {
    let lines = violations.compactMap { violation -> BriefLine? in
      guard let count = violation.generalCount else { return nil }
      return Wording.capitalized(accusers(of: violation)) + ": " + wording.count(count)
        + " alleged breaches of " + name(of: violation) + " by " + names(violation.accused)
        + quoted(violation.claims) + "." + positionSuffix(violation)
    }
    guard !lines.isEmpty else { return [] }
    return [.remark("Counts alleged, never added to the incidents:"), .list(lines)]
  }

  private func accusers(of violation: AllegedViolation) -> BriefLine {
    violation.accusers.isEmpty ? "an outlet not given" : wording.names(violation.accusers)
  }

  func name(of violation: AllegedViolation) -> BriefLine {
    dossier.agreements.first { $0.id == violation.agreement }.map { "\($0.name)" }
      ?? "an agreement not identified"
  }

  private mutating func quoted(_ claims: [ClaimID]) -> BriefLine {
    guard let claim = index.sorted(Set(claims)).compactMap({ index.claim($0) }).first
    else { return "" }
    return ": \(quote: claim.sentence.wording)" + notes(claims, limit: 3)
  }

  private mutating func positionSuffix(_ violation: AllegedViolation) -> BriefLine {
    guard let position = violation.position, position.answer != .notAsked else { return "" }
    return " " + self.position(position) + "."
  }
}
