import HTTPTypes
import TruceBrief
import TruceModel
import TrucePipeline
import TruceStore

/// Composing a brief: what it is of, how it reads, and the forms in which it leaves.
package struct BriefPage: PageContent {
  package static let template = "brief"

  struct Export: Encodable, Sendable {
    var name: String
    var href: String
    var what: String
  }

  package var title: String
  var agreements: [Choice]
  var from: String?
  var to: String?
  var since: String?
  var province: String?
  var briefTitle: String?
  /// Other filters that came with the address, kept in the form.
  var kept: [Fact]
  /// Filters whose values mean nothing.
  var passedOver: [Fact]
  /// Incidents that the brief is of.
  var incidents: Int
  /// Incidents left out, since a brief takes no more.
  var leftOut: String?
  var incidentsHref: String
  var exports: [Export]
  /// nil: nobody has asked for the text yet.
  var heading: String?
  var period: String?
  var summary: String?
  var sections: Markup?
}

extension DeskPages {
  /// Most incidents that a brief or an export from the desk takes; the command line takes all.
  private static let briefLimit = 400

  /// `/brief`; takes the filters of `/incidents`, `since`, `title`; `show=yes` composes it.
  package func brief(_ request: PageRequest) throws -> BriefPage {
    let filter = try self.filter(request, limit: Self.briefLimit)
    let count = try count(searched(filter.query))
    let brief =
      request["show"] == nil ? nil : try composed(try dossier(filter), request)
    let own: Set<String> = ["agreement", "from", "to", "province"]
    let parameters = filter.parameters.filter { $0.value != nil }
    return BriefPage(
      title: "Brief",
      agreements: try agreements().map {
        Choice(
          value: $0.id.rawValue, name: words.shown($0.name) ?? $0.id.rawValue,
          isChosen: $0.id == filter.query.agreement)
      }, from: filter.query.from?.description, to: filter.query.to?.description,
      since: request["since"].flatMap { CalendarDay(iso: $0) }?.description,
      province: filter["province"], briefTitle: words.shown(request["title"]),
      kept: parameters.filter { !own.contains($0.name) }.map {
        Fact(name: $0.name, value: $0.value ?? "")
      }, passedOver: passedOver(filter, request), incidents: min(count, Self.briefLimit),
      leftOut: count > Self.briefLimit
        ? words.total(count - Self.briefLimit, most: Pager.most - Self.briefLimit) : nil,
      incidentsHref: filter.address(), exports: exports(filter, request),
      heading: brief.map { CleanText.value($0.title) }, period: brief?.period,
      summary: brief?.summary.text,
      sections: brief.map { Markup(HTMLRenderer().sections($0)) })
  }

  /// Parameters of a brief whose values mean nothing.
  private func passedOver(_ filter: IncidentFilter, _ request: PageRequest) -> [Fact] {
    let since = request["since"].flatMap { CalendarDay(iso: $0) == nil ? $0 : nil }
    return filter.passedOver
      + [since].compactMap { $0.map { Fact(name: "since", value: CleanText.value($0)) } }
  }

  private func composed(_ dossier: Dossier, _ request: PageRequest) throws -> Brief {
    try BriefComposer().brief(
      of: dossier,
      options: BriefOptions(
        title: words.shown(request["title"]),
        since: request["since"].flatMap { CalendarDay(iso: $0) }))
  }

  /// What the brief is of: of all incidents of a small ledger the whole dossier, as on the command
  /// line.
  private func dossier(_ filter: IncidentFilter) throws -> Dossier {
    if !filter.isNarrowed, try store.count(filter.query, most: Pager.most) < Self.briefLimit {
      return try ledger.dossier()
    }
    var query = try searched(filter.query)
    query.offset = 0
    return try store.dossier(
      of: try store.incidents(query).map(\.id), directory: ledger.directory
    ) { claims, judgements in ReviewState(judgements).revised(claims) }
  }

  // MARK: Exports

  /// The forms of the brief itself.
  private static let briefFiles: [(name: String, type: String, what: String)] = [
    ("brief.html", "text/html; charset=utf-8", "the brief, one page to print or send"),
    ("brief.md", "text/markdown; charset=utf-8", "the brief, Markdown"),
    ("brief-pandoc.md", "text/markdown; charset=utf-8", "the brief, for pandoc"),
    ("brief.json", "application/json", "the brief, JSON"),
  ]

  /// The other forms, by the names of their files.
  private static let exportFiles: [(name: String, format: ExportFormat, what: String)] = [
    ("incidents.csv", .csv, "table of incidents"), ("claims.csv", .csv, "table of claims"),
    ("quantities.csv", .csv, "table of counts of people and things"),
    ("alleged-violations.csv", .csv, "table of alleged violations"),
    ("reports.csv", .csv, "table of reports"),
    ("incidents.jsonl", .jsonl, "incidents with their claims, a line each"),
    ("incidents.geojson", .geojson, "points for a map"),
    ("plover.jsonl", .plover, "PLOVER, with a note on what is lost"),
    ("cameo.csv", .cameo, "CAMEO codes, with a note on what is lost"),
    ("acled-labels.csv", .acledLabels, "ACLED's labels, with a note on what is lost"),
    ("daily-table.csv", .smm, "daily table in the manner of the OSCE's monitors"),
    ("annotations.jsonld", .w3cAnnotations, "W3C annotations of the evidence"),
  ]

  private func exports(
    _ filter: IncidentFilter, _ request: PageRequest
  ) -> [BriefPage.Export] {
    let parameters =
      filter.parameters + [("since", request["since"]), ("title", request["title"])]
    let files =
      Self.briefFiles.map { ($0.name, $0.what) } + Self.exportFiles.map { ($0.name, $0.what) }
    return files.map { name, what in
      BriefPage.Export(
        name: name, href: Address.with("/export/" + Address.segment(name), parameters), what: what)
    }
  }

  /// `/export/{name}`: one file of the incidents that the address asks for; nil: no such file.
  ///
  /// Throws `Trouble` where the address asks for what means nothing: a file cannot say so.
  package func export(_ name: String, _ request: PageRequest) throws -> PageFile? {
    let filter = try self.filter(request, limit: Self.briefLimit)
    if let fact = passedOver(filter, request).first {
      throw Trouble(
        .unprocessableContent,
        "The value of \(fact.name), \(fact.value), means nothing. Put it right or take it away.")
    }
    // The desk takes `.json` from the end of every path.
    let name = name == "brief" ? "brief.json" : name
    if let file = Self.briefFiles.first(where: { $0.name == name }) {
      let brief = try composed(try dossier(filter), request)
      let text =
        switch name {
        case "brief.html": HTMLRenderer().page(brief)
        case "brief.md": MarkdownRenderer().text(brief)
        case "brief-pandoc.md": MarkdownRenderer(.pandoc).text(brief)
        default: BriefJSON().text(brief)
        }
      return PageFile(name: name, type: file.type, bytes: Array(text.utf8))
    }
    guard let format = Self.exportFiles.first(where: { $0.name == name })?.format else {
      return nil
    }
    let files = try Exporter().files(of: try dossier(filter), as: format)
    return files.first { $0.name == name }.map {
      PageFile(name: name, type: Self.type(of: name), bytes: $0.bytes)
    }
  }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "csv": "text/csv; charset=utf-8"
    case "geojson": "application/geo+json"
    case "jsonld": "application/ld+json"
    default: "application/jsonl"
    }
  }
}

/// A file that the desk hands out.
package struct PageFile: Sendable {
  package var name: String
  /// The media type.
  package var type: String
  package var bytes: [UInt8]
}
