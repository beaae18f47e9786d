import TruceModel
import TruceText

/// Tells which nouns of a sentence name a ceasefire or an agreement about one.
enum AccordNouns {
  /// Nouns that name an armistice whatever stands beside them.
  private static let certain: LemmaSet = [
    "ceasefire", "truce", "armistice", "cessation", "cease-fire",
  ]
  /// Nouns that name one where a word of conflict or a state modifies them, or where the report has
  /// spoken of a truce and points back to it.
  private static let possible: LemmaSet = [
    "agreement", "deal", "accord", "arrangement", "regime", "memorandum", "protocol", "pact",
    "understanding", "statement", "declaration",
  ]
  /// Words before a statement or declaration that make an agreement of it.
  private static let ofSeveral: LemmaSet = ["trilateral", "tripartite", "ceasefire", "truce"]
  /// Lemmas that may name an agreement.
  static let nouns: LemmaSet = [
    "ceasefire", "truce", "armistice", "cessation", "de-escalation", "agreement", "deal", "accord",
    "arrangement", "regime", "memorandum", "cease-fire", "cease", "protocol", "pact", "pause",
  ]
  private static let ofPeace: LemmaSet = [
    "peace", "escalation", "halt", "calm", "hostility", "disengagement", "withdrawal", "silence",
  ]
  /// Words before the noun that make another kind of agreement of it.
  private static let ofTrade: LemmaSet = [
    "trade", "nuclear", "climate", "business", "plea", "gas", "oil", "debt", "loan", "coalition",
    "association", "grain", "free", "commercial", "arms", "weapon", "prisoner", "license",
  ]

  /// Texts that parties make and that are named after a day or a town.
  private static let texts: LemmaSet = [
    "agreement", "accord", "deal", "statement", "declaration", "memorandum", "resolution",
    "protocol", "treaty", "pact", "communique",
  ]

  /// True for a lemma that names a text whose day and town are not those of an act: "the Jeddah
  /// agreement", "the statement of 9 November".
  static func isText(_ key: String) -> Bool { texts.contains(key) }

  /// True for a lemma that may name an agreement.
  static func isNoun(_ key: String) -> Bool { nouns.contains(key) }

  /// Every lemma that `words` starts from, and those of "cease fire" and "halt hostilities".
  static let accords =
    certain.lemmas + possible.lemmas + ["cease", "fire", "hostility", "line", "fight", "fighting"]
    + AccordPauses.nouns.lemmas

  /// True for a lemma that names a truce by itself.
  static func isCertain(_ key: String) -> Bool { certain.contains(key) }

  /// True for a form that names a truce by itself, in whatever case; most words are told by their
  /// first letter and length.
  static func namesTruce(_ form: String) -> Bool {
    guard let first = form.utf8.first, form.utf8.count > 4 else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "c"), UInt8(ascii: "a"):
      let lower = form.lowercased()
      return certain.contains(lower) || lower == "truces" || lower == "ceasefires"
    default: return false
    }
  }

  /// The words that name an agreement, one for each phrase, in order.
  static func words(in reading: SentenceReading) -> [Int] {
    var found: [Int] = []
    for word in 0..<reading.count
    where reading.marks[word].lists.contains(.accords) && isAccord(word, in: reading) {
      // "ceasefire deal", "ceasefire regime", "truce agreement": the last noun heads them.
      if let next = reading.head(word), reading.relation(word) == .compound, next > word,
        next - word <= 3, possible.contains(reading.keys[next]) || isCertain(reading.keys[next])
      {
        if !found.contains(next) { found.append(next) }
      } else if !found.contains(word) {
        found.append(word)
      }
    }
    return found.sorted()
  }

  private static func isAccord(_ word: Int, in reading: SentenceReading) -> Bool {
    let key = reading.keys[word]
    guard reading.isNominal(word) || reading.relation(word) == .compound else { return false }
    if certain.contains(key) { return true }
    if AccordPauses.holds(word, in: reading) { return true }
    if key == "fire", word > 1, reading.keys[word - 2] == "cease" { return true }
    // "in violation of withdrawal lines"
    if key == "line", word > 0, reading.keys[word - 1] == "withdrawal" { return true }
    guard possible.contains(key) else { return false }
    let range = reading.phrase(word)
    let before = range.lowerBound..<word
    if before.contains(where: { ofTrade.contains(reading.keys[$0]) }) { return false }
    if key == "statement" || key == "declaration" {
      return before.contains { ofSeveral.contains(reading.keys[$0]) }
    }
    let isMarked = range.contains { index in
      certain.contains(reading.keys[index]) || ofPeace.contains(reading.keys[index])
        || index < word && key != "regime" && isState(index, in: reading)
    }
    if isMarked || isOfTown(word, range, in: reading) { return true }
    if isOfTerms(word, in: reading) { return true }
    guard key != "regime", reading.isTruceKnown else { return false }
    if isCapital(word, in: reading), !before.isEmpty { return true }
    return range.prefix { $0 < word }.contains {
      [
        "the", "this", "that", "such", "previous", "its", "existing", "every", "each", "all",
        "any", "their", "these", "those",
      ].contains(reading.keys[$0])
    }
  }

  private static let arms: LemmaSet = [
    "withdrawal", "ceasefire", "truce", "hostility", "prisoner", "hostage", "troop", "force",
    "weapon", "disengagement", "pullback", "demilitarisation", "demilitarization", "disarmament",
  ]

  /// "The accord provides for the withdrawal of heavy weapons": one about arms, by its terms.
  private static func isOfTerms(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.relation(word) == .nsubj, let verb = reading.head(word), verb > word,
      ["provide", "stipulate", "envisage", "foresee", "require", "call"].contains(
        reading.keys[verb])
    else { return false }
    return (verb + 1..<max(verb + 1, min(reading.count, verb + 9))).contains {
      arms.contains(reading.keys[$0])
    }
  }

  /// "the agreement of Sochi", "the Minsk agreements"
  private static func isOfTown(
    _ word: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    guard reading.keys[word] != "deal", reading.keys[word] != "regime" else { return false }
    return range.contains { index in
      guard abs(index - word) <= 2, reading.placeAt[index] >= 0 else { return false }
      return reading.places[reading.placeAt[index]].place.precision == .settlement
    }
  }

  private static func isState(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.placeAt[word] >= 0 && reading.places[reading.placeAt[word]].form == .adjective
  }

  private static func isCapital(_ word: Int, in reading: SentenceReading) -> Bool {
    guard let first = reading.words[word].form.utf8.first else { return false }
    return first >= 0x41 && first <= 0x5a
  }
}
