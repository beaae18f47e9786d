import TruceModel

/// The incidents: those that matter as cards, the others as rows.
extension BriefDraft {
  /// Most incidents shown in full.
  private static let cardLimit = 12

  mutating func incidentsSection() -> BriefSection {
    guard !dossier.incidents.isEmpty else { return section(.incidents, []) }
    let full = weights.weightiest(dossier.incidents, limit: Self.cardLimit)
    let shown = Set(full.map(\.id))
    let rest = dossier.incidents.filter { !shown.contains($0.id) }
    let background = rest.filter { weights.isBackground($0) }
    let words = rest.filter { Self.isWords($0) && !weights.isBackground($0) }
    let slight = rest.filter { !Self.isWords($0) && !weights.isBackground($0) }
    var blocks: [BriefBlock] = full.map { .card(card(of: $0)) }
    blocks += table("Further incidents", slight)
    blocks += table("Ceasefire events and statements", words)
    blocks += table("Told as background, from before these reports", background)
    return section(.incidents, blocks)
  }

  private mutating func table(_ title: BriefLine, _ incidents: [Incident]) -> [BriefBlock] {
    guard !incidents.isEmpty else { return [] }
    return [.heading(title), .table(incidentTable(incidents, isAnchored: true))]
  }

  /// Agreement events and statements are no acts.
  static func isWords(_ incident: Incident) -> Bool {
    incident.type.family == .agreement || incident.type.family == .words
  }

  // MARK: Cards

  private mutating func card(of incident: Incident) -> BriefCard {
    let number = index.number(of: incident.id) ?? 0
    let heading: BriefLine = "\(number). " + Wording.capitalized(told(incident))
    let isNew = freshness?.isNew(incident) ?? false
    guard let assessment = index.assessment(of: incident.id) else {
      return BriefCard(
        anchor: Self.anchor(number), heading: heading, isNew: isNew,
        blocks: [.paragraph("Not assessed." + notes(incident.claims))])
    }
    return BriefCard(
      anchor: Self.anchor(number), heading: heading,
      badge: wording.phrases["grade", assessment.grade.rawValue], isNew: isNew,
      blocks: [.facts(facts(of: incident, assessment))])
  }

  private mutating func facts(of incident: Incident, _ assessment: Assessment) -> [BriefFact] {
    var facts: [BriefFact] = []
    if let whole = incident.partOf, index.number(of: whole) != nil {
      facts.append(BriefFact("Part of", reference(whole) + "."))
    }
    facts.append(BriefFact("By whom", actors(of: assessment)))
    let targets = self.targets(of: incident)
    if !targets.isEmpty { facts.append(BriefFact("What was hit", targets)) }
    facts.append(BriefFact("Where and when", places(of: incident) + day(of: incident)))
    for harm in assessment.harms {
      facts.append(BriefFact(harmName(harm.harm), line(of: harm, assessment)))
    }
    if !assessment.positions.isEmpty {
      facts.append(BriefFact("The accused", answers(of: assessment.positions)))
    }
    facts.append(BriefFact("By whose word", origins(of: assessment, incident)))
    if let links = seeAlso(incident, assessment) { facts.append(BriefFact("See also", links)) }
    return facts
  }

  /// Links to the contradictions and alleged violations of the incident.
  private func seeAlso(_ incident: Incident, _ assessment: Assessment) -> BriefLine? {
    let number = index.number(of: incident.id) ?? 0
    var links: [BriefLine] = []
    if !assessment.contradictions.isEmpty, shownContradictions.contains(incident.id) {
      links.append("\(link: "contradiction-\(number)", "the accounts side by side")")
    }
    let group = ViolationGroup.groups(of: index).first {
      $0.incident == incident.id && $0.allegation == .breach
    }
    if let group { links.append("\(link: Self.anchor(group, number), "the alleged violation")") }
    return links.isEmpty ? nil : wording.list(links) + "."
  }

  // MARK: Who, what, where, when

  private mutating func actors(of assessment: Assessment) -> BriefLine {
    guard !assessment.actors.isEmpty else { return "No author is named." }
    let lines = assessment.actors.map { actor in
      "\(actor.entity.name) (" + wording.phrase("standing", actor.standing) + ")"
        + notes(actor.claims, limit: 2)
    }
    return lines.joined(by: "; ") + "."
  }

  /// What the reports say was hit, in their words, one entry for each name.
  private mutating func targets(of incident: Incident) -> BriefLine {
    var order: [String] = []
    var wordings: [String: String] = [:]
    var claims: [String: [ClaimID]] = [:]
    for claim in index.claims(of: incident) {
      for target in claim.event.targets {
        let name = target.value.name
        if wordings[name] == nil { order.append(name) }
        wordings[name] = wordings[name] ?? target.wording
        claims[name, default: []].append(claim.id)
      }
    }
    let lines = order.prefix(6).map { name -> BriefLine in
      "\(quote: wordings[name] ?? name)" + notes(claims[name] ?? [], limit: 2)
    }
    return lines.joined(by: "; ") + (lines.isEmpty ? "" : ".")
  }

  private mutating func places(of incident: Incident) -> BriefLine {
    guard let first = incident.places.first else { return "No place is named" }
    let others = incident.places.dropFirst().prefix(3).map { wording.name(of: $0) }
    var line = Wording.capitalized(wording.place(first)) + ", " + wording.precision(first)
    if let disputed = wording.disputed(first) { line = line + "; " + disputed }
    if !others.isEmpty { line = line + "; also named: " + wording.list(others) }
    let claims = index.claims(of: incident).filter { !$0.event.places.isEmpty }.map(\.id)
    return line + notes(claims, limit: 2)
  }

  /// "; 31 August 2019, as stated."
  private mutating func day(of incident: Incident) -> BriefLine {
    guard let time = incident.time, time.start != nil || time.end != nil else {
      return "; " + when(incident) + "." + notes(incident.claims, limit: 1)
    }
    let basis: BriefLine =
      switch time.basis {
      case .stated: ", as stated."
      case .relative: ", counted from another date in the text."
      case .publication: ", counted from the day of publication."
      }
    let claims = index.claims(of: incident).filter { $0.event.time != nil }.map(\.id)
    return "; " + when(incident) + basis
      + notes(claims.isEmpty ? incident.claims : claims, limit: 2)
  }

  // MARK: Harm

  private func harmName(_ harm: Casualty.Harm) -> String {
    Wording.capitalized(wording.phrases["harm-short", harm.rawValue])
  }

  private mutating func line(of range: HarmRange, _ assessment: Assessment) -> BriefLine {
    let tolls = range.origins.map { toll($0, range.harm, assessment) }
    let status: BriefLine =
      wording.status(range).map { " Of them " + $0 + "." + notes(range.origins.flatMap(\.claims)) }
      ?? ""
    guard tolls.count > 1 else {
      let claims = assessment.origins.flatMap(\.claims)
      return
        (tolls.first
        ?? wording.range(range) + notes(claims, limit: 2)) + "." + status
    }
    return Wording.capitalized(wording.range(range)) + ": "
      + tolls.joined(by: "; ") + "." + status
  }

  /// "at least 40 fighters (Syrian Observatory for Human Rights)"
  mutating func toll(
    _ toll: HarmRange.OfOrigin, _ harm: Casualty.Harm, _ assessment: Assessment
  ) -> BriefLine {
    let figure = figure(toll, harm)
    // A quotation has the people in it already.
    let who: BriefLine = figure.isQuoted ? "" : toll.who.map { " \($0)" } ?? ""
    return figure.line + who + " (\(name(ofOrigin: toll.origin, assessment)))"
      + notes(toll.claims, limit: 2)
  }

  /// The count; the report's own words where they give no number.
  private func figure(
    _ toll: HarmRange.OfOrigin, _ harm: Casualty.Harm
  ) -> (line: BriefLine, isQuoted: Bool) {
    guard toll.count.qualifier == .vague || (toll.count.low == nil && toll.count.high == nil) else {
      return (wording.count(toll.count), false)
    }
    let words = toll.claims.lazy.compactMap { self.index.claim($0) }
      .flatMap(\.event.casualties).first { $0.value.harm == harm && $0.value.count == toll.count }
    guard let words else { return (wording.count(toll.count), false) }
    return ("no number, \(quote: words.wording)", true)
  }

  // MARK: Origins and support

  func name(ofOrigin key: String, _ assessment: Assessment) -> String {
    Self.speakerName(
      assessment.origins.first { $0.key == key || $0.name == key }?.name ?? key)
  }

  /// The grade's reason, then the voices by the side they are on.
  private mutating func origins(of assessment: Assessment, _ incident: Incident) -> BriefLine {
    var parts = [support(of: assessment, incident)]
    let blocs = Set(assessment.origins.filter(\.isKnown).map(\.bloc))
    for bloc in Origin.Bloc.allCases {
      let voices = assessment.origins.filter { $0.isKnown && $0.bloc == bloc }
      guard !voices.isEmpty else { continue }
      let lines = voices.prefix(8).map { "\($0.name)" + notes($0.claims, limit: 2) }
      let rest: BriefLine = voices.count > 8 ? " and \(voices.count - 8) more" : ""
      let label = blocs.count == 1 ? "Voices" : Wording.capitalized(wording.phrase("bloc", bloc))
      parts.append(label + ": " + lines.joined(by: ", ") + rest + ".")
    }
    let unknown = assessment.origins.filter { !$0.isKnown }
    if !unknown.isEmpty {
      parts.append(
        "Speakers not named, who add no support." + notes(unknown.flatMap(\.claims), limit: 2))
    }
    return parts.joined(by: " ")
  }

  /// "Fair: two or more independent origins affirm it."
  private mutating func support(of assessment: Assessment, _ incident: Incident) -> BriefLine {
    let grade = Wording.capitalized(wording.phrase("grade", assessment.grade))
    // The table's last row has no condition of its own; the origins follow by name.
    let reasons = assessment.gradeReasons.filter { $0 != "anything else" }.map {
      reason -> BriefLine in "\(wording.plain(Self.withoutNames(reason)))"
    }
    let words = reasons.isEmpty ? grade : grade + ": " + reasons.joined(by: "; ")
    return words + "." + notes(incident.claims, limit: 1)
  }

  /// `reason` without the names in brackets at its end, and without its full stop.
  private static func withoutNames(_ reason: String) -> String {
    let text = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
    return String(text[..<open].reversed().drop { $0 == " " }.reversed())
  }
}
