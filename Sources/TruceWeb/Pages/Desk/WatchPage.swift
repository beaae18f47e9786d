import Foundation
import TruceStore

/// Feeds and folders that are looked at now and then.
package struct WatchPage: PageContent {
  package static let template = "watch"

  struct Row: Encodable, Sendable {
    var id: Int
    var kind: String
    var address: String
    /// nil: no address of the web.
    var href: String?
    var minutes: Int
    var by: String
    var lastFetch: String?
    var lastError: String?
    var lastNew: Int
    var total: Int
    var due: String?
    var isPaused: Bool
  }

  package var title: String
  var rows: [Row]
}

extension DeskPages {
  /// `/watch`
  package func watch(_ request: PageRequest) throws -> WatchPage {
    WatchPage(
      title: "Watch",
      rows: try store.watches().map { watch in
        WatchPage.Row(
          id: watch.id, kind: watch.kind.rawValue, address: words.shown(watch.address) ?? "",
          href: watch.kind == .feed ? Address.outside(watch.address) : nil,
          minutes: watch.minutes, by: words.shown(watch.addedBy) ?? "",
          lastFetch: watch.lastFetch.map { words.moment($0) },
          lastError: words.shown(watch.lastError), lastNew: watch.lastNew, total: watch.total,
          due: watch.due.map { words.moment($0) }, isPaused: watch.isPaused)
      })
  }
}
