import Foundation
import HTTPTypes
import Hummingbird

/// Puts contents of pages into answers.
struct PageWriter: Sendable {
  let desk: Desk
  private let renderer: PageRenderer

  /// Reads the templates; throws where one is missing or broken.
  init(_ desk: Desk) throws {
    self.desk = desk
    renderer = try PageRenderer()
  }

  /// The page as HTML, or as JSON where that was asked for.
  func response(
    _ content: any PageContent, _ visit: Visit, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    var response =
      visit.wantsJSON
      ? Response(
        status, type: "application/json", bytes: Array(try renderer.json(content)),
        packs: visit.packs)
      : Response(
        status, type: "text/html; charset=utf-8",
        bytes: Array(try renderer.html(content, frame: frame(visit)).utf8), packs: visit.packs)
    // Pages hold what people's safety depends on: nothing of them stays in a browser's store.
    response.headers[.cacheControl] = "no-store"
    response.headers[.vary] = "Accept, Accept-Encoding, Cookie, Sec-Fetch-Site"
    return response
  }

  /// What could not be done; where even its page cannot be made, its message alone.
  func trouble(_ trouble: Trouble, _ visit: Visit) async -> Response {
    let page = TroublePage(trouble)
    let writer = self
    var response =
      (try? await desk.readers.run { try writer.response(page, visit, status: trouble.status) })
      ?? Response(
        trouble.status, type: "text/plain; charset=utf-8", bytes: trouble.message.utf8)
    if let seconds = trouble.retryAfter { response.headers[.retryAfter] = String(seconds) }
    return response
  }

  private func frame(_ visit: Visit) throws -> PageFrame {
    let configuration = desk.configuration
    return PageFrame(
      viewer: visit.viewer, hasAccounts: visit.viewer != nil || visit.needsLogin,
      csrf: visit.seat.isEmpty ? nil : try desk.tokens.made(for: visit.seat),
      ledgerName: desk.name, timeZone: configuration.timeZone.identifier, path: visit.path,
      query: visit.query, notices: visit.notices.map { .init(kind: "done", text: $0) },
      mayFetch: configuration.allowsFetching, tileAddress: configuration.tiles,
      tileCredit: configuration.tileCredit, hasLeaflet: desk.files.hasLeaflet,
      assetVersion: desk.files.version, typedName: visit.typedName)
  }
}
