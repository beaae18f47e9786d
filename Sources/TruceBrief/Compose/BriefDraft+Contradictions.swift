import TruceModel

/// Accounts that cannot all be true, side by side, in the speakers' words.
extension BriefDraft {
  /// Most incidents whose accounts are set side by side.
  private static let contradictionLimit = 8
  /// Most accounts beside each other; more are shown as rows.
  private static let columnLimit = 3
  /// Most accounts of one attribute shown.
  private static let sideLimit = 6

  /// The incidents whose accounts are shown.
  var shownContradictions: Set<IncidentID> {
    let open = dossier.incidents.filter {
      !(index.assessment(of: $0.id)?.contradictions.isEmpty ?? true)
    }
    let current = open.filter { !weights.isBackground($0) }
    guard current.count > Self.contradictionLimit else { return Set(current.map(\.id)) }
    return Set(weights.weightiest(current, limit: Self.contradictionLimit).map(\.id))
  }

  mutating func contradictionsSection() -> BriefSection {
    let chosen = shownContradictions
    let cards = dossier.incidents.filter { chosen.contains($0.id) }.compactMap { incident in
      index.assessment(of: incident.id).map { BriefBlock.card(card(of: incident, $0)) }
    }
    let others = dossier.assessments.filter {
      !$0.contradictions.isEmpty && !chosen.contains($0.incident)
    }
    guard !others.isEmpty else { return section(.contradictions, cards) }
    let links = others.prefix(30).map { reference($0.incident) }
    let rest: BriefLine = others.count > 30 ? " and \(others.count - 30) more" : ""
    let remark = "Accounts differ too, not shown here: " + links.joined(by: ", ") + rest + "."
    return section(.contradictions, cards + [.remark(remark)])
  }

  private mutating func card(of incident: Incident, _ assessment: Assessment) -> BriefCard {
    var blocks: [BriefBlock] = []
    for contradiction in assessment.contradictions {
      let about = wording.phrase("attribute", contradiction.about)
      blocks.append(.heading("The accounts differ on " + about))
      var quoted: Set<String> = []
      let sides = contradiction.sides.prefix(Self.sideLimit).map {
        side($0, assessment, quoted: &quoted)
      }
      blocks.append(.table(sides.count <= Self.columnLimit ? columns(sides) : rows(sides)))
      let rest = contradiction.sides.count - sides.count
      if rest > 0 {
        blocks.append(.remark("And " + wording.counted(rest, "further account") + "."))
      }
    }
    let number = index.number(of: incident.id) ?? 0
    return BriefCard(
      anchor: "contradiction-\(number)",
      heading: reference(incident.id) + ": " + told(incident), blocks: blocks)
  }

  /// One account: what it says, by whose word, in which words.
  private struct Side {
    var value: BriefLine
    var origins: BriefLine
    var words: BriefLine
  }

  /// `quoted`: sentences that stand under another account already; they are named by their notes.
  private mutating func side(
    _ side: Contradiction.Side, _ assessment: Assessment, quoted: inout Set<String>
  ) -> Side {
    let names = side.origins.map { name(ofOrigin: $0, assessment) }.uniqued()
    let shown: [BriefLine] = names.prefix(5).map { "\($0)" }
    let more: [BriefLine] = names.count > 5 ? ["\(names.count - 5) more"] : []
    let claims = index.sorted(Set(side.claims)).compactMap { index.claim($0) }
    let unquoted = claims.filter { quoted.insert($0.sentence.wording).inserted }.prefix(2)
    let words = unquoted.map { "\(quote: $0.sentence.wording)" + notes([$0.id]) }
    return Side(
      value: Wording.capitalized("\(wording.plain(side.value))"),
      origins: wording.list(shown + more),
      words: words.isEmpty
        ? "in the words quoted beside" + notes(side.claims, limit: 2) : words.joined(by: " "))
  }

  /// A column for each account: its words under its name and its voices.
  private func columns(_ sides: [Side]) -> BriefTable {
    BriefTable(
      .accounts, columns: sides.map(\.value), rows: [sides.map { $0.origins + ": " + $0.words }])
  }

  private func rows(_ sides: [Side]) -> BriefTable {
    BriefTable(
      .accounts, columns: ["Account", "By whose word", "In their words"],
      rows: sides.map { [$0.value, $0.origins, $0.words] }, hasRowHeaders: true)
  }
}
