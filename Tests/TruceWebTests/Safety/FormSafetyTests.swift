import Foundation
import Testing
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// Forms that other sites, or nobody in particular, would send.
struct FormSafetyTests {
  private func comment(
    _ desk: ServedDesk, token: String? = nil, headers: [String: String] = [:]
  ) async throws -> Int {
    var client = desk.client
    let id = try desk.incident(of: "clm_a1")
    return try await client.post(
      "/acts/comment", [("id", id), ("because", "seen"), ("by", "A")], token: token,
      headers: headers
    ).status
  }

  @Test func `a form of this desk's page is carried out`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      #expect(try await comment(desk) == 303)
      #expect(try await comment(desk, headers: ["Sec-Fetch-Site": "same-origin"]) == 303)
      #expect(try desk.ledger.store.judgements().count == 2)
    }
  }

  @Test(arguments: [
    ["Origin": "http://attacker.example"], ["Origin": "null"], ["Origin": "http://localhost:1"],
    ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
    ["Sec-Fetch-Site": "none"], ["Origin": ""],
  ])
  func `a form of another page is refused`(headers: [String: String]) async throws {
    try await ServedDesk.serve { (desk) async throws in
      #expect(try await comment(desk, headers: headers) == 403)
      #expect(try desk.ledger.store.judgements().isEmpty)
    }
  }

  @Test func `a form without this browser's token is refused`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var other = desk.client
      let stolen = try await other.token()
      for token in ["", "x", "a.b", stolen, stolen + "0"] {
        #expect(try await comment(desk, token: token) == 403, "\(token)")
      }
      var client = desk.client
      _ = try await client.upload("/add/files", [("files", "a.txt", "Text.")])
      client.cookies = [:]
      #expect(try desk.ledger.store.judgements().isEmpty)
    }
  }

  @Test func `the same form twice is carried out once`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let token = try await client.token()
      let id = try desk.incident(of: "clm_a1")
      let fields = [("id", id), ("because", "seen"), ("by", "A")]
      let copy = client
      async let first = {
        var client = copy
        return try await client.post("/acts/comment", fields, token: token)
      }()
      async let second = {
        var client = copy
        return try await client.post("/acts/comment", fields, token: token)
      }()
      let answers = try await [first, second]
      #expect(answers.map(\.status) == [303, 303])
      #expect(answers[0]["location"] == answers[1]["location"])
      #expect(try desk.ledger.store.judgements().count == 1)
      #expect(try await client.post("/acts/comment", fields).status == 303)
      #expect(try desk.ledger.store.judgements().count == 2)
    }
  }

  @Test func `a form that failed can be sent again`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let token = try await client.token()
      let fields = [("id", "inc_none"), ("because", "seen"), ("by", "A")]
      for _ in 0..<2 {
        #expect(try await client.post("/acts/confirm", fields, token: token).status == 404)
      }
    }
  }

  @Test func `a form leads back to a page of this desk alone`() {
    for path in ["//evil.example", "/\\evil.example", "https://evil.example", "", "/a\nb", "x"] {
      #expect(!Form.isLocal(path), "\(path)")
    }
    #expect(Form.isLocal("/incidents?q=a#b"))
  }

  @Test func `what is too large is refused`() async throws {
    var limits = DeskLimits()
    limits.formBytes = 2000
    limits.fileBytes = 4000
    limits.uploadBytes = 9000
    limits.files = 3
    try await ServedDesk.serve(DeskConfiguration(limits: limits)) { (desk) async throws in
      var client = desk.client
      let long = String(repeating: "x", count: 5000)
      let id = try desk.incident(of: "clm_a1")
      #expect(
        try await client.post("/acts/comment", [("id", id), ("because", long), ("by", "A")]).status
          == 413)
      #expect(try await client.upload("/add/files", [("files", "a.txt", long)]).status == 413)
      let piece = String(repeating: "y", count: 3500)
      let three = (1...3).map { (name: "files", file: Optional("\($0).txt"), value: piece) }
      #expect(try await client.upload("/add/files", three).status == 413)
      let four = (1...4).map { (name: "files", file: Optional("\($0).txt"), value: "short") }
      #expect(try await client.upload("/add/files", four).status == 413)
      let left = try FileManagerList.names(in: desk.folder.url.path + "/desk.ledger.intake")
      #expect(left.isEmpty)
    }
  }

  @Test func `a form that does not come in whole is given up`() async throws {
    var limits = DeskLimits()
    limits.formSeconds = 1
    try await ServedDesk.serve(DeskConfiguration(limits: limits)) { (desk) async throws in
      var client = desk.client
      let token = try await client.token()
      let head = [
        "POST /acts/comment HTTP/1.1", "Host: \(client.host)", "Origin: http://\(client.host)",
        "Cookie: " + client.cookies.map { "\($0)=\($1)" }.joined(separator: "; "),
        "Content-Type: application/x-www-form-urlencoded", "Content-Length: 500",
        "Connection: close", "", "csrf=\(token)",
      ].joined(separator: "\r\n")
      #expect(try await client.raw(Array(head.utf8)).status == 408)
    }
  }
}
