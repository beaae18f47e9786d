import TruceModel

/// Tells whom "the monitoring group" and the like speak for: the one body that a report names of those
/// who watch a conflict.
///
/// The words stay as they are. "A monitor said" is that body too where its name follows within the
/// opening, as news is told: first what was said, then by whom.
enum MonitorResolver {
  /// How far a name may stand behind "a monitor", in bytes: about six sentences of news.
  private static let reach = 900
  private static let rule: Rule = "context.speaker"
  private static let nouns: Set<Substring> = ["monitor", "watchdog", "observatory"]

  /// `claims` stand in text order.
  static func resolve(_ claims: inout [Claim]) {
    guard let named = soleMonitor(claims) else { return }
    for index in claims.indices {
      for link in claims[index].attribution.indices {
        guard let speaker = claims[index].attribution[link].speaker, speaker.value.id == nil,
          speaker.value.kind == .monitor || speaker.value.kind == .armedGroup
            || speaker.value.kind == .organization || speaker.value.kind == nil,
          points(speaker, to: named)
        else { continue }
        claims[index].attribution[link].speaker = Attested(
          named.value, wording: speaker.wording, span: speaker.span, rule: rule)
      }
    }
  }

  /// The first mention of the only body of its kind that speaks by name; nil: none does, or several.
  private static func soleMonitor(_ claims: [Claim]) -> Attested<Entity>? {
    var first: Attested<Entity>?
    for index in claims.indices {
      for link in claims[index].attribution.indices
      where claims[index].attribution[link].speaker?.value.kind == .monitor {
        guard let speaker = claims[index].attribution[link].speaker, speaker.value.id != nil else {
          continue
        }
        if let first, first.value.id != speaker.value.id { return nil }
        if first.map({ speaker.span < $0.span }) ?? true { first = speaker }
      }
    }
    return first
  }

  private static func points(_ speaker: Attested<Entity>, to named: Attested<Entity>) -> Bool {
    let words = speaker.wording.lowercased().split(separator: " ")
    guard words.count <= 5, let opening = words.first, let last = words.last else { return false }
    let isMonitor =
      nouns.contains(last)
      || last == "group"
        && words.contains { $0 == "monitoring" || $0 == "monitor" || $0.hasSuffix("-based") }
    guard isMonitor else { return false }
    switch opening {
    case "the": return true
    case "a", "an":
      return speaker.span.start < named.span.start
        && named.span.start - speaker.span.start <= reach
    default: return false
    }
  }
}
