import Foundation
import Testing
import TruceModel

@testable import TruceBrief

/// The tables of `csv` and of the other formats that are tables.
struct TableExportTests {
  let exporter: Exporter

  init() throws { exporter = try Exporter() }

  private func tables(
    _ format: ExportFormat, of dossier: Dossier = SampleDossier.dossier
  ) throws -> [String: CSVReader] {
    try Dictionary(
      uniqueKeysWithValues: exporter.files(of: dossier, as: format).map { file in
        (file.name, try #require(CSVReader(file.bytes), "\(file.name) is no table"))
      })
  }

  static let schemas: [(String, ExportFormat, [String])] = [
    ("incidents.csv", .csv, TableSchema.incidents), ("claims.csv", .csv, TableSchema.claims),
    ("quantities.csv", .csv, TableSchema.quantities),
    ("alleged-violations.csv", .csv, TableSchema.violations),
    ("reports.csv", .csv, TableSchema.reports), ("cameo.csv", .cameo, TableSchema.cameo),
    ("acled-labels.csv", .acledLabels, TableSchema.acled),
    ("daily-table.csv", .smm, TableSchema.daily),
  ]

  @Test(arguments: schemas)
  func `a table has the columns that the document names, in that order`(
    file: String, format: ExportFormat, columns: [String]
  ) throws {
    let table = try #require(try tables(format)[file])
    #expect(table.header == columns)
    #expect(!table.rows.isEmpty)
    #expect(try Self.documented(file) == columns, "docs/exports.md, \(file)")
  }

  /// The words in backticks at the head of the lines of a file's list of columns.
  static func documented(_ file: String) throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/exports.md"), encoding: .utf8)
    let parts = text.components(separatedBy: "\n### `\(file)`\n")
    guard parts.count == 2 else { return [] }
    return parts[1].components(separatedBy: "\n### ")[0].components(separatedBy: "\n## ")[0]
      .split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { String($0.split(separator: "`")[1]) }
  }

  @Test func `ids join the tables`() throws {
    let tables = try tables(.csv)
    let claims = Set(tables["claims.csv"]?.column("claim_id") ?? [])
    let incidents = Set(tables["incidents.csv"]?.column("incident_id") ?? [])
    let reports = Set(tables["reports.csv"]?.column("report_id") ?? [])
    #expect(claims.count == SampleDossier.dossier.claims.count)
    for (name, table) in tables.sorted(by: { $0.key < $1.key }) {
      for row in table.rows {
        if let id = row["claim_id"] { #expect(claims.contains(id), "\(name)") }
        if let id = row["incident_id"], !id.isEmpty { #expect(incidents.contains(id), "\(name)") }
        if let id = row["report_id"] { #expect(reports.contains(id), "\(name)") }
        for id in (row["claim_ids"] ?? "").components(separatedBy: "; ") where !id.isEmpty {
          #expect(claims.contains(id), "\(name)")
        }
      }
    }
  }

  @Test(arguments: [ExportFormat.csv, .cameo, .acledLabels, .smm])
  func `days are ISO 8601 or empty`(format: ExportFormat) throws {
    for (name, table) in try tables(format) {
      let columns = table.header.filter { $0.contains("date") && !$0.contains("precision") }
      for column in columns + (table.header.contains("published") ? ["published"] : []) {
        for day in table.column(column) where !day.isEmpty {
          #expect(day.utf8.count == 10 && CalendarDay(iso: day) != nil, "\(name) \(column): \(day)")
        }
      }
    }
  }

  @Test func `offsets point at the words in code points`() throws {
    let dossier = SampleDossier.dossier
    for row in try #require(try tables(.csv)["quantities.csv"]).rows {
      let report = try #require(dossier.reports.first { $0.id.rawValue == row["report_id"] })
      let scalars = Array(report.text.unicodeScalars)
      let start = try #require(Int(row["start"] ?? ""))
      let end = try #require(Int(row["end"] ?? ""))
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(String(words) == row["wording"])
    }
  }

  @Test func `a toll keeps its open bound and a vague one both`() throws {
    let table = try #require(try tables(.csv)["quantities.csv"])
    let row = try #require(table.rows.first { $0["wording"] == "at least 40 fighters" })
    #expect(row["low"] == "40" && row["high"] == "" && row["qualifier"] == "at-least")
    let vague = try #require(table.rows.first { $0["wording"] == "numerous casualties" })
    #expect(vague["low"] == "" && vague["high"] == "" && vague["qualifier"] == "vague")
  }

  @Test func `contested status of the dead shows zero in both fields`() throws {
    let table = try #require(
      try tables(.csv, of: SampleDossier.contestedStatus)["incidents.csv"])
    let row = try #require(table.rows.first { $0["incident_id"] == "inc_1" })
    #expect(row["killed_civilians_low"] == "0" && row["killed_civilians_high"] == "12")
    #expect(row["killed_fighters_low"] == "0" && row["killed_fighters_high"] == "")
    #expect(row["status_contested"] == "killed")
    let plain = try #require(try tables(.csv)["incidents.csv"]?.rows.first)
    #expect(plain["killed_civilians_low"] == "" && plain["status_contested"] == "")
  }

  @Test func `a count of breaches stands in no incident`() throws {
    let table = try #require(try tables(.csv)["alleged-violations.csv"])
    let row = try #require(table.rows.first { $0["count_low"] == "12" })
    #expect(row["incident_id"] == "")
  }

  @Test func `names of reports that would run as formulas are guarded in every table`() throws {
    var dossier = SampleDossier.dossier
    dossier.reports[0].outlet = "=cmd|'/c calc'!A1"
    dossier.reports[0].title = "@SUM(1,2)"
    dossier.incidents[0].places[0].name = "+Idlib"
    for format in [ExportFormat.csv, .cameo, .acledLabels, .smm] {
      for (name, table) in try tables(format, of: dossier) {
        for row in table.rows {
          for (column, cell) in row {
            let head = cell.first.map(String.init) ?? ""
            #expect(!["=", "+", "@"].contains(head), "\(name) \(column): \(cell)")
          }
        }
      }
    }
  }

  @Test func `the daily table is in order of day, the undated last`() throws {
    let days = try #require(try tables(.smm)["daily-table.csv"]).column("date")
    let dated = days.filter { !$0.isEmpty }
    #expect(dated == dated.sorted())
    #expect(days == dated + Array(repeating: "", count: days.count - dated.count))
  }

  @Test(arguments: ExportFormat.allCases)
  func `the same dossier gives the same bytes, valid as UTF-8`(format: ExportFormat) {
    let files = exporter.files(of: SampleDossier.dossier, as: format)
    #expect(files == exporter.files(of: SampleDossier.dossier, as: format))
    for file in files {
      #expect(String(validating: file.bytes, as: UTF8.self) != nil, "\(file.name)")
      #expect(file.bytes.last == UInt8(ascii: "\n"), "\(file.name)")
    }
  }

  @Test(arguments: ExportFormat.allCases)
  func `an empty dossier gives whole files`(format: ExportFormat) {
    let empty = Dossier(reports: [], claims: [], incidents: [])
    for file in exporter.files(of: empty, as: format) where file.name.hasSuffix(".csv") {
      #expect(CSVReader(file.bytes)?.rows.isEmpty == true, "\(file.name)")
    }
  }
}
