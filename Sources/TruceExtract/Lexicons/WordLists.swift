/// Lists with an entry that starts with a lemma: one look tells a word of a sentence from the many
/// that are in none.
struct WordLists: OptionSet, Sendable {
  let rawValue: UInt8

  static let triggers = WordLists(rawValue: 1)
  static let harms = WordLists(rawValue: 2)
  static let cues = WordLists(rawValue: 4)
  /// The form itself ends in -ing and starts an entry of the triggers: "infighting".
  static let gerunds = WordLists(rawValue: 8)
  /// One of the nouns that may name an agreement about a ceasefire, or "cease", "fire" or "hostility".
  static let accords = WordLists(rawValue: 16)
  /// Opens what somebody says without a verb of speech: "according to", "by his account".
  static let sayings = WordLists(rawValue: 32)
}
