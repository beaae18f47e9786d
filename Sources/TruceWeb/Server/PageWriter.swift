import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Puts contents of pages into answers.
struct PageWriter: Sendable {
  let desk: Desk

  init(_ desk: Desk) throws { self.desk = desk }

  /// The page as HTML, or as JSON where that was asked for.
  func response(
    _ content: any PageContent, _ visit: Visit, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    visit.wantsJSON ? try json(content, status) : try html(content, visit, status)
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

  private func json(_ content: any PageContent, _ status: HTTPResponse.Status) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    var response = Response(
      status, type: "application/json", bytes: try encoder.encode(content))
    response.headers[.cacheControl] = "no-store"
    response.headers[.vary] = "Accept, Cookie"
    return response
  }

  private func html(
    _ content: any PageContent, _ visit: Visit, _ status: HTTPResponse.Status
  ) throws -> Response {
    let text = try PlainPage.html(content, csrf: desk.tokens.made(for: visit.seat))
    var response = Response(status, type: "text/html; charset=utf-8", bytes: text.utf8)
    response.headers[.cacheControl] = "no-store"
    response.headers[.vary] = "Accept, Cookie"
    return response
  }
}

/// Stands in for pages that are not there yet.
struct PlainPage: PageContent {
  static let template = "plain"
  var title: String
  var lines: [String] = []

  static func html(_ content: any PageContent, csrf: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(content), as: UTF8.self)
    return """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>\(escaped(content.title))</title>
      <h1>\(escaped(content.title))</h1><pre>\(escaped(text))</pre>
      <input type="hidden" name="csrf" value="\(csrf)">
      """
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
