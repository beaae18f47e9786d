import TruceModel
import TrucePipeline
import TruceStore

/// What was judged, added and done to accounts and watches, in order, and how to find changes made outside Truce.
package struct AuditPage: PageContent {
  package static let template = "audit"

  struct Run: Encodable, Sendable {
    var id: Int
    var command: String
    var startedAt: String
    var startedWords: String
    /// nil: stopped from outside, or going on.
    var ended: String?
    var added: Int
    var known: Int
    var setAside: Int
  }

  struct Verification: Encodable, Sendable {
    var isSound: Bool
    var entries: Int
    var head: String
    var faults: [String]
  }

  package var title: String
  var history: [JudgementLine]
  /// Judgements before these.
  var olderHref: String?
  /// What was done to accounts and watches, newest first.
  var acts: [DeskActLine]
  /// Acts before these.
  var olderActsHref: String?
  var judgements: Int
  var entries: Int
  var head: String
  var schema: String
  var version: String?
  var isUpToDate: Bool
  var requiresSecondPerson: Bool
  var runs: [Run]
  var remarks: [Remark]
  /// nil: nobody asked for it; it reads the whole ledger.
  var verification: Verification?

  /// What was noted about an input.
  struct Remark: Encodable, Sendable {
    var code: String
    var message: String
  }
}

extension DeskPages {
  private static let judgementPage = 50
  private static let actPage = 20

  /// `/audit`; `verify=yes` walks the whole chain, which takes long on a large ledger.
  package func audit(_ request: PageRequest) throws -> AuditPage {
    let head = try store.head()
    let before = request["before"].flatMap { Int($0) }
    let judgements = try store.judgements(before: before, limit: Self.judgementPage)
    let review = try self.review()
    let acts = try store.deskActs(
      before: request["acts"].flatMap { Int($0) }, limit: Self.actPage)
    return AuditPage(
      title: "Audit trail", history: try judgementLines(judgements, review),
      olderHref: (judgements.last?.number ?? 1) > 1
        ? Address.with("/audit", [("before", judgements.last.map { String($0.number) })]) : nil,
      acts: acts.map { DeskActLine($0, words) },
      olderActsHref: (acts.last?.number ?? 1) > 1
        ? Address.with("/audit", [("acts", acts.last.map { String($0.number) })]) : nil,
      judgements: head.judgements, entries: head.journal, head: head.link, schema: head.schema,
      version: try store.derivation()?.version, isUpToDate: head.derived == head.journal,
      requiresSecondPerson: review.requiresSecondPerson,
      runs: try store.runs(limit: 20).map { run in
        AuditPage.Run(
          id: run.id, command: run.command, startedAt: run.startedAt,
          startedWords: words.moment(run.startedAt), ended: run.endedAt.map(words.moment),
          added: run.added, known: run.known, setAside: run.setAside)
      },
      remarks: try store.issues(latest: 30).map {
        AuditPage.Remark(code: $0.code, message: words.shown($0.message) ?? "")
      },
      verification: try request["verify"].map { _ in
        let found = try store.verification()
        return AuditPage.Verification(
          isSound: found.faults.isEmpty, entries: found.entries, head: found.head,
          faults: found.faults.prefix(100).map(\.description))
      })
  }
}
