import TruceModel
import TrucePipeline
import TruceStore

/// One page of the desk: its address, who may see it, and what is in it.
struct PageRoute: Sendable {
  /// As the router takes it: `/incidents/{id}`.
  var path: String
  var role: Viewer.Role = .reader
  /// Makes the content; runs on a thread of the readers. `ids` are the parts of the path in braces.
  var reply: @Sendable (_ desk: Desk, _ visit: Visit, _ ids: [String]) throws -> Reply

  /// Names of the parts in braces, in their order.
  var names: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      String($0.dropFirst().dropLast())
    }
  }

  static let all: [PageRoute] = [
    PageRoute(path: "/") { desk, visit, ids in
      let info = try desk.ledger.store.info()
      return .page(PlainPage(title: "Overview", lines: ["\(info.reports) reports"]))
    }
  ]
}
