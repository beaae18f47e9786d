import TruceText

/// Finds what is said, for a verb of speech: clause, quotation, object, infinitive or the phrase
/// that its preposition governs; by order of words where the tree gives none.
enum ContentFinder {
  /// Word ranges in order; nil: the verb attributes nothing here.
  static func content(
    of cue: Cue, at word: Int, speaker: Int?, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    if let clause = clause(of: cue, at: word, in: reading) {
      return pieces(clause, without: word, speaker, in: reading)
    }
    if let prepositional = prepositional(of: cue, at: word, in: reading) {
      return [prepositional]
    }
    if cue.arguments.contains(.quote), let around = paratactic(word, speaker, in: reading) {
      return around
    }
    if cue.arguments.contains(.object), let object = reading.child(word, .obj, .nsubjPass) {
      let range = reading.subtree(object)
      return range.contains(word) ? [reading.phrase(object)] : [range]
    }
    guard cue.strength == .speech, cue.arguments.contains(.clause) || cue.arguments.contains(.quote)
    else { return nil }
    return byOrder(word, speaker, in: reading)
  }

  private static func clause(of cue: Cue, at word: Int, in reading: SentenceReading) -> Int? {
    for child in reading.children(word) {
      switch reading.relation(child) {
      case .ccomp where cue.arguments.contains(.clause) || cue.arguments.contains(.quote):
        return child
      case .csubjPass: return child
      case .xcomp where cue.arguments.contains(.infinitive): return child
      case .xcomp where cue.strength == .speech && reading.isPassiveVerb(word): return child
      case .advcl
      where cue.arguments.contains(.preposition)
        && !cue.prepositions.isDisjoint(with: reading.markers(child)):
        return child
      default: continue
      }
    }
    return nil
  }

  private static func prepositional(
    of cue: Cue, at word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    guard cue.arguments.contains(.preposition) else { return nil }
    for child in reading.children(word) where child > word {
      if let marker = reading.preposition(child), cue.prepositions.contains(marker) {
        return reading.subtree(child)
      }
    }
    // The tree may hang "of launching" on the accused.
    for next in (word + 1)..<max(word + 1, reading.count)
    where cue.prepositions.contains(reading.keys[next]) && next - word < 12 {
      guard cue.arguments.contains(.accused), next + 1 < reading.count else { continue }
      return SpeechFinder.trimmed((next + 1)...(reading.count - 1), in: reading)
    }
    return nil
  }

  /// "…, the ministry said" where the verb hangs on what it reports.
  private static func paratactic(
    _ word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    if let said = reading.children(word).first(where: { reading.relation($0) == .parataxis }),
      reading.rightmost[said] - reading.leftmost[said] > 2
    {
      return pieces(said, without: word, speaker, in: reading)
    }
    guard reading.relation(word) == .parataxis, let governor = reading.head(word) else {
      return nil
    }
    return pieces(governor, without: word, speaker, in: reading)
  }

  /// The subtree of `clause` without the cue, its speaker and what stands with them.
  private static func pieces(
    _ clause: Int, without word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> [ClosedRange<Int>] {
    let whole = reading.subtree(clause)
    guard whole.contains(word) else {
      var low = whole.lowerBound
      var high = whole.upperBound
      // A clause that swallowed its speaker, for want of a comma.
      if let speaker, whole.contains(speaker), speaker < word {
        let phrase = reading.phrase(speaker)
        if whole.lowerBound < phrase.lowerBound {
          high = phrase.lowerBound - 1
        } else {
          low = min(phrase.upperBound + 1, high)
        }
      }
      high = withClosingMark(high, in: reading)
      low = withOpeningMark(low, in: reading)
      return [SpeechFinder.trimmed(low...max(low, high), in: reading)].compactMap { $0 }
    }
    var own = word...word
    if let speaker {
      own =
        min(
          own.lowerBound, reading.phrase(speaker).lowerBound)...max(
          own.upperBound, reading.phrase(speaker).upperBound)
    }
    for child in reading.children(word)
    where reading.relation(child) != .parataxis && child != clause {
      if child > clause || reading.rightmost[child] < clause {
        let subtree = reading.subtree(child)
        if !subtree.contains(clause), abs(child - word) < 12 {
          own = min(own.lowerBound, subtree.lowerBound)...max(own.upperBound, subtree.upperBound)
        }
      }
    }
    var parts: [ClosedRange<Int>] = []
    if whole.lowerBound < own.lowerBound { parts.append(whole.lowerBound...(own.lowerBound - 1)) }
    if own.upperBound < whole.upperBound { parts.append((own.upperBound + 1)...whole.upperBound) }
    return parts.compactMap { SpeechFinder.trimmed($0, in: reading) }
      .map {
        withOpeningMark($0.lowerBound, in: reading)...withClosingMark($0.upperBound, in: reading)
      }
  }

  /// Without a usable tree: what stands before a verb near the end, else what follows it.
  private static func byOrder(
    _ word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    let start = min(word, speaker.map { reading.phrase($0).lowerBound } ?? word)
    let end = max(word, speaker.map { reading.phrase($0).upperBound } ?? word)
    let verbsAfter = ((word + 1)..<max(word + 1, reading.count)).contains { reading.isVerbal($0) }
    let range: ClosedRange<Int>
    if !verbsAfter, start > 3 {
      range = 0...(start - 1)
    } else if verbsAfter, end + 1 < reading.count {
      range = (end + 1)...(reading.count - 1)
    } else {
      return nil
    }
    return [SpeechFinder.trimmed(range, in: reading)].compactMap { $0 }
  }

  private static func withOpeningMark(_ word: Int, in reading: SentenceReading) -> Int {
    word > 0 && ["“", "\"", "‘", "``"].contains(reading.words[word - 1].form) ? word - 1 : word
  }

  private static func withClosingMark(_ word: Int, in reading: SentenceReading) -> Int {
    var last = word
    while last + 1 < reading.count, ["”", "\"", "’", "''"].contains(reading.words[last + 1].form) {
      last += 1
    }
    if last == word, last + 2 < reading.count, [",", "."].contains(reading.words[last + 1].form),
      ["”", "\""].contains(reading.words[last + 2].form)
    {
      return last + 2
    }
    return last
  }
}
