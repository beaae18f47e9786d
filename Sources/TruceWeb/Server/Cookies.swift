import HTTPTypes
import Hummingbird

/// The cookies of a request, and how they are set.
struct Cookies: Sendable {
  private let values: [String: String]

  /// Where several have one name, the first counts.
  init(_ headers: HTTPFields) {
    var values: [String: String] = [:]
    for header in headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { continue }
        let name = parts[0].drop { $0 == " " }
        if values[String(name)] == nil { values[String(name)] = String(parts[1]) }
      }
    }
    self.values = values
  }

  subscript(name: String) -> String? { values[name] }
}

/// A cookie that no script sees and no other site's request carries along, but for following a link.
struct SetCookie: Sendable {
  var name: String
  var value: String
  /// nil: until the browser is closed.
  var seconds: Int?
  var isSecure: Bool

  var header: String {
    var parts = ["\(name)=\(value)", "Path=/", "HttpOnly", "SameSite=Lax"]
    if let seconds { parts.append("Max-Age=\(seconds)") }
    if isSecure { parts.append("Secure") }
    return parts.joined(separator: "; ")
  }
}
