import TruceModel
import TruceText

/// Finds when an event is said to have happened, apart from when it was said.
enum TimeReader {
  /// True where the time expression at `range` says when the cue's words were spoken.
  ///
  /// It hangs on the cue, or stands right beside it: "said on Monday", "on Monday said".
  static func isOfSaying(
    _ range: ClosedRange<Int>, cue: Int, in reading: SentenceReading
  ) -> Bool {
    if isModifier(range, in: reading) { return false }
    let head = reading.head(of: range)
    let governor = reading.head(head)
    var first = range.lowerBound
    if first > 0, reading.tag(first - 1) == .adp { first -= 1 }
    let follows = first == cue + 1
    let precedes = range.upperBound == cue - 1
    if governor == cue {
      // A clause of its own between the two makes it the content's.
      let between =
        cue < first ? (cue + 1)..<first : (range.upperBound + 1)..<max(range.upperBound + 1, cue)
      return !between.contains { reading.isVerbal($0) }
    }
    if follows { return true }
    if let governor, isOfStatement(governor, cue: cue, in: reading) { return true }
    if precedes, let governor, !reading.isVerbal(governor) { return true }
    return false
  }

  private static let statements: LemmaSet = [
    "statement", "report", "release", "interview", "tweet", "letter", "briefing", "conference",
    "post", "message", "speech", "address", "broadcast", "communique", "note", "memo",
  ]
  private static let issuing: LemmaSet = ["issue", "release", "publish", "post", "make"]

  /// "said in a statement on Monday", "in a release issued on Monday … said": the day of the words.
  private static func isOfStatement(_ word: Int, cue: Int, in reading: SentenceReading) -> Bool {
    let isIssued = issuing.contains(reading.keys[word]) && reading.relation(word) == .acl
    guard let noun = isIssued ? reading.head(word) : word, statements.contains(reading.keys[noun])
    else { return false }
    return reading.head(noun) == cue
  }

  /// "Saturday's attack", or "Saturdays attack" where apostrophes are lost: the time belongs to the
  /// noun behind it.
  private static func isModifier(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    let next = range.upperBound + 1
    guard next < reading.count else { return false }
    if reading.words[next].form == "'s" || reading.words[next].form == "’s" { return true }
    return reading.words[range.upperBound].form.hasSuffix("days")
      && [.noun, .adj, .propn].contains(reading.tag(next)) && reading.timeAt[next] < 0
  }

  /// The expression that dates the act with these clause words; nil: none in its clauses.
  ///
  /// `others` are the clause words of the sentence's other acts: what hangs on one of them dates that
  /// one, not an act elsewhere in the sentence. `isKnown`: the words point back to a known event, which
  /// a clause far above them does not date. `isOfAccord`: the act is of an agreement, which the day of its
  /// text may date.
  static func time(
    of nodes: [Int], isKnown: Bool, isOfAccord: Bool, others: [[Int]], taken: Set<Int>,
    in reading: SentenceReading, cues: [Int]
  ) -> Attested<TimeReference>? {
    var best: (rank: Int, distance: Int, index: Int)?
    for index in reading.times.indices {
      let mention = reading.times[index]
      guard !taken.contains(index), !mention.time.value.hasSuffix("_REF"),
        let range = reading.range(of: mention.span), isDated(mention, range, in: reading)
      else { continue }
      guard let rank = rank(range, nodes, cues, in: reading) else { continue }
      if !isOfAccord, isOfText(range, in: reading) { continue }
      if isOfAccordMaking(range, nodes, in: reading) || isOfOrdering(range, nodes, in: reading)
        || isBeyondAside(range, nodes, in: reading)
      {
        continue
      }
      if rank == 1, isKnown, !isUnder(nodes, range, cues, in: reading) { continue }
      if rank == 1, isOfAnother(range, than: nodes, others, cues, in: reading) { continue }
      if rank < 3, isOfClauseAbove(range, nodes, isKnown, cues, in: reading) { continue }
      let distance = nodes.map { abs($0 - range.lowerBound) }.min() ?? 0
      let usable =
        mention.kind != .duration && (mention.time.start != nil || mention.time.end != nil) ? 1 : 0
      let candidate = (rank: rank * 2 + usable, distance: distance, index: index)
      if let current = best,
        (current.rank, -current.distance) >= (candidate.rank, -candidate.distance)
      {
        continue
      }
      best = candidate
    }
    guard let best else { return nil }
    let mention = reading.times[best.index]
    if let span = TimeSpan.reference(with: best.index, in: reading) { return span }
    return Attested(
      bounded(mention, in: reading), wording: reading.wording(mention.span), span: mention.span,
      rule: mention.rule)
  }

  private static let reaching: LemmaSet = ["in", "over", "within", "during", "for", "throughout"]

  /// A date, or a length of time that reaches up to the day of the report: "in the past 24 hours".
  private static func isDated(
    _ mention: TimeMention, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    switch mention.kind {
    case .date, .time: return true
    case .duration:
      return mention.time.basis == .publication && mention.time.start != nil
        && mention.time.end != nil && range.lowerBound > 0
        && reaching.contains(reading.keys[range.lowerBound - 1])
    default: return false
    }
  }

  /// "since March" lasts from then on; "before Friday" is any day ahead of it; "in the past two days" is
  /// the time between two days.
  private static func bounded(
    _ mention: TimeMention, in reading: SentenceReading
  ) -> TimeReference {
    var time = mention.time
    if mention.kind == .duration, let start = time.start, let end = time.end {
      time.value = "\(start)/\(end)"
      return time
    }
    guard let first = reading.range(of: mention.span)?.lowerBound, first > 0 else { return time }
    switch reading.keys[first - 1] {
    case "since":
      (time.end, time.isExtent) = (nil, true)
    case "before" where time.precision != .part && !isRightAhead(first - 1, in: reading):
      (time.end, time.start) = (time.start?.adding(days: -1), nil)
    default: break
    }
    return time
  }

  /// "just before Friday", "two days before Friday": no open bound.
  private static func isRightAhead(_ before: Int, in reading: SentenceReading) -> Bool {
    before > 0
      && (reading.tag(before - 1) == .adv || reading.timeAt[before - 1] >= 0
        || ["day", "night", "hour", "minute", "week", "month"].contains(reading.keys[before - 1]))
  }

  /// "the statement of 9 November", "the 5 March agreement": the day of a text, not of the act that is
  /// said to breach it.
  private static func isOfText(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound + 1)
    if first > 1, ["of", "from"].contains(reading.keys[first - 1]),
      AccordNouns.isText(reading.keys[first - 2])
    {
      return true
    }
    return next < reading.count && AccordNouns.isText(reading.keys[next])
  }

  private static let making: LemmaSet = [
    "declare", "announce", "agree", "sign", "broker", "reach", "proclaim", "negotiate", "mediate",
    "conclude", "strike",
  ]

  /// "the truce declared by the army on 31 August": the day of that, not of the act that breaks it.
  private static func isOfAccordMaking(
    _ range: ClosedRange<Int>, _ nodes: [Int], in reading: SentenceReading
  ) -> Bool {
    var verb = range.lowerBound - 1
    while verb > 0, range.lowerBound - verb < 9, reading.tag(verb) != .verb,
      ![",", ";", ":", "."].contains(reading.words[verb].form)
    {
      verb -= 1
    }
    guard verb > 0, making.contains(reading.keys[verb]), !nodes.contains(verb),
      [.vbn, .vbd].contains(reading.words[verb].pennTag),
      !(verb + 1..<range.lowerBound).contains(where: { nodes.contains($0) }),
      let noun = (max(0, verb - 3)..<verb).last(where: { reading.isNominal($0) })
    else { return false }
    return reading.marks[noun].lists.contains(.accords)
      || AccordNouns.isText(reading.keys[noun])
  }

  /// "The truce, brokered in May, collapsed on Sunday": the clause behind the second comma dates itself
  /// alone.
  private static func isBeyondAside(
    _ range: ClosedRange<Int>, _ nodes: [Int], in reading: SentenceReading
  ) -> Bool {
    guard nodes.count == 1, let verb = nodes.first, verb > 1, verb < range.lowerBound,
      reading.words[verb - 1].form == ",", reading.tag(verb) == .verb,
      [.vbn, .vbd].contains(reading.words[verb].pennTag), reading.isNominal(verb - 2),
      !reading.hasObject(verb),
      let comma = (verb + 1..<range.lowerBound).first(where: { reading.words[$0].form == "," }),
      comma + 1 < range.lowerBound
    else { return false }
    return reading.isVerbal(comma + 1)
      && [.vbd, .vbz, .vbp, .md].contains(reading.words[comma + 1].pennTag)
  }

  private static let units: LemmaSet = ["hour", "day", "week", "month", "year", "minute"]

  /// "hours before the truce was due to begin on Sunday", "three days after it took effect on Sunday": the
  /// time of a clause that only orders the act.
  private static func isOfOrdering(
    _ range: ClosedRange<Int>, _ nodes: [Int], in reading: SentenceReading
  ) -> Bool {
    let from = max(1, range.lowerBound - 20)
    guard
      let marker = (from..<max(from, range.lowerBound)).last(where: { word in
        switch reading.keys[word] {
        case "before", "until": return true
        case "after": return units.contains(reading.keys[word - 1])
        default: return false
        }
      }), nodes.allSatisfy({ $0 < marker })
    else { return false }
    let between = marker + 1..<range.lowerBound
    return between.contains { reading.tag($0) == .verb }
      && !between.contains { [",", ";", ":"].contains(reading.words[$0].form) }
  }

  /// Whether the expression stands below the act in the tree, in clauses of its own ("took place as
  /// people waited on Monday"), or right before its noun.
  private static func isUnder(
    _ nodes: [Int], _ range: ClosedRange<Int>, _ cues: [Int], in reading: SentenceReading
  ) -> Bool {
    if nodes.contains(where: { (1...2).contains($0 - range.upperBound) }) { return true }
    var ancestor = reading.head(of: range)
    for _ in 0..<10 {
      if nodes.contains(ancestor) { return true }
      guard let up = reading.head(ancestor), !cues.contains(up) else { return false }
      ancestor = up
    }
    return false
  }

  /// Whether the expression hangs on another act of the sentence that is no part of what this one
  /// tells: not on "evacuated" in "people left the town with others evacuated on Friday".
  private static func isOfAnother(
    _ range: ClosedRange<Int>, than nodes: [Int], _ others: [[Int]], _ cues: [Int],
    in reading: SentenceReading
  ) -> Bool {
    others.contains { other in
      rank(range, other, cues, in: reading) == 3
        && !other.contains { word in nodes.contains { isBelow(word, $0, cues, in: reading) } }
    }
  }

  /// Steps up the tree within which a clause dates the known event that it names.
  private static let near = 2

  /// Whether the expression dates a clause whose content the act is ("argued on Monday about who
  /// fired") or that only comes to speak of a known event ("met on Monday to condemn the raid").
  private static func isOfClauseAbove(
    _ range: ClosedRange<Int>, _ nodes: [Int], _ isKnown: Bool, _ cues: [Int],
    in reading: SentenceReading
  ) -> Bool {
    var top = reading.head(of: range)
    for _ in 0..<6 where !reading.isVerbal(top) {
      guard let up = reading.head(top) else { return false }
      top = up
    }
    guard !cues.contains(top), !nodes.contains(top) else { return false }
    return nodes.contains { node in
      var word = node
      var isContent = false
      for step in 1...10 {
        guard let up = reading.head(word) else { return false }
        // What stands outside the words of a speaker dates no known event that they speak of.
        if cues.contains(up) {
          guard isKnown else { return false }
          isContent = true
        }
        isContent = isContent || Self.isContent(word, in: reading)
        if up == top { return isContent || isKnown && step > near }
        word = up
      }
      return false
    }
  }

  /// "The truce, agreed on 9 September, …": a clause that only says more of a noun dates that noun.
  private static func isAside(_ verb: Int, _ nodes: [Int], in reading: SentenceReading) -> Bool {
    // "a truce agreed in May has held", where the tree makes the participle the subject.
    if reading.relation(verb) == .nsubj, let clause = reading.head(verb), clause > verb {
      return !nodes.contains { $0 == verb || isBelow($0, verb, [], in: reading) }
    }
    guard !reading.isUpperCase, !["control", "hold", "occupy"].contains(reading.keys[verb]),
      reading.relation(verb) == .acl || reading.relation(verb) == .aclRelcl,
      let noun = reading.head(verb)
    else { return false }
    return !nodes.contains(noun) && !nodes.contains(verb)
      && !nodes.contains { isBelow($0, verb, [], in: reading) }
  }

  /// 3: hangs on the act; 2: on a clause above it that is no cue; 1: in the same stretch; nil: the
  /// expression dates something else.
  private static func rank(
    _ range: ClosedRange<Int>, _ nodes: [Int], _ cues: [Int], in reading: SentenceReading
  ) -> Int? {
    let head = reading.head(of: range)
    var ancestor = head
    for _ in 0..<6 {
      guard let up = reading.head(ancestor) else { break }
      if nodes.contains(up) { return 3 }
      if cues.contains(up) { break }
      if reading.isVerbal(up) {
        if !isModifier(range, in: reading), isAside(up, nodes, in: reading) { return nil }
        return nodes.contains { isBelow($0, up, cues, in: reading) } ? 2 : 1
      }
      ancestor = up
    }
    return 1
  }

  /// A clause that tells what is said, asked or argued about: "debated on Monday who fired".
  private static func isContent(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.relation(word) == .ccomp || reading.markers(word).contains("about")
      || [.acl, .aclRelcl, .advcl].contains(reading.relation(word)) && word > 0
        && reading.children(word).contains {
          reading.keys[$0] == "about" && $0 < word && $0 + 1 < reading.count
            && ["who", "what", "whether", "how"].contains(reading.keys[$0 + 1])
        }
      || reading.relation(word) == .advcl
        && reading.children(word).contains { reading.keys[$0] == "who" && $0 < word }
  }

  private static func isBelow(
    _ word: Int, _ top: Int, _ cues: [Int], in reading: SentenceReading
  ) -> Bool {
    var ancestor = word
    for _ in 0..<10 {
      guard let up = reading.head(ancestor), !cues.contains(up), !isContent(ancestor, in: reading)
      else { return false }
      if up == top { return true }
      ancestor = up
    }
    return false
  }
}
