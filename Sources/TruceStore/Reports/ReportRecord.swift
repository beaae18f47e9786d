package import Foundation
package import TruceModel

/// One report with its claims, made ready to be stored; made on any core.
package struct ReportRecord: Sendable {
  package let report: Report
  package let claims: [Claim]
  /// SHA-256 of the bytes that the report came in: the same bytes are never stored twice.
  package let digest: Data
  let kind: Kind
  /// nil: the bytes are those of the text.
  let raw: Data?
  let value: String
  let claimRows: [ClaimRow]
  let searchKeys: String

  /// What the bytes were read as.
  package enum Kind: String, Sendable {
    case text, html, jsonl
  }

  /// `version` is that of the stages that read the claims.
  package init(
    _ report: Report, claims: [Claim], raw: [UInt8], kind: Kind, version: String
  ) throws {
    try self.init(
      report, claims: claims, kind: kind, digest: ContentHash.of(raw),
      raw: raw.elementsEqual(report.text.utf8) ? nil : Data(raw), version: version)
  }

  /// The same bytes as a report of another id, with the claims of that report.
  package init(
    renaming record: ReportRecord, to report: Report, claims: [Claim], version: String
  ) throws {
    try self.init(
      report, claims: claims, kind: record.kind, digest: record.digest, raw: record.raw,
      version: version)
  }

  private init(
    _ report: Report, claims: [Claim], kind: Kind, digest: Data, raw: Data?, version: String
  ) throws {
    self.report = report
    self.claims = claims
    self.kind = kind
    self.digest = digest
    self.raw = raw
    let json = StoredJSON()
    value = try json.text(report.withoutText)
    var keys = SearchKeys()
    searchKeys = keys.keys(of: report.title.map { "\($0)\n\(report.text)" } ?? report.text)
    claimRows = try claims.map { try ClaimRow($0, version: version, json, &keys) }
  }
}

extension Report {
  /// The report as its row's `value` holds it: the text has a column of its own.
  var withoutText: Report {
    var report = self
    report.text = ""
    return report
  }
}
