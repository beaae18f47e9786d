import TruceModel

/// Alleged violations of one agreement.
extension BriefDraft {
  mutating func violationBlocks(of agreement: Agreement) -> [BriefBlock] {
    let all = dossier.violations.filter { $0.agreement == agreement.id }
    let acts = ViolationGroup.groups(of: all.filter { $0.incident != nil })
    var blocks: [BriefBlock] = []
    for group in acts where !group.accusers.isEmpty {
      blocks.append(.card(card(of: group, agreement)))
    }
    blocks += unaccusedBlocks(acts.filter { $0.accusers.isEmpty }, agreement)
    blocks += bareBlocks(all.filter { $0.incident == nil && $0.generalCount == nil })
    blocks += countBlocks(all.filter { $0.generalCount != nil })
    return blocks
  }

  // MARK: Acts

  private mutating func card(of group: ViolationGroup, _ agreement: Agreement) -> BriefCard {
    let incident = group.incident.flatMap { index.incident($0) }
    let number = group.incident.flatMap { index.number(of: $0) } ?? 0
    let heading: BriefLine = "Alleged violation: " + (incident.map { told($0) } ?? "act not told")
    var facts = [BriefFact("Accusation", accusation(of: group))]
    if let incident { facts.append(BriefFact("Incident", support(of: incident))) }
    facts.append(BriefFact("The accused", position(of: group)))
    facts.append(BriefFact("Finding", finding(of: group)))
    let anchor =
      "violation-\(agreement.id.rawValue)-\(number)-\(group.accused.map(\.name).joined(separator: "-"))"
    return BriefCard(
      anchor: Self.slug(anchor), heading: heading,
      blocks: [.facts(facts), .table(tests(of: group, agreement)), .list(evidence(of: group))])
  }

  /// Letters and digits of ASCII, the rest as hyphens.
  static func slug(_ text: String) -> String {
    String(
      text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(80))
  }

  private mutating func accusation(of group: ViolationGroup) -> BriefLine {
    let verb: BriefLine = group.accusers.count == 1 ? " accuses " : " accuse "
    var line = wording.names(group.accusers) + verb + names(group.accused) + "."
    for claim in accusingClaims(of: group) {
      line = line + " \(quote: claim.sentence.wording)" + notes([claim.id])
    }
    return line
  }

  private func names(_ entities: [Entity]) -> BriefLine {
    entities.isEmpty ? "an author not named" : wording.names(entities)
  }

  /// One claim for each speaker, at most three, accusations first.
  private func accusingClaims(of group: ViolationGroup) -> [Claim] {
    let claims = index.sorted(Set(group.claims)).compactMap { index.claim($0) }
    let ranked = claims.filter { $0.stance == .accuses } + claims.filter { $0.stance != .accuses }
    var speakers: Set<String> = []
    var sentences: Set<String> = []
    let chosen = ranked.filter { claim in
      speakers.insert(claim.attribution.last?.speaker?.value.name ?? "").inserted
        && sentences.insert(claim.sentence.wording).inserted
    }
    return Array(chosen.prefix(3))
  }

  private mutating func support(of incident: Incident) -> BriefLine {
    guard let assessment = index.assessment(of: incident.id) else {
      return reference(incident.id)
    }
    let grade = wording.phrase("grade", assessment.grade)
    let origins = wording.counted(assessment.origins.filter(\.isKnown).count, "origin")
    return reference(incident.id) + ", " + grade + ", " + origins + "." + notes(incident.claims)
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

  private mutating func tests(of group: ViolationGroup, _ agreement: Agreement) -> BriefTable {
    let columns: [BriefLine] = [
      "Term", "In time?", "In the area?", "Bound party?", "Act covered?", "Exception?",
    ]
    let rows = group.violations.map { violation in
      [term(violation.provision, agreement)]
        + [
          violation.inTime, violation.inArea, violation.boundParty, violation.prohibitedAct,
          violation.exception,
        ].map { wording.phrase("answer", $0.answer) }
    }
    return BriefTable(columns: columns, rows: rows, hasRowHeaders: true)
  }

  private mutating func term(_ id: String?, _ agreement: Agreement) -> BriefLine {
    guard let id, let provision = agreement.provisions.first(where: { $0.id == id }) else {
      return "no term named"
    }
    let references = [provision.reference].compactMap { $0 }
    return "\(provision.text)" + notes(references, of: agreement)
  }

  /// The distinct sentences that the answers rest on, in the order of the tests.
  private mutating func evidence(of group: ViolationGroup) -> [BriefLine] {
    var seen: Set<String> = []
    var lines: [BriefLine] = []
    let names = ["In time", "In the area", "Bound party", "Act covered", "Exception"]
    for (place, name) in names.enumerated() {
      for violation in group.violations {
        let test = Self.tests(of: violation)[place]
        guard seen.insert("\(place)|\(test.evidence)").inserted else { continue }
        let answer = wording.phrase("answer", test.answer)
        let words = test.evidence.hasSuffix(".") ? test.evidence : test.evidence + "."
        lines.append(
          "\(phrase: name): " + answer + ". \(Wording.capitalized(words))"
            + notes(test.claims, limit: 3))
      }
    }
    return lines
  }

  private static func tests(of violation: AllegedViolation) -> [AllegedViolation.Test] {
    [
      violation.inTime, violation.inArea, violation.boundParty, violation.prohibitedAct,
      violation.exception,
    ]
  }

  // MARK: Without an accusation, without an act, counts

  private mutating func unaccusedBlocks(
    _ groups: [ViolationGroup], _ agreement: Agreement
  ) -> [BriefBlock] {
    guard !groups.isEmpty else { return [] }
    let columns: [BriefLine] = [
      "Incident", "Author named", "In time?", "In the area?", "Bound party?", "Exception?",
    ]
    let rows = groups.map { group -> [BriefLine] in
      let incident = group.incident.flatMap { index.incident($0) }
      let what = incident.map { reference($0.id) + " " + told($0) } ?? ""
      let answers = Self.tests(of: group.violations[0])
      return [
        what + notes(group.claims, limit: 2), names(group.accused),
        wording.phrase("answer", answers[0].answer), wording.phrase("answer", answers[1].answer),
        wording.phrase("answer", answers[2].answer), wording.phrase("answer", answers[4].answer),
      ]
    }
    return [
      .remark("Acts that a term speaks of, which nobody in these reports calls a breach:"),
      .table(BriefTable(columns: columns, rows: rows)),
    ]
  }

  private mutating func bareBlocks(_ violations: [AllegedViolation]) -> [BriefBlock] {
    guard !violations.isEmpty else { return [] }
    let lines = violations.map { violation -> BriefLine in
      let accusers = violation.accusers.isEmpty ? "the outlet" : wording.names(violation.accusers)
      let verb: BriefLine = violation.accusers.count > 1 ? " allege" : " alleges"
      var line = Wording.capitalized(accusers) + verb + " a breach by " + names(violation.accused)
      line = line + quoted(violation.claims) + "."
      return line + positionSuffix(violation)
    }
    return [.remark("Breaches alleged without an act:"), .list(lines)]
  }

  private mutating func countBlocks(_ violations: [AllegedViolation]) -> [BriefBlock] {
    let lines = violations.compactMap { violation -> BriefLine? in
      guard let count = violation.generalCount else { return nil }
      let accusers = violation.accusers.isEmpty ? "the outlet" : wording.names(violation.accusers)
      var line = Wording.capitalized(accusers) + ": " + wording.count(count)
      line = line + " alleged breaches by " + names(violation.accused)
      return line + quoted(violation.claims) + "." + positionSuffix(violation)
    }
    guard !lines.isEmpty else { return [] }
    return [.remark("Counts alleged, never added to the incidents:"), .list(lines)]
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
