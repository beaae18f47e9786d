import Testing
import TruceModel
import TrucePipeline
import TruceStore

@testable import TruceWeb

/// Every form of review on a desk without accounts.
struct ReviewFormsTests {
  /// Sends a form and returns its status.
  private func send(
    _ client: inout DeskClient, _ act: String, _ fields: [(String, String)]
  ) async throws -> Int {
    try await client.post("/acts/\(act)", fields + [("because", "seen"), ("by", "A")]).status
  }

  @Test func `incidents are merged, split, taken back and kept apart`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let (a, b) = (try desk.incident(of: "clm_a1"), try desk.incident(of: "clm_b1"))
      #expect(a != b)
      #expect(try await send(&client, "merge", [("id", a), ("id", b)]) == 303)
      #expect(try desk.incident(of: "clm_a1") == desk.incident(of: "clm_b1"))
      #expect(try await send(&client, "undo", [("judgement", "1")]) == 303)
      #expect(try desk.incident(of: "clm_a1") != desk.incident(of: "clm_b1"))
      #expect(
        try await send(&client, "split", [("id", a), ("claim", "clm_a3")]) == 303)
      #expect(try desk.incident(of: "clm_a1") != desk.incident(of: "clm_a3"))
      #expect(try await send(&client, "same", [("first", "clm_a3"), ("second", "clm_b1")]) == 303)
      #expect(try await send(&client, "different", [("first", a), ("second", b)]) == 303)
      #expect(try await send(&client, "part", [("part", a), ("whole", b)]) == 303)
    }
  }

  @Test func `grades, remarks and tasks are kept with who and why`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let id = try desk.incident(of: "clm_a1")
      for act in ["confirm", "discount", "contest", "comment"] {
        #expect(try await send(&client, act, [("id", id)]) == 303)
      }
      #expect(try await send(&client, "assign", [("id", id), ("to", "Bea")]) == 303)
      #expect(try await send(&client, "assign", [("id", id), ("to", "")]) == 303)
      let made = try desk.ledger.store.judgements()
      #expect(
        made.map(\.act.name) == [
          "confirm", "discount", "contest", "comment", "assign", "assign",
        ])
      #expect(made.allSatisfy { $0.reviewer == "A" && $0.reason == "seen" })
    }
  }

  @Test(arguments: [
    [("field", "type"), ("value", "shelling")], [("field", "status"), ("value", "negated")],
    [("field", "stance"), ("value", "denies")], [("field", "day"), ("value", "2020-03-04")],
    [("field", "day")], [("field", "place"), ("value", "Saraqib"), ("at", "35.86, 36.80")],
    [("field", "actor"), ("value", "Turkey"), ("value", "Somebody")], [("field", "target")],
    [("field", "casualties"), ("killed", "3-5"), ("injured", "2-")],
    [("field", "means"), ("value", "artillery\r\nmortars")],
    [("field", "casualties"), ("value", "killed 3-5 fighters\ninjured 2-")],
    [("field", "speaker"), ("value", "Meridian Wire\nministry of Eastland")],
    [("field", "speaker"), ("value", "")], [("field", "justification"), ("value", "response")],
    [("field", "justification")], [("field", "aggregate"), ("value", "yes")],
    [("field", "quantities"), ("value", "40 vehicles")],
    [("field", "damage"), ("value", "a mill")],
    [("field", "agreement")],
  ])
  func `a field is edited and its words stay`(fields: [(String, String)]) async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      #expect(try await send(&client, "edit", [("claim", "clm_a1")] + fields) == 303)
      let made = try #require(try desk.ledger.store.judgements().first)
      #expect(made.act.name == "edit")
      let claim = try #require(
        try desk.ledger.dossier().claims.first { $0.id == ClaimID("clm_a1") })
      #expect(claim.event.trigger.wording == "air-strike" || !claim.event.trigger.wording.isEmpty)
    }
  }

  @Test func `what cannot be done is said, and nothing is kept`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let id = try desk.incident(of: "clm_a1")
      let wrong: [(String, [(String, String)])] = [
        ("merge", [("id", id)]), ("split", [("id", id), ("claim", "clm_b1")]),
        ("edit", [("claim", "clm_a1"), ("field", "day"), ("value", "yesterday")]),
        ("edit", [("claim", "clm_a1"), ("field", "colour"), ("value", "red")]),
        ("edit", [("claim", "clm_a1"), ("field", "type"), ("value", "rain")]),
        ("edit", [("claim", "clm_a1"), ("field", "casualties"), ("killed", "many")]),
        ("edit", [("claim", "clm_a1"), ("field", "casualties"), ("value", "3 killed")]),
        ("edit", [("claim", "clm_a1"), ("field", "agreement"), ("value", "none such")]),
        ("edit", [("claim", "clm_a1"), ("field", "aggregate"), ("value", "perhaps")]),
        ("edit", [("claim", "clm_a1"), ("field", "quantities"), ("value", "vehicles")]),
        ("undo", [("judgement", "x")]), ("second-person", []),
        ("second-person", [("rule", "perhaps")]), ("same", [("first", id), ("second", id)]),
        ("different", [("first", id), ("second", id)]), ("part", [("part", id), ("whole", id)]),
      ]
      for (act, fields) in wrong {
        #expect(try await send(&client, act, fields) == 422, "\(act) \(fields)")
      }
      #expect(try await send(&client, "undo", [("judgement", "9")]) == 404)
      #expect(try await client.post("/acts/confirm", [("id", id), ("by", "A")]).status == 422)
      var stranger = desk.client
      #expect(
        try await stranger.post("/acts/confirm", [("id", id), ("because", "x")]).status == 422)
      #expect(try desk.ledger.store.judgements().isEmpty)
    }
  }

  @Test func `nothing is a part of its own part`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let (a, b) = (try desk.incident(of: "clm_a1"), try desk.incident(of: "clm_b1"))
      #expect(try await send(&client, "part", [("part", a), ("whole", b)]) == 303)
      #expect(try await send(&client, "part", [("part", b), ("whole", a)]) == 422)
      #expect(try desk.ledger.store.judgements().count == 1)
      #expect(try await send(&client, "undo", [("judgement", "1")]) == 303)
      #expect(try await send(&client, "undo", [("judgement", "1")]) == 422)
      #expect(try await send(&client, "part", [("part", b), ("whole", a)]) == 303)
    }
  }

  @Test func `who edits a claim out of all incidents comes back to the claim`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let answer = try await client.post(
        "/acts/edit",
        [
          ("claim", "clm_a1"), ("field", "status"), ("value", "planned"), ("because", "x"),
          ("by", "A"),
        ])
      #expect(answer["location"] == "/claims/clm_a1")
      let wrong = try await client.post(
        "/acts/edit",
        [
          ("claim", "clm_a1"), ("field", "casualties"), ("value", "many"), ("because", "x"),
          ("by", "A"),
        ])
      #expect(wrong.body.contains("many: no harm;"))
    }
  }

  @Test func `a second person approves, the same person cannot`() async throws {
    let people: [String: Account.Role] = ["Lea": .lead, "Ana": .analyst]
    try await ServedDesk.serve(people: people) { (desk) async throws in
      var lead = try await desk.client(of: "Lea")
      var analyst = try await desk.client(of: "Ana")
      let id = try desk.incident(of: "clm_a1")
      #expect(try await send(&lead, "second-person", [("rule", "on")]) == 303)
      let waiting = try await analyst.post("/acts/confirm", [("id", id), ("because", "seen")])
      #expect(waiting.status == 303)
      #expect(try desk.ledger.review().waiting.map(\.number) == [2])
      #expect(try await send(&analyst, "approve", [("judgement", "2")]) == 422)
      #expect(try await send(&lead, "approve", [("judgement", "2")]) == 303)
      #expect(try desk.ledger.review().waiting.isEmpty)
      #expect(try await send(&lead, "approve", [("judgement", "2")]) == 422)
    }
  }

  @Test func `the name typed is remembered and the notice is shown once`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let id = try desk.incident(of: "clm_a1")
      _ = try await send(&client, "comment", [("id", id)])
      #expect(try await client.get("/").body.contains("Judgement 1: comment."))
      #expect(try await !client.get("/").body.contains("Judgement 1: comment."))
      let again = try await client.post("/acts/comment", [("id", id), ("because", "again")])
      #expect(again.status == 303)
      #expect(try desk.ledger.store.judgements().map(\.reviewer) == ["A", "A"])
    }
  }

  @Test func `a program is answered in JSON`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let id = try desk.incident(of: "clm_a1")
      let answer = try await client.post(
        "/acts/comment", [("id", id), ("because", "seen"), ("by", "A")],
        headers: ["Accept": "application/json"])
      #expect(answer.status == 200)
      #expect(answer.body.contains(#""notice":"Judgement 1: comment.""#))
    }
  }
}
