import TruceStore

/// A ledger in words, for a terminal.
struct LedgerCard {
  func text(_ info: LedgerInfo) -> String {
    let days = info.firstDay.map { "\($0) to \(info.lastDay ?? $0)" } ?? "none dated"
    let derived =
      info.head.derived == info.head.journal ? "up to date" : "behind; the next command catches up"
    return """
      Ledger: \(info.path)
      Reports: \(info.reports) (\(days))
      Claims: \(info.claims)
      Incidents: \(info.incidents) (\(derived))
      Agreements: \(info.agreements)
      Judgements: \(info.head.judgements)
      Runs: \(info.runs), of which \(info.brokenRuns) were stopped from outside
      Size: \(info.bytes / 1_000_000) MB
      Tables: \(info.head.schema)
      Journal: \(info.head.journal) entries
      Head: \(info.head.link)

      """
  }
}
