import TruceModel

@testable import TruceIngest

/// Reads texts as the tests write them.
enum ReportSketch {
  static func plain(
    _ text: String, path: String = "harbour.txt", mode: ReportReader.Mode = .cleaned
  ) throws -> Reading {
    try ReportReader(mode: mode).read(.file(path: path, kind: .plain, bytes: Array(text.utf8)))
  }

  static func line(_ json: String, mode: ReportReader.Mode = .cleaned) throws -> Reading {
    try ReportReader(mode: mode).read(.line(path: "-", number: 3, bytes: Array(json.utf8)))
  }

  static func page(_ html: String) throws -> Reading {
    try ReportReader().read(.file(path: "page.html", kind: .html, bytes: Array(html.utf8)))
  }

  /// Two paragraphs that no rule can take for anything but reporting.
  static let reporting = [
    "Pilots of the harbour went back to work on Monday after two weeks of talks, the mayor said.",
    "Ships had waited outside the bay since the storm of 3 March, which sank two ferries.",
  ]
}

extension Reading {
  /// The kept paragraphs of one zone.
  func paragraphs(_ zone: Zone = .body) -> [String] {
    guard let report else { return [] }
    return report.body.filter { $0.zone == zone }.map { words(report, $0.span) }
  }

  /// What was set aside, by reason.
  func removed(_ reason: String) -> [String] {
    guard let report else { return [] }
    return report.removed.filter { $0.reason == reason }.map { words(report, $0.span) }
  }

  var codes: [String] { issues.map(\.code) }

  private func words(_ report: Report, _ span: Span) -> String {
    String(decoding: Array(report.text.utf8)[span.range], as: UTF8.self)
  }
}
