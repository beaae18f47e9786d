import TruceModel

extension CoreferenceReading {
  /// What the definite description with the head noun at `word` stands for; nil: it is none, or it
  /// is not safe to say.
  func description(at word: Int, in view: SentenceView) -> Coreference? {
    let next = word + 1
    if next < view.sentence.words.count {
      let tag = view.sentence.words[next].tag
      if tag == .noun || tag == .propn { return nil }
    }
    guard let noun = DescriptionNoun(view.sentence.words[word].form),
      let words = phrase(endingAt: word, in: view)
    else { return nil }
    switch noun {
    case .group: return nearest(words, in: view) { $0.isArmedGroup && $0.isNamed }
    case .monitor: return nearest(words, in: view) { $0.isMonitor }
    case .outlet:
      return nearest(words, in: view) { $0.isOutlet }
        ?? body(words, nouns: [view.key(word)], in: view)
    case .body(let nouns): return body(words, nouns: nouns, in: view)
    case .post: return post(words, title: view.key(word), in: view)
    case .pair: return pair(words, in: view)
    }
  }

  /// The words of *the … noun*, with up to three words between; nil: there is no *the*, *this* or
  /// *both*, or a name stands between.
  private func phrase(endingAt word: Int, in view: SentenceView) -> ClosedRange<Int>? {
    let words = view.sentence.words
    if word + 1 < words.count, ["of", "for", "-"].contains(view.key(word + 1)) { return nil }
    for start in stride(from: word - 1, through: max(0, word - 4), by: -1) {
      switch view.key(start) {
      case "the", "this", "both", "that": return start...word
      default:
        guard [.adj, .noun, .propn, .num, .punct].contains(words[start].tag) else { return nil }
      }
    }
    return nil
  }

  /// The nearest acceptable name: of this sentence, else of the sentences before.
  private func nearest(
    _ words: ClosedRange<Int>, in view: SentenceView, where accepts: (Antecedent) -> Bool
  ) -> Coreference? {
    for back in 0...Self.reach where view.index - back >= 0 {
      let candidates = antecedents(of: view.index - back, where: accepts)
      if candidates.isEmpty { continue }
      return safe(candidates).map { reference(words, to: $0, in: view, "reference.description") }
    }
    return nil
  }

  /// A body whose name holds one of `nouns`, with the modifiers of the description.
  private func body(
    _ words: ClosedRange<Int>, nouns: [String], in view: SentenceView
  ) -> Coreference? {
    let modifiers = words.dropFirst().dropLast().map { view.key($0) }.filter {
      $0.utf8.count > 2 && $0 != "military"
    }
    let candidates = { (antecedent: Antecedent) -> Bool in
      guard antecedent.isBody, let entity = antecedent.entities.first else { return false }
      let text = Self.spelledOnce("\(antecedent.wording) \(entity.name.lowercased())")
      return nouns.contains { ByteSearch.holds(text, $0) }
        && modifiers.allSatisfy { ByteSearch.holds(text, Self.spelledOnce($0)) }
    }
    for back in 0...min(view.index, Self.bodyReach) {
      let found = antecedents(of: view.index - back, where: candidates)
      if found.isEmpty { continue }
      return safe(found).map { reference(words, to: $0, in: view, "reference.description") }
    }
    return nil
  }

  /// Sentences back that the full name of a body is looked for.
  private static let bodyReach = 12

  /// American spellings of the nouns in names of bodies, British.
  private static func spelledOnce(_ text: String) -> String {
    guard ByteSearch.holds(text, "defense") || ByteSearch.holds(text, "center") else { return text }
    return text.replacing("defense", with: "defence").replacing("center", with: "centre")
  }

  /// A person introduced with this title.
  private func post(
    _ words: ClosedRange<Int>, title: String, in view: SentenceView
  ) -> Coreference? {
    guard words.count < 4 else { return nil }
    return nearest(words, in: view) {
      $0.isPerson && $0.entities.count == 1 && ByteSearch.holds($0.wording, title)
    }
  }

  /// The different antecedents of sentence `index` that `accepts`.
  private func states(of index: Int, where accepts: (Antecedent) -> Bool) -> [Antecedent] {
    var found: [Antecedent] = []
    for antecedent in antecedents(of: index, where: accepts)
    where !found.contains(where: { $0.isSame(as: antecedent) }) {
      found.append(antecedent)
    }
    return found
  }

  /// *The two countries*, *both leaders*: exactly two states, or two that are subjects, in the
  /// sentence before.
  private func pair(_ words: ClosedRange<Int>, in view: SentenceView) -> Coreference? {
    let isTwo = words.contains { ["two", "both"].contains(view.key($0)) }
    guard isTwo, view.index > 0 else { return nil }
    var states = states(of: view.index - 1) { $0.isState }
    if states.count > 2 { states = self.states(of: view.index - 1) { $0.isState && $0.isSubject } }
    guard states.count == 2 else { return nil }
    return Coreference(
      span: view.span(words), antecedent: states[0].span, entities: states.flatMap(\.entities),
      rule: "reference.pair")
  }
}
