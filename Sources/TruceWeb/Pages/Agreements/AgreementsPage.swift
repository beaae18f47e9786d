import TruceModel
import TruceStore

/// The agreements that the ledger holds.
package struct AgreementsPage: PageContent {
  package static let template = "agreements"

  struct Row: Encodable, Sendable {
    var id: String
    var href: String
    var name: String
    var kind: String
    var parties: String
    var declared: String?
    var effective: String?
    var ended: String?
    var onPaper: String?
    var statements: Int
    var alleged: Int
    var allegedHref: String
  }

  package var title: String
  var rows: [Row]
}

extension DeskPages {
  /// `/agreements`
  package func agreements(_ request: PageRequest) throws -> AgreementsPage {
    let standings = try allStandings()
    let counts = try store.incidentCountsByAgreement()
    return AgreementsPage(
      title: "Agreements",
      rows: try agreements().map { agreement in
        let standing = standings.first { $0.agreement == agreement.id }
        let id = agreement.id.rawValue
        return AgreementsPage.Row(
          id: id, href: Address.agreement(id), name: words.shown(agreement.name) ?? id,
          kind: words.phrase("agreement-kind", agreement.kind),
          parties: Self.names(agreement.parties, words),
          declared: words.day(agreement.declared?.day),
          effective: words.day(agreement.effective?.day), ended: words.day(agreement.ended?.day),
          onPaper: standing?.onPaper.map { words.phrase("state", $0) },
          statements: standing?.statements.count ?? 0, alleged: counts[agreement.id] ?? 0,
          allegedHref: Address.with("/incidents", [("agreement", id)]))
      })
  }

  static func names(_ parties: [Agreement.Party], _ words: DeskWords) -> String {
    parties.compactMap { words.shown($0.name) }.joined(separator: ", ")
  }
}
