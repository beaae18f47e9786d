import TruceModel
import TruceStore

/// The list of those who are quoted, and of outlets.
package struct SpeakersPage: PageContent {
  package static let template = "speakers"

  struct Row: Encodable, Sendable {
    var key: String
    var name: String
    var href: String
    var kind: String?
    var side: String?
    var count: Int
  }

  package var title: String
  var rows: [Row]
  var pager: Pager
  var isOutlets: Bool
}

extension DeskPages {
  private static let listSize = 50
  /// Speakers and outlets beyond this many are found by search alone.
  private static let voiceLimit = 1000

  /// `/speakers`; `kind=outlets` lists outlets.
  package func speakers(_ request: PageRequest) throws -> SpeakersPage {
    let isOutlets = request["kind"] == "outlets"
    let all = try cache.value(isOutlets ? "all outlets" : "speakers", in: try derivedState()) {
      isOutlets
        ? try store.outlets(limit: Self.voiceLimit)
        : try store.speakerCounts(limit: Self.voiceLimit)
    }
    let offset = min(
      max(0, request["after"].flatMap { Int($0) } ?? 0), max(0, all.count - 1))
    let shown = Array(all.dropFirst(offset).prefix(Self.listSize))
    let named = isOutlets ? shown : try store.named(shown)
    return SpeakersPage(
      title: isOutlets ? "Outlets" : "Speakers",
      rows: named.map { voice in
        SpeakersPage.Row(
          key: voice.key, name: words.shown(voice.name) ?? voice.key,
          href: isOutlets ? Address.outlet(voice.key) : Address.speaker(voice.key),
          kind: isOutlets ? nil : voice.kind.map { Self.words($0) },
          side: words.shown(voice.side), count: voice.count)
      },
      pager: Pager(
        offset: offset, shown: shown.count, count: all.count, limit: Self.listSize, words: words
      ) {
        Address.with(
          "/speakers",
          [("kind", isOutlets ? "outlets" : nil), ("after", $0 > 0 ? String($0) : nil)])
      }, isOutlets: isOutlets)
  }

  static func words(_ kind: Entity.Kind) -> String {
    kind.rawValue.split(separator: "-").joined(separator: " ")
  }
}
