import Foundation
import Testing
import TruceModel
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// Filters take names as people type them, and say what they do not understand.
struct KnownNamesTests {
  private static let places = KnownNames(["Saraqib", "Al Northtown", "Northtown"], spelling: true)
  private static let actors = KnownNames(["eastland", "Eastern forces", "Eastland"]) {
    $0 == "eastland" ? "Eastland" : nil
  }

  @Test(arguments: [
    ("Saraqib", ["Saraqib"]), ("saraqib", ["Saraqib"]), ("Saraqeb", ["Saraqib"]),
    ("northtown", ["Al Northtown", "Northtown"]), ("Elsewhere", ["Elsewhere"]), ("", [""]),
  ])
  func `places are found however they are spelled`(typed: String, keys: [String]) {
    #expect(Self.places.keys(typed) == keys)
  }

  @Test(arguments: [
    ("eastland", ["eastland"]), ("Eastland", ["eastland", "Eastland"]),
    ("EASTERN FORCES", ["Eastern forces"]), ("Estland", ["Estland"]),
  ])
  func `actors are found by name or id, and by no other spelling`(typed: String, keys: [String]) {
    #expect(Self.actors.keys(typed) == keys)
    #expect(Self.actors.suggestions == ["Eastland", "Eastern forces"])
  }

  private func ids(_ client: inout DeskClient, _ path: String) async throws -> [String] {
    let body = try await client.get(path).body
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    let rows = try #require(page["rows"] as? [[String: Any]])
    return rows.compactMap { $0["id"] as? String }.sorted()
  }

  /// A strike whose doer the lexicon knows by id, and one whose doer has its name alone.
  private static func fill(_ ledger: Ledger) throws {
    for (number, actor) in [
      Entity(name: "Russia", id: ActorID("russia")), Entity(name: "Russia"),
    ].enumerated() {
      let claim = ClaimSketch("clm_\(number)", in: "r\(number)").with {
        $0.places = [.town("Town \(number)", 33 + Double(number), 36, province: "P")]
        $0.day = "2020-0\(number + 1)-05"
        $0.actors = [actor]
      }.claim
      try ledger.add(
        .sketch("r\(number)", published: "2020-0\(number + 1)-06", text: "A strike."), [claim])
    }
    try ledger.catchUp()
  }

  @Test func `an actor's name finds those read with an id and those without`() async throws {
    try await ServedDesk.serve(fill: Self.fill) { (desk) async throws in
      var client = desk.client
      let (first, second) = (try desk.incident(of: "clm_0"), try desk.incident(of: "clm_1"))
      let both = [first, second].sorted()
      #expect(try await ids(&client, "/incidents.json?actor=RUSSIA") == both)
      #expect(try await ids(&client, "/queue.json?actor=Russia") == both)
      #expect(try await ids(&client, "/incidents.json?actor=Russia&from=2020-02-01") == [second])
      #expect(try await ids(&client, "/incidents.json?actor=russia") == [first])
      #expect(try await ids(&client, "/incidents.json?actor=russia&place=TOWN%200") == [first])
      let page = try await client.get("/incidents?actor=russia").body
      #expect(page.contains(#"name="actor" list="actors" value="Russia""#))
      #expect(page.contains("actor: <bdi>Russia</bdi>"))
      #expect(try await client.get("/incidents.geojson?actor=Russia").body.contains(second))
    }
  }

  @Test func `what means nothing is told, and no file is made of it`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      for page in ["/incidents", "/queue", "/brief"] {
        let wrong = try await client.get("\(page)?from=soon&type=rain&contested=yes").body
        #expect(wrong.contains("Not understood, and passed over:"), "\(page)")
        #expect(wrong.contains(#"from <q dir="auto">soon</q>"#), "\(page)")
        #expect(wrong.contains(#"type <q dir="auto">rain</q>"#), "\(page)")
        let right = try await client.get("\(page)?from=2020-01-01&type=&sort=killed").body
        #expect(!right.contains("passed over"), "\(page)")
      }
      #expect(try await client.get("/export/incidents.csv?from=soon").status == 422)
      #expect(try await client.get("/export/brief.md?since=soon").status == 422)
      #expect(try await client.get("/export/incidents.csv?from=2020-01-01").status == 200)
    }
  }
}
