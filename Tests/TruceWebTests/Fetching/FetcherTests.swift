import Foundation
import Testing
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// Fetching, from a little server of the tests; the loopback address counts as public where said.
struct FetcherTests {
  /// A fetcher that may reach this machine, and this machine alone.
  private static var local: Fetcher {
    var fetcher = Fetcher()
    fetcher.seconds = 5
    fetcher.allows = { $0 == [127, 0, 0, 1] }
    return fetcher
  }

  private static func fetch(_ url: String, _ fetcher: Fetcher = local) async throws -> Fetcher.Page
  {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try fetcher.fetch(url) }) }
    }
  }

  @Test(arguments: [
    "ftp://example.org/", "file:///etc/passwd", "gopher://127.0.0.1:70/_x", "javascript:alert(1)",
    "http://", "http://user:password@example.org/", "http://exa mple.org/", "example.org",
  ])
  func `what is no address of the web is not fetched`(url: String) {
    #expect(throws: FetchFault.notWeb) { try Fetcher().fetch(url) }
  }

  @Test(arguments: [
    "127.0.0.1", "localhost", "0.0.0.0", "2130706433", "0x7f.1", "[::1]",
    "[::ffff:127.0.0.1]",
  ])
  func `private networks are refused when connecting, however they are written`(
    host: String
  ) async throws {
    let server = try LittleServer { _ in LittleServer.answer("secret") }
    defer { server.stop() }
    await #expect(throws: FetchFault.self) {
      try await Self.fetch("http://\(host):\(server.port)/", Fetcher())
    }
    #expect(server.requests.isEmpty)
  }

  @Test func `a redirect into a private network is refused`() async throws {
    let inner = try LittleServer { _ in LittleServer.answer("secret") }
    let outer = try LittleServer { _ in
      "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:\(inner.port)/\r\nContent-Length: 0\r\n"
        + "Connection: close\r\n\r\n"
    }
    defer {
      inner.stop()
      outer.stop()
    }
    await #expect(throws: FetchFault.privateNetwork) {
      try await Self.fetch("http://127.0.0.1:\(outer.port)/")
    }
    #expect(inner.requests.isEmpty)
    #expect(outer.requests.count == 1)
  }

  @Test func `a page comes with its type, and a proxy of the environment is not used`() async throws
  {
    let server = try LittleServer { _ in
      LittleServer.answer("<p>text</p>", type: "Text/HTML; charset=utf-8")
    }
    defer { server.stop() }
    setenv("http_proxy", "http://127.0.0.1:9", 1)
    defer { unsetenv("http_proxy") }
    let page = try await Self.fetch("http://127.0.0.1:\(server.port)/news/one?x=1")
    #expect(page.type == "text/html")
    #expect(String(decoding: page.bytes, as: UTF8.self) == "<p>text</p>")
    #expect(server.requests.first?.contains("User-Agent: Truce") == true)
    #expect(try Fetching.page(page).name == "127_0_0_1-one.html")
  }

  @Test func `what is too large, missing or no text is said`() async throws {
    let server = try LittleServer { request in
      if request.hasPrefix("GET /missing") {
        return LittleServer.answer("no", status: "404 Not Found")
      }
      if request.hasPrefix("GET /image") { return LittleServer.answer("x", type: "image/png") }
      return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + String(repeating: "x", count: 200_000)
    }
    defer { server.stop() }
    let base = "http://127.0.0.1:\(server.port)"
    var small = Self.local
    small.mostBytes = 100_000
    await #expect(throws: FetchFault.tooLarge(100_000)) {
      try await Self.fetch(base + "/large", small)
    }
    await #expect(throws: FetchFault.status(404)) { try await Self.fetch(base + "/missing") }
    let image = try await Self.fetch(base + "/image")
    #expect(throws: FetchFault.notText("image/png")) { try Fetching.page(image) }
  }

  @Test func `a feed brings its new entries alone`() async throws {
    let server = try LittleServer { request in
      guard request.hasPrefix("GET /feed") else {
        return LittleServer.answer(
          "<html><body><p>Shells hit Saraqib on 3 March 2020 and killed two people.</p></body></html>"
        )
      }
      let entries = [1, 2].map {
        "<item><guid>\($0)</guid><link>http://127.0.0.1:PORT/\($0)</link></item>"
      }.joined()
      return LittleServer.answer("<rss><channel>\(entries)</channel></rss>", type: "text/xml")
    }
    defer { server.stop() }
    let configuration = DeskConfiguration(allowsFetching: true)
    try await ServedDesk.serve(configuration, fetcher: Self.local, fill: ServedDesk.nothing) {
      (desk) async throws in
      var client = desk.client
      let url = "http://127.0.0.1:\(server.port)/feed"
      let added = try await client.post(
        "/watch/add", [("kind", "feed"), ("address", url), ("minutes", "30"), ("by", "A")])
      #expect(added.status == 303)
      let store = desk.ledger.store
      try await desk.settle { try store.watches().first?.lastFetch != nil }
      #expect(try store.watches().first?.total == 2)
      #expect(server.requests.count == 4, "robots.txt, the feed, two pages")
      #expect(try await client.post("/watch/now", [("watch", "1")]).status == 303)
      try await desk.settle { try store.watches().first?.lastFetch != nil }
      #expect(server.requests.count == 5, "robots.txt is remembered")
      #expect(try await client.post("/watch/remove", [("watch", "1")]).status == 303)
      #expect(try store.watches().isEmpty)
    }
  }

  @Test func `an entry whose page is gone is not asked for again, one that failed is`() async throws
  {
    let server = try LittleServer { request in
      if request.hasPrefix("GET /gone") { return LittleServer.answer("", status: "404 Not Found") }
      if request.hasPrefix("GET /down") { return LittleServer.answer("", status: "503 Down") }
      let entries = ["gone", "down"].map {
        "<item><guid>\($0)</guid><link>http://127.0.0.1:PORT/\($0)</link></item>"
      }.joined()
      return LittleServer.answer("<rss><channel>\(entries)</channel></rss>", type: "text/xml")
    }
    defer { server.stop() }
    let configuration = DeskConfiguration(allowsFetching: true)
    try await ServedDesk.serve(configuration, fetcher: Self.local, fill: ServedDesk.nothing) {
      (desk) async throws in
      let store = desk.ledger.store
      _ = try store.addWatch(
        .feed, "http://127.0.0.1:\(server.port)/feed", minutes: 30,
        by: Author("A", .desk), at: Date())
      try await desk.settle { try store.watches().first?.lastFetch != nil }
      let watch = try #require(try store.watches().first)
      #expect(watch.total == 0)
      #expect(watch.lastError?.hasPrefix("2 entries could not be fetched") == true)
      #expect(try store.watchedItems(watch.id) == ["gone"])
    }
  }

  @Test func `a folder brings its new files alone, and no other folder is looked at`() async throws
  {
    let watched = try TemporaryFolder()
    let text = "Shells hit Saraqib on 3 March 2020 and killed two people, the ministry said."
    let file = try watched.file("one.txt", text)
    _ = try watched.file("picture.png", "x")
    let old = Date(timeIntervalSinceNow: -60)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: file.path)
    let configuration = DeskConfiguration(folders: [watched.url.path])
    try await ServedDesk.serve(configuration, fill: ServedDesk.nothing) { (desk) async throws in
      var client = desk.client
      func add(_ address: String) async throws -> Int {
        try await client.post(
          "/watch/add", [("kind", "folder"), ("address", address), ("by", "A")]
        ).status
      }
      #expect(try await add("/etc") == 403)
      #expect(try await add(watched.url.path + "/../../etc") == 403)
      #expect(try await add(watched.url.path) == 303)
      let store = desk.ledger.store
      try await desk.settle { try store.watches().first?.lastFetch != nil }
      #expect(try store.info().reports == 1)
      #expect(try store.watches().first?.total == 1)
      #expect(try store.watchedItems(1).count == 1)
    }
  }
}
