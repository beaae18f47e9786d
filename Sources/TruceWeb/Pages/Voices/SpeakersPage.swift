import TruceModel
import TrucePipeline
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
  /// Those whom reports quote without a name.
  var isUnnamed: Bool
}

extension DeskPages {
  private static let listSize = 50
  /// Speakers and outlets beyond this many are found by search alone.
  private static let voiceLimit = 1000

  /// `/speakers`; `kind=outlets` lists outlets, `kind=unnamed` those who are quoted without a name.
  package func speakers(_ request: PageRequest) throws -> SpeakersPage {
    let isOutlets = request["kind"] == "outlets"
    let isUnnamed = request["kind"] == "unnamed"
    let all = try counted(isOutlets ? "all outlets" : isUnnamed ? "unnamed" : "speakers") {
      isOutlets
        ? try store.outlets(limit: Self.voiceLimit)
        : try store.speakerCounts(limit: Self.voiceLimit).filter {
          isNamed($0.key) != isUnnamed
        }
    }
    let offset = min(
      max(0, request["after"].flatMap { Int($0) } ?? 0), max(0, all.count - 1))
    let shown = Array(all.dropFirst(offset).prefix(Self.listSize))
    let named = isOutlets ? shown : try store.named(shown)
    return SpeakersPage(
      title: isOutlets ? "Outlets" : isUnnamed ? "Sources without a name" : "Speakers",
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
          [
            ("kind", isOutlets ? "outlets" : isUnnamed ? "unnamed" : nil),
            ("after", $0 > 0 ? String($0) : nil),
          ])
      }, isOutlets: isOutlets, isUnnamed: isUnnamed)
  }

  /// Whether a speaker's key names somebody: it is an actor that Truce knows, or a word of it begins
  /// with a capital or a letter that has none, and it is no pronoun. "military source", "residents"
  /// and "its" name nobody.
  func isNamed(_ key: String) -> Bool {
    if ledger.directory[ActorID(key)] != nil { return true }
    return key.split(separator: " ").contains { $0.first?.isLowercase == false }
      && !Self.pronouns.contains(key.lowercased())
  }

  private static let pronouns: Set<String> = [
    "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "him",
    "them", "us", "who", "which", "that", "this", "these", "those", "one", "others", "some", "both",
  ]

  static func words(_ kind: Entity.Kind) -> String {
    kind.rawValue.split(separator: "-").joined(separator: " ")
  }
}
