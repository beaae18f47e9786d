/// Mends the tags of verbs that the tagger takes for nouns in headlines, whose clauses lack articles and
/// auxiliaries: "Mine blast injures three", "Gunmen storm prison, free inmates", "Army, rebels swap fire".
///
/// A headline is read clause by clause; only where a clause has no finite verb of its own is a word
/// that may be one made the verb.
struct HeadlineVerbs {
  /// Base forms of what headlines tell, whose "-s" or base form is a noun, an adjective or an adverb too.
  private static let verbs: Set<String> = [
    "abduct", "accuse", "advance", "agree", "aid", "air", "ambush", "arrest", "attack", "back",
    "ban", "bar", "batter", "battle", "behead", "besiege", "blame", "blast", "block", "blockade",
    "bomb", "bombard", "breach", "call", "capture", "cease", "charge", "claim", "clash", "close",
    "condemn", "control", "counter", "cross", "damage", "demand", "deny", "deploy", "destroy",
    "detain",
    "down", "drop", "end", "evacuate", "exchange", "execute", "extend", "fight", "fire", "flee",
    "force", "free", "gain", "grab", "guard", "gun", "halt", "hand", "hit", "hold", "host", "hurt",
    "injure", "invade", "join", "kidnap", "kill", "launch", "lead", "leave", "loot", "lose", "mark",
    "meet", "mourn", "murder", "near", "open", "order", "pause", "place", "pledge", "pound",
    "press",
    "probe", "promise", "protest", "pull", "push", "raid", "rain", "rally", "rape", "ravage",
    "recapture", "reject", "release", "report", "rescue", "respect", "retake", "retreat", "return",
    "rob", "rock", "rocket", "sack", "seize", "send", "set", "shell", "shoot", "sign", "slam",
    "slay", "slaughter", "spark", "stab", "stage", "stall", "start", "stop", "storm", "strike",
    "surrender", "surround", "suspend", "swap", "target", "threaten", "torch", "torture", "trade",
    "trap", "turn", "uphold", "urge", "violate", "visit", "vow", "walk", "warn",
    "withdraw",
    "wound",
  ]
  /// Verbs of headlines that no object follows.
  private static let objectless: Set<String> = [
    "agree", "clash", "fire", "stall", "battle", "fight", "flee", "advance", "retreat", "withdraw",
    "surrender", "protest", "rally", "meet", "walk", "return", "call", "vow", "pull", "push",
    "hold",
    "resume", "end", "start", "near",
  ]
  /// Nouns behind which a form in "-s" stays the noun ahead of them: "suicide attacks death toll".
  private static let heads: Set<String> = [
    "toll", "death", "deaths", "count", "victim", "victims", "survivors", "site", "sites", "zone",
    "case", "probe", "inquiry", "trial", "suspect", "suspects", "fears", "claims", "threat",
  ]
  private static let groups: Set<String> = [
    "police", "troops", "gunmen", "militia", "militiamen", "policemen", "people", "women", "men",
    "children", "dead", "thousands", "hundreds", "dozens", "scores", "others", "taliban", "idf",
  ]
  private static let openers: Set<String> = ["as", "after", "while", "before", "since", "but"]

  private let forms: [String]
  private var tags: [TagClass]

  /// The tags of a headline's words, those of mistaken verbs mended. `forms` are the words in small letters.
  static func repaired(_ tags: [TagClass], _ forms: [String]) -> [TagClass] {
    var reading = HeadlineVerbs(forms: forms, tags: tags)
    reading.repair()
    return reading.tags
  }

  private mutating func repair() {
    var start = 0
    while start < forms.count {
      let end = clauseEnd(from: start)
      repairNouns(start..<end)
      repair(start..<end)
      repairLater(start..<end)
      start = max(end, start + 1)
      if start < forms.count, isBreak(start) { start += 1 }
    }
  }

  /// One past the last word of the clause: it ends at a colon, a dash or a word that opens another.
  private func clauseEnd(from start: Int) -> Int {
    guard start + 1 < forms.count else { return forms.count }
    return (start + 1..<forms.count).first { isBreak($0) } ?? forms.count
  }

  private func isBreak(_ word: Int) -> Bool {
    [":", ";", "–", "—", "|"].contains(forms[word]) || Self.openers.contains(forms[word])
  }

  private func isFinite(_ word: Int) -> Bool {
    switch tags[word].pennTag {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }

  /// Makes a verb of the first word that may be one, where the clause has none ahead of a comma.
  private mutating func repair(_ clause: Range<Int>) {
    if clause.contains(where: {
      isFinite($0) && !isBehindComma($0, clause) && !isNameInCapitals($0)
    }) {
      return
    }
    guard let verb = clause.dropFirst().first(where: { mayBeVerb($0, clause) }) else { return }
    tags[verb] = TagClass(.verb, isSingular(verb) ? .vbz : .vbp)
  }

  /// "Mine blast", "Fighting erupts", "leader shot dead", "deny breaching truce": words taken for others.
  private mutating func repairNouns(_ clause: Range<Int>) {
    let first = clause.lowerBound
    guard clause.count > 2 else { return }
    if tags[first].tag == .pron, forms[first] == "mine" {
      tags[first] = TagClass(.noun, .nn)
      if forms[first + 1] == "blast" { tags[first + 1] = TagClass(.noun, .nn) }
    }
    if tags[first].pennTag == .vbg, [.vbz, .vbp, .vbd].contains(tags[first + 1].pennTag) {
      tags[first] = TagClass(.noun, .nn)
    }
    for word in clause.dropFirst().dropLast() {
      if forms[word] == "shot", forms[word + 1] == "dead", tags[word].tag == .noun {
        tags[word] = TagClass(.verb, .vbn)
      }
      if tags[word].tag == .noun, forms[word].hasSuffix("ing"), startsPhrase(word + 1),
        ["deny", "denies", "admit", "admits"].contains(forms[word - 1])
      {
        tags[word] = TagClass(.verb, .vbg)
      }
    }
  }

  private func isBehindComma(_ word: Int, _ clause: Range<Int>) -> Bool {
    word - 1 > clause.lowerBound && forms[word - 1] == ","
  }

  /// "target IS fighters"
  private func isNameInCapitals(_ word: Int) -> Bool {
    forms[word] == "is" && word + 1 < forms.count && Self.groups.contains(forms[word + 1])
  }

  /// "kills two, | wounds four", "storm prison, | free inmates": the second verb behind the comma.
  private mutating func repairLater(_ clause: Range<Int>) {
    guard let first = clause.first(where: { [.vbz, .vbp].contains(tags[$0].pennTag) }) else {
      return
    }
    for word in clause where word > first + 1 && word + 1 < clause.upperBound {
      guard forms[word - 1] == ",", isMistaken(word), let base = base(word),
        Self.verbs.contains(base), isSingular(word) == (tags[first].pennTag == .vbz),
        startsPhrase(word + 1)
      else { continue }
      tags[word] = tags[first]
    }
  }

  /// Whether the tag is one that a verb of a headline is taken for.
  private func isMistaken(_ word: Int) -> Bool {
    switch tags[word].tag {
    case .noun, .propn, .adj: true
    case .adv: forms[word] == "down"
    case .verb: tags[word].pennTag == .vb && word > 0 && forms[word - 1] != "to"
    case .adp: forms[word] == "near" || forms[word] == "down"
    default: false
    }
  }

  private func isSingular(_ word: Int) -> Bool {
    forms[word].hasSuffix("s") && !Self.verbs.contains(forms[word])
  }

  /// The base form that the word may be a finite form of: "storms", "clashes", "hit".
  private func base(_ word: Int) -> String? {
    let form = forms[word]
    if Self.verbs.contains(form) { return form }
    guard form.hasSuffix("s") else { return nil }
    let short = String(form.dropLast())
    if Self.verbs.contains(short) { return short }
    return form.hasSuffix("es") ? String(form.dropLast(2)) : nil
  }

  private func mayBeVerb(_ word: Int, _ clause: Range<Int>) -> Bool {
    guard isMistaken(word), let base = base(word), Self.verbs.contains(base),
      isNominal(word - 1) || word - 1 == clause.lowerBound && tags[word - 1].tag == .adj,
      word + 1 < clause.upperBound || Self.objectless.contains(base)
    else { return false }
    // "air strikes | target fighters": the later of two that may be the verb.
    if word + 1 < clause.upperBound, isSingular(word), isMistaken(word + 1),
      Self.verbs.contains(forms[word + 1]), word + 2 < clause.upperBound, startsPhrase(word + 2)
    {
      return false
    }
    guard agrees(word, clause) else { return false }
    guard word + 1 < clause.upperBound else { return true }
    if Self.heads.contains(forms[word + 1]) { return false }
    if startsPhrase(word + 1) { return true }
    return Self.objectless.contains(base) && !isSingular(word)
      && [.adp, .adv, .part, .verb].contains(tags[word + 1].tag)
  }

  /// Whether the subject's number is the verb's: "blast injures", "gunmen storm", "army, rebels swap".
  private func agrees(_ verb: Int, _ clause: Range<Int>) -> Bool {
    let isSeveral =
      isPlural(verb - 1)
      || (clause.lowerBound + 1..<max(clause.lowerBound + 1, verb - 1)).contains {
        ([",", "and", "&"].contains(forms[$0]) || tags[$0].tag == .adp && isPlural($0 - 1))
          && isNominal($0 - 1)
      }
    return isSingular(verb) ? !isPlural(verb - 1) : isSeveral
  }

  private func isPlural(_ word: Int) -> Bool {
    if Self.groups.contains(forms[word]) { return true }
    switch tags[word].pennTag {
    case .nns, .nnps: return true
    case .nnp, .nn:
      let form = forms[word]
      return form.count > 3 && form.hasSuffix("s") && !form.hasSuffix("ss")
        && tags[word].pennTag == .nn
    default: return false
    }
  }

  private func isNominal(_ word: Int) -> Bool {
    word >= 0 && [.noun, .propn, .num].contains(tags[word].tag)
  }

  /// A noun phrase, or "each other" and "back".
  private func startsPhrase(_ word: Int) -> Bool {
    switch tags[word].tag {
    case .noun, .propn, .num, .det, .adj: return true
    case .pron: return tags[word].pennTag == .prpPossessive || forms[word] == "each"
    case .verb: return [.vbn, .vbd, .vbg].contains(tags[word].pennTag)
    default: return ["back", "over"].contains(forms[word])
    }
  }
}
