import TruceModel

/// The incidents in order of time.
extension BriefDraft {
  mutating func incidentsSection() -> BriefSection {
    guard !dossier.incidents.isEmpty else { return section(.incidents, []) }
    let violated = Set(dossier.violations.compactMap(\.incident))
    let acts = dossier.incidents.filter { !Self.isWords($0) }
    let full = acts.filter { isDetailed($0, violated) }
    let slight = acts.filter { !isDetailed($0, violated) }
    let remark: BriefLine =
      """
      The word at each heading says how well the incident is supported, counted by independent \
      origins, never by articles. Ranges of harm span the origins and are never sums.
      """
    var blocks: [BriefBlock] = [.remark(remark)] + full.map { .card(card(of: $0)) }
    if !slight.isEmpty {
      blocks.append(.remark("Told in passing, by one origin, with little of who, when or where:"))
      blocks.append(.entries(slight.map { entry(of: $0) }))
    }
    let words = dossier.incidents.filter { Self.isWords($0) }
    if !words.isEmpty {
      blocks.append(.remark("Ceasefire events and statements told:"))
      blocks.append(.entries(words.map { entry(of: $0) }))
    }
    return section(.incidents, blocks)
  }

  /// Agreement events and statements are no acts.
  static func isWords(_ incident: Incident) -> Bool {
    incident.type.family == .agreement || incident.type.family == .words
  }

  /// Whether there is more to show of an incident than a line holds.
  private func isDetailed(_ incident: Incident, _ violated: Set<IncidentID>) -> Bool {
    guard let assessment = index.assessment(of: incident.id) else { return false }
    if assessment.grade != .weak || !assessment.contradictions.isEmpty { return true }
    let isPlacedAndDated = !incident.places.isEmpty && incident.time?.start != nil
    if isPlacedAndDated { return incident.type != .casualties }
    return violated.contains(incident.id) && (!incident.places.isEmpty || incident.time != nil)
  }

  /// "No. 43: harm to people in Hama; killed: 62; by the word of the Potomac Ledger."
  private mutating func entry(of incident: Incident) -> BriefEntry {
    let number = index.number(of: incident.id) ?? 0
    var line: BriefLine = "No. \(number): " + told(incident)
    if let assessment = index.assessment(of: incident.id) {
      let actors = assessment.actors.map {
        "\($0.entity.name) (" + wording.phrase("standing", $0.standing) + ")"
      }
      if !actors.isEmpty { line = line + "; by " + wording.list(actors) }
      for harm in assessment.harms {
        line =
          line + "; " + wording.phrase("harm", harm.harm) + ": "
          + wording.range(low: harm.low, high: harm.high)
      }
      let origins = assessment.origins.prefix(3).map { "\($0.name)" as BriefLine }
      if !origins.isEmpty { line = line + "; by the word of " + wording.list(origins) }
    }
    return BriefEntry(anchor: Self.anchor(number), line + "." + notes(incident.claims, limit: 2))
  }

  private mutating func card(of incident: Incident) -> BriefCard {
    let number = index.number(of: incident.id) ?? 0
    let heading: BriefLine = "\(number). " + Wording.capitalized(told(incident))
    guard let assessment = index.assessment(of: incident.id) else {
      return BriefCard(
        anchor: Self.anchor(number), heading: heading,
        blocks: [.paragraph("Not assessed." + notes(incident.claims))])
    }
    return BriefCard(
      anchor: Self.anchor(number), heading: heading,
      badge: wording.phrases["grade", assessment.grade.rawValue],
      blocks: [.facts(facts(of: incident, assessment))])
  }

  private mutating func facts(of incident: Incident, _ assessment: Assessment) -> [BriefFact] {
    var facts: [BriefFact] = []
    if let whole = incident.partOf { facts.append(BriefFact("Part of", reference(whole))) }
    facts.append(BriefFact("By whom", actors(of: assessment)))
    let targets = self.targets(of: incident)
    if !targets.isEmpty { facts.append(BriefFact("What was hit", targets)) }
    facts.append(BriefFact("Where", places(of: incident)))
    if let time = incident.time, time.start != nil || time.end != nil {
      facts.append(BriefFact("When", when(incident) + basis(of: time)))
    }
    for harm in assessment.harms {
      facts.append(BriefFact(harmName(harm.harm), line(of: harm, assessment)))
    }
    facts.append(BriefFact("By whose word", origins(of: assessment, incident)))
    if !assessment.positions.isEmpty {
      let positions = assessment.positions.map { position($0) }
      facts.append(BriefFact("The accused", positions.joined(by: "; ") + "."))
    }
    facts.append(BriefFact("Support", support(of: assessment)))
    return facts
  }

  // MARK: Who, what, where, when

  private mutating func actors(of assessment: Assessment) -> BriefLine {
    guard !assessment.actors.isEmpty else { return "No author is named." }
    let lines = assessment.actors.map { actor in
      "\(actor.entity.name) (" + wording.phrase("standing", actor.standing) + ")"
        + notes(actor.claims, limit: 3)
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
    guard let first = incident.places.first else { return "No place is named." }
    let others = incident.places.dropFirst().prefix(4).map { wording.name(of: $0) }
    var line = Wording.capitalized(wording.place(first)) + ", " + wording.precision(first)
    if let disputed = wording.disputed(first) { line = line + "; " + disputed }
    if !others.isEmpty { line = line + "; also named: " + wording.list(others) }
    let claims = index.claims(of: incident).filter { !$0.event.places.isEmpty }.map(\.id)
    return line + "." + notes(claims, limit: 3)
  }

  private func basis(of time: TimeReference) -> BriefLine {
    switch time.basis {
    case .stated: ", as stated."
    case .relative: ", counted from another date in the text."
    case .publication: ", counted from the day of publication."
    }
  }

  // MARK: Harm

  private func harmName(_ harm: Casualty.Harm) -> String {
    Wording.capitalized(wording.phrases["harm", harm.rawValue])
  }

  private mutating func line(of range: HarmRange, _ assessment: Assessment) -> BriefLine {
    let tolls = range.origins.map { toll($0, range.harm, assessment) }
    guard tolls.count > 1 else {
      return (tolls.first ?? wording.range(low: range.low, high: range.high)) + "."
    }
    return Wording.capitalized(wording.range(low: range.low, high: range.high)) + ": "
      + tolls.joined(by: "; ") + "."
  }

  /// "at least 40 fighters (Syrian Observatory for Human Rights)"
  private mutating func toll(
    _ toll: HarmRange.OfOrigin, _ harm: Casualty.Harm, _ assessment: Assessment
  ) -> BriefLine {
    var line = figure(toll, harm)
    if let who = toll.who { line = line + " \(who)" }
    return line + " (\(name(ofOrigin: toll.origin, assessment)))" + notes(toll.claims, limit: 2)
  }

  /// The count; the report's own words where they give no number.
  private func figure(_ toll: HarmRange.OfOrigin, _ harm: Casualty.Harm) -> BriefLine {
    guard toll.count.qualifier == .vague || (toll.count.low == nil && toll.count.high == nil) else {
      return wording.count(toll.count)
    }
    let words = toll.claims.lazy.compactMap { self.index.claim($0) }
      .flatMap(\.event.casualties).first { $0.value.harm == harm && $0.value.count == toll.count }
    guard let words else { return wording.count(toll.count) }
    return "unquantified, \(quote: words.wording)"
  }

  /// The range of killed with its origins, for the overview.
  func harmSummary(_ range: HarmRange) -> BriefLine {
    wording.range(low: range.low, high: range.high)
  }

  // MARK: Origins and support

  func name(ofOrigin key: String, _ assessment: Assessment) -> String {
    assessment.origins.first { $0.key == key || $0.name == key }?.name ?? key
  }

  private mutating func origins(of assessment: Assessment, _ incident: Incident) -> BriefLine {
    let known = assessment.origins.filter(\.isKnown)
    let lines = known.prefix(10).map { origin in
      "\(origin.name) (" + wording.phrase("bloc", origin.bloc) + ")"
        + notes(origin.claims, limit: 2)
    }
    var line = lines.joined(by: "; ")
    if known.count > lines.count { line = line + "; and \(known.count - lines.count) more" }
    let unknown = assessment.origins.filter { !$0.isKnown }
    if !unknown.isEmpty {
      let words: BriefLine =
        lines.isEmpty ? "Speakers not named" : "; speakers not named, who add no support"
      line = line + words + notes(unknown.flatMap(\.claims), limit: 2)
    }
    return line.isEmpty ? "Not established." + notes(incident.claims) : line + "."
  }

  private func support(of assessment: Assessment) -> BriefLine {
    let grade = Wording.capitalized(wording.phrase("grade", assessment.grade))
    // The table's last row has no condition of its own.
    let reasons = assessment.gradeReasons.filter { $0 != "anything else" }.map {
      reason -> BriefLine in
      let words = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
      return "\(wording.plain(words))"
    }
    return reasons.isEmpty ? grade + "." : grade + ": " + reasons.joined(by: "; ") + "."
  }
}
