import HTTPTypes

/// Whether a request that changes something was sent by a page of the desk itself.
///
/// Browsers say so in `Sec-Fetch-Site` and `Origin`, which no page can forge. A program that sends
/// neither is refused too: it has no business with forms; one that must can send `Origin`.
struct OriginRule: Sendable {
  let hosts: HostList

  func allows(_ headers: HTTPFields, authority: String) -> Bool {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] }
    if let site, site != "same-origin" { return false }
    guard let origin = headers[.origin] else { return site != nil }
    let parts = origin.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0] == "http:" || parts[0] == "https:" else { return false }
    return parts[1].lowercased() == authority.lowercased() && hosts.allows(String(parts[1]))
  }
}
