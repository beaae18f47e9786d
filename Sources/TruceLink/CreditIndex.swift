import TruceModel

/// Credit lines of reports, and which report a credit speaks of.
struct CreditIndex: Sendable {
  /// Folded names of the outlets or agencies that each report credits.
  private var credited: [[String]] = []
  private var wordings: [String?] = []
  private var outlets: [String?] = []
  /// Reports by their outlets, rising.
  private var byOutlet: [String: [Int]] = [:]

  init(_ reports: [Report]) {
    for report in reports { append(report) }
  }

  /// Takes in a report after the last.
  mutating func append(_ report: Report) {
    let reprint = report.reprintOf.map { [$0.value] } ?? []
    let agency = report.dateline?.value.agency.map { [$0] } ?? []
    credited.append((reprint + report.credits.map(\.value) + agency).map(NameKey.folded))
    wordings.append(report.reprintOf?.wording ?? report.credits.first?.wording)
    let outlet = report.outlet.map(NameKey.folded)
    if let outlet { byOutlet[outlet, default: []].append(outlets.count) }
    outlets.append(outlet)
  }

  /// The words of the report's credit line; nil: none.
  func credit(of report: Int) -> String? { wordings[report] }

  /// Whether `a` is the copy: it credits `b`'s outlet; else the other credits nobody it copies and
  /// `a` came later; else `a` is the one that the other holds more of; else it is second by id.
  func isCopy(
    _ a: Int, of b: Int, _ reports: [Report], containments: (ofA: Double, ofB: Double)
  ) -> Bool {
    let aCreditsB = credits(a, b)
    let bCreditsA = credits(b, a)
    if aCreditsB != bCreditsA { return aCreditsB }
    if let x = instant(reports[a]), let y = instant(reports[b]), x != y { return x > y }
    if abs(containments.ofA - containments.ofB) > 0.1 {
      return containments.ofA > containments.ofB
    }
    if (reports[a].reprintOf == nil) != (reports[b].reprintOf == nil) {
      return reports[a].reprintOf != nil
    }
    return reports[b].id < reports[a].id
  }

  /// A report that names as its original an outlet of which exactly one report, of the same week,
  /// shares at least a tenth of its words in sequence.
  func credited(
    _ report: Report, _ index: Int, _ reports: [Report], _ texts: [ShingledText]
  ) -> CopyRelation? {
    guard let reprint = report.reprintOf else { return nil }
    let name = NameKey.folded(reprint.value)
    let matches = (byOutlet[name] ?? []).filter { other in
      other != index && isNear(report, reports[other])
        && texts[index].count > 0
        && Double(texts[index].shared(with: texts[other])) / Double(texts[index].count) >= 0.1
    }
    guard matches.count == 1 else { return nil }
    let original = matches[0]
    let share = Double(texts[index].shared(with: texts[original])) / Double(texts[index].count)
    return CopyRelation(
      copy: report.id, original: reports[original].id, kind: .credited, containment: share,
      credit: reprint.wording)
  }

  private func credits(_ a: Int, _ b: Int) -> Bool {
    guard let outlet = outlets[b], outlet != outlets[a] else { return false }
    return credited[a].contains(outlet)
  }

  private func isNear(_ a: Report, _ b: Report) -> Bool {
    guard let x = a.published?.ordinal, let y = b.published?.ordinal else { return true }
    return (0...7).contains(x - y)
  }

  private func instant(_ report: Report) -> Int? {
    report.published.map { $0.ordinal * 1440 + (report.publishedMinute ?? 0) }
  }
}
