import TruceModel

/// What was read, what was set aside, and how to read the brief.
extension BriefDraft {
  mutating func sourcesSection() -> BriefSection {
    let counts = Dictionary(dossier.claims.map { ($0.report, 1) }, uniquingKeysWith: +)
    let columns: [BriefLine] = ["Outlet", "Title", "Published", "Claims", "Remarks"]
    let rows = dossier.reports.map { report -> [BriefLine] in
      [
        report.outlet.map { "\($0)" } ?? "not given",
        report.title.map { "\($0)" } ?? (report.path.map { "\($0)" } ?? "not given"),
        published(report), "\(counts[report.id] ?? 0)", remarks(on: report),
      ]
    }
    var blocks: [BriefBlock] = [.table(BriefTable(columns: columns, rows: rows))]
    blocks += setAsideBlocks()
    return section(.sources, blocks)
  }

  private func published(_ report: Report) -> BriefLine {
    guard let day = report.published else { return "no date" }
    guard report.publishedBasis != .unknown else { return "\(Wording.day(day))" }
    return "\(Wording.day(day)) (" + wording.phrase("basis", report.publishedBasis) + ")"
  }

  private func remarks(on report: Report) -> BriefLine {
    var parts: [BriefLine] = []
    if let copy = index.copy(report.id) {
      let original = index.report(copy.original)
      let name = original?.outlet ?? original?.title ?? "another report"
      parts.append(wording.phrase("copy", copy.kind) + " \(name)")
    } else if let credit = report.reprintOf {
      parts.append("credited to \(credit.value)")
    }
    if !report.credits.isEmpty {
      let agencies = Set(report.credits.map(\.value)).sorted()
      parts.append("uses " + wording.list(agencies.map { "\($0)" }))
    }
    return parts.joined(by: "; ")
  }

  // MARK: Set aside

  private func setAsideBlocks() -> [BriefBlock] {
    var blocks: [BriefBlock] = []
    var counts: [String: Int] = [:]
    for report in dossier.reports {
      for removal in report.removed { counts[removal.reason, default: 0] += 1 }
    }
    if !counts.isEmpty {
      let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { reason, count in
        "\(reason.split(separator: "-").joined(separator: " ")) (\(count))" as BriefLine
      }
      blocks.append(
        .remark("Set aside inside the reports, as not reporting: " + wording.list(parts) + "."))
    }
    if !dossier.issues.isEmpty {
      blocks.append(.remark("Noted while reading:"))
      blocks.append(.list(dossier.issues.prefix(60).map { "\($0.message)." }))
      let rest = dossier.issues.count - 60
      if rest > 0 { blocks.append(.remark("And \(rest) more.")) }
    }
    return blocks
  }

  // MARK: Method

  func methodSection() -> BriefSection {
    section(
      .method,
      [
        .list([
          """
          Each line says what somebody said. The footnote names the outlet, the speakers from the \
          outermost to the innermost, the day, and the words.
          """,
          """
          An origin is where information comes from: the deepest named speaker, else the outlet. \
          Copies and several outlets quoting one speaker count once; a speaker without a name adds \
          no support.
          """,
          """
          Confirmed: the accused says that it did it. Fair: two or more independent origins, not \
          only the accuser's side. Weak: one origin. Contested: the accounts of who or whether \
          exclude each other. Discounted: set aside by a reviewer. These words speak of support, \
          not of truth.
          """,
          """
          An alleged violation sets an incident against a term of an agreement and answers five \
          questions. A yes to all of them is not a finding; only a mandated mechanism makes one.
          """,
          """
          Places are shown no closer than the reports give them: circles on the map cover where \
          an event may have been, and what cannot be drawn is listed.
          """,
          """
          Coverage: the counts are of what these reports tell. Days and places without a report \
          are not days and places without an incident, and parties whose statements were not read \
          may have spoken.
          """,
        ])
      ])
  }
}
