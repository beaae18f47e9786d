import TruceModel

/// Alleged violations: who accuses whom of what, and the five tests.
extension BriefDraft {
  static let testNames = ["In time", "In the area", "Bound party", "Act covered", "Exception"]

  mutating func violationsSection() -> BriefSection {
    let groups = ViolationGroup.groups(of: index)
    var blocks: [BriefBlock] = []
    let alleged =
      groups.filter { $0.allegation == .breach } + groups.filter { $0.allegation == .act }
    let spokenOf = Set(statedAgreements.map(\.0.id))
    for group in alleged { blocks.append(.card(card(of: group, spokenOf))) }
    blocks += bareBlocks(
      dossier.violations.filter { $0.incident == nil && $0.generalCount == nil })
    blocks += countBlocks(dossier.violations.filter { $0.generalCount != nil })
    blocks += unaccusedBlocks(groups.filter { $0.allegation == .none })
    return section(.violations, blocks)
  }

  // MARK: Acts

  private mutating func card(
    of group: ViolationGroup, _ spokenOf: Set<AgreementID>
  ) -> BriefCard {
    let incident = index.incident(group.incident)
    let number = index.number(of: group.incident) ?? 0
    let names = group.accused.map(\.name).joined(separator: "-")
    var facts = [BriefFact("Accusation", accusation(of: group))]
    if let incident { facts.append(BriefFact("Incident", support(of: incident))) }
    facts.append(BriefFact("The accused", position(of: group)))
    facts.append(BriefFact("Finding", finding(of: group)))
    let rows = TestRows(group, index, spokenOf: spokenOf)
    var blocks: [BriefBlock] = [
      .facts(facts), .table(tests(rows.shown)), .facts(evidence(of: rows.shown)),
    ]
    if !rows.open.isEmpty {
      let list = wording.list(rows.open.map { "\($0)" })
      blocks.append(
        .remark("Tested too; whether they were in force on the day cannot be told: " + list + "."))
    }
    return BriefCard(
      anchor: Self.slug("violation-\(number)-\(names)"),
      heading: "Alleged violation: " + (incident.map { told($0) } ?? "act not told")
        + "; accused: " + self.names(group.accused),
      blocks: blocks)
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
  private func accusers(of claims: [Claim]) -> [BriefLine] {
    var seen: Set<String> = []
    let names = claims.map { accuser(of: $0) }.filter { seen.insert($0).inserted }
    let shown: [BriefLine] = names.prefix(5).map { "\($0)" }
    return names.count > 5 ? shown + ["\(names.count - 5) more"] : shown
  }

  private func accuser(of claim: Claim) -> String {
    claim.attribution.last?.speaker?.value.name
      ?? index.report(claim.report)?.outlet ?? "an outlet not given"
  }

  private func names(_ entities: [Entity]) -> BriefLine {
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
      + notes(incident.claims)
  }

  private mutating func position(of group: ViolationGroup) -> BriefLine {
    var seen: Set<String> = []
    let positions = group.violations.compactMap(\.position)
      .filter { seen.insert("\($0.accused.name)|\($0.answer)").inserted }
    guard !positions.isEmpty else { return "No word of the accused in these reports." }
    return positions.map { position($0) }.joined(by: "; ") + "."
  }

  /// "United States: says that it did it"
  mutating func position(_ position: AccusedPosition) -> BriefLine {
    "\(position.accused.name): " + wording.phrase("position", position.answer)
      + notes(position.claims)
  }

  private func finding(of group: ViolationGroup) -> BriefLine {
    guard let finding = group.violations.lazy.compactMap(\.finding).first else {
      return "None by a mandated mechanism in these reports."
    }
    return "\(quote: finding.wording)"
  }

  // MARK: Tests

  private mutating func tests(_ rows: [TestRows.Row]) -> BriefTable {
    let columns: [BriefLine] =
      ["Agreement and term"] + Self.testNames.map { BriefLine(runs: [.phrase("\($0)?")]) }
    let cells = rows.map { row in
      [term(row)] + TestRows.tests(of: row.violation).map { wording.phrase("answer", $0.answer) }
    }
    return BriefTable(columns: columns, rows: cells, hasRowHeaders: true)
  }

  private mutating func term(_ row: TestRows.Row) -> BriefLine {
    let name: BriefLine = "\(row.agreement.name)"
    guard let provision = row.provision else { return name + ": no term named" }
    let more: BriefLine =
      row.likeTerms > 0 ? " (and " + wording.counted(row.likeTerms, "like term") + ")" : ""
    return name + ": \(provision.text)" + more
      + notes([provision.reference].compactMap { $0 }, of: row.agreement)
  }

  /// What the answers rest on: for each test its distinct sentences.
  private mutating func evidence(of rows: [TestRows.Row]) -> [BriefFact] {
    Self.testNames.enumerated().map { place, name in
      var seen: Set<String> = []
      let tests = rows.map { TestRows.tests(of: $0.violation)[place] }.filter {
        seen.insert("\($0.answer)\(wording.plain($0.evidence))").inserted
      }
      let lines = tests.prefix(3).map { test in
        wording.phrase("answer", test.answer) + ", \(wording.plain(test.evidence))"
          + notes(test.claims, limit: 3)
      }
      return BriefFact("\(name)?", Wording.capitalized(lines.joined(by: "; ")) + ".")
    }
  }

  // MARK: Without an accusation, without an act, counts

  /// Acts told that a term speaks of: one row for each, with the agreements that bind the doer.
  private mutating func unaccusedBlocks(_ groups: [ViolationGroup]) -> [BriefBlock] {
    let rows = groups.compactMap { group -> [BriefLine]? in
      let possible = group.violations.filter {
        $0.inTime.answer != .no && $0.inArea.answer != .no && $0.boundParty.answer == .yes
      }
      let certain = possible.filter { $0.inTime.answer == .yes }
      let bound = certain.isEmpty ? possible : certain
      guard let incident = index.incident(group.incident), let first = bound.first else {
        return nil
      }
      var seen: Set<AgreementID> = []
      let names = bound.filter { seen.insert($0.agreement).inserted }.compactMap { violation in
        dossier.agreements.first { $0.id == violation.agreement }.map { "\($0.name)" as BriefLine }
      }
      return [
        reference(incident.id) + " " + told(incident)
          + notes(group.accusing.isEmpty ? incident.claims : group.accusing.map(\.id), limit: 2),
        self.names(group.accused), names.joined(by: "; "),
        wording.phrase("answer", first.exception.answer),
      ]
    }
    guard !rows.isEmpty else { return [] }
    let columns: [BriefLine] = [
      "Incident", "Said to be by", "Terms that bind it, if in force", "Exception?",
    ]
    return [
      .remark("Acts of a bound party that a term speaks of; no accusation was read:"),
      .table(BriefTable(columns: columns, rows: rows)),
    ]
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

  private func name(of violation: AllegedViolation) -> BriefLine {
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
