import Foundation

/// Finds pages as a reader does: by following links from the overview, one page of each kind.
struct PageTour: Sendable {
  /// Parts of addresses behind which an id stands.
  private static let kinds: Set = [
    "incidents", "reports", "speakers", "outlets", "agreements", "actors", "audit", "claims",
  ]
  /// Answers that are no pages.
  private static let endings = [".json", ".csv", ".md", ".geojson", ".txt", ".svg", ".zip"]

  /// Paths from the overview on, each the first of its kind, in the order of finding. Each is open
  /// in the browser, at the window's size and under the conditions set, when `visit` is called.
  static func walk(
    _ browser: Browser, from start: String = "/", _ visit: (String) async throws -> Void
  ) async throws {
    var waiting = [start]
    var known: Set = [kind(of: start)]
    while !waiting.isEmpty {
      let path = waiting.removeFirst()
      try await browser.open(path)
      try await visit(path)
      for link in try await links(on: browser) where known.insert(kind(of: link)).inserted {
        waiting.append(link)
      }
    }
  }

  private static func links(on browser: Browser) async throws -> [String] {
    let script = """
      return Array.from(document.querySelectorAll('a[href]'))
        .filter((link) => link.origin === location.origin && !link.hasAttribute('download'))
        .map((link) => link.pathname + link.search)
      """
    return try await browser.run(script).list.compactMap(\.text).filter { link in
      let path = link.prefix { $0 != "?" }
      return !endings.contains { path.hasSuffix($0) } && !path.hasSuffix("/raw")
    }
  }

  /// The address without ids, and of its parameters none.
  static func kind(of path: String) -> String {
    let parts = path.prefix { $0 != "?" }.split(separator: "/")
    guard let first = parts.first, kinds.contains(String(first)), parts.count > 1 else {
      return "/" + parts.joined(separator: "/")
    }
    return "/\(first)/*" + parts.dropFirst(2).map { "/\($0)" }.joined()
  }
}
