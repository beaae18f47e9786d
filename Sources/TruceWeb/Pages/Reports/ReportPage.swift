import Foundation
import TruceBrief
import TruceModel
import TruceStore

/// One report: its words with the claims marked in place, what was set aside, and its kin.
package struct ReportPage: PageContent {
  package static let template = "report"

  /// A claim of the report, in short.
  struct Entry: Encodable, Sendable {
    var id: String
    var href: String
    var what: String
    var speakers: String?
    var stanceWords: String
    var statusWords: String?
    var incidentHref: String?
  }

  /// A part of a long text.
  struct Part: Encodable, Sendable {
    var number: Int
    var href: String
    var isCurrent: Bool
  }

  package var title: String
  var href: String
  var id: String
  var outlet: String?
  var outletHref: String?
  var author: String?
  var published: String?
  var publishedWords: String?
  var publishedBasis: String
  var dateline: String?
  var url: String?
  /// What the address was where it is none of the web.
  var location: String?
  var language: String
  var credits: String?
  var reprintOf: String?
  var added: String
  var bytes: Int
  var size: String
  var rawHref: String
  var blocks: [MarkedReport.Block]
  var removed: [Fact]
  var parts: [Part]
  var isLong: Bool
  var previousPart: String?
  var nextPart: String?
  var claims: [Entry]
  var claimsLeftOut: Int
  var incidents: [IncidentLine]
  /// Others that tell of the same incidents.
  var others: [ReportLine]
  var copies: [ReportLine]
}

extension DeskPages {
  /// Most claims listed beside a text.
  private static let claimLimit = 150

  /// `/reports/{id}`; `part` is the part of a long text, from 1.
  package func report(_ id: String, _ request: PageRequest) throws -> ReportPage? {
    guard let file = try store.report(ReportID(id)),
      let summary = try store.summaries(of: [file.report.id]).first
    else { return nil }
    let report = file.report
    let hints = Dictionary(
      file.claims.map { ($0.id, hint($0)) }, uniquingKeysWith: { a, _ in a })
    let parts = max(1, (report.text.utf8.count + MarkedReport.partSize - 1) / MarkedReport.partSize)
    let part = min(max(1, request["part"].flatMap { Int($0) } ?? 1), parts)
    let marked = MarkedReport(report, file.claims, part: part - 1, hints: hints)
    let line = ReportLine(summary, words)
    func address(_ part: Int) -> String {
      Address.with(line.href, [("part", part == 1 ? nil : String(part))])
    }
    let incidents = Array(Set(file.incidents.values)).sorted()
    return ReportPage(
      title: line.title, href: line.href, id: line.id, outlet: line.outlet,
      outletHref: line.outletHref, author: words.shown(report.author), published: line.published,
      publishedWords: line.publishedWords,
      publishedBasis: words.phrase("basis", report.publishedBasis),
      dateline: words.shown(report.dateline?.wording), url: Address.outside(report.url),
      location: words.shown(Address.outside(report.url) == nil ? report.url ?? report.path : nil),
      language: report.language,
      credits: report.credits.isEmpty
        ? nil : report.credits.prefix(6).map { CleanText.value($0.value) }.joined(separator: ", "),
      reprintOf: words.shown(report.reprintOf?.value), added: line.added,
      bytes: report.text.utf8.count, size: Self.size(report.text.utf8.count),
      rawHref: line.href + "/raw", blocks: marked.blocks, removed: removals(report),
      parts: parts == 1
        ? []
        : Self.window(part, parts).map {
          ReportPage.Part(number: $0, href: address($0), isCurrent: $0 == part)
        },
      isLong: parts > 1, previousPart: part > 1 ? address(part - 1) : nil,
      nextPart: part < parts ? address(part + 1) : nil,
      claims: file.claims.prefix(Self.claimLimit).map { entry($0, file) },
      claimsLeftOut: max(0, file.claims.count - Self.claimLimit),
      incidents: try store.summaries(of: Array(incidents.prefix(30)))
        .map { IncidentLine($0, words) },
      others: try store.companions(of: summary.number, limit: 20).map { ReportLine($0, words) },
      copies: try copies(file))
  }

  /// Numbers of parts around the current one, the first and the last.
  private static func window(_ part: Int, _ parts: Int) -> [Int] {
    (1...parts).filter { $0 == 1 || $0 == parts || abs($0 - part) < 6 }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10_000 ? "\(Wording.grouped(bytes)) bytes" : "\(Wording.grouped(bytes / 1000)) kB"
  }

  private func hint(_ claim: Claim) -> String {
    let speaker = claim.attribution.last?.speaker?.value.name
    return words.title("type", claim.event.type)
      + (speaker.map { ", \(CleanText.value($0)) \(words.phrase("stance", claim.stance))" } ?? "")
  }

  private func entry(_ claim: Claim, _ file: ReportFile) -> ReportPage.Entry {
    let speakers = claim.attribution.reversed().compactMap {
      $0.speaker.map { CleanText.value($0.value.name) }
    }
    return ReportPage.Entry(
      id: claim.id.rawValue, href: Address.claim(claim),
      what: words.title("type", claim.event.type),
      speakers: speakers.isEmpty ? nil : speakers.joined(separator: ", told by "),
      stanceWords: words.phrase("stance", claim.stance),
      statusWords: claim.event.status == .occurred
        ? nil : words.phrase("status", claim.event.status),
      incidentHref: file.incidents[claim.id].map { Address.incident($0.rawValue) })
  }

  /// How often each cleaning rule set something aside.
  private func removals(_ report: Report) -> [Fact] {
    var counts: [String: Int] = [:]
    for removal in report.removed { counts[removal.reason, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map {
      Fact(
        name: $0.key.split(separator: "-").joined(separator: " "),
        value: words.counted($0.value, "stretch", "stretches"))
    }
  }

  /// `an edited copy of`, `a word-for-word copy of`, `credited to`.
  private static func told(_ kind: String) -> String {
    guard let first = kind.first, !kind.hasPrefix("credited") else { return kind }
    return ("aeiou".contains(first) ? "an " : "a ") + kind
  }

  private func copies(_ file: ReportFile) throws -> [ReportLine] {
    try file.copies.prefix(40).compactMap { relation in
      let isCopy = relation.copy == file.report.id
      let other = isCopy ? relation.original : relation.copy
      let share = Int((relation.containment * 100).rounded())
      let kind = Self.told(words.phrase("copy", relation.kind))
      return try store.summaries(of: [other]).first.map {
        ReportLine(
          $0, words,
          relation: isCopy
            ? "this is \(kind) it (\(share)%)" : "\(kind) this (\(share)%)")
      }
    }
  }
}
