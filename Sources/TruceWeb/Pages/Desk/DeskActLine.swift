import TruceStore

/// One thing that was done to an account or a watch, as the audit trail shows it.
struct DeskActLine: Encodable, Sendable {
  var number: Int
  /// ISO 8601, UTC.
  var at: String
  var atWords: String
  var by: String
  /// `desk`, `command line`, or `upgrade` of what was there when such acts began to be kept.
  var way: String
  /// nil: a later Truce did what this one does not know.
  var kind: String?
  /// "account added"
  var what: String
  var subject: String
  var detail: String?

  init(_ act: DeskAct, _ words: DeskWords) {
    number = act.number
    at = act.madeAt
    atWords = words.moment(act.madeAt)
    by = act.author.name
    way = act.author.way.rawValue
    kind = act.kind?.rawValue
    what = Self.what(act.kind)
    subject = words.shown(act.subject) ?? act.subject
    detail = act.detail.isEmpty ? nil : act.detail
  }

  private static func what(_ kind: DeskAct.Kind?) -> String {
    switch kind {
    case .accountAdded: "account added"
    case .accountRole: "role given"
    case .accountPassword: "password changed"
    case .accountRemoved: "account removed"
    case .watchAdded: "watch added"
    case .watchPaused: "watch paused"
    case .watchResumed: "watch resumed"
    case .watchRemoved: "watch removed"
    case nil: "not known to this Truce"
    }
  }
}
