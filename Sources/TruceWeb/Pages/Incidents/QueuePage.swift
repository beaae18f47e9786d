import TruceModel
import TrucePipeline
import TruceStore

/// What needs a look, what matters most first, and why.
package struct QueuePage: PageContent {
  package static let template = "queue"

  package var title: String
  var rows: [IncidentLine]
  var pager: Pager
  /// Judgements that wait for a second person.
  var waiting: [JudgementLine]
}

extension DeskPages {
  /// `/queue`
  package func queue(_ request: PageRequest) throws -> QueuePage {
    var query = IncidentFilter(request).query
    query.order = .queue
    query.isDescending = true
    let found = try store.incidents(query)
    let review = try self.review()
    return QueuePage(
      title: "Queue", rows: try queueLines(found),
      pager: Pager(
        offset: query.offset, shown: found.count,
        count: try store.count(query, most: Pager.most), limit: query.limit, words: words
      ) { Address.with("/queue", [("after", $0 > 0 ? String($0) : nil)]) },
      waiting: try judgementLines(Array(review.waiting.suffix(20).reversed()), review))
  }
}
