import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import TruceWeb

/// Pages that are made once for all who ask for them at about the same time.
struct KeptPagesTests {
  private struct Broken: Error {}

  /// Counts what is made; each page tells its number.
  private final class Press: Sendable {
    let made = Mutex(0)

    @Sendable func page() async throws -> KeptPages.Made {
      let number = made.withLock {
        $0 += 1
        return $0
      }
      try await Task.sleep(for: .milliseconds(20))
      return .page(WrittenPage(status: .ok, type: "text/html", bytes: [UInt8(number)]))
    }
  }

  private func visit(_ target: String = "/", as viewer: Viewer? = nil) -> Visit {
    var visit = Visit()
    visit.seat = "seat"
    visit.target = target
    visit.viewer = viewer
    return visit
  }

  private func number(_ made: KeptPages.Made) -> Int {
    guard case .page(let page) = made else { return 0 }
    return page.filled(with: "").first.map { Int($0) } ?? 0
  }

  @Test func `those who ask at once get one page`() async throws {
    let (kept, press) = (KeptPages(lag: .seconds(60)), Press())
    let key = try #require(KeptPages.Key(visit()))
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 { group.addTask { number(try await kept.page(key, press.page)) } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(numbers == [1])
    kept.forget()
    #expect(number(try await kept.page(key, press.page)) == 2)
  }

  @Test func `a page that is too old is made anew`() async throws {
    let (kept, press) = (KeptPages(lag: .milliseconds(1)), Press())
    let key = try #require(KeptPages.Key(visit()))
    #expect(number(try await kept.page(key, press.page)) == 1)
    #expect(number(try await kept.page(key, press.page)) == 2)
  }

  @Test func `what fails is tried again by whoever asks next`() async throws {
    let (kept, press) = (KeptPages(lag: .seconds(60)), Press())
    let key = try #require(KeptPages.Key(visit()))
    await #expect(throws: Broken.self) { try await kept.page(key) { throw Broken() } }
    #expect(number(try await kept.page(key, press.page)) == 1)
  }

  @Test func `another viewer, address or form has a page of its own`() throws {
    let reader = Viewer(name: "Rae", role: .reader)
    let lead = Viewer(name: "Rae", role: .lead)
    var json = visit()
    json.wantsJSON = true
    let visits = [visit(), visit("/?a=b"), visit(as: reader), visit(as: lead), json]
    #expect(Set(try visits.map { try #require(KeptPages.Key($0)) }).count == visits.count)
  }

  @Test func `a page with a notice is kept for nobody`() {
    var told = visit()
    told.notices = ["Kept."]
    #expect(KeptPages.Key(told) == nil)
  }

  @Test func `the token is each browser's own, on one page as on the next`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var (one, other) = (desk.client, desk.client)
      let id = try desk.incident(of: "clm_a1")
      var tokens: [String] = []
      for _ in 0..<2 {
        for page in [
          try await one.get("/incidents/\(id)").body, try await other.get("/incidents/\(id)").body,
        ] {
          let parts = page.components(separatedBy: #"name="csrf" value=""#).dropFirst()
          let found = Set(parts.map { $0.prefix { $0 != "\"" } })
          #expect(found.count == 1)
          tokens += found.map(String.init)
        }
      }
      #expect(Set(tokens).count == 4)
      let fields = [("id", id), ("because", "seen"), ("by", "A")]
      #expect(try await one.post("/acts/confirm", fields, token: tokens[1]).status == 403)
      #expect(try await one.post("/acts/confirm", fields, token: tokens[2]).status == 303)
    }
  }

  @Test func `what a reviewer did is on the page that others ask for next`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var (one, other) = (desk.client, desk.client)
      let id = try desk.incident(of: "clm_a1")
      for number in 1...5 {
        _ = try await other.get("/incidents/\(id)")
        let remark = [("id", id), ("because", "remark \(number)"), ("by", "A")]
        #expect(try await one.post("/acts/comment", remark).status == 303)
        #expect(try await other.get("/incidents/\(id)").body.contains("remark \(number)"))
      }
    }
  }
}
