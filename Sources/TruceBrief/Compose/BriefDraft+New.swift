import TruceModel

/// What is new since a day: the first thing on the first page.
extension BriefDraft {
  /// Most lines of one kind.
  private static let newLimit = 8

  mutating func newSection(_ freshness: Freshness) -> BriefSection {
    var result = section(.new, [])
    result.heading = "\(result.heading) \(Wording.day(freshness.since))"
    result.blocks = [.paragraph(newReports(freshness))]
    guard !freshness.fresh.isEmpty else { return result }
    let breaches = newBreaches(freshness)
    let incidents = newIncidents(freshness)
    let changes = changedIncidents(freshness)
    let words = newWords(freshness)
    result.blocks += titled("Breaches newly alleged", breaches)
    result.blocks += titled("Incidents not told before", incidents)
    result.blocks += titled("Known before, with something new", changes)
    result.blocks += titled("Said of the ceasefires", words)
    if result.blocks.count == 1 {
      result.blocks.append(.paragraph("They tell of nothing that earlier reports do not."))
    }
    return result
  }

  /// "11 of 20 reports were published since then. 1 report has no date …"
  private func newReports(_ freshness: Freshness) -> BriefLine {
    let all = dossier.reports.count
    let fresh = freshness.fresh.count
    var line: BriefLine =
      "\(fresh) of " + wording.counted(all, "report")
      + (fresh == 1 ? " was" : " were") + " published on or after that day"
    let copies = dossier.reports.filter { report in
      !freshness.fresh.contains(report.id)
        && (report.published.map { $0 >= freshness.since } ?? false)
    }.count
    if copies > 0 {
      line = line + "; " + wording.counted(copies, "further report", "further reports")
      line = line + (copies == 1 ? " is a copy" : " are copies") + " of earlier ones"
    }
    if freshness.undated > 0 {
      line = line + "; " + wording.counted(freshness.undated, "report") + " without a date "
      line = line + (freshness.undated == 1 ? "counts" : "count") + " as known before"
    }
    return line + "."
  }

  private func titled(_ title: BriefLine, _ lines: [BriefLine]) -> [BriefBlock] {
    guard !lines.isEmpty else { return [] }
    let rest = lines.count - Self.newLimit
    let more: [BriefBlock] =
      rest > 0 ? [.remark("And \(rest) more, marked as new where they stand below.")] : []
    return [.heading(title), .list(Array(lines.prefix(Self.newLimit)))] + more
  }

  // MARK: Lines

  private mutating func newBreaches(_ freshness: Freshness) -> [BriefLine] {
    let groups = ViolationGroup.groups(of: index).filter {
      $0.allegation == .breach && freshness.isNew($0.accusing.map(\.id))
    }
    let bare = dossier.violations.filter { $0.incident == nil && freshness.isNew($0.claims) }
    return groups.compactMap { breachLine($0, withTests: false) } + bare.map { bareLine($0) }
  }

  private mutating func newIncidents(_ freshness: Freshness) -> [BriefLine] {
    let fresh = dossier.incidents.enumerated().filter {
      freshness.isNew($1) && !Self.isWords($1) && !weights.isBackground($1)
    }
    let heaviestFirst = fresh.sorted {
      (weights.weight(of: $1.element), $0.offset) < (weights.weight(of: $0.element), $1.offset)
    }
    return heaviestFirst.map { overview($0.element) }
  }

  private mutating func changedIncidents(_ freshness: Freshness) -> [BriefLine] {
    dossier.incidents.compactMap { incident -> BriefLine? in
      guard !freshness.isNew(incident), !freshness.freshClaims(of: incident).isEmpty,
        let assessment = index.assessment(of: incident.id)
      else { return nil }
      let parts = changes(in: assessment, freshness)
      guard !parts.isEmpty else { return nil }
      return Wording.capitalized(told(incident)) + " (" + reference(incident.id) + "): "
        + parts.joined(by: "; ") + "."
    }
  }

  /// Voices, figures, answers and differences that rest on fresh reports alone.
  private mutating func changes(
    in assessment: Assessment, _ freshness: Freshness
  ) -> [BriefLine] {
    var parts: [BriefLine] = []
    let voices = assessment.origins.filter { $0.isKnown && freshness.isNew($0.claims) }
    if !voices.isEmpty {
      let names = voices.prefix(4).map {
        "\(Self.speakerName($0.name))" + notes($0.claims, limit: 1)
      }
      parts.append("now also by the word of " + wording.list(names))
    }
    for range in assessment.harms {
      for toll in range.origins.prefix(6) where freshness.isNew(toll.claims) {
        parts.append(
          wording.phrase("harm", range.harm) + " now given as "
            + self.toll(toll, range.harm, assessment))
      }
    }
    parts += assessment.positions.filter {
      $0.answer != .notAsked && freshness.isNew($0.claims)
    }.map { position($0) }
    for contradiction in assessment.contradictions {
      let sides = contradiction.sides.filter { freshness.isNew($0.claims) }
      guard !sides.isEmpty else { continue }
      parts.append(
        "the accounts now differ on " + wording.phrase("attribute", contradiction.about)
          + notes(sides.flatMap(\.claims), limit: 2))
    }
    return parts
  }

  private mutating func newWords(_ freshness: Freshness) -> [BriefLine] {
    dossier.standings.compactMap { standing -> BriefLine? in
      let statements = standing.statements.filter { freshness.isNew($0.claims) }
      guard !statements.isEmpty,
        let agreement = dossier.agreements.first(where: { $0.id == standing.agreement })
      else { return nil }
      return agreementLink(agreement) + ": " + states(statements) + "."
    }
  }
}
