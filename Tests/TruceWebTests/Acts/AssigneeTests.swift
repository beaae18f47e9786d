import Foundation
import Testing
import TruceModel
import TrucePipeline
import TruceStore

@testable import TruceWeb

/// Whose an incident is stands in lists, and lists can be asked for one person's.
struct AssigneeTests {
  private func ids(_ client: inout DeskClient, _ path: String) async throws -> [String] {
    let body = try await client.get(path).body
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    let rows = try #require(page["rows"] as? [[String: Any]])
    return rows.compactMap { $0["id"] as? String }.sorted()
  }

  @Test func `incidents are listed by whose they are, in both lists and their twins`() async throws
  {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let (a, b) = (try desk.incident(of: "clm_a1"), try desk.incident(of: "clm_b1"))
      func give(_ id: String, _ name: String) async throws {
        let answer = try await client.post(
          "/acts/assign", [("id", id), ("to", name), ("by", "Ana Ó.")])
        #expect(answer.status == 303)
      }
      let all = try await ids(&client, "/incidents.json")
      try await give(a, "Ana Ó.")
      try await give(b, "Bea")
      for list in ["/incidents", "/queue"] {
        #expect(try await ids(&client, "\(list).json?assignee=Ana%20%C3%93.") == [a])
        #expect(try await ids(&client, "\(list).json?assignee=Bea") == [b])
        #expect(
          try await ids(&client, "\(list).json?assignee=-") == all.filter { $0 != a && $0 != b })
        #expect(try await ids(&client, "\(list).json?assignee=Nobody%20knows") == [])
        let page = try await client.get("\(list)?assignee=Bea").body
        #expect(page.contains("given to <bdi>Bea</bdi>"), "\(list)")
        #expect(page.contains(">mine: Ana Ó.</option>"), "\(list)")
        #expect(page.contains(#"<option value="Bea" selected>"#), "\(list)")
      }
      try await give(b, "")
      #expect(try await ids(&client, "/incidents.json?assignee=Bea") == [])
      #expect(try await !client.get("/incidents").body.contains("given to <bdi>Bea"))
      let points = try await client.get("/incidents.geojson?assignee=Bea").body
      #expect(!points.contains("inc_"))
    }
  }

  @Test func `of two incidents that become one the last word counts`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      let ledger = desk.ledger
      let (a, b) = (try desk.incident(of: "clm_a1"), try desk.incident(of: "clm_b1"))
      try ledger.judge(.assign(claim: "clm_b1", to: "Bea"), by: "A", because: "")
      try ledger.judge(.assign(claim: "clm_a1", to: "Ana"), by: "A", because: "")
      try ledger.judge(try ledger.merge([a, b]), by: "A", because: "one")
      var client = desk.client
      let id = try desk.incident(of: "clm_a1")
      #expect(try await ids(&client, "/incidents.json?assignee=Ana") == [id])
      #expect(try await ids(&client, "/incidents.json?assignee=Bea") == [])
      #expect(try await client.get("/incidents/\(id)").body.contains("<bdi>Ana</bdi>"))
      try ledger.judge(.retract(judgement: 2), by: "A", because: "not hers")
      #expect(try await ids(&client, "/incidents.json?assignee=Bea") == [id])
    }
  }

  @Test func `a judgement that was taken back shows who took it back and why`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      let ledger = desk.ledger
      try ledger.judge(.grade(claim: "clm_a1", grade: .confirmed), by: "Ana", because: "seen")
      try ledger.judge(.retract(judgement: 1), by: "Bea", because: "it was <another> town")
      var client = desk.client
      let id = try desk.incident(of: "clm_a1")
      for path in ["/incidents/\(id)", "/audit"] {
        let page = try await client.get(path).body
        #expect(page.contains("Undone by <bdi>Bea</bdi>"), "\(path)")
        #expect(page.contains("it was &lt;another&gt; town"), "\(path)")
      }
      try ledger.judge(.retract(judgement: 2), by: "Ana", because: "it was not")
      #expect(try await !client.get("/incidents/\(id)").body.contains("Undone by"))
    }
  }

  @Test func `changes of accounts and watches stand in the trail`() async throws {
    try await ServedDesk.serve(people: ["Lea": .lead]) { (desk) async throws in
      var client = try await desk.client(of: "Lea")
      _ = try await client.post(
        "/people/add", [("name", "Ana"), ("role", "analyst"), ("password", "four secret words")])
      _ = try await client.post("/people/role", [("name", "Ana"), ("role", "reader")])
      _ = try await client.post("/people/remove", [("name", "Ana")])
      let page = try await client.get("/audit?verify=yes").body
      for words in [
        "account added: <bdi>Ana</bdi>, analyst", "role given: <bdi>Ana</bdi>, reader",
        "account removed: <bdi>Ana</bdi>", "<bdi>Lea</bdi> <small class=\"soft\">desk</small>",
        "nothing was changed outside Truce",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(!page.contains("four secret words"))
      #expect(try await client.get("/audit.json").body.contains(#""kind":"account-role""#))
    }
  }

  @Test(arguments: [
    ("sohr", true), ("Ahmed Khalil", true), ("ministry of Eastland", true), ("أحمد", true),
    ("source", false), ("military source", false), ("coordinates", false), ("He", false),
    ("its", false), ("residents", false),
  ])
  func `a speaker without a name is told from one with a name`(key: String, isNamed: Bool) throws {
    let directory = try Pipeline.directory()
    let store = try Store.openOrCreate(
      FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).ledger").path)
    defer { try? FileManager.default.removeItem(atPath: store.path) }
    let pages = try DeskPages(ledger: Ledger(store: store, directory: directory))
    #expect(pages.isNamed(key) == isNamed)
  }
}
