import Foundation
import HTTPTypes
import Hummingbird
import TrucePipeline
import TruceStore

/// The desk's addresses: pages are read, forms are carried out.
struct DeskRoutes: Sendable {
  let desk: Desk
  let pages: PageWriter

  /// The pages, the forms, and logging in and out.
  func router() -> Router<DeskContext> {
    let router = Router(context: DeskContext.self)
    for route in PageRoute.all { add(route, to: router) }
    for route in FormRoute.all { add(route, to: router) }
    addLogin(to: router)
    return router
  }

  private func add(_ route: PageRoute, to router: Router<DeskContext>) {
    router.get(RouterPath(route.path)) { [self] _, context in
      let visit = context.visit
      try visit.require(route.role)
      let ids = route.names.map {
        AddressText.decoded(context.parameters.get($0) ?? "", plusIsSpace: false)
      }
      let call = PageRoute.Call(desk: desk, visit: visit, ids: ids)
      let key = route.isKept ? KeptPages.Key(visit) : nil
      guard let key else { return try await answer(made(route, call), visit) }
      return try await answer(desk.kept.page(key) { try await made(route, call) }, visit)
    }
  }

  private func made(_ route: PageRoute, _ call: PageRoute.Call) async throws -> KeptPages.Made {
    try await desk.readers.run { [pages] in
      switch try route.reply(call) {
      case .page(let content, let status):
        .page(try pages.written(content, call.visit, status: status))
      case let reply: .other(reply)
      }
    }
  }

  private func answer(_ made: KeptPages.Made, _ visit: Visit) async throws -> Response {
    switch made {
    // Packing takes its time, and is not for the threads that serve every connection.
    case .page(let page) where visit.packs:
      try await desk.readers.run { [pages] in try pages.response(page, visit) }
    case .page(let page): try pages.response(page, visit)
    case .other(let reply): FormReply(desk: desk).response(reply, visit)
    }
  }

  private func add(_ route: FormRoute, to router: Router<DeskContext>) {
    router.post(RouterPath(route.path)) { [desk, pages] request, context in
      let visit = context.visit
      try visit.require(route.role)
      defer { desk.kept.forget() }
      let form = try await FormReader(desk: desk).form(of: request, visit, route.size)
      let call = FormRoute.Call(desk: desk, visit: visit, form: form)
      let reply = try await Submissions(desk: desk).once(form, visit) { try await route.act(call) }
      if case .page(let content, let status) = reply {
        return try await desk.readers.run { try pages.response(content, visit, status: status) }
      }
      var response = FormReply(desk: desk).response(reply, visit)
      if visit.viewer == nil, let name = form["by"] {
        response.add(Seating(desk: desk).nameCookie(name))
      }
      return response
    }
  }

  // MARK: Logging in

  private func addLogin(to router: Router<DeskContext>) {
    router.get("/login") { [desk, pages] _, context in
      let visit = context.visit
      let next = visit.parameters.first { $0.name == "next" }?.value
      return try await desk.readers.run {
        try pages.response(LoginPage(next: next), visit)
      }
    }
    router.post("/login") { request, context in try await logIn(request, context.visit) }
    router.post("/logout") { [desk] request, context in
      let visit = context.visit
      _ = try await FormReader(desk: desk).form(of: request, visit, .fields)
      var response = FormReply(desk: desk).response(.redirect("/login"), visit)
      response.add(try await Login(desk: desk).end(visit))
      return response
    }
  }

  private func logIn(_ request: Request, _ visit: Visit) async throws -> Response {
    let form = try await FormReader(desk: desk).form(of: request, visit, .fields)
    guard let cookie = try await Login(desk: desk).begin(form, visit) else {
      let page = LoginPage(
        next: form["next"], fault: "Name and password do not belong together. Try again.")
      return try await desk.readers.run { [pages] in
        try pages.response(page, visit, status: .unauthorized)
      }
    }
    var response = FormReply(desk: desk).response(.redirect(form.next(or: "/")), visit)
    response.add(cookie)
    return response
  }
}

extension Visit {
  /// Throws where the person who is logged in may not do what `role` may.
  func require(_ role: Viewer.Role) throws(Trouble) {
    guard let viewer, viewer.role < role else { return }
    throw Trouble(
      .forbidden,
      "This needs the role of \(role.rawValue); yours is \(viewer.role.rawValue). Ask a lead.")
  }
}

extension Response {
  mutating func add(_ cookie: SetCookie) {
    headers.append(HTTPField(name: .setCookie, value: cookie.header))
  }
}
