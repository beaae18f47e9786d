/// What stands around every page and does not depend on its content.
package struct PageFrame: Sendable {
  /// A word to the reader above the page.
  package struct Notice: Hashable, Sendable, Encodable {
    /// `done`, `note` or `trouble`.
    package var kind: String
    package var text: String

    package init(kind: String, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// nil: a desk without accounts, or nobody has logged in.
  package var viewer: Viewer?
  /// Whether people must log in.
  package var hasAccounts: Bool
  /// Goes into every form; nil: forms are left out, since they could not be sent.
  package var csrf: String?
  package var ledgerName: String
  /// Identifier of the zone that dates are told in, such as `Asia/Damascus`.
  package var timeZone: String
  /// Of the address, with its leading slash and without the query.
  package var path: String
  /// With its leading question mark; empty: none.
  package var query: String
  package var notices: [Notice]
  /// Whether Truce may fetch addresses.
  package var mayFetch: Bool
  /// A tile address with `{z}`, `{x}`, `{y}`; nil: the base map alone.
  package var tileAddress: String?
  package var tileCredit: String?
  /// Whether `/static/leaflet/` holds Leaflet.
  package var hasLeaflet: Bool
  /// Changes with the style sheet and the scripts: `?v=` behind their addresses.
  package var assetVersion: String
  /// The name typed last on a desk without accounts.
  package var typedName: String?

  package init(
    viewer: Viewer? = nil, hasAccounts: Bool = false, csrf: String? = nil, ledgerName: String,
    timeZone: String = "UTC", path: String, query: String = "", notices: [Notice] = [],
    mayFetch: Bool = false, tileAddress: String? = nil, tileCredit: String? = nil,
    hasLeaflet: Bool = false, assetVersion: String = "", typedName: String? = nil
  ) {
    self.viewer = viewer
    self.hasAccounts = hasAccounts
    self.csrf = csrf
    self.ledgerName = ledgerName
    self.timeZone = timeZone
    self.path = path
    self.query = query
    self.notices = notices
    self.mayFetch = mayFetch
    self.tileAddress = tileAddress
    self.tileCredit = tileCredit
    self.hasLeaflet = hasLeaflet
    self.assetVersion = assetVersion
    self.typedName = typedName
  }
}

/// The frame as the layout takes it.
struct FrameContent: Encodable, Sendable {
  struct Section: Encodable, Sendable {
    var href: String
    var name: String
    var isCurrent: Bool
  }

  var viewer: String?
  var role: String?
  var hasAccounts: Bool
  var csrf: String?
  /// Whether the viewer may judge and add.
  var mayEdit: Bool
  /// Whether the viewer may manage people, watches and rules.
  var mayLead: Bool
  /// Whether forms ask who judges.
  var asksName: Bool
  var ledgerName: String
  var timeZone: String
  var path: String
  /// Where forms lead back to.
  var back: String
  /// The same page as JSON.
  var twin: String
  var sections: [Section]
  var notices: [PageFrame.Notice]
  var mayFetch: Bool
  var tileAddress: String?
  var tileCredit: String?
  var hasLeaflet: Bool
  /// Behind the addresses of the style sheet and the scripts; empty: nothing.
  var version: String
  var typedName: String?

  init(_ frame: PageFrame) {
    let role = frame.hasAccounts ? frame.viewer?.role : .lead
    let isIn = role != nil
    viewer = frame.viewer?.name
    self.role = frame.viewer?.role.rawValue
    hasAccounts = frame.hasAccounts
    csrf = frame.csrf
    mayEdit = frame.csrf != nil && (role ?? .reader) >= .analyst
    mayLead = frame.csrf != nil && (role ?? .reader) >= .lead
    asksName = frame.viewer == nil
    ledgerName = frame.ledgerName
    timeZone = frame.timeZone
    path = frame.path
    back = frame.path + frame.query
    twin = (frame.path == "/" ? "/index" : frame.path) + ".json" + frame.query
    sections = isIn ? Self.sections(frame) : []
    notices = frame.notices
    mayFetch = frame.mayFetch
    tileAddress = frame.tileAddress
    tileCredit = frame.tileCredit
    hasLeaflet = frame.hasLeaflet
    version = frame.assetVersion.isEmpty ? "" : "?v=\(frame.assetVersion)"
    typedName = frame.typedName
  }

  private static func sections(_ frame: PageFrame) -> [Section] {
    let role = frame.hasAccounts ? frame.viewer?.role ?? .reader : .lead
    var names = [
      ("/", "Overview"), ("/incidents", "Incidents"), ("/queue", "Queue"),
      ("/reports", "Reports"), ("/speakers", "Speakers"), ("/agreements", "Agreements"),
      ("/brief", "Brief"),
    ]
    if role >= .analyst { names += [("/add", "Add"), ("/watch", "Watch")] }
    names.append(("/audit", "Audit"))
    if role >= .lead { names.append(("/people", "People")) }
    return names.map { href, name in
      let isCurrent = href == "/" ? frame.path == "/" : frame.path.hasPrefix(href)
      return Section(href: href, name: name, isCurrent: isCurrent)
    }
  }
}
