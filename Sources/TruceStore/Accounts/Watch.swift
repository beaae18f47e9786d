package import Foundation

/// A feed or folder that the desk looks at now and then.
package struct Watch: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case feed, folder }

  package var id: Int
  package var kind: Kind
  /// URL of the feed, or path of the folder.
  package var address: String
  /// Minutes between two looks.
  package var minutes: Int
  package var addedBy: String
  package var addedAt: Date
  /// nil: not looked at yet.
  package var lastFetch: Date?
  /// What went wrong the last time; nil: nothing did.
  package var lastError: String?
  /// Reports that the last look brought, and all looks together.
  package var lastNew: Int
  package var total: Int
  package var isPaused: Bool

  /// When it is to be looked at next; nil: never, it is paused.
  package var due: Date? {
    guard !isPaused else { return nil }
    return lastFetch.map { $0.addingTimeInterval(Double(minutes) * 60) } ?? addedAt
  }
}

extension Watch {
  /// `address` without what may be secret in it: name and password before an @, and the values of
  /// its query. A path without scheme is as it is.
  package static func shown(_ address: String) -> String {
    guard let scheme = address.range(of: "://") else { return address }
    var rest = address[scheme.upperBound...].prefix { $0 != "#" }
    let host = rest.prefix { !"/?".contains($0) }
    if let at = host.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return "\(address[..<scheme.upperBound])\(rest)" }
    let names = parts[1].split(separator: "&").map { pair in
      pair.contains("=") ? "\(pair.prefix { $0 != "=" })=…" : "…"
    }
    return "\(address[..<scheme.upperBound])\(parts[0])?\(names.joined(separator: "&"))"
  }
}
