import TruceModel
import TrucePipeline
import TruceStore

/// What needs a look, what matters most first, and why.
package struct QueuePage: PageContent {
  package static let template = "queue"

  package var title: String
  var rows: [IncidentLine]
  /// Why all of the rows are here: said once.
  var commonReasons: [String]
  var pager: Pager
  /// Nobody, the viewer, and all who have an incident.
  var assignees: [Choice]
  /// Whether the queue is that of one person, or of nobody.
  var isNarrowed: Bool
  /// Filters whose values mean nothing.
  var passedOver: [Fact]
  /// Judgements that wait for a second person.
  var waiting: [JudgementLine]
}

extension DeskPages {
  /// `/queue`; takes the filters of `/incidents`.
  package func queue(_ request: PageRequest) throws -> QueuePage {
    let filter = try self.filter(request)
    var query = try searched(filter.query)
    query.order = .queue
    query.isDescending = true
    let found = try store.incidents(query)
    let review = try self.review()
    let (rows, common) = try queueLines(found)
    return QueuePage(
      title: "Queue", rows: try assigned(rows), commonReasons: common,
      pager: Pager(
        offset: query.offset, shown: found.count,
        count: try store.count(query, most: Pager.most), limit: query.limit, words: words
      ) { filter.address("/queue", offset: $0) },
      assignees: try assignees(chosen: filter.assignee, request), isNarrowed: filter.isNarrowed,
      passedOver: filter.passedOver,
      waiting: try judgementLines(Array(review.waiting.suffix(20).reversed()), review))
  }
}
