package import TruceModel

/// Writes a draft as an agreement file: what was told as fields, the words it rests on as comments,
/// the rest as `unknown`.
///
/// `AgreementReader` reads what it writes, unless the draft has gaps; those stand at the top, each
/// with what to write.
package struct AgreementDraftWriter: Sendable {
  let reports: [ReportID: Report]

  /// `reports`: those that the claims of `draft` are of.
  package init(reports: [Report]) {
    self.reports = Dictionary(reports.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The text of the file.
  package func text(_ draft: AgreementDraft) -> String {
    let byID = Dictionary(draft.claims.map { ($0.id, $0) }) { first, _ in first }
    var lines = head(draft)
    lines += ["id: \(draft.id)", "name: \(quoted(draft.name))"]
    lines += list("aliases", draft.aliases.map(quoted))
    lines.append("kind: \(draft.kind?.rawValue ?? "unknown")")
    lines += parties("parties", draft.parties, byID)
    lines += parties("mediators", draft.mediators, byID)
    lines += parties("guarantors", draft.guarantors, byID)
    lines.append("excluded: []")
    lines += area(draft)
    lines += moment("declared", draft.declared, byID) + moment("effective", draft.effective, byID)
    lines += moment("ended", draft.ended, byID)
    lines += provisions
    lines += list("references", Set(draft.claims.map { source($0) }).sorted().map(quoted))
    lines += list("unknown", unknowns(draft).map(quoted))
    return lines.map { $0 + "\n" }.joined()
  }

  private func head(_ draft: AgreementDraft) -> [String] {
    var lines = [
      "# Draft by `truce agreement draft` from what reports say; nothing here is checked.",
      "# Read the text of the agreement, correct the fields, then run `truce agreement check`.",
    ]
    for gap in draft.gaps {
      switch gap {
      case .kind: lines.append("# TO FILL IN: kind (unilateral, bilateral or multilateral)")
      case .parties: lines.append("# TO FILL IN: parties (at least one name)")
      }
    }
    lines.append("#")
    lines.append("# The words it rests on:")
    var seen: Set<String> = []
    for claim in draft.claims
    where seen.insert("\(claim.report)|\(claim.sentence.wording)").inserted {
      lines.append("# - \(source(claim)): \"\(oneLine(claim.sentence.wording))\"")
    }
    return lines
  }

  // MARK: Fields

  private func parties(
    _ field: String, _ entries: [AgreementDraft.Entry<Agreement.Party>], _ claims: [ClaimID: Claim]
  ) -> [String] {
    guard !entries.isEmpty else { return ["\(field): []"] }
    return ["\(field):"]
      + entries.map { entry in
        let id = entry.value.id.map { ", id: \(quoted($0.rawValue))" } ?? ""
        let basis = "named by \(sources(entry.claims, claims))"
        return "  - {name: \(quoted(entry.value.name))\(id), basis: \(quoted(basis))}"
      }
  }

  private func moment(
    _ field: String, _ entry: AgreementDraft.Entry<CalendarDay>?, _ claims: [ClaimID: Claim]
  ) -> [String] {
    guard let entry else { return ["\(field): unknown"] }
    let reference = quoted(sources(entry.claims, claims))
    return ["\(field): {at: \(entry.value), reference: \(reference)}"]
  }

  /// The places as told; a province is covered at least in part, a country is not known to be.
  private func area(_ draft: AgreementDraft) -> [String] {
    let names = draft.places.map(\.value.name)
    let words = names.isEmpty ? "not told" : "as told: \(names.joined(separator: ", "))"
    var provinces: [String] = []
    for place in draft.places.map(\.value) where place.precision != .country {
      let province = place.province ?? (place.precision == .province ? place.name : nil)
      if let province, !provinces.contains(province) { provinces.append(province) }
    }
    var lines = ["area:", "  description: \(quoted(words))"]
    if !provinces.isEmpty {
      lines.append("  partial-provinces: [\(provinces.map(quoted).joined(separator: ", "))]")
    }
    return lines
  }

  private var provisions: [String] {
    [
      "provisions: []",
      "# One entry for each term of the text, such as:",
      "#   - id: \"1\"",
      "#     code: A1",
      "#     kind: prohibited",
      "#     text: All attacks stop.",
      "#     acts: [every explosion, armed-clash, ground-assault, small-arms-fire]",
      "#     reference: article 1",
    ]
  }

  private func unknowns(_ draft: AgreementDraft) -> [String] {
    var unknowns = ["its text, its terms and whom it excludes"]
    if draft.kind == nil { unknowns.append("whether it is unilateral, bilateral or multilateral") }
    if draft.parties.isEmpty { unknowns.append("its parties") }
    if draft.declared == nil { unknowns.append("the day on which it was declared") }
    if draft.effective == nil { unknowns.append("the day and hour of its effect") }
    if draft.ended == nil { unknowns.append("the day of its end") }
    return unknowns
  }

  private func list(_ field: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? ["\(field): []"] : ["\(field):"] + entries.map { "  - \($0)" }
  }

  // MARK: Sources

  /// "Al Jazeera, 2019-09-01 (reports/a.txt)"; the outlet's absence is said.
  private func source(_ claim: Claim) -> String {
    let report = reports[claim.report]
    let day = report?.published.map { "\($0)" } ?? "no date"
    let speaker = claim.attribution.last?.speaker?.value.name
    let path = report?.path.map { " (\(oneLine($0)))" } ?? ""
    let outlet = oneLine(report?.outlet ?? "outlet not given")
    return "\(outlet), \(day)\(speaker.map { ", quoting \(oneLine($0))" } ?? "")\(path)"
  }

  private func sources(_ ids: [ClaimID], _ claims: [ClaimID: Claim]) -> String {
    Set(ids.compactMap { claims[$0] }.map(source)).sorted().prefix(3).joined(separator: "; ")
  }

  private func oneLine(_ text: String) -> String {
    text.split { $0.isNewline || $0.isWhitespace }.joined(separator: " ")
  }

  /// A double-quoted YAML scalar.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7f || (0x80..<0xa0).contains(scalar.value)
          || scalar.value == 0x2028 || scalar.value == 0x2029
        {
          result += " "
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
