import Foundation
import HTTPTypes
import Hummingbird
import TrucePipeline
import TruceStore

/// Logging in and out.
struct Login: Sendable {
  let desk: Desk

  /// The account of `name` where `password` is right; nil: it is not, or nobody has the name, which
  /// cannot be told apart. Throws `Trouble` where it must not be tried again yet.
  func check(_ name: String, _ password: String, _ visit: Visit) async throws -> Account? {
    let throttle = desk.throttle
    let store = desk.ledger.store
    return try await desk.passwords.run {
      let person = try? PersonName(name)
      let folded = person?.text.lowercased() ?? ""
      let wait = try throttle.wait(name: folded, address: visit.address, at: visit.now)
      guard wait == 0 else {
        throw Trouble(
          .tooManyRequests, "Too many attempts failed. Wait \(wait) seconds, then try again.",
          retryAfter: wait)
      }
      guard let person, let (account, hash) = try store.login(person) else {
        PasswordHash.compareWithNothing(password)
        try throttle.noteFailure(name: folded, address: visit.address, at: visit.now)
        return nil
      }
      guard hash.matches(password) else {
        try throttle.noteFailure(name: folded, address: visit.address, at: visit.now)
        return nil
      }
      try throttle.noteSuccess(name: folded)
      return account
    }
  }

  /// Begins a session under a new cookie, so that one planted before is worth nothing. Returns nil
  /// where name and password do not belong together.
  func begin(_ form: Form, _ visit: Visit) async throws -> SetCookie? {
    let name = form["name"] ?? ""
    guard let account = try await check(name, form.raw("password") ?? "", visit) else { return nil }
    let token = try Secret.token()
    let (store, terms) = (desk.ledger.store, desk.configuration.sessions)
    try await desk.passwords.run {
      try store.tidyDesk(terms: terms, at: visit.now)
      try store.beginSession(token, of: account, at: visit.now)
    }
    return Seating(desk: desk).seatCookie(token)
  }

  /// Ends the session. Returns a new cookie that nobody is logged in with.
  func end(_ visit: Visit) async throws -> SetCookie {
    let store = desk.ledger.store
    try await desk.passwords.run { try store.endSession(visit.seat) }
    return Seating(desk: desk).seatCookie(try Secret.token())
  }
}

/// The page for logging in.
struct LoginPage: PageContent {
  static let template = "login"
  var title = "Log in"
  var next: String?
  /// What went wrong; nil: nothing yet.
  var fault: String?
}
