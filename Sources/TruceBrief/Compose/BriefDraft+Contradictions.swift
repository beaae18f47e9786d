import TruceModel

/// Accounts that cannot all be true, side by side, in the speakers' words.
extension BriefDraft {
  /// Most sides shown as columns; more are shown as rows.
  private static let columnLimit = 3

  mutating func contradictionsSection() -> BriefSection {
    let cards = dossier.incidents.compactMap { incident -> BriefBlock? in
      guard let assessment = index.assessment(of: incident.id), !assessment.contradictions.isEmpty
      else { return nil }
      return .card(card(of: incident, assessment))
    }
    guard !cards.isEmpty else { return section(.contradictions, []) }
    return section(.contradictions, cards)
  }

  private mutating func card(of incident: Incident, _ assessment: Assessment) -> BriefCard {
    var blocks: [BriefBlock] = []
    for contradiction in assessment.contradictions {
      let about = wording.phrase("attribute", contradiction.about)
      blocks.append(.paragraph("The accounts differ on " + about + "."))
      let sides = contradiction.sides.map { side($0, assessment) }
      blocks.append(.table(sides.count <= Self.columnLimit ? columns(sides) : rows(sides)))
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

  private mutating func side(_ side: Contradiction.Side, _ assessment: Assessment) -> Side {
    let names = side.origins.map { "\(name(ofOrigin: $0, assessment))" as BriefLine }
    let claims = index.sorted(Set(side.claims)).compactMap { index.claim($0) }
    var sentences: Set<String> = []
    let quoted = claims.filter { sentences.insert($0.sentence.wording).inserted }.prefix(2)
    let words = quoted.map { "\(quote: $0.sentence.wording)" + notes([$0.id]) }
    return Side(
      value: Wording.capitalized("\(side.value)"), origins: wording.list(names),
      words: words.joined(by: " ") + (words.isEmpty ? notes(side.claims) : ""))
  }

  private func columns(_ sides: [Side]) -> BriefTable {
    BriefTable(
      columns: [""] + sides.map(\.value),
      rows: [
        ["By whose word"] + sides.map(\.origins), ["In their words"] + sides.map(\.words),
      ], hasRowHeaders: true)
  }

  private func rows(_ sides: [Side]) -> BriefTable {
    BriefTable(
      columns: ["Account", "By whose word", "In their words"],
      rows: sides.map { [$0.value, $0.origins, $0.words] }, hasRowHeaders: true)
  }
}
