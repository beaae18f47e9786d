import TruceModel
import TruceText

/// Finds who is said to say what in one sentence: verbs of speech with speaker and content,
/// "according to", and colons in headlines.
final class SpeechFinder: Sendable {
  let cues: LemmaTable<Cue>
  let entities: EntityReader

  /// The cue that those who watch a truce perceive by.
  private let recording: Cue?

  /// The lemmas that open what somebody says, verbs of speech apart.
  static let sayings =
    ["accord", "according", "responsibility"] + accounts.lemmas + Witness.sensing.lemmas

  private static let assuming: LemmaSet = ["take", "assume", "bear", "own", "acknowledge"]
  private static let edges: LemmaSet = [",", ".", ";", ":", "-", "–", "—"]

  init(cues: LemmaTable<Cue>, entities: EntityReader) {
    recording = cues["record"]
    self.cues = cues
    self.entities = entities
  }

  /// Sorted by cue.
  func speeches(in reading: SentenceReading) -> [Speech] {
    var found = SpeechBreaks.clipped(cued(in: reading), in: reading)
    found = CitedSource.attached(to: found, in: reading) { speech, source in
      fill(&speech, speaker: source, in: reading)
    }
    for index in found.indices { attachPrincipal(to: &found[index], in: reading) }
    if reading.zone == .headline || reading.index == 0, found.isEmpty,
      reading.allMarks.contains(.turn), let speech = headline(reading)
    {
      found.append(speech)
    }
    if let turn = SpeechTurns.turn(opening: reading) ?? SpeechTurns.credit(closing: reading) {
      var speech = turn
      fill(&speech, speaker: turn.speakerHead, in: reading)
      found.insert(speech, at: 0)
    }
    return found
  }

  /// The speeches that verbs and phrases of the sentence tell of.
  private func cued(in reading: SentenceReading) -> [Speech] {
    var found: [Speech] = []
    for word in 0..<reading.count
    where !reading.marks[word].lists.isDisjoint(with: [.cues, .sayings]) {
      if var seen = Witness.speech(recording, at: word, in: reading) {
        fill(&seen, speaker: seen.speakerHead, in: reading)
        found.append(seen)
      }
      if let speech = speech(cuedBy: word, in: reading) { found.append(speech) }
    }
    return found
  }

  /// The speech that the word at `word` is the cue of; nil: none.
  private func speech(cuedBy word: Int, in reading: SentenceReading) -> Speech? {
    let key = reading.keys[word]
    if isDemanded(word, in: reading) { return nil }
    if key == "according"
      || key == "accord" && (reading.tag(word) == .verb || reading.tag(word) == .adp),
      let speech = accordingTo(word, in: reading)
    {
      return speech
    }
    if let speech = account(word, in: reading) { return speech }
    if reading.tag(word) == .verb, reading.marks[word].lists.contains(.cues), let cue = cues[key],
      let speech = speech(of: cue, at: word, in: reading)
    {
      return speech
    }
    return assumption(word, in: reading)
  }

  private static let judging: LemmaSet = [
    "condemn", "denounce", "blame", "accuse", "deplore", "reject", "criticise", "criticize",
  ]
  private static let demanding: LemmaSet = [
    "urge", "call", "ask", "appeal", "demand", "press", "exhort", "invite", "implore", "request",
  ]

  /// "called on the council to condemn the raid": what somebody is to say is not said yet.
  private func isDemanded(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.words[verb].pennTag == .vb, Self.judging.contains(reading.keys[verb]), verb > 1,
      reading.keys[verb - 1] == "to" || reading.keys[verb - 2] == "to",
      let governor = reading.head(verb), governor < verb,
      [.xcomp, .advcl, .ccomp].contains(reading.relation(verb))
    else { return false }
    return reading.tag(governor) == .verb && Self.demanding.contains(reading.keys[governor])
      && !reading.isPassiveVerb(governor)
  }

  /// "took responsibility for the raid", "responsibility has been assumed by": the same as claiming it.
  private func assumption(_ noun: Int, in reading: SentenceReading) -> Speech? {
    guard reading.keys[noun] == "responsibility", let verb = reading.head(noun),
      reading.relation(noun) == .obj && verb < noun || reading.relation(noun) == .nsubjPass,
      Self.assuming.contains(reading.keys[verb]),
      !reading.marks[verb].lists.contains(.cues), let cue = cues["claim"]
    else { return nil }
    return speech(of: cue, at: verb, in: reading)
  }

  /// The speech of the verb at `word`; nil: nobody says anything by it.
  private func speech(of plain: Cue, at word: Int, in reading: SentenceReading) -> Speech? {
    let cue = CueSense.condemning(plain, at: word, in: reading)
    guard CueSense.isOfSpeech(cue, at: word, in: reading) else { return nil }
    let related = ContentFinder.related(to: word, cue, in: reading)
    let speaker = related == nil ? SpeakerFinder.speaker(of: word, in: reading) : word - 1
    if CueSense.isIdle(cue, at: word, speaker, in: reading) { return nil }
    let content =
      content(of: cue, at: word, speaker, related, in: reading)
      .map { $0.map { reading.span($0) } }
      ?? BareSpeech.content(of: cue, at: word, speaker: speaker, in: reading).map { [$0] }
    guard let content, !content.isEmpty else { return nil }
    var speech = Speech(
      sentence: reading.index, cueWord: word, cue: cue,
      cueSpans: [cueSpan(word, in: reading)], speakerHead: speaker, speakers: [],
      content: content)
    speech.isPassive = reading.isPassiveVerb(word) || SpeakerFinder.isRaised(word, in: reading)
    fill(&speech, speaker: speaker, in: reading)
    if cue.arguments.contains(.accused) { fillAccused(&speech, cue, word, in: reading) }
    speech.isNegated = reading.isNegated(word)
    if let speaker, isNeither(speaker, in: reading) { speech.isNegated = true }
    speech.isWithheld = !speech.isPassive && WithheldWord.holds(word, in: reading)
    if let speaker, reading.isNobody(speaker) {
      speech.isNegated = true
      speech.isByNobody = true
      speech.speakers = []
    }
    if let saidOn = saidOn(word, in: reading) { speech.saidOn = saidOn }
    if let via = via(cue, word, in: reading) { speech.via = via }
    return speech
  }

  /// The words that are said, within the clause of the verb at `word`; nil: the tree gives none.
  private func content(
    of cue: Cue, at word: Int, _ speaker: Int?, _ related: [ClosedRange<Int>]?,
    in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    var found =
      related ?? rejected(by: cue, at: word, in: reading)
      ?? ContentFinder.content(of: cue, at: word, speaker: speaker, in: reading)
    if let start = StatementOrder.subordinateStart(word, speaker, in: reading) {
      found = found?.compactMap {
        $0.upperBound > start ? max($0.lowerBound, start)...$0.upperBound : nil
      }
    }
    if let end = StatementOrder.endOfRelative(word, in: reading) {
      found = found?.compactMap {
        $0.lowerBound < end ? $0.lowerBound...min($0.upperBound, end) : nil
      }
    }
    return found
  }

  /// The charge that the verb at `word` rejects; nil: it rejects none.
  private func rejected(
    by cue: Cue, at word: Int, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    if let charge = reading.falseCharge, charge.verb == word, !charge.isSubject {
      return [charge.noun...charge.noun]
    }
    guard cue.stance == .denies, let charge = reading.rejectedCharge, charge.verb == word
    else { return nil }
    return [charge.noun...charge.noun]
  }

  /// The verb with the auxiliaries and adverbs that stand directly before it.
  private func cueSpan(_ word: Int, in reading: SentenceReading) -> Span {
    var first = word
    while first > 0 {
      let before = first - 1
      let relation = reading.relation(before)
      guard reading.head(before) == word,
        relation == .aux || relation == .auxPass || relation == .advmod
      else { break }
      first = before
    }
    return reading.span(first...word)
  }

  /// When it was said; nil: the sentence does not tell.
  private func saidOn(_ word: Int, in reading: SentenceReading) -> Attested<TimeReference>? {
    for index in reading.times.indices
    where reading.times[index].kind == .date || reading.times[index].kind == .time {
      guard let range = reading.range(of: reading.times[index].span) else { continue }
      if TimeReader.isOfSaying(range, cue: word, in: reading) {
        let mention = reading.times[index]
        return Attested(
          reading.times[index].time, wording: reading.wording(mention.span), span: mention.span,
          rule: mention.rule)
      }
    }
    return nil
  }

  /// `range` without commas, full stops and conjunctions at its ends.
  static func trimmed(
    _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    var first = range.lowerBound
    var last = range.upperBound
    while first <= last, edges.contains(reading.words[first].form) { first += 1 }
    while last >= first, edges.contains(reading.words[last].form) { last -= 1 }
    return first <= last ? first...last : nil
  }
}
