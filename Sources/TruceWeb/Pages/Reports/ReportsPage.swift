import TruceBrief
import TruceModel
import TruceStore

/// The list of reports.
package struct ReportsPage: PageContent {
  package static let template = "reports"

  package var title: String
  var rows: [ReportLine]
  var pager: Pager
  var words: String?
  var outlet: String?
  var language: String?
  var from: String?
  var to: String?
  var isByAdding: Bool
  var outlets: [String]
  var hasFilter: Bool
}

/// One report in a list.
struct ReportLine: Encodable, Sendable {
  var id: String
  var href: String
  var title: String
  var outlet: String?
  var outletHref: String?
  var published: String?
  var publishedWords: String?
  var language: String
  var claims: Int
  var added: String
  var isCopy: Bool
  var isNew: Bool
  /// What it has to do with the report or incident that the list is of.
  var relation: String?

  init(
    _ summary: ReportSummary, _ words: DeskWords, isNew: Bool = false, relation: String? = nil
  ) {
    id = summary.id.rawValue
    href = Address.report(id)
    title = words.shown(summary.title) ?? "Untitled report"
    outlet = words.shown(summary.outlet)
    outletHref = summary.outlet.map(Address.outlet)
    published = summary.published?.description
    publishedWords = words.day(summary.published)
    language = summary.language
    claims = summary.claims
    added = words.moment(summary.addedAt)
    isCopy = summary.isCopy
    self.isNew = isNew
    self.relation = relation
  }
}

extension DeskPages {
  /// `/reports`
  package func reports(_ request: PageRequest) throws -> ReportsPage {
    let query = ReportQuery(
      words: request["q"], outlet: request["outlet"], language: request["language"],
      from: request["from"].flatMap { CalendarDay(iso: $0) },
      to: request["to"].flatMap { CalendarDay(iso: $0) }, isByAdding: request["sort"] == "added",
      offset: request["after"].flatMap { Int($0) }.map { min(max(0, $0), 1_000_000) } ?? 0)
    let filters: [(name: String, value: String?)] = [
      ("q", query.words), ("outlet", query.outlet), ("language", query.language),
      ("from", query.from?.description), ("to", query.to?.description),
    ]
    let found = try store.reports(query)
    let firstNew = try firstNewReport(request) ?? .max
    let outlets = try counted("outlets") {
      try store.outlets(limit: 200).map(\.name).compactMap(words.shown)
    }
    return ReportsPage(
      title: "Reports",
      rows: found.map { ReportLine($0, words, isNew: $0.number >= firstNew) },
      pager: Pager(
        offset: query.offset, shown: found.count,
        count: try store.count(query, most: Pager.most), limit: query.limit, words: words
      ) { offset in
        Address.with(
          "/reports",
          filters + [
            ("sort", query.isByAdding ? "added" : nil),
            ("after", offset > 0 ? String(offset) : nil),
          ])
      },
      words: query.words, outlet: query.outlet, language: query.language,
      from: query.from?.description, to: query.to?.description, isByAdding: query.isByAdding,
      outlets: outlets, hasFilter: filters.contains { $0.value != nil })
  }
}
