import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import TruceStore

/// Every request's way: the desk's own name, size and kind, static files, who it is, then a route.
struct DeskResponder: HTTPResponder {
  let desk: Desk
  let router: RouterResponder<DeskContext>
  let headers: SecurityHeaders
  let origins: OriginRule
  let pages: PageWriter

  init(_ desk: Desk) throws {
    self.desk = desk
    pages = try PageWriter(desk)
    headers = SecurityHeaders(
      tiles: desk.configuration.tiles, isEncrypted: desk.configuration.isEncrypted)
    origins = OriginRule(hosts: desk.hosts)
    router = DeskRoutes(desk: desk, pages: pages).router().buildResponder()
  }

  func respond(to request: Request, context: DeskContext) async throws -> Response {
    let start = ContinuousClock.now
    var context = context
    context.visit = arrival(request, context)
    var response: Response
    do {
      response = try await answer(request, &context)
    } catch {
      let trouble = Trouble(error)
      if trouble.status.kind == .serverError { desk.log.say(error) }
      response = await pages.trouble(trouble, context.visit)
    }
    if request.method == .head { response = response.createHeadResponse() }
    headers.apply(to: &response)
    // What a form has set counts more than what was set before it was read.
    let set = response.headers[values: .setCookie].map { $0.prefix { $0 != "=" } }
    // A page that only leads on shows no notice: the one it leads to does.
    let isLeadingOn = response.status.kind == .redirection
    for cookie in context.visit.cookies
    where !set.contains(cookie.name[...]) && !(isLeadingOn && cookie.name == Seating.noticeCookie) {
      response.headers.append(HTTPField(name: .setCookie, value: cookie.header))
    }
    desk.log.note(
      context.visit, method: request.method, status: response.status,
      bytes: response.body.contentLength ?? 0, elapsed: .now - start)
    return response
  }

  /// What the request itself tells.
  private func arrival(_ request: Request, _ context: DeskContext) -> Visit {
    var visit = Visit()
    visit.now = desk.clock()
    visit.address = context.peer ?? ""
    if desk.configuration.isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[values: name].last?.split(separator: ",").last
    {
      visit.address = last.trimmingCharacters(in: .whitespaces)
    }
    let path = request.uri.path
    visit.wantsJSON =
      path.hasSuffix(".json") && !Self.files.contains { path.hasPrefix($0) }
      || request.headers[.accept]?.hasPrefix("application/json") == true
    visit.path = path.hasSuffix(".json") && visit.wantsJSON ? String(path.dropLast(5)) : path
    if ["", "/index", "/overview"].contains(visit.path) { visit.path = "/" }
    visit.query = request.uri.query.map { "?\($0)" } ?? ""
    visit.target = visit.path + visit.query
    visit.knownTags = request.headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .map { $0.hasPrefix("W/") ? String($0.dropFirst(2)) : $0 }
    visit.packs = Gzip.mayPack(
      request.headers, isEncrypted: desk.configuration.isEncrypted)
    return visit
  }

  /// Beginnings of paths that lead to files, whose names may end as they like.
  private static let files = ["/static/", "/export/"]

  private func answer(_ request: Request, _ context: inout DeskContext) async throws -> Response {
    let authority = try admitted(request)
    if request.method != .post, context.visit.path.hasPrefix("/static/") || isFavicon(context.visit)
    {
      guard
        let response = desk.files.response(
          context.visit.path, query: request.uri.query, headers: request.headers)
      else { throw Trouble.notFound }
      return response
    }
    guard let pairs = AddressText.pairs(request.uri.query ?? "", limit: 100) else {
      throw Trouble(.badRequest, "The address has more than a hundred parameters.")
    }
    context.visit.parameters = pairs
    context.visit = try await Seating(desk: desk).seated(context.visit, request.headers)
    if request.method == .post { try check(request, context.visit, authority) }
    if context.visit.needsLogin, context.visit.path != "/login" {
      return try refused(request, context.visit)
    }
    return try await routed(request, context, authority)
  }

  /// The name that the request was sent to; throws where the desk does not answer to it, or not to
  /// requests of this kind.
  private func admitted(_ request: Request) throws(Trouble) -> String {
    let authority = request.head.authority ?? ""
    guard desk.hosts.allows(authority) else {
      throw Trouble(
        .misdirectedRequest,
        "The desk does not answer to this name. Start it with `--name` to let it.")
    }
    guard [.get, .head, .post].contains(request.method) else {
      throw Trouble(.methodNotAllowed, "Pages are read with GET and forms are sent with POST.")
    }
    return authority
  }

  /// The route's answer; the router sees neither `.json` nor HEAD.
  private func routed(
    _ request: Request, _ context: DeskContext, _ authority: String
  ) async throws -> Response {
    let routed = Request(
      head: HTTPRequest(
        method: request.method == .head ? .get : request.method, scheme: request.head.scheme,
        authority: authority, path: context.visit.target, headerFields: request.headers),
      body: request.body)
    let response = try await router.respond(to: routed, context: context)
    if response.status == .notFound, response.body.contentLength == 0 { throw Trouble.notFound }
    return response
  }

  private func isFavicon(_ visit: Visit) -> Bool { visit.path == "/favicon.ico" }

  /// Refuses what another site had the browser send, and what is too large at first sight.
  private func check(_ request: Request, _ visit: Visit, _ authority: String) throws {
    guard origins.allows(request.headers, authority: authority) else {
      throw Trouble(
        .forbidden, "The form was not sent from a page of this desk. Open the page here.")
    }
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= desk.configuration.limits.uploadBytes else {
      throw Trouble(.contentTooLarge, "That is more than the desk takes at one time. Send less.")
    }
  }

  /// To the page for logging in, and from there back.
  private func refused(_ request: Request, _ visit: Visit) throws -> Response {
    if visit.wantsJSON { throw Trouble(.unauthorized, "Log in at /login first.") }
    let next = request.method == .get ? "?next=\(Address.segment(visit.target))" : ""
    return Response(
      status: .seeOther, headers: [.location: "/login\(next)", .cacheControl: "no-store"])
  }
}
