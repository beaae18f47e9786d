import Foundation
import HTTPTypes
import Hummingbird
import TruceStore

/// Puts contents of pages into answers.
struct PageWriter: Sendable {
  let desk: Desk
  private let renderer: PageRenderer
  /// Stands for the form token while a page is written: as long as one, and known to nobody, so that
  /// no report holds it.
  private let blank: String

  /// Reads the templates; throws where one is missing or broken.
  init(_ desk: Desk) throws {
    self.desk = desk
    renderer = try PageRenderer()
    blank = try desk.tokens.made(for: try Secret.token())
  }

  /// The page as HTML, or as JSON where that was asked for.
  func response(
    _ content: any PageContent, _ visit: Visit, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    try response(try written(content, visit, status: status), visit)
  }

  /// The page before it is this browser's.
  func written(
    _ content: any PageContent, _ visit: Visit, status: HTTPResponse.Status = .ok
  ) throws -> WrittenPage {
    if visit.wantsJSON {
      return WrittenPage(
        status: status, type: "application/json", bytes: try renderer.json(content))
    }
    let html = try renderer.html(content, frame: frame(visit))
    return WrittenPage(
      status: status, type: "text/html; charset=utf-8", bytes: Array(html.utf8),
      blank: Array(blank.utf8))
  }

  /// The page with this browser's token.
  func response(_ page: WrittenPage, _ visit: Visit) throws -> Response {
    var response = Response(
      page.status, type: page.type,
      bytes: try page.filled(with: try desk.tokens.made(for: visit.seat)), packs: visit.packs)
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

  private func frame(_ visit: Visit) -> PageFrame {
    let configuration = desk.configuration
    return PageFrame(
      viewer: visit.viewer, hasAccounts: visit.viewer != nil || visit.needsLogin,
      csrf: visit.seat.isEmpty ? nil : blank,
      ledgerName: desk.name, timeZone: configuration.timeZone.identifier, path: visit.path,
      query: visit.query, notices: visit.notices.map { .init(kind: "done", text: $0) },
      mayFetch: configuration.allowsFetching, tileAddress: configuration.tiles,
      tileCredit: configuration.tileCredit, hasLeaflet: desk.files.hasLeaflet,
      assetVersion: desk.files.version, typedName: visit.typedName)
  }
}
