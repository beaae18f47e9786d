import TruceModel
import TrucePipeline
import TruceStore

/// One speaker or outlet: what it claimed, and how often an independent origin said the same.
package struct VoicePage: PageContent {
  package static let template = "voice"

  package var title: String
  var key: String
  var isOutlet: Bool
  var kind: String?
  var side: String?
  /// Claims of a speaker, reports of an outlet.
  var count: Int
  /// Reports of an outlet that repeat another report.
  var copies: Int?
  /// Incidents that its last claims or reports tell of.
  var incidents: Int
  /// Of these, told of by two or more known origins that count as independent.
  var shared: Int
  var contested: Int
  /// "37 of 81"
  var sharedWords: String
  /// What the figures are taken from, where not from all.
  var basis: String?
  var claims: [ClaimLine]
  var pager: Pager
  var reports: [ReportLine]
  var reportsHref: String?
  /// Incidents of which it is named as the doer; nil: there are none.
  var actorHref: String?
}

extension DeskPages {
  private static let claimPage = 25
  /// Claims of a speaker, and reports of an outlet, that figures are taken from.
  private static let latestClaims = 2000
  private static let latestReports = 500

  /// `/speakers/{id}`
  package func speaker(_ key: String, _ request: PageRequest) throws -> VoicePage? {
    guard let voice = try store.speaker(key) else { return nil }
    let offset = Self.offset(request)
    let sharing = try counted("sharing \(key)") {
      Sharing(try store.sharing(of: key, most: Self.latestClaims))
    }
    let claims = try store.claims(of: key, limit: Self.claimPage, offset: offset)
    return VoicePage(
      title: words.shown(voice.name) ?? key, key: key, isOutlet: false,
      kind: voice.kind.map(Self.words), side: words.shown(voice.side), count: voice.count,
      incidents: sharing.incidents, shared: sharing.shared, contested: sharing.contested,
      sharedWords: "\(sharing.shared) of \(sharing.incidents)",
      basis: voice.count > Self.latestClaims ? "its last \(Self.latestClaims) claims" : nil,
      claims: try lines(claims),
      pager: Pager(
        offset: offset, shown: claims.count, count: min(voice.count, Pager.most),
        limit: Self.claimPage, words: words
      ) { Address.with(Address.speaker(key), [("after", $0 > 0 ? String($0) : nil)]) },
      reports: [],
      actorHref: try store.count(IncidentQuery(actor: key), most: 1) == 0
        ? nil : Address.with("/incidents", [("actor", key)]))
  }

  /// `/outlets/{id}`
  package func outlet(_ name: String, _ request: PageRequest) throws -> VoicePage? {
    let query = ReportQuery(outlet: name, limit: 10)
    let reports = try store.reports(query)
    guard !reports.isEmpty else { return nil }
    let offset = Self.offset(request)
    let figures = try counted("sharing outlet \(name)") {
      (
        Sharing(try store.sharing(ofOutlet: name, most: Self.latestReports)),
        try store.copies(by: name), try store.reportCount(of: name)
      )
    }
    let claims = try store.claims(
      ofOutlet: name, limit: Self.claimPage, offset: offset)
    return VoicePage(
      title: words.shown(name) ?? "Outlet", key: name, isOutlet: true, count: figures.2,
      copies: figures.1, incidents: figures.0.incidents, shared: figures.0.shared,
      contested: figures.0.contested,
      sharedWords: "\(figures.0.shared) of \(figures.0.incidents)",
      basis: figures.2 > Self.latestReports ? "its last \(Self.latestReports) reports" : nil,
      claims: try lines(claims),
      pager: Pager(
        offset: offset, shown: claims.count,
        count: claims.count < Self.claimPage ? offset + claims.count : Pager.most,
        limit: Self.claimPage, words: words
      ) { Address.with(Address.outlet(name), [("after", $0 > 0 ? String($0) : nil)]) },
      reports: reports.map { ReportLine($0, words) },
      reportsHref: Address.with("/reports", [("outlet", name)]))
  }

  private struct Sharing: Sendable {
    var incidents: Int
    var shared: Int
    var contested: Int

    init(_ figures: (incidents: Int, shared: Int, contested: Int)) {
      (incidents, shared, contested) = figures
    }
  }

  static func offset(_ request: PageRequest) -> Int {
    request["after"].flatMap { Int($0) }.map { min(max(0, $0), 1_000_000) } ?? 0
  }

  /// With what reviewers found of them.
  private func lines(_ claims: [PlacedClaim]) throws -> [ClaimLine] {
    let findings = try review().findings
    return claims.map { ClaimLine($0, words, findings: findings[$0.claim.id] ?? []) }
  }
}
