import TruceModel
import TrucePipeline
import TruceStore

/// One claim: field by field the report's words, what they were read as, what reviewers found.
package struct ClaimPage: PageContent {
  package static let template = "claim-page"

  package var title: String
  var claim: ClaimLine
  /// nil: it is in none.
  var incident: IncidentLine?
  var fields: [Field]
  var history: [JudgementLine]

  /// A field with the form for putting it right.
  struct Field: Encodable, Sendable {
    /// As forms name it.
    var name: String
    var label: String
    /// Of the report; empty: the reading rests on how the sentence is made.
    var words: [String]
    var read: [String]
    /// Read from words elsewhere in the report.
    var isInherited: Bool
    var isFound: Bool
    /// What stands in place of what was read; empty, where found: that there is none.
    var found: [String]
    /// How the form asks: from `choices`, in lines, or in one line.
    var isChosen = false
    var isList = false
    var isLine = false
    var isPlace = false
    var choices: [Choice] = []
    /// What stands in the form at first, as the form takes it.
    var value = ""
    /// Degrees north and east, of a place.
    var at: String?
    var hint = ""
  }
}

extension DeskPages {
  /// `/claims/{id}`; nil: no claim has this id.
  package func claim(_ id: String) throws -> ClaimPage? {
    guard let placed = try store.claims([ClaimID(id)]).first else { return nil }
    let review = try self.review()
    let claim = placed.claim
    let findings = review.findings[claim.id] ?? []
    let summary = try placed.incident.flatMap { try store.summaries(of: [$0]).first }
    let line = ClaimLine(placed, words, isAtHome: true, findings: findings)
    let fields = ClaimFields(
      read: claim, stands: review.revised([claim]).first ?? claim,
      found: Set(findings.map(\.field)), words: words,
      agreements: try agreements().map { ($0.id, $0.name) })
    return ClaimPage(
      title: "Claim: " + line.what.lowercased(), claim: line,
      incident: summary.map { IncidentLine($0, words) },
      fields: Finding.Field.allCases.map(fields.field),
      history: try judgementLines(try store.history(of: claim.id), review))
  }
}
