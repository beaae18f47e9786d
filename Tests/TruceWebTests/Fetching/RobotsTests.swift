import Foundation
import Testing
import TruceStore

@testable import TruceWeb

/// What a site asks in its robots.txt is done. The cases are those of RFC 9309.
struct RobotsTests {
  private func allows(_ file: String, _ path: String) -> Bool {
    RobotsRules(Array(file.utf8)).allows(path)
  }

  @Test(arguments: [
    ("", "/a", true),
    ("User-agent: *\nDisallow: /", "/a", false),
    ("User-agent: *\nDisallow: /", "/robots.txt", true),
    ("User-agent: *\nDisallow:", "/a", true),
    ("User-agent: other\nDisallow: /", "/a", true),
    ("User-agent: *\nDisallow: /\nUser-agent: Truce\nDisallow: /private", "/a", true),
    ("User-agent: *\nDisallow: /\nUser-agent: Truce\nDisallow: /private", "/private/a", false),
    ("user-agent: x\nUSER-AGENT: truce # us\ndisallow : /a # no", "/a/b", false),
    (
      "User-agent: truce\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\nUser-agent: truce\nDisallow: /c",
      "/c", false
    ),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
    ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true),
    ("User-agent: *\nDisallow: /*.php$", "/x/y.php", false),
    ("User-agent: *\nDisallow: /*.php$", "/x/y.php?a", true),
    ("User-agent: *\nDisallow: /a*b*c", "/a1b2", true),
    ("User-agent: *\nDisallow: /a*b*c", "/a1bb2cd", false),
    ("User-agent: *\nDisallow: /ü", "/%c3%bc/x", false),
    ("User-agent: *\nDisallow: /%61b", "/ab", false),
    ("User-agent: *\nDisallow: /a%2Fb", "/a/b", true),
    ("Disallow: /", "/a", true),
    ("<html>User-agent: *</html>\nDisallow: /", "/a", true),
  ])
  func `a path is fetched as the file asks`(file: String, path: String, isAllowed: Bool) {
    #expect(allows(file, path) == isAllowed)
  }

  @Test func `a hostile file takes no long time`() {
    let rule = "Disallow: /" + String(repeating: "*a", count: 250) + "b\n"
    let file = "User-agent: *\n" + String(repeating: rule, count: 2000)
    let start = ContinuousClock.now
    #expect(allows(file, "/" + String(repeating: "a", count: 100_000)))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a site is asked once, and what it does not want fetched is not`() async throws {
    let server = try LittleServer { request in
      request.hasPrefix("GET /robots.txt")
        ? LittleServer.answer("User-agent: *\nDisallow: /private", type: "text/plain")
        : LittleServer.answer("<p>text</p>")
    }
    defer { server.stop() }
    let cache = RobotsCache()
    let fetcher = Fetcher(allows: { _ in true })
    let base = "http://127.0.0.1:\(server.port)"
    try await Self.apart { () throws(FetchFault) in
      for _ in 0..<3 { try cache.check("\(base)/news?x=1#top", with: fetcher) }
    }
    await #expect(throws: FetchFault.robots) {
      try await Self.apart { () throws(FetchFault) in
        try cache.check("\(base)/private/x", with: fetcher)
      }
    }
    #expect(server.requests.count == 1)
    #expect(cache.count == 1)
  }

  @Test func `a site without the file asks nothing; one that fails is left alone`() async throws {
    let server = try LittleServer { request in
      LittleServer.answer("", status: request.contains("Host: localhost") ? "503 Down" : "404 No")
    }
    defer { server.stop() }
    let cache = RobotsCache()
    let fetcher = Fetcher(allows: { _ in true })
    try await Self.apart { () throws(FetchFault) in
      try cache.check("http://127.0.0.1:\(server.port)/a", with: fetcher)
    }
    await #expect(throws: FetchFault.status(503)) {
      try await Self.apart { () throws(FetchFault) in
        try cache.check("http://localhost:\(server.port)/a", with: fetcher)
      }
    }
  }

  @Test func `an address that its site does not want fetched is refused with the way out`()
    async throws
  {
    let server = try LittleServer { request in
      request.hasPrefix("GET /robots.txt")
        ? LittleServer.answer("User-agent: truce\nDisallow: /", type: "text/plain")
        : LittleServer.answer("<p>text</p>")
    }
    defer { server.stop() }
    try await ServedDesk.serve(
      DeskConfiguration(allowsFetching: true), fetcher: Fetcher(allows: { _ in true })
    ) { (desk) async throws in
      var client = desk.client
      let answer = try await client.post(
        "/add/address", [("url", "http://127.0.0.1:\(server.port)/news"), ("by", "A")])
      #expect(answer.status == 422)
      #expect(answer.body.contains("robots.txt"))
      #expect(server.requests.count == 1)
    }
  }

  /// On a thread of its own, as the desk fetches.
  private static func apart(_ body: @escaping @Sendable () throws(FetchFault) -> Void) async throws
  {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      Thread.detachNewThread { done.resume(with: Result { try body() }) }
    }
  }
}
