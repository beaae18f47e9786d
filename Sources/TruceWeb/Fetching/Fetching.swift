import HTTPTypes
import NIOPosix
import TruceStore

/// Brings pages to the desk, on threads of its own.
struct Fetching: Sendable {
  /// A page made ready to be kept.
  struct Page: Sendable {
    /// Name of a file for it, whose end tells what it is.
    var name: String
    var host: String
    var bytes: [UInt8]
  }

  let fetcher: Fetcher
  let robots: RobotsCache
  let pool: WorkPool

  /// The page at `url`; throws `Trouble`.
  func page(_ url: String) async throws -> Page {
    do {
      return try Self.page(try await raw(url))
    } catch let fault as FetchFault {
      throw Trouble(.unprocessableContent, Trouble.sentence(fault))
    }
  }

  /// What is at `url`, whatever it is; throws `FetchFault`, also where the site asks in its robots.txt
  /// that it, or where it leads, not be fetched.
  func raw(_ url: String) async throws -> Fetcher.Page {
    try await pool.run { [fetcher, robots] in
      try robots.check(url, with: fetcher)
      let page = try fetcher.fetch(url)
      if page.url != url { try robots.check(page.url, with: fetcher) }
      return page
    }
  }

  /// Throws `FetchFault.notText` where it is no page.
  static func page(_ fetched: Fetcher.Page) throws(FetchFault) -> Page {
    let ending: String
    switch fetched.type {
    case "text/html", "application/xhtml+xml", "application/xml", "text/xml": ending = "html"
    case "text/plain", "text/markdown": ending = "txt"
    default: throw .notText(fetched.type)
    }
    let host = host(of: fetched.url)
    return Page(name: name(of: fetched.url, host, ending), host: host, bytes: fetched.bytes)
  }

  /// The name of the server in an address of the web.
  static func host(of url: String) -> String {
    let rest = url.drop { $0 != "/" }.dropFirst(2)
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" })
  }

  /// Host and last part of the path; never what is behind `?`.
  private static func name(of url: String, _ host: String, _ ending: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }.drop { $0 != "/" }.dropFirst(2)
    let last = path.split(separator: "/").dropFirst().last.map(String.init) ?? "page"
    let words = "\(host)-\(last)".map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" }
    return "\(String(words).prefix(100)).\(ending)"
  }
}
