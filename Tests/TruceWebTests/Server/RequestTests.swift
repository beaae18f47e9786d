import Foundation
import Testing
import TruceModel
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// What the desk answers to, and what it refuses before any page is made.
struct RequestTests {
  @Test func `every page without an id answers with HTML and with JSON`() async throws {
    try await ServedDesk.serve(people: ["Lea": .lead]) { (desk) async throws in
      var client = try await desk.client(of: "Lea")
      for route in PageRoute.all where route.names.isEmpty {
        let page = try await client.get(route.path)
        #expect(page.status == 200, "\(route.path)")
        let twin = try await client.get(route.path == "/" ? "/overview.json" : route.path + ".json")
        if page["content-type"]?.hasPrefix("text/html") == true {
          #expect(twin["content-type"] == "application/json", "\(route.path)")
          _ = try JSONSerialization.jsonObject(with: Data(twin.body.utf8))
        }
        let asked = try await client.get(route.path, headers: ["Accept": "application/json"])
        #expect(asked.status == 200)
      }
    }
  }

  @Test func `every page with an id answers 404 for one that is unknown`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      for route in PageRoute.all where !route.names.isEmpty {
        let path = route.path.split(separator: "/")
          .map { $0.hasPrefix("{") ? "no%2Fsuch" : String($0) }.joined(separator: "/")
        let page = try await client.get("/" + path)
        #expect(page.status == 404, "\(path)")
        #expect(page.body.contains("<main"), "\(path)")
        #expect(try await client.get("/\(path).json").status == 404)
      }
    }
  }

  @Test func `an address that is none of the desk's is a page that says so`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      for path in [
        "/nope", "/static/../../etc/passwd", "/static/%2e%2e/x", "/a/b/c",
      ] {
        let answer = try await client.get(path)
        #expect(answer.status == 404 || answer.status == 400, "\(path)")
        #expect(!answer.body.contains("root:"))
      }
      #expect(try await client.send("DELETE", "/").status == 405)
      let head = try await client.send("HEAD", "/")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
    }
  }

  @Test func `another host's name is refused`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var other = DeskClient(port: desk.port, host: "attacker.example:\(desk.port)")
      #expect(try await other.get("/").status == 421)
      var none = DeskClient(port: desk.port, host: "")
      #expect(try await none.get("/").status == 421)
      var v6 = DeskClient(port: desk.port, host: "[::1]:\(desk.port)")
      #expect(try await v6.get("/").status == 200)
    }
  }

  @Test func `every answer tells the browser what is not allowed`() async throws {
    let configuration = DeskConfiguration(tiles: "https://{s}.tiles.example/{z}/{x}/{y}.png")
    try await ServedDesk.serve(configuration) { (desk) async throws in
      var client = desk.client
      for path in ["/", "/nope", "/static/desk.css", "/overview.json"] {
        let answer = try await client.get(path)
        let policy = answer["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("img-src 'self' data: https://*.tiles.example;"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(answer["x-content-type-options"] == "nosniff")
        #expect(answer["referrer-policy"] == "same-origin")
      }
    }
  }

  @Test func `static files have types and tags, and are not sent twice`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let style = try await client.get("/static/desk.css")
      #expect(style["content-type"] == "text/css; charset=utf-8")
      #expect(style["cache-control"] == "no-cache")
      let tag = try #require(style["etag"])
      let again = try await client.get("/static/desk.css", headers: ["If-None-Match": tag])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      let kept = try await client.get("/static/desk.css?v=1234")
      #expect(kept["cache-control"]?.contains("immutable") == true)
      #expect(try await client.get("/favicon.ico").status == 200)
      #expect(try await client.get("/static/").status == 404)
    }
  }

  @Test func `headers without end are refused`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      let client = desk.client
      let long = String(repeating: "x", count: 40_000)
      let head = "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\nConnection: close\r\n\r\n"
      let answer = try? await client.raw(Array(head.utf8))
      #expect(answer == nil || (400...499).contains(answer?.status ?? 0))
      var next = desk.client
      #expect(try await next.get("/").status == 200)
    }
  }

  @Test func `hostile text is escaped on every page`() async throws {
    let evil = #"<script>alert(1)</script>"><img src=x onerror=alert(2)>"# + "\u{202E}gnihton"
    let paragraph = String(repeating: "All is quiet <b>here</b>. ", count: 400_000)
    try await ServedDesk.serve { ledger in
      let claim = ClaimSketch("clm_evil", in: "evil").with {
        $0.actors = [Entity(name: evil)]
        $0.speaker = Entity(name: evil)
        $0.places = [.town(evil, 35, 36)]
        $0.day = "2020-03-05"
        $0.sentence = evil
      }.claim
      try ledger.add(
        .sketch("evil", outlet: evil, published: "2020-03-05", text: evil + "\n\n" + paragraph),
        [claim])
      try ledger.catchUp()
    } _: { (desk) async throws in
      var client = desk.client
      let incident = try desk.incident(of: "clm_evil")
      let query = DeskClient.encoded(evil)
      for path in [
        "/", "/incidents", "/incidents?q=\(query)", "/incidents/\(incident)", "/reports/evil",
        "/reports", "/speakers", "/outlets/\(query)", "/audit", "/queue", "/login?next=\(query)",
      ] {
        let page = try await client.get(path)
        #expect(!page.body.contains("<script>alert"), "\(path)")
        #expect(!page.body.contains("<img src=x"), "\(path)")
        #expect(!page.body.contains("<b>here</b>"), "\(path)")
        #expect(!page.body.contains("\u{202E}"), "\(path)")
      }
    }
  }
}
