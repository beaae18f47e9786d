import TruceModel

/// The agreements: what they are and where they stand, by whose word.
extension BriefDraft {
  /// Agreements that the reports speak of, or a breach of which is alleged of a time in which they
  /// were in force, in order.
  var statedAgreements: [(Agreement, AgreementStanding?)] {
    let standings = Dictionary(dossier.standings.map { ($0.agreement, $0) }) { first, _ in first }
    let alleged = Set(breaches.filter { isMeant($0) }.map(\.agreement))
    return dossier.agreements.compactMap { agreement in
      let standing = standings[agreement.id]
      let isSpokenOf = !(standing?.statements.isEmpty ?? true)
      return isSpokenOf || alleged.contains(agreement.id) ? (agreement, standing) : nil
    }
  }

  /// Violations in which somebody says that an agreement is broken.
  private var breaches: [AllegedViolation] {
    dossier.violations.filter { violation in
      violation.incident == nil
        || violation.claims.contains { index.claim($0)?.event.type == .ceasefireViolated }
    }
  }

  /// Whether the accusation can only mean this agreement among others: it names it, or the
  /// agreement was in force on the day.
  private func isMeant(_ violation: AllegedViolation) -> Bool {
    violation.inTime.answer == .yes || violation.inTime.answer == .disputed
      || violation.claims.contains {
        index.claim($0)?.event.agreement?.value.id == violation.agreement
      }
  }

  mutating func agreementsSection() -> BriefSection {
    let stated = statedAgreements
    var blocks: [BriefBlock] = stated.map { agreement, standing in
      .card(
        BriefCard(
          anchor: Self.anchor(agreement.id), heading: "\(agreement.name)",
          blocks: [.facts(facts(of: agreement, standing))]))
    }
    let shown = Set(stated.map(\.0.id))
    let others = dossier.agreements.filter { !shown.contains($0.id) }
    if !others.isEmpty {
      let names = wording.list(others.map { "\($0.name)" })
      blocks.append(.remark("Known to Truce, not spoken of in these reports: " + names + "."))
    }
    return section(.agreements, blocks)
  }

  private mutating func facts(
    of agreement: Agreement, _ standing: AgreementStanding?
  ) -> [BriefFact] {
    let text = notes(Array(agreement.references.prefix(1)), of: agreement)
    var facts = [BriefFact("What it is", kind(of: agreement))]
    facts.append(BriefFact("Parties", names(agreement.parties) + "." + text))
    if !agreement.guarantors.isEmpty {
      facts.append(BriefFact("Guarantors", names(agreement.guarantors) + "." + text))
    }
    if !agreement.excluded.isEmpty {
      facts.append(BriefFact("Not protected by it", names(agreement.excluded) + "." + text))
    }
    facts += foundations(of: agreement, text)
    facts.append(BriefFact("Area", "\(agreement.area.description)." + text))
    if let standing { facts += self.standing(standing) }
    if let alleged = allegedBreaches(of: agreement) {
      facts.append(BriefFact("Breach alleged", alleged))
    }
    if !agreement.unknowns.isEmpty {
      let unknowns = agreement.unknowns.map { "\($0)" as BriefLine }
      facts.append(BriefFact("Not known", unknowns.joined(by: "; ") + "." + text))
    }
    return facts
  }

  /// On what it rests and who watches it.
  private mutating func foundations(of agreement: Agreement, _ text: BriefLine) -> [BriefFact] {
    var facts: [BriefFact] = []
    let bases = agreement.buildsOn.map { id -> BriefLine in
      dossier.agreements.first { $0.id == id }.map { agreementLink($0) } ?? "\(id.rawValue)"
    }
    if !bases.isEmpty { facts.append(BriefFact("Builds on", wording.list(bases) + "." + text)) }
    if agreement.excluded.isEmpty {
      let groups = dossier.agreements.filter { agreement.buildsOn.contains($0.id) }
        .flatMap { base in base.excluded.map { ($0.name, base) } }
      let names = groups.map(\.0).uniqued()
      if !names.isEmpty {
        let sources = groups.map(\.1.name).uniqued()
        facts.append(
          BriefFact(
            "Not protected by it",
            wording.list(names.map { "\($0)" }) + ", by the text of "
              + wording.list(sources.map { "\($0)" }) + "; it names none itself." + text))
      }
    }
    if !agreement.mechanisms.isEmpty {
      facts.append(BriefFact("Watched by", names(agreement.mechanisms) + "." + text))
    }
    let findings = dossier.violations.filter { $0.agreement == agreement.id && $0.finding != nil }
    if !findings.isEmpty {
      let incidents = findings.compactMap(\.incident).map(\.rawValue).uniqued()
      let places = incidents.prefix(8).map { reference(IncidentID($0)) }
      facts.append(
        BriefFact(
          "Findings by them",
          (places.isEmpty ? "of counts alone" : "in " + wording.list(Array(places))) + "."
            + notes(findings.flatMap(\.claims), limit: 3)))
    }
    return facts
  }

  /// "in No. 5 and No. 9, and 2 times without an act"
  mutating func allegedBreaches(of agreement: Agreement, limit: Int = notesPerLine) -> BriefLine? {
    let all = breaches.filter { $0.agreement == agreement.id }
    guard !all.isEmpty else { return nil }
    var parts: [BriefLine] = []
    let incidents = Set(all.compactMap(\.incident)).sorted {
      (index.number(of: $0) ?? 0) < (index.number(of: $1) ?? 0)
    }
    if !incidents.isEmpty {
      parts.append("in " + wording.list(incidents.prefix(8).map { reference($0) }))
    }
    let bare = all.filter { $0.incident == nil && $0.generalCount == nil }.count
    if bare > 0 { parts.append(wording.counted(bare, "time") + " without an act") }
    let counts = all.filter { $0.generalCount != nil }.count
    if counts > 0 { parts.append(wording.counted(counts, "time") + " as a count") }
    return parts.joined(by: "; ") + "." + notes(all.flatMap(\.claims), limit: limit)
  }

  private mutating func kind(of agreement: Agreement) -> BriefLine {
    var parts = [wording.phrase("agreement-kind", agreement.kind)]
    if let moment = agreement.declared { parts.append("declared " + self.moment(moment)) }
    if let moment = agreement.effective { parts.append("in effect from " + self.moment(moment)) }
    if let moment = agreement.ended {
      let reason: BriefLine = agreement.endReason.map { " (\($0))" } ?? ""
      parts.append("ended " + self.moment(moment) + reason)
    } else {
      let reason: BriefLine = agreement.endReason.map { " (\($0))" } ?? ""
      parts.append("day of its end unknown" + reason)
    }
    let moments = [agreement.declared, agreement.effective, agreement.ended]
    let references = moments.compactMap { $0?.reference } + agreement.references
    return Wording.capitalized(parts.joined(by: "; ")) + "."
      + notes(Array(references.prefix(3)), of: agreement)
  }

  private func moment(_ moment: Agreement.Moment) -> BriefLine {
    let day: BriefLine = "\(Wording.day(moment.day))"
    guard let minute = moment.minute else { return day }
    let clock = "\(Self.twoDigits(minute / 60)):\(Self.twoDigits(minute % 60))"
    let zone: BriefLine = moment.utcOffset.map { " (\(Self.zone($0)))" } ?? ""
    return day + ", \(clock)" + zone
  }

  /// "UTC+3", "UTC+5:30", "UTC".
  private static func zone(_ minutes: Int) -> String {
    guard minutes != 0 else { return "UTC" }
    let rest = abs(minutes) % 60
    let hours = "\(minutes < 0 ? "−" : "+")\(abs(minutes) / 60)"
    return "UTC" + hours + (rest == 0 ? "" : ":\(twoDigits(rest))")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private func names(_ parties: [Agreement.Party]) -> BriefLine {
    guard !parties.isEmpty else { return "none named" }
    return wording.list(parties.map { "\($0.name)" })
  }

  // MARK: Standing

  /// What the reports say of it, state by state.
  private mutating func standing(_ standing: AgreementStanding) -> [BriefFact] {
    AgreementStanding.State.allCases.compactMap { state in
      let statements = standing.statements.filter { $0.state == state }
      guard !statements.isEmpty else { return nil }
      return BriefFact(
        "Said to be " + wording.phrases["state", state.rawValue], said(statements))
    }
  }

  private mutating func said(_ statements: [AgreementStanding.Statement]) -> BriefLine {
    let shown = statements.prefix(8).map { statement in
      let day: BriefLine = statement.day.map { ", \(Wording.day($0))" } ?? ""
      return "\(Self.speakerName(statement.origin))" + day + notes(statement.claims, limit: 2)
    }
    let rest = statements.count - shown.count
    return "by " + shown.joined(by: "; ") + (rest > 0 ? "; and \(rest) more." : ".")
  }
}
