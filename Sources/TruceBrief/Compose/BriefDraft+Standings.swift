import TruceModel

/// The standing of each ceasefire on one line: its file's word, the speakers' words, the breaches.
extension BriefDraft {
  /// nil: the reports speak of no agreement.
  mutating func standingsTable() -> BriefBlock? {
    let stated = statedAgreements
    guard !stated.isEmpty else { return nil }
    let rows = stated.map { agreement, standing in
      [
        agreementLink(agreement), onPaper(agreement, standing),
        standing.map { $0.statements.isEmpty ? "–" : states($0.statements) } ?? "–",
        allegedBreaches(of: agreement, limit: 3) ?? "none read",
      ]
    }
    return .table(
      BriefTable(
        .standings, columns: ["Ceasefire", "On paper", "Said to be, by whom", "Breach alleged"],
        rows: rows, hasRowHeaders: true))
  }

  /// The agreement's name, linked to its card.
  func agreementLink(_ agreement: Agreement) -> BriefLine {
    guard spokenOf.contains(agreement.id) else { return "\(agreement.name)" }
    return "\(link: Self.anchor(agreement.id), CleanText.value(agreement.name))"
  }

  static func anchor(_ agreement: AgreementID) -> String {
    "agreement-" + slug(agreement.rawValue)
  }

  /// "In effect from 6 March 2020", with the public text that says so.
  private mutating func onPaper(
    _ agreement: Agreement, _ standing: AgreementStanding?
  ) -> BriefLine {
    guard let state = standing?.onPaper else { return "not known" }
    let moment =
      switch state {
      case .ended: agreement.ended
      case .declared: agreement.declared
      default: agreement.effective ?? agreement.declared
      }
    let verb: BriefLine = state == .inEffect ? " since " : " on "
    let since: BriefLine = moment.map { verb + "\(Wording.day($0.day, months: .short))" } ?? ""
    let references = [moment?.reference].compactMap { $0 } + agreement.references
    return wording.phrase("state", state) + since
      + notes(Array(references.prefix(1)), of: agreement)
  }

  /// "holding: Turkey, Bosphorus Herald; broken, as alleged: a military source".
  mutating func states(_ statements: [AgreementStanding.Statement]) -> BriefLine {
    AgreementStanding.State.allCases.compactMap { state -> BriefLine? in
      let said = statements.filter { $0.state == state }
      guard !said.isEmpty else { return nil }
      let names = said.map { Self.speakerName($0.origin) }.uniqued()
      var line = wording.phrase("state", state) + ": "
      line = line + names.prefix(3).map { "\($0)" }.joined(by: ", ")
      if names.count > 3 { line = line + " and \(names.count - 3) more" }
      return line + notes(said.flatMap(\.claims), limit: 3)
    }.joined(by: "; ")
  }

  /// The name of an origin that may have none.
  static func speakerName(_ name: String) -> String {
    name == "nobody named" || name == "unknown" ? "a speaker not named" : name
  }
}
