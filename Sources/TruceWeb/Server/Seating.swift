import Foundation
import HTTPTypes
import TruceModel
import TrucePipeline
import TruceStore

/// Finds out who a request comes from, by the browser's cookies.
struct Seating: Sendable {
  let desk: Desk

  private static let nameCookie = "truce-name"
  static let noticeCookie = "truce-notice"
  private static let visitCookie = "truce-visit"
  private static let year = 365 * 24 * 3600

  /// `visit` with what the cookies tell.
  func seated(_ visit: Visit, _ headers: HTTPFields) async throws -> Visit {
    var visit = visit
    let cookies = Cookies(headers)
    visit.seat = cookies[desk.seatCookie] ?? ""
    if visit.seat.utf8.count != 64 {
      visit.seat = try Secret.token()
      visit.cookies.append(seatCookie(visit.seat))
    }
    let (isOpen, account) = try await person(visit)
    if let account {
      visit.viewer = Viewer(
        name: account.name, role: Viewer.Role(rawValue: account.role.rawValue) ?? .reader)
      visit.lastVisit = account.lastVisit
    } else if isOpen {
      visit.typedName = cookies[Self.nameCookie].map {
        AddressText.decoded($0, plusIsSpace: false)
      }
      noteOpenVisit(&visit, cookies[Self.visitCookie])
    } else {
      visit.needsLogin = true
    }
    if let notice = cookies[Self.noticeCookie], !visit.wantsJSON {
      visit.notices = desk.tokens.text(of: notice, for: visit.seat).map { [$0] } ?? []
      visit.cookies.append(cookie(Self.noticeCookie, "", seconds: 0))
    }
    return visit
  }

  private func person(_ visit: Visit) async throws -> (isOpen: Bool, account: Account?) {
    let store = desk.ledger.store
    let terms = desk.configuration.sessions
    let (isOpen, found) = try await desk.readers.run {
      try store.hasAccounts()
        ? (false, try store.session(visit.seat, terms: terms, at: visit.now)) : (true, nil)
    }
    guard let found, found.isDue else { return (isOpen, found?.account) }
    let account = try await desk.writer.run {
      try store.noteSession(visit.seat, of: found.account, at: visit.now)
    }
    return (isOpen, account)
  }

  /// On a desk without accounts the browser remembers when it was here: the end of the last visit
  /// and the last request.
  private func noteOpenVisit(_ visit: inout Visit, _ cookie: String?) {
    let now = Int(visit.now.timeIntervalSince1970)
    let parts = (cookie ?? "").split(separator: ".").compactMap { Int($0) }
    var before = parts.first.flatMap { $0 > 0 && $0 <= now ? $0 : nil }
    if parts.count == 2, parts[1] <= now, now - parts[1] > 1800 { before = parts[1] }
    visit.lastVisit = before.map { Date(timeIntervalSince1970: Double($0)) }
    visit.cookies.append(self.cookie(Self.visitCookie, "\(before ?? 0).\(now)", seconds: Self.year))
  }

  // MARK: Cookies

  func seatCookie(_ seat: String) -> SetCookie {
    cookie(desk.seatCookie, seat, seconds: desk.configuration.sessions.longestSeconds)
  }

  /// Remembers the name typed on a desk without accounts.
  func nameCookie(_ name: String) -> SetCookie {
    cookie(Self.nameCookie, Address.segment(name), seconds: Self.year)
  }

  func noticeCookie(_ notice: String, seat: String) -> SetCookie {
    cookie(Self.noticeCookie, desk.tokens.signed(notice, for: seat), seconds: 60)
  }

  private func cookie(_ name: String, _ value: String, seconds: Int?) -> SetCookie {
    SetCookie(
      name: name, value: value, seconds: seconds, isSecure: desk.configuration.isEncrypted)
  }
}
