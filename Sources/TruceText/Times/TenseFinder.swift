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
    guard first > 0, traits(first - 1).contains(.until) else { return false }
    return (max(0, first - 15)..<first).contains { traits($0).contains(.granting) }
  }

  private func isPossessive(_ end: Int) -> Bool {
    end < words.count && (form(end) == "'s" || form(end) == "\u{2019}s")
  }

  private func isAhead(_ first: Int) -> Bool {
    (max(0, first - 2)..<first).contains { traits($0).contains(.beforehand) }
  }

  private func form(_ index: Int) -> String { words[index].form.lowercased() }

  private func traits(_ index: Int) -> TenseWord { TenseWord(words[index].form) }

  private func scan(_ indices: StrideThrough<Int>) -> Tense? {
    for index in indices {
      let traits = traits(index)
      if isClauseMark(index, traits) { return nil }
      if let tense = tense(ofVerbAt: index, traits) { return tense }
    }
    return nil
  }

  private func scan(_ indices: StrideTo<Int>) -> Tense? {
    for index in indices {
      let traits = traits(index)
      if isClauseMark(index, traits) { return nil }
      if let tense = tense(ofVerbAt: index, traits) { return tense }
    }
    return nil
  }

  private func isClauseMark(_ index: Int, _ traits: TenseWord) -> Bool {
    traits.contains(.clauseMark)
      || traits.contains(.but) && index > 0 && words[index - 1].form == ","
  }

  /// nil: no verb that tells.
  private func tense(ofVerbAt index: Int, _ traits: TenseWord) -> Tense? {
    if traits.contains(.future) { return isPastPerfect(index) ? .past : .future }
    if traits.contains(.arranged), index + 1 < words.count,
      self.traits(index + 1).contains(.purpose)
    {
      return isPastPerfect(index) ? .past : .future
    }
    if traits.contains(.as), index + 2 < words.count, words[index + 2].form == "as",
      self.traits(index + 1).contains(.soonest)
    {
      return .future
    }
    if traits.contains(.past) { return .past }
    let word = words[index]
    guard word.tag == .verb || word.tag == .aux else { return nil }
    if let governed = tenseOfGovernor(of: index) { return governed }
    let form = form(index)
    if form.hasSuffix("ed") || (!word.lemma.isEmpty && isIrregularPast(form, word.lemma)) {
      return .past
    }
    return form.hasSuffix("ing") ? nil : .unknown
  }

  /// "had been due", "had been scheduled": what was to come is over.
  private func isPastPerfect(_ index: Int) -> Bool {
    index >= 2 && traits(index - 1).contains(.been)
      && (traits(index - 2).contains(.had) || index >= 3 && traits(index - 3).contains(.had))
  }

  /// The auxiliary or "to" ahead of a verb.
  private func tenseOfGovernor(of index: Int) -> Tense? {
    for place in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      let traits = traits(place)
      if traits.contains(.modal) { return .future }
      if traits.contains(.to) { return tenseOfInfinitive(at: place) }
      guard words[place].tag == .aux || words[place].tag == .adv || words[place].tag == .part else {
        return nil
      }
      if traits.contains(.past) { return .past }
    }
    return nil
  }

  /// "plans to meet" looks ahead, "managed to seize" does not.
  private func tenseOfInfinitive(at index: Int) -> Tense? {
    for place in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      let lemma = words[place].lemma.isEmpty ? words[place].form : words[place].lemma
      if TenseWord(lemma).contains(.intending) {
        return isPastPerfect(place) ? .past : .future
      }
      if place == index - 1, traits(place).contains(.being) { return .future }
      if words[place].tag == .verb { return nil }
    }
    return nil
  }

  private func isIrregularPast(_ form: String, _ lemma: String) -> Bool {
    form != lemma.lowercased() && !form.hasSuffix("s") && !form.hasSuffix("ing")
  }
}
