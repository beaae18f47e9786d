/// Whether a clause tells of what has happened or of what is to come.
enum Tense: Sendable {
  case past, future, unknown
}

/// Finds the tense of the words around a time, from tags and forms; there are no trees yet.
///
/// The nearest verb ahead of the time decides, inside its clause; without one the nearest behind.
struct TenseFinder: Sendable {
  let words: [Word]

  /// The tense around the words `first..<end`.
  func tense(around first: Int, _ end: Int) -> Tense {
    if let tense = scan(stride(from: first - 1, through: max(0, first - 25), by: -1)) {
      return tense
    }
    return scan(stride(from: end, to: min(words.count, end + 15), by: 1)) ?? .unknown
  }

  private func scan(_ indices: StrideThrough<Int>) -> Tense? {
    for index in indices {
      if isClauseMark(index) { return nil }
      if let tense = tense(ofVerbAt: index) { return tense }
    }
    return nil
  }

  private func scan(_ indices: StrideTo<Int>) -> Tense? {
    for index in indices {
      if isClauseMark(index) { return nil }
      if let tense = tense(ofVerbAt: index) { return tense }
    }
    return nil
  }

  private func isClauseMark(_ index: Int) -> Bool {
    words[index].form == ";" || words[index].form == "\u{201D}"
  }

  /// nil: no verb that tells.
  private func tense(ofVerbAt index: Int) -> Tense? {
    let word = words[index]
    let form = word.form.lowercased()
    if Self.future.contains(form) { return .future }
    if form == "as", index + 2 < words.count, words[index + 2].form == "as",
      Self.soonest.contains(words[index + 1].form.lowercased())
    {
      return .future
    }
    if Self.past.contains(form) { return .past }
    guard word.tag == .verb || word.tag == .aux else { return nil }
    if let governed = tenseOfGovernor(of: index) { return governed }
    if form.hasSuffix("ed") || (!word.lemma.isEmpty && isIrregularPast(form, word.lemma)) {
      return .past
    }
    return form.hasSuffix("ing") ? nil : .unknown
  }

  /// The auxiliary or "to" ahead of a verb.
  private func tenseOfGovernor(of index: Int) -> Tense? {
    for place in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      let form = words[place].form.lowercased()
      if Self.modals.contains(form) { return .future }
      if form == "to" { return tenseOfInfinitive(at: place) }
      guard words[place].tag == .aux || words[place].tag == .adv || words[place].tag == .part else {
        return nil
      }
      if Self.past.contains(form) { return .past }
    }
    return nil
  }

  /// "plans to meet" looks ahead, "managed to seize" does not.
  private func tenseOfInfinitive(at index: Int) -> Tense? {
    for place in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      let lemma = words[place].lemma.isEmpty ? words[place].form : words[place].lemma
      if Self.intending.contains(lemma.lowercased()) { return .future }
      if words[place].tag == .verb { return nil }
    }
    return nil
  }

  private func isIrregularPast(_ form: String, _ lemma: String) -> Bool {
    form != lemma.lowercased() && !form.hasSuffix("s") && !form.hasSuffix("ing")
  }

  private static let modals: Set<String> = [
    "will", "'ll", "\u{2019}ll", "shall", "may", "can", "could", "should", "must", "might",
  ]
  private static let future: Set<String> = [
    "will", "'ll", "\u{2019}ll", "shall", "upcoming", "scheduled", "slated", "payable", "expire",
    "expires", "effective", "deadline", "postponed", "planned", "plans", "expected",
    "extended", "tomorrow",
  ]
  private static let past: Set<String> = [
    "said", "told", "was", "were", "had", "did", "came", "took", "began", "went", "left", "fell",
    "struck", "hit", "killed", "wounded", "injured", "reported", "announced", "launched",
  ]
  private static let soonest: Set<String> = ["early", "soon"]
  private static let intending: Set<String> = [
    "plan", "expect", "schedule", "agree", "intend", "hope", "want", "due", "set", "ready",
    "decide", "likely", "promise", "vow", "prepare", "about", "going", "go", "aim", "invite", "ask",
    "call", "offer", "propose", "threaten", "urge", "order",
  ]
}
