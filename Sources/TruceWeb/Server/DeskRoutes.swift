import Foundation
import HTTPTypes
import Hummingbird
import TruceStore

/// The desk's addresses.
struct DeskRoutes: Sendable {
  let desk: Desk
  let pages: PageWriter

  /// The pages, then the forms.
  func router() -> Router<DeskContext> {
    let router = Router(context: DeskContext.self)
    for route in PageRoute.all { add(route, to: router) }
    return router
  }

  private func add(_ route: PageRoute, to router: Router<DeskContext>) {
    router.get(RouterPath(route.path)) { [desk, pages] _, context in
      let visit = context.visit
      try visit.require(route.role)
      let ids = route.names.map {
        AddressText.decoded(context.parameters.get($0) ?? "", plusIsSpace: false)
      }
      return try await desk.readers.run {
        try pages.response(try route.content(desk, visit, ids), visit)
      }
    }
  }
}

extension Visit {
  /// Throws where the person who is logged in may not do what `role` may.
  func require(_ role: Viewer.Role) throws(Trouble) {
    guard let viewer, viewer.role < role else { return }
    throw Trouble(
      .forbidden,
      "This needs the role of \(role.rawValue); yours is \(viewer.role.rawValue). "
        + "Ask a lead.")
  }
}
