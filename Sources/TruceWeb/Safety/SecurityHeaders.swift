import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do.
struct SecurityHeaders: Sendable {
  private let policy: String
  private let isEncrypted: Bool

  /// `tiles`: address of map tiles, the one outside place that pictures may come from.
  init(tiles: String?, isEncrypted: Bool) {
    let outside = tiles.flatMap(Self.origin).map { " \($0)" } ?? ""
    policy = [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'",
      "img-src 'self' data:\(outside)", "connect-src 'self'", "form-action 'self'",
      "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
    self.isEncrypted = isEncrypted
  }

  func apply(to response: inout Response) {
    for (name, value) in fields {
      guard let name = HTTPField.Name(name) else { continue }
      response.headers[name] = value
    }
  }

  private var fields: [(String, String)] {
    [
      ("Content-Security-Policy", policy),
      ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "DENY"),
      // Not `no-referrer`: with it browsers send `Origin: null` with forms.
      ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ] + (isEncrypted ? [("Strict-Transport-Security", "max-age=31536000")] : [])
  }

  /// Scheme, name and port of an address of tiles; `{s}` becomes a wildcard. nil: it is no address
  /// of the web.
  static func origin(of tiles: String) -> String? {
    let parts = tiles.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count > 1, parts[0] == "https:" || parts[0] == "http:" else { return nil }
    let host = parts[1].hasPrefix("{s}") ? "*" + parts[1].dropFirst(3) : String(parts[1])
    guard host.allSatisfy({ $0.isLetter || $0.isNumber || ".-:*".contains($0) }) else { return nil }
    return "\(parts[0])//\(host)"
  }
}
