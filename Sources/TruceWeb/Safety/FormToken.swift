import TruceStore

/// The token that every form of the desk carries: proof that the form was made for this browser.
///
/// `nonce.code`, the code being HMAC-SHA-256 over the browser's secret cookie and the nonce under
/// the ledger's key (a signed double submit, OWASP Cross-Site Request Forgery Prevention). The nonce
/// is new for each page, so one form sent twice is known as the same.
struct FormToken: Sendable {
  private let key: [UInt8]

  init(key: [UInt8]) { self.key = key }

  /// A token for the browser that holds `seat`.
  func made(for seat: String) throws -> String {
    let nonce = hexadecimal(try Secret.random(16))
    return "\(nonce).\(code("form", seat, nonce))"
  }

  /// Whether `token` was made for `seat`.
  func accepts(_ token: String, from seat: String) -> Bool {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !seat.isEmpty else { return false }
    let expected = code("form", seat, String(parts[0]))
    return Secret.areEqual(Array(expected.utf8), Array(parts[1].utf8))
  }

  // MARK: Notices in cookies

  /// `text` signed, fit for a cookie.
  func signed(_ text: String, for seat: String) -> String {
    let encoded = Address.segment(text)
    return "\(encoded).\(code("notice", seat, encoded))"
  }

  /// The text of a cookie that `signed` made for `seat`; nil: it did not.
  func text(of cookie: String, for seat: String) -> String? {
    guard let dot = cookie.lastIndex(of: ".") else { return nil }
    let encoded = String(cookie[..<dot])
    let expected = code("notice", seat, encoded)
    guard Secret.areEqual(Array(expected.utf8), Array(cookie[cookie.index(after: dot)...].utf8))
    else { return nil }
    return AddressText.decoded(encoded, plusIsSpace: false)
  }

  private func code(_ purpose: String, _ seat: String, _ text: String) -> String {
    hexadecimal(Secret.code("\(purpose)\n\(seat)\n\(text)", key: key))
  }
}
