/// Finds the tense of the words around a time, from tags and forms; there are no trees yet.
///
/// The nearest verb ahead of the time decides, inside its clause; without one the nearest behind.
struct TenseFinder: Sendable {
  /// The tagged words of the sentence.
  let words: [Word]

  /// The tense around the words `first..<end`.
  func tense(around first: Int, _ end: Int) -> Tense {
    if isDeadline(first) { return .future }
    if let tense = scan(stride(from: first - 1, through: max(0, first - 25), by: -1)) {
      // "looked for ways around Wednesday's ruling": what is named by its day is past.
      return tense == .future && isPossessive(end) && !isAhead(first) ? .unknown : tense
    }
    return scan(stride(from: end, to: min(words.count, end + 15), by: 1)) ?? .unknown
  }

  /// "gave them until 9 a.m. Tuesday", "postponed to Friday".
  private func isDeadline(_ first: Int) -> Bool {
    guard first > 0, Self.until.contains(form(first - 1)) else { return false }
    return (max(0, first - 15)..<first).contains { Self.granting.contains(form($0)) }
  }

  private func isPossessive(_ end: Int) -> Bool {
    end < words.count && (form(end) == "'s" || form(end) == "\u{2019}s")
  }

  private func isAhead(_ first: Int) -> Bool {
    (max(0, first - 2)..<first).contains { Self.beforehand.contains(form($0)) }
  }

  private func form(_ index: Int) -> String { words[index].form.lowercased() }

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
      || form(index) == "but" && index > 0 && words[index - 1].form == ","
  }

  /// nil: no verb that tells.
  private func tense(ofVerbAt index: Int) -> Tense? {
    let word = words[index]
    let form = word.form.lowercased()
    if Self.future.contains(form) { return isPastPerfect(index) ? .past : .future }
    if Self.arranged.contains(form), index + 1 < words.count,
      Self.purposes.contains(self.form(index + 1))
    {
      return isPastPerfect(index) ? .past : .future
    }
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

  /// "had been due", "had been scheduled": what was to come is over.
  private func isPastPerfect(_ index: Int) -> Bool {
    index >= 2 && form(index - 1) == "been"
      && (form(index - 2) == "had" || index >= 3 && form(index - 3) == "had")
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
      if Self.intending.contains(lemma.lowercased()) {
        return isPastPerfect(place) ? .past : .future
      }
      if place == index - 1, Self.being.contains(form(place)) { return .future }
      if words[place].tag == .verb { return nil }
    }
    return nil
  }

  private func isIrregularPast(_ form: String, _ lemma: String) -> Bool {
    form != lemma.lowercased() && !form.hasSuffix("s") && !form.hasSuffix("ing")
  }

  private static let modals: Set<String> = [
    "will", "'ll", "\u{2019}ll", "shall", "may", "can", "should", "must", "might", "would",
  ]
  private static let future: Set<String> = [
    "will", "'ll", "\u{2019}ll", "shall", "upcoming", "scheduled", "slated", "payable",
    "expires", "effective", "deadline", "expected", "tomorrow",
  ]
  /// Look ahead where "for" or "to" follows.
  private static let arranged: Set<String> = ["planned", "plans", "set", "due", "ready"]
  private static let purposes: Set<String> = ["for", "to", "a", "an"]
  private static let until: Set<String> = ["until", "till", "to", "through", "by"]
  private static let granting: Set<String> = [
    "give", "gives", "gave", "given", "extend", "extends", "extended", "postpone", "postponed",
    "delay", "delayed", "wait",
  ]
  private static let beforehand: Set<String> = ["ahead", "before", "until", "for", "next"]
  private static let being: Set<String> = ["is", "are", "'s", "\u{2019}s"]
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
