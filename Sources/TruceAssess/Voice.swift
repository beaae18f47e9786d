import TruceModel

/// Whose word a claim is.
struct Voice: Hashable, Sendable {
  /// Key of the origin: an actor id, `outlet:…`, `wire:…`, `name:…`, `anonymous:…`, `unknown:…`.
  var key: String
  var name: String
  var side: String?
  /// Voices with equal keys here are not independent of each other: one side's officials and state
  /// media, one owner's outlets.
  var independence: String
  /// An unknown origin corroborates nothing.
  var isKnown: Bool
  /// The speaker; nil: the outlet's own voice.
  var speaker: Entity?
  /// Why the claim is this voice's.
  var reason: String

  static func unknown(_ report: ReportID) -> Voice {
    Voice(
      key: "unknown:\(report)", name: "unknown", side: nil, independence: "unknown:\(report)",
      isKnown: false, speaker: nil, reason: "neither speaker nor outlet is known")
  }
}
