import Foundation
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceWeb

/// All pages that can be reached by links, over a real port.
struct PageCrawlTests {
  private static let tags: Set<String> = [
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "ul", "ol",
    "li", "form", "label", "input", "button", "main", "p", "footer", "h1", "h2", "h3", "h4", "div",
    "span", "small", "b", "i", "bdi", "br", "time", "table", "caption", "thead", "tbody", "tr",
    "th",
    "td", "dl", "dt", "dd", "section", "article", "aside", "details", "summary", "blockquote", "q",
    "select", "option", "datalist", "fieldset", "legend", "textarea", "mark", "pre", "code", "kbd",
    "figure", "figcaption", "svg", "path", "circle", "rect", "text", "g", "sup", "cite", "use",
  ]
  private static let attributes: Set<String> = [
    "lang", "charset", "name", "content", "rel", "href", "type", "src", "defer", "class", "id",
    "for", "action", "method", "value", "placeholder", "autocomplete", "tabindex", "role",
    "datetime", "scope", "dir", "title", "selected", "list", "size", "maxlength", "required",
    "pattern", "min", "max", "rows", "multiple", "enctype", "formaction", "checked", "open",
    "hidden", "download", "autofocus", "autocapitalize", "viewbox", "d", "x", "y", "cx", "cy", "r",
    "width", "height", "font-size", "font-style", "text-anchor", "stroke-dasharray", "start",
  ]
  private static let schemes = ["http:", "https:", "/", "#", "?"]

  private func check(
    _ page: PageMarkup, at path: String, _ source: SourceLocation = #_sourceLocation
  ) {
    for tag in page.tags {
      #expect(Self.tags.contains(tag.name), "<\(tag.name)> on \(path)", sourceLocation: source)
      for (name, value) in tag.attributes {
        let isKnown =
          Self.attributes.contains(name) || name.hasPrefix("aria-") || name.hasPrefix("data-")
        #expect(isKnown, "\(tag.name) \(name)=\(value) on \(path)", sourceLocation: source)
        #expect(value != "UNQUOTED", "\(tag.name) \(name) on \(path)", sourceLocation: source)
      }
    }
    for link in page.links {
      #expect(
        Self.schemes.contains { link.hasPrefix($0) }, "\(link) on \(path)", sourceLocation: source)
    }
  }

  @Test func `every link leads to a page, every anchor to its words, and nothing hostile gets out`()
    async throws
  {
    try await ServedDesk.serve(fill: PageLedger.fill) { desk in
      var client = desk.client
      var seen: Set<String> = []
      var waiting = ["/"]
      var anchors: [(page: String, anchor: String, from: String)] = []
      var ids: [String: Set<String>] = [:]
      while let path = waiting.popLast(), seen.count < 400 {
        guard seen.insert(path).inserted else { continue }
        let answer = try await client.get(path)
        #expect(answer.status == 200, "\(path): \(answer.status)")
        guard answer["content-type"]?.hasPrefix("text/html") == true,
          !path.hasPrefix("/export/")  // a page of its own, tested where it is made
        else { continue }
        #expect(!answer.body.contains("\u{202E}"), "an override on \(path)")
        let page = PageMarkup(answer.body)
        check(page, at: path)
        #expect(Set(page.ids).count == page.ids.count, "ids twice on \(path)")
        ids[path] = Set(page.ids)
        for action in page.actions where action != "/logout" {
          #expect(FormRoute.all.contains { $0.path == action }, "\(action) on \(path)")
        }
        for link in page.links where !link.hasPrefix("http") {
          let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
          let own = String(path.prefix { $0 != "?" })
          let target =
            parts[0].isEmpty
            ? path : parts[0].hasPrefix("?") ? own + String(parts[0]) : String(parts[0])
          if parts.count == 2, !parts[1].isEmpty {
            anchors.append((target, parts[1].removingPercentEncoding ?? "", path))
          }
          if !target.hasPrefix("/static/") { waiting.append(target) }
        }
      }
      #expect(seen.count > 60)
      for (page, anchor, from) in anchors {
        #expect(
          ids[page]?.contains { $0.removingPercentEncoding == anchor } ?? true,
          "\(page)#\(anchor), linked from \(from)")
      }
      #expect(seen.contains("/reports/odd%2Fid%20%22%3Cb%3E%22%20%3F%23"))
    }
  }

  @Test(arguments: [
    "/index", "/incidents", "/queue", "/reports", "/reports/meridian-1", "/speakers",
    "/agreements", "/agreements/TST-2020-03-01", "/audit", "/brief", "/add", "/watch", "/help",
  ])
  func `the twin of a page holds the same facts`(path: String) async throws {
    try await ServedDesk.serve(fill: PageLedger.fill) { desk in
      var client = desk.client
      let page = try await client.get(path == "/index" ? "/" : path)
      let twin = try await client.get(path + ".json")
      #expect(twin["content-type"]?.hasPrefix("application/json") == true)
      let value = try JSONSerialization.jsonObject(with: Data(twin.body.utf8))
      let facts = try #require(value as? [String: Any])
      let title = try #require(facts["title"] as? String)
      #expect(page.body.contains("<h1"))
      #expect(page.body.contains(title))
      let links = Set(PageMarkup(page.body).links)
      for row in (facts["rows"] as? [[String: Any]]) ?? [] {
        guard let href = row["href"] as? String else { continue }
        #expect(links.contains(href), "\(href) is in the twin alone")
      }
    }
  }
}
