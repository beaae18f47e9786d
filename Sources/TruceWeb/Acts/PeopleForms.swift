import HTTPTypes
import TrucePipeline
import TruceStore

/// The forms about accounts.
enum PeopleForms {
  static var all: [FormRoute] {
    [
      FormRoute(path: "/people/add", role: .lead, act: add),
      FormRoute(path: "/people/role", role: .lead, act: changeRole),
      FormRoute(path: "/people/password", role: .lead, act: setPassword),
      FormRoute(path: "/people/remove", role: .lead, act: remove),
      FormRoute(path: "/account/password", role: .reader, act: changeOwnPassword),
    ]
  }

  @Sendable private static func add(_ call: FormRoute.Call) async throws -> Reply {
    let name = try name(call)
    let role = try role(call)
    let hash = try await hash(call)
    let (store, now, author) = (call.desk.ledger.store, call.visit.now, call.author)
    try await call.desk.writer.run {
      // The first account closes the desk to all others: it must be able to make more.
      if try role != .lead && !store.hasAccounts() {
        throw Trouble(.unprocessableContent, "The first account must be a lead's.")
      }
      try store.addAccount(name, role: role, password: hash, by: author, at: now)
    }
    return .redirect("/people", notice: "\(name.text) can log in now.")
  }

  @Sendable private static func changeRole(_ call: FormRoute.Call) async throws -> Reply {
    let name = try name(call)
    let role = try role(call)
    let (store, now, author) = (call.desk.ledger.store, call.visit.now, call.author)
    try await call.desk.writer.run {
      if role != .lead { try keepALead(name, store) }
      try store.setRole(role, of: name, by: author, at: now)
    }
    return .redirect("/people", notice: "\(name.text) is \(role.rawValue) now.")
  }

  @Sendable private static func setPassword(_ call: FormRoute.Call) async throws -> Reply {
    let name = try name(call)
    let hash = try await hash(call)
    let (store, now, author) = (call.desk.ledger.store, call.visit.now, call.author)
    try await call.desk.writer.run {
      try store.setPassword(hash, of: name, by: author, at: now)
    }
    return .redirect("/people", notice: "\(name.text) has a new password.")
  }

  @Sendable private static func remove(_ call: FormRoute.Call) async throws -> Reply {
    let name = try name(call)
    let (store, now, author) = (call.desk.ledger.store, call.visit.now, call.author)
    try await call.desk.writer.run {
      try keepALead(name, store)
      try store.removeAccount(name, by: author, at: now)
    }
    return .redirect("/people", notice: "\(name.text) can no longer log in.")
  }

  @Sendable private static func changeOwnPassword(_ call: FormRoute.Call) async throws -> Reply {
    guard let viewer = call.visit.viewer else {
      throw Trouble(.unprocessableContent, "This desk has no accounts.")
    }
    let old = call.form.raw("old") ?? ""
    guard try await Login(desk: call.desk).check(viewer.name, old, call.visit) != nil else {
      throw Trouble(.unprocessableContent, "The old password is not right. Type it again.")
    }
    let name = try PersonName(viewer.name)
    let hash = try await hash(call)
    let (store, now, author) = (call.desk.ledger.store, call.visit.now, call.author)
    try await call.desk.writer.run {
      try store.setPassword(hash, of: name, by: author, at: now)
    }
    return .redirect("/login", notice: "Your password is changed. Log in with the new one.")
  }

  /// Throws where `name` is the only lead: nobody could manage the desk any more.
  private static func keepALead(_ name: PersonName, _ store: Store) throws {
    let leads = try store.accounts().filter { $0.role == .lead }
    if leads.count == 1, leads[0].name == name.text {
      throw Trouble(.unprocessableContent, "\(name.text) is the only lead. Make another one first.")
    }
  }

  private static func name(_ call: FormRoute.Call) throws -> PersonName {
    try PersonName(try call.form.required("name", "The name"))
  }

  private static func role(_ call: FormRoute.Call) throws(Trouble) -> Account.Role {
    guard let role = Account.Role(rawValue: call.form["role"] ?? "") else {
      throw Trouble(.unprocessableContent, "Choose a role: reader, analyst or lead.")
    }
    return role
  }

  private static func hash(_ call: FormRoute.Call) async throws -> PasswordHash {
    let password = call.form.raw("password") ?? ""
    return try await call.desk.passwords.run { try PasswordHash(of: password) }
  }
}
