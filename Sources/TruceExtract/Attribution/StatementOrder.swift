import TruceText

/// Where the content of a plain statement stands, by order of words: before "…, X said", behind
/// "X said that …", or on both sides.
enum StatementOrder {
  private static let breaks: LemmaSet = [",", "”", "\"", "?", "!", "''", "’"]

  /// The content where the order is plain; nil: the tree decides.
  static func content(
    of word: Int, speaker: Int?, listener: Int? = nil, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    let inverted = speaker.map { $0 > word } ?? false
    let phrase = speaker.map { reading.phrase($0) }
    let start = inverted ? word : min(word, phrase?.lowerBound ?? word)
    let end = inverted ? max(word, phrase?.upperBound ?? word) : word
    let listened = listener.map { Self.that(behind: max($0, end), in: reading) ?? end + 1 }
    let after = skippingAdjuncts(listened ?? end + 1, in: reading)
    if !inverted, after < reading.count, reading.keys[after] == "that",
      reading.tag(after) == .sconj || reading.tag(after) == .adp || reading.tag(after) == .pron
    {
      return right(from: after, of: word, in: reading)
    }
    let hasVerbBefore = (0..<start).contains { reading.isVerbal($0) }
    guard hasVerbBefore else {
      let hasVerbAfter =
        (after..<max(after, reading.count)).contains { reading.isVerbal($0) }
        || reading.count - after >= 6
      return hasVerbAfter && speaker != nil && !inverted && start <= 12
        ? right(from: after, of: word, in: reading) : nil
    }
    let isBroken = start > 0 && breaks.contains(reading.words[start - 1].form)
    let next = after < reading.count ? reading.words[after].form : "."
    let hasVerbAfter = (after..<max(after, reading.count)).contains { reading.isVerbal($0) }
    if isBroken || inverted, !hasVerbAfter || [",", ".", ";", ":"].contains(next) {
      var parts = [0...(start - 1)]
      if next == ",", after + 1 < reading.count,
        opensQuote(after + 1, in: reading) || isBroken && goesOn(after + 1, of: word, in: reading)
      {
        parts.append((after + 1)...Self.end(after: after + 1, in: reading))
      }
      return parts.compactMap { SpeechFinder.trimmed($0, in: reading) }.map(reading.withMarks)
    }
    let isAside =
      after < reading.count
      && (reading.tag(after) == .adp && reading.keys[after] != "that"
        && !(after + 1 < reading.count && ["least", "most"].contains(reading.keys[after + 1]))
        || reading.tag(after) == .sconj
          && ["as", "while", "after", "without"].contains(reading.keys[after])
        || reading.tag(after) == .verb && reading.words[after].form.hasSuffix("ing"))
    if !hasVerbAfter || isAside, start > 3, speaker != nil, !isSubordinate(start, in: reading) {
      return [SpeechFinder.trimmed(0...(start - 1), in: reading)].compactMap { $0 }
        .map(reading.withMarks)
    }
    return nil
  }

  private static let subordinators: LemmaSet = [
    "since", "after", "before", "when", "while", "once", "until", "because", "although", "though",
    "if",
  ]

  /// Whether the clause that begins at `start` only tells when or why ("shelled the town after Moscow
  /// announced a truce"): what stands before it is nothing that its speaker said.
  private static func isSubordinate(_ start: Int, in reading: SentenceReading) -> Bool {
    start > 0 && subordinators.contains(reading.keys[start - 1])
  }

  /// The first word of such a clause, with its verb of speech at `word`; nil: it is none, or nothing
  /// stands before it.
  static func subordinateStart(
    _ word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> Int? {
    let start = min(word, speaker.map { reading.phrase($0).lowerBound } ?? word)
    return start > 1 && isSubordinate(start, in: reading) ? start : nil
  }

  /// The last word of ", which the group said it fired," around the verb of speech at `word`, where the
  /// sentence has told nothing before and so goes on to tell what its subject did; nil: no such clause.
  static func endOfRelative(_ word: Int, in reading: SentenceReading) -> Int? {
    guard
      let pronoun = (max(1, word - 8)..<max(1, word)).last(where: {
        ["which", "who", "whom"].contains(reading.keys[$0])
      }), reading.words[pronoun - 1].form == ",",
      !(0..<word).contains(where: { reading.isVerbal($0) && reading.relation($0) != .amod }),
      let comma = (word + 1..<reading.count).first(where: { reading.words[$0].form == "," }),
      (comma + 1..<reading.count).contains(where: { reading.isVerbal($0) })
    else { return nil }
    return comma - 1
  }

  /// The "that" behind a listener ("told a group of veterans that"), before any verb.
  private static func that(behind word: Int, in reading: SentenceReading) -> Int? {
    for next in word..<min(reading.count, word + 14) where next > word {
      if reading.keys[next] == "that", reading.tag(next) != .det { return next }
      if reading.tag(next) == .verb { return nil }
    }
    return nil
  }

  /// The object phrase with what hangs behind it up to the end of its clause: "the plan for the
  /// north".
  static func widened(
    _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    var last = range.upperBound
    guard last + 1 < reading.count, reading.tag(last + 1) == .adp else { return range }
    while last + 1 < reading.count {
      let next = last + 1
      let tag = reading.tag(next)
      if tag == .punct, !["-", "’", "'", "\"", "“", "”"].contains(reading.words[next].form) {
        break
      }
      if adjuncts.contains(reading.keys[next]) || reading.timeAt[next] >= 0 { break }
      if tag == .sconj || tag == .cconj && isVerbSoon(after: next, in: reading) { break }
      if tag == .verb, reading.words[next].pennTag == .vbd || reading.words[next].pennTag == .vbz {
        break
      }
      last = next
    }
    return range.lowerBound...last
  }

  /// Words that begin what is told of the act of speech, not what it was about.
  private static let adjuncts: LemmaSet = [
    "since", "during", "after", "before", "because", "amid", "despite", "when", "while",
  ]

  private static func isVerbSoon(after word: Int, in reading: SentenceReading) -> Bool {
    ((word + 1)..<min(word + 4, max(word + 1, reading.count))).contains { reading.isVerbal($0) }
  }

  /// Without a usable tree: what stands before a verb near the end, else what follows it.
  static func rest(
    of word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    let start = min(word, speaker.map { reading.phrase($0).lowerBound } ?? word)
    let end = max(word, speaker.map { reading.phrase($0).upperBound } ?? word)
    let hasVerbAfter = ((word + 1)..<max(word + 1, reading.count)).contains { reading.isVerbal($0) }
    let range: ClosedRange<Int>
    if !hasVerbAfter, start > 3, !isSubordinate(start, in: reading) {
      range = 0...(start - 1)
    } else if hasVerbAfter, end + 1 < reading.count {
      range = (end + 1)...(reading.count - 1)
    } else {
      return nil
    }
    return [SpeechFinder.trimmed(range, in: reading)].compactMap { $0 }
  }

  /// The last word of a content that starts after `word`: the sentence's, or the one before a closing
  /// attribution.
  static func end(after word: Int, in reading: SentenceReading) -> Int {
    var last = reading.count - 1
    for next in stride(from: last, to: word, by: -1)
    where reading.tag(next) == .verb && ["say", "add", "report"].contains(reading.keys[next]) {
      guard reading.count - next <= 5,
        let comma = (word..<next).last(where: { reading.words[$0].form == "," }), next - comma < 10,
        !((comma + 1)..<next).contains(where: { reading.tag($0) == .verb })
      else { break }
      last = comma - 1
    }
    if let charge = reading.rejectedCharge, charge.comma > word {
      last = min(last, charge.comma - 1)
    }
    return last
  }

  private static func right(
    from first: Int, of word: Int, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    guard first < reading.count else { return nil }
    var last = end(after: first, in: reading)
    // A second predicate of the speaker's ends the content ("said it had ended and left").
    for child in reading.children(word)
    where child > first && reading.relation(child) == .advcl
      && reading.words[child].form.hasSuffix("ing")
      && reading.leftmost[child] > first + 2 && reading.tag(child) == .verb
      && reading.words[reading.leftmost[child] - 1].form == ","
      && [
        "add", "accuse", "cite", "say", "call", "note", "argue", "insist", "warn", "claim", "urge",
        "describe", "express", "blame", "vow",
      ].contains(reading.keys[child])
    {
      last = min(last, reading.leftmost[child] - 1)
    }
    last = min(last, endBeforeNextCue(of: word, after: first, in: reading))
    let range = withoutAside(first...max(first, last), in: reading)
    return SpeechFinder.trimmed(range, in: reading).map { [reading.withMarks($0)] }
  }

  /// "said it had ended and warned that …": the word before the speaker's next verb of speech.
  private static func endBeforeNextCue(
    of word: Int, after first: Int, in reading: SentenceReading
  ) -> Int {
    let next = reading.children(word).first {
      $0 > first + 2 && reading.relation($0) == .conj && speaking.contains(reading.keys[$0])
        && reading.tag($0) == .verb && reading.tag($0 - 1) == .cconj
    }
    return next.map { $0 - 2 } ?? reading.count
  }

  private static let speaking: LemmaSet = [
    "say", "add", "warn", "accuse", "blame", "call", "urge", "tell", "insist", "vow", "pledge",
    "deny", "condemn", "criticize", "describe", "note", "argue", "assert", "demand", "express",
    "praise", "claim", "announce",
  ]

  private static let participles: LemmaSet = [
    "saying", "adding", "arguing", "citing", "noting", "insisting", "accusing", "calling",
    "describing", "telling", "warning", "claiming", "urging", "blaming", "vowing", "stressing",
    "pointing", "suggesting", "explaining", "referring", "asserting", "stating", "alleging",
  ]

  /// What behind a comma is the outlet's again: "…, saying that", "…, although", "…, but he noted".
  private static func endsContent(_ word: Int, in reading: SentenceReading) -> Bool {
    let form = reading.words[word].form.lowercased()
    if participles.contains(form) || ["although", "though", "whereas"].contains(form) {
      return true
    }
    guard ["but", "and", "while"].contains(form) else { return false }
    return (word + 1..<max(word + 1, min(reading.count, word + 6))).contains {
      reading.tag($0) == .verb && speaking.contains(reading.keys[$0])
        && reading.words[$0].pennTag != .vb && $0 > word + 1
    }
  }

  /// `range` up to ", where …" or ", which …" that no quotation marks hold: the outlet's own addition.
  static func withoutAside(
    _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    var isQuoted = false
    for word in range {
      if reading.marks[word].contains(.quote) {
        reading.turnQuotation(&isQuoted, at: word)
      } else if !isQuoted, word > range.lowerBound + 2, word + 1 <= range.upperBound,
        reading.words[word].form.onlyByte == UInt8(ascii: ","),
        ["where", "whose"].contains(reading.keys[word + 1]) || endsContent(word + 1, in: reading)
      {
        return range.lowerBound...(word - 1)
      }
    }
    return range
  }

  /// Past "on Sunday", "in a statement", "reporters".
  private static func skippingAdjuncts(_ from: Int, in reading: SentenceReading) -> Int {
    var word = from
    while word < reading.count {
      if reading.timeAt[word] >= 0 {
        word += 1
      } else if reading.tag(word) == .adp, word + 1 < reading.count {
        if reading.timeAt[word + 1] >= 0 {
          word += 1
        } else if let noun = statementNoun(word + 1, in: reading) {
          word = noun + 1
        } else {
          return word
        }
      } else {
        return word
      }
    }
    return word
  }

  private static let statementNouns: LemmaSet = [
    "statement", "report", "release", "conference", "interview", "briefing", "tweet", "post",
    "message", "call", "letter", "speech", "twitter", "facebook", "television", "toll", "count",
    "update", "dispatch", "broadcast", "communique",
  ]

  private static func statementNoun(_ from: Int, in reading: SentenceReading) -> Int? {
    for word in from..<min(from + 5, max(from, reading.count)) {
      if statementNouns.contains(reading.keys[word]) { return word }
      guard
        [.det, .adj, .noun, .propn, .punct].contains(reading.tag(word))
          || reading.tag(word) == .verb && reading.words[word].form.hasSuffix("ed")
      else { return nil }
    }
    return nil
  }

  /// "There were no craters, it said, and the lorries had burned": behind the second comma the
  /// statement goes on with a phrase and a verb of its own.
  private static func goesOn(_ from: Int, of cue: Int, in reading: SentenceReading) -> Bool {
    var word = from
    if ["and", "but"].contains(reading.keys[word]) { word += 1 }
    guard word + 2 < reading.count,
      [.det, .noun, .propn, .num, .adj].contains(reading.tag(word))
        || reading.tag(word) == .pron && !["who", "which", "whose"].contains(reading.keys[word]),
      !reading.words[word].form.hasSuffix("ing")
    else { return false }
    for next in word..<min(reading.count, word + 14) {
      if reading.tag(next) == .verb || reading.tag(next) == .aux {
        return !speaking.contains(reading.keys[next]) && next > word
          && reading.words[next].pennTag != .vbg && reading.words[next].pennTag != .vbn
      }
      if ["who", "which", "where", "as", "while", "after"].contains(reading.keys[next]) {
        return false
      }
    }
    return false
  }

  private static func opensQuote(_ word: Int, in reading: SentenceReading) -> Bool {
    ["“", "\"", "``"].contains(reading.words[word].form)
  }
}
