import TruceModel

/// The closed lists that a word near a time stands in, looked up once for all of them.
struct TenseWord: OptionSet, Sendable {
  let rawValue: UInt32

  static let modal = TenseWord(rawValue: 1 << 0)
  static let future = TenseWord(rawValue: 1 << 1)
  /// Look ahead where "for" or "to" follows.
  static let arranged = TenseWord(rawValue: 1 << 2)
  static let purpose = TenseWord(rawValue: 1 << 3)
  static let until = TenseWord(rawValue: 1 << 4)
  static let granting = TenseWord(rawValue: 1 << 5)
  static let beforehand = TenseWord(rawValue: 1 << 6)
  static let being = TenseWord(rawValue: 1 << 7)
  static let past = TenseWord(rawValue: 1 << 8)
  static let soonest = TenseWord(rawValue: 1 << 9)
  static let intending = TenseWord(rawValue: 1 << 10)
  static let clauseMark = TenseWord(rawValue: 1 << 11)
  static let but = TenseWord(rawValue: 1 << 12)
  static let `as` = TenseWord(rawValue: 1 << 13)
  static let been = TenseWord(rawValue: 1 << 14)
  static let had = TenseWord(rawValue: 1 << 15)
  static let to = TenseWord(rawValue: 1 << 16)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The lists of `word`, in any letters; empty: none holds it.
  init(_ word: String) { self = Self.table[StableHash(lowercased: word).value] ?? [] }

  private static let table: KeyTable<TenseWord> = {
    var table = KeyTable<TenseWord>()
    for (list, words) in lists {
      for word in words {
        table.update(StableHash(word: word).value, default: []) { $0.insert(list) }
      }
    }
    return table
  }()

  private static let lists: [(TenseWord, [String])] = [
    (
      .modal,
      [
        "will", "'ll", "\u{2019}ll", "shall", "may", "can", "should", "must", "might", "would",
      ]
    ),
    (
      .future,
      [
        "will", "'ll", "\u{2019}ll", "shall", "upcoming", "scheduled", "slated", "payable",
        "expires", "effective", "deadline", "expected", "tomorrow",
      ]
    ),
    (.arranged, ["planned", "plans", "set", "due", "ready"]),
    (.purpose, ["for", "to", "a", "an"]),
    (.until, ["until", "till", "to", "through", "by"]),
    (
      .granting,
      [
        "give", "gives", "gave", "given", "extend", "extends", "extended", "postpone",
        "postponed", "delay", "delayed", "wait",
      ]
    ),
    (.beforehand, ["ahead", "before", "until", "for", "next"]),
    (.being, ["is", "are", "'s", "\u{2019}s"]),
    (
      .past,
      [
        "said", "told", "was", "were", "had", "did", "came", "took", "began", "went", "left",
        "fell", "struck", "hit", "killed", "wounded", "injured", "reported", "announced",
        "launched",
      ]
    ),
    (.soonest, ["early", "soon"]),
    (
      .intending,
      [
        "plan", "expect", "schedule", "agree", "intend", "hope", "want", "due", "set", "ready",
        "decide", "likely", "promise", "vow", "prepare", "about", "going", "go", "aim", "invite",
        "ask", "call", "offer", "propose", "threaten", "urge", "order",
      ]
    ),
    (.clauseMark, [";", "\u{201D}"]), (.but, ["but"]), (.as, ["as"]), (.been, ["been"]),
    (.had, ["had"]), (.to, ["to"]),
  ]
}
