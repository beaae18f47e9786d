import Foundation
import HTTPTypes
import Hummingbird

/// A request with what is known of who makes it.
struct Visit: Sendable {
  /// Decoded parameters of the address, in their order.
  var parameters: [(name: String, value: String)] = []
  /// The path as it was asked for, without `.json` and what is behind `?`.
  var path = "/"
  /// The path with its parameters, to come back to.
  var target = "/"
  /// What is behind the path, with its question mark; empty: nothing.
  var query = ""
  var wantsJSON = false
  /// Whether the answer may be packed with gzip.
  var packs = false
  /// Tags of the versions that the browser has.
  var knownTags: [String] = []
  /// Whose network address it comes from.
  var address = ""
  /// nil: a desk without accounts, or nobody has logged in.
  var viewer: Viewer?
  /// Whether pages are for those alone who have logged in.
  var needsLogin = false
  /// What the browser shows to be the same as before; random.
  var seat = ""
  /// The name that was last typed on a desk without accounts.
  var typedName: String?
  /// When this person was here last before this visit; nil: never.
  var lastVisit: Date?
  var now = Date(timeIntervalSince1970: 0)
  /// What became of the form before; shown once.
  var notices: [String] = []
  /// Cookies to set with the answer.
  var cookies: [SetCookie] = []

  /// What pages are told.
  var pageRequest: PageRequest {
    PageRequest(
      parameters: parameters, viewer: viewer, name: person(typed: nil), lastVisit: lastVisit,
      now: now)
  }

  /// Who acts: the account, or the name typed.
  func person(typed name: String?) -> String? {
    if let viewer { return viewer.name }
    let name = name?.trimmingCharacters(in: .whitespacesAndNewlines)
    return name.flatMap { $0.isEmpty ? nil : $0 } ?? typedName
  }
}

/// A request on its way through the desk.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection; nil: not known.
  let peer: String?
  var visit = Visit()

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }
}
