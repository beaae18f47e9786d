/// A page's address and how its content is made; what the router is built from.
package struct PageAddress: Sendable {
  /// Parts in braces are ids: `/incidents/{id}`.
  package var path: String
  package var role: Viewer.Role
  /// nil: nothing has this id. `ids` are the parts in braces, decoded.
  package var content:
    @Sendable (_ pages: DeskPages, _ request: PageRequest, _ ids: [String]) throws
      -> (any PageContent)?

  /// All pages that follow from the ledger alone; those that need more of the desk are functions of
  /// `DeskPages` with further arguments.
  package static let all: [PageAddress] = [
    page("/") { pages, request, _ in try pages.overview(request) },
    page("/incidents") { pages, request, _ in try pages.incidents(request) },
    page("/incidents/{id}") { pages, request, ids in try pages.incident(ids[0], request) },
    page("/queue") { pages, request, _ in try pages.queue(request) },
    page("/reports") { pages, request, _ in try pages.reports(request) },
    page("/reports/{id}") { pages, request, ids in try pages.report(ids[0], request) },
  ]

  private static func page(
    _ path: String, _ role: Viewer.Role = .reader,
    _ content: @escaping @Sendable (DeskPages, PageRequest, [String]) throws -> (any PageContent)?
  ) -> PageAddress {
    PageAddress(path: path, role: role, content: content)
  }
}

/// A page whose thing may have been asked for under another id: one that was merged into it.
package protocol PlacedContent: PageContent {
  /// The path under which it stands for good.
  var href: String { get }
}
