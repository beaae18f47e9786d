import TruceModel

/// What was read, what was set aside, and how to read the brief.
extension BriefDraft {
  mutating func sourcesSection() -> BriefSection {
    let counts = Dictionary(dossier.claims.map { ($0.report, 1) }, uniquingKeysWith: +)
    let columns: [BriefLine] = [
      "Report", "Outlet and title", "Published", "Claims", "Remarks",
    ]
    let rows = dossier.reports.enumerated().map { place, report -> [BriefLine] in
      [
        "R\(place + 1)", source(report), published(report), "\(counts[report.id] ?? 0)",
        remarks(on: report),
      ]
    }
    let anchors = dossier.reports.indices.map { Footnote.anchor(ofReport: $0 + 1) }
    let table = BriefTable(.reports, columns: columns, rows: rows, anchors: Array(anchors))
    var blocks: [BriefBlock] = rows.isEmpty ? [] : [.table(table)]
    blocks += setAsideBlocks()
    return section(.sources, blocks)
  }

  /// "Meridian Wire, “US strikes in Idlib”, reports/wire.txt"
  private func source(_ report: Report) -> BriefLine {
    var parts: [BriefLine] = [report.outlet.map { "\($0)" } ?? "outlet not given"]
    if let title = report.title { parts.append("“\(title)”") }
    if let location = report.url ?? report.path { parts.append("\(location)") }
    return parts.joined(by: ", ")
  }

  /// The day; how it is known where the report does not say it itself.
  private func published(_ report: Report) -> BriefLine {
    guard let day = report.published else { return "no date" }
    switch report.publishedBasis {
    case .metadata, .text, .unknown: return "\(Wording.day(day))"
    case .inferred:
      return "\(Wording.day(day)) (" + wording.phrase("basis", report.publishedBasis) + ")"
    }
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
      blocks.append(.list(issueLines()))
    }
    return blocks
  }

  /// Most issues of one kind shown.
  private static let issueLimit = 3

  /// The issues, kind by kind in the order they came, each kind cut short.
  private func issueLines() -> [BriefLine] {
    dossier.issues.map(\.code).uniqued().flatMap { code in
      let alike = dossier.issues.filter { $0.code == code }
      let rest = alike.count - Self.issueLimit
      let more: [BriefLine] = rest > 0 ? ["And \(rest) more like these."] : []
      return alike.prefix(Self.issueLimit).map { "\($0.message)." } + more
    }
  }

  // MARK: Method

  func methodSection() -> BriefSection {
    section(
      .method,
      [
        .list([
          """
          Each line says what somebody said. The footnote names the outlet, the day, the report \
          by its number in the list above, the speakers from the outermost to the innermost, and \
          the words.
          """,
          """
          An origin is where information comes from: the deepest named speaker, else the outlet. \
          Copies and several outlets quoting one speaker count once; a speaker without a name adds \
          no support.
          """,
          """
          The words for support are explained at the end of the first section. They speak of \
          support, not of truth. Discounted means set aside by a reviewer. The order and choice of \
          incidents follow support, differences and toll; all of them stand in the tables and in \
          the exports.
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
