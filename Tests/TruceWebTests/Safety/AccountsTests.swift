import Foundation
import Testing
import TrucePipeline
import TruceStore

@testable import TruceWeb

/// Who may do what on a desk with accounts.
struct AccountsTests {
  private static let people: [String: Account.Role] = [
    "Rea": .reader, "Ana": .analyst, "Lea": .lead,
  ]

  @Test func `nothing is seen before logging in`() async throws {
    try await ServedDesk.serve(people: Self.people) { (desk) async throws in
      var client = desk.client
      for route in PageRoute.all {
        let answer = try await client.get(route.names.isEmpty ? route.path : "/incidents/x?y=1")
        #expect(answer.status == 303, "\(route.path)")
        #expect(answer["location"]?.hasPrefix("/login?next=%2F") == true)
        #expect(try await client.get("/incidents.json").status == 401)
      }
      for route in FormRoute.all {
        let answer = try await client.post(route.path)
        #expect(answer.status == 303, "\(route.path)")
        #expect(answer["location"] == "/login")
      }
      #expect(try desk.ledger.store.judgements().isEmpty)
    }
  }

  @Test func `a person logs in, comes to where she wanted, and logs out`() async throws {
    try await ServedDesk.serve(people: Self.people) { (desk) async throws in
      var client = desk.client
      let answer = try await client.post(
        "/login",
        [("name", "  ana "), ("password", "password of Ana"), ("next", "/incidents?page=2")])
      #expect(answer.status == 303)
      #expect(answer["location"] == "/incidents?page=2")
      let cookie = try #require(
        answer.headers.first { $0.name == "set-cookie" && $0.value.hasPrefix("truce-") }?.value)
      #expect(cookie.contains("HttpOnly"))
      #expect(cookie.contains("SameSite=Lax"))
      #expect(try await client.get("/").body.contains("Ana"))
      let old = client
      #expect(try await client.post("/logout").status == 303)
      #expect(try await client.get("/").status == 303)
      var stolen = old
      #expect(try await stolen.get("/").status == 303)
    }
  }

  @Test func `a seat planted before logging in is worth nothing afterwards`() async throws {
    try await ServedDesk.serve(people: Self.people) { (desk) async throws in
      var victim = desk.client
      _ = try await victim.get("/login")
      var attacker = victim
      _ = try await victim.post("/login", [("name", "Ana"), ("password", "password of Ana")])
      #expect(try await victim.get("/").status == 200)
      #expect(try await attacker.get("/").status == 303)
    }
  }

  @Test func `roles bound what forms do`() async throws {
    try await ServedDesk.serve(people: Self.people) { (desk) async throws in
      var reader = try await desk.client(of: "Rea")
      var analyst = try await desk.client(of: "Ana")
      for route in FormRoute.all where route.role > .reader {
        #expect(try await reader.post(route.path).status == 403, "\(route.path)")
        let answer = try await analyst.post(route.path)
        #expect((answer.status == 403) == (route.role == .lead), "\(route.path)")
      }
      #expect(try desk.ledger.store.judgements().isEmpty)
    }
  }

  @Test func `a judgement is the account's, whatever name is typed`() async throws {
    try await ServedDesk.serve(people: Self.people) { (desk) async throws in
      var client = try await desk.client(of: "Ana")
      let id = try desk.incident(of: "clm_a1")
      _ = try await client.post(
        "/acts/comment", [("id", id), ("because", "seen"), ("by", "Lea")])
      #expect(try desk.ledger.store.judgements().map(\.reviewer) == ["Ana"])
    }
  }

  @Test func `a session ends when it is not used, and at last in any case`() async throws {
    let clock = ServedDesk.Clock()
    let terms = SessionTerms(idleSeconds: 3600, longestSeconds: 10_000)
    let configuration = DeskConfiguration(sessions: terms)
    try await ServedDesk.serve(configuration, people: Self.people, clock: clock) {
      (desk) async throws in
      var client = try await desk.client(of: "Ana")
      for _ in 0..<3 {
        clock.advance(3000)
        #expect(try await client.get("/").status == 200)
      }
      clock.advance(3000)
      #expect(try await client.get("/").status == 303)
      var idle = try await desk.client(of: "Ana")
      clock.advance(3601)
      #expect(try await idle.get("/").status == 303)
    }
  }

  @Test func `attempts are throttled by name and by address`() async throws {
    let clock = ServedDesk.Clock()
    try await ServedDesk.serve(people: Self.people, clock: clock) { (desk) async throws in
      var client = desk.client
      func attempt(_ name: String, _ password: String) async throws -> DeskClient.Answer {
        try await client.post("/login", [("name", name), ("password", password)])
      }
      for _ in 0..<5 { #expect(try await attempt("Ana", "wrong password").status == 401) }
      let refused = try await attempt("Ana", "password of Ana")
      #expect(refused.status == 429)
      #expect(refused["retry-after"].flatMap { Int($0) } ?? 0 > 0)
      #expect(try await attempt("Lea", "password of Lea").status == 303)
      clock.advance(40)
      #expect(try await attempt("Ana", "password of Ana").status == 303)
      for number in 0..<20 { _ = try await attempt("nobody \(number)", "wrong password") }
      #expect(try await attempt("Lea", "password of Lea").status == 429)
    }
  }

  @Test func `the wait doubles up to a quarter of an hour`() {
    let waits = (4...12).map { LoginThrottle.delay(failures: $0, free: 5) }
    #expect(waits == [0, 30, 60, 120, 240, 480, 900, 900, 900])
  }

  @Test func `a lead manages people, and one lead stays`() async throws {
    try await ServedDesk.serve(people: ["Lea": .lead]) { (desk) async throws in
      var lead = try await desk.client(of: "Lea")
      let added = try await lead.post(
        "/people/add", [("name", "Bea"), ("role", "analyst"), ("password", "password of Bea")])
      #expect(added.status == 303)
      var bea = try await desk.client(of: "Bea")
      #expect(try await bea.get("/").status == 200)
      #expect(try await lead.post("/people/remove", [("name", "Lea")]).status == 422)
      #expect(
        try await lead.post("/people/role", [("name", "Lea"), ("role", "reader")]).status == 422)
      #expect(
        try await lead.post("/people/role", [("name", "Bea"), ("role", "reader")]).status == 303)
      let id = try desk.incident(of: "clm_a1")
      #expect(
        try await bea.post("/acts/comment", [("id", id), ("because", "x")]).status == 403)
      #expect(
        try await lead.post(
          "/people/password", [("name", "Bea"), ("password", "another password")]
        ).status == 303)
      #expect(try await bea.get("/").status == 303)
      #expect(
        try await lead.post(
          "/people/add", [("name", "Cea"), ("role", "reader"), ("password", "short")]
        ).status == 422)
    }
  }

  @Test func `an address that others reach needs accounts and encryption`() {
    let open = DeskConfiguration(host: "0.0.0.0")
    #expect(throws: DeskRefusal.needsAccount("0.0.0.0")) { try open.check(hasAccounts: false) }
    #expect(throws: DeskRefusal.needsEncryption("0.0.0.0")) { try open.check(hasAccounts: true) }
    let proxied = DeskConfiguration(isBehindProxy: true)
    #expect(throws: DeskRefusal.needsAccount("127.0.0.1")) {
      try proxied.check(hasAccounts: false)
    }
    #expect(throws: Never.self) { try proxied.check(hasAccounts: true) }
    #expect(throws: Never.self) { try DeskConfiguration().check(hasAccounts: false) }
  }
}
