import TruceModel
import TruceText

/// Finds who is said to say what in one sentence: verbs of speech with speaker and content,
/// "according to", and colons in headlines.
final class SpeechFinder: Sendable {
  let cues: LemmaTable<Cue>
  let entities: EntityReader
  /// The cue that those who watch a truce perceive by.
  private let recording: Cue?

  init(cues: LemmaTable<Cue>, entities: EntityReader) {
    recording = cues["record"]
    self.cues = cues
    self.entities = entities
  }

  /// Sorted by cue.
  func speeches(in reading: SentenceReading) -> [Speech] {
    var found: [Speech] = []
    for word in 0..<reading.count
    where !reading.marks[word].lists.isDisjoint(with: [.cues, .sayings]) {
      if var seen = Witness.speech(recording, at: word, in: reading) {
        fill(&seen, speaker: seen.speakerHead, in: reading)
        found.append(seen)
      }
      if reading.keys[word] == "accord", reading.tag(word) == .verb || reading.tag(word) == .adp,
        let speech = accordingTo(word, in: reading)
      {
        found.append(speech)
      } else if reading.keys[word] == "according",
        let speech = accordingTo(word, in: reading)
      {
        found.append(speech)
      } else if let speech = account(word, in: reading) {
        found.append(speech)
      } else if reading.tag(word) == .verb, reading.marks[word].lists.contains(.cues),
        let cue = cues[reading.keys[word]],
        let speech = speech(of: cue, at: word, in: reading)
      {
        found.append(speech)
      } else if let speech = assumption(word, in: reading) {
        found.append(speech)
      }
    }
    found = SpeechBreaks.clipped(found, in: reading)
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

  /// "a caller claimed it on behalf of the group": the group claims it through the caller.
  private func attachPrincipal(to speech: inout Speech, in reading: SentenceReading) {
    guard let verb = speech.cueWord, speech.cited.isEmpty, let cue = speech.cue,
      Behalf.isClaiming(cue.lemma), let behalf = Behalf(behind: verb, in: reading)
    else { return }
    var principal = speech
    (principal.speakers, principal.speakerSpan) = ([], nil)
    (principal.speakerHead, principal.cueSpans) = (
      behalf.principal, [reading.span(behalf.marker)]
    )
    (principal.saidOn, principal.via, principal.pronounSpan) = (nil, nil, nil)
    principal.isPassive = false
    fill(&principal, speaker: behalf.principal, in: reading)
    speech.cited = [principal]
  }

  private static let assuming: LemmaSet = ["take", "assume", "bear", "own", "acknowledge"]

  /// "took responsibility for the raid": the same as claiming it.
  private func assumption(_ noun: Int, in reading: SentenceReading) -> Speech? {
    guard reading.keys[noun] == "responsibility", reading.relation(noun) == .obj,
      let verb = reading.head(noun), verb < noun, Self.assuming.contains(reading.keys[verb]),
      !reading.marks[verb].lists.contains(.cues), let cue = cues["claim"]
    else { return nil }
    return speech(of: cue, at: verb, in: reading)
  }

  /// Deeds that nobody denies by rejecting them.
  private static let deeds: LemmaSet = [
    "murder", "assassination", "killing", "massacre", "kidnapping", "abduction", "crime",
    "bombing", "terrorism", "atrocity",
  ]

  /// "All parties rejected the murder of the candidate": they condemn it.
  private func condemning(_ cue: Cue, at word: Int, in reading: SentenceReading) -> Cue {
    guard cue.stance == .denies, ["reject", "repudiate"].contains(reading.keys[word]),
      let object = reading.object(word), Self.deeds.contains(reading.keys[object])
    else { return cue }
    var copy = cue
    copy.stance = .accuses
    return copy
  }

  private func speech(of plain: Cue, at word: Int, in reading: SentenceReading) -> Speech? {
    let cue = condemning(plain, at: word, in: reading)
    guard !isWeapon(word, cue, in: reading), reading.relation(word) != .amod,
      !isOwned(word, in: reading)
    else { return nil }
    if isOfAccord(word, in: reading) { return nil }
    let related = ContentFinder.related(to: word, cue, in: reading)
    let speaker = related == nil ? SpeakerFinder.speaker(of: word, in: reading) : word - 1
    if isIdle(cue, at: word, speaker, in: reading) { return nil }
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
    let content =
      found.map { $0.map { reading.span($0) } }
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
    speech.saidOn = saidOn(word, in: reading)
    speech.via = via(cue, word, in: reading)
    return speech
  }

  /// "the ceasefire declared on Friday": nobody is named who says anything.
  private func isOfAccord(_ word: Int, in reading: SentenceReading) -> Bool {
    guard word > 0, reading.words[word].pennTag == .vbn || reading.words[word].pennTag == .vbd,
      AccordNouns.isNoun(reading.keys[word - 1]), reading.child(word, .oblAgent) == nil,
      reading.child(word, .nsubj, .nsubjPass, .auxPass, .aux) == nil
    else { return false }
    return [.acl, .amod].contains(reading.relation(word)) && !reading.hasObject(word)
  }

  /// "the rebels' claim that": a noun, whatever its tag.
  private func isOwned(_ word: Int, in reading: SentenceReading) -> Bool {
    word > 0 && (reading.words[word - 1].pennTag == .pos || reading.keys[word - 1] == "'")
      && reading.words[word].pennTag != .vbd
  }

  /// "Neither the army nor the rebels commented"
  private func isNeither(_ speaker: Int, in reading: SentenceReading) -> Bool {
    let first = reading.phrase(speaker).lowerBound
    return reading.keys[first] == "neither" || first > 0 && reading.keys[first - 1] == "neither"
  }

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

  /// "report" and "charge" that are events, "call" for a name.
  private func isWeapon(_ word: Int, _ cue: Cue, in reading: SentenceReading) -> Bool {
    if word == 0
      || reading.tag(word) == .verb && reading.words[word].pennTag == .vb
        && SpeakerFinder.speaker(of: word, in: reading) == nil
    {
      return true
    }
    // "did not rule out that"
    if cue.lemma == "rule", word + 1 < reading.count, reading.keys[word + 1] == "out" {
      return true
    }
    if cue.lemma == "claim" {
      let behind = (word + 1)..<min(word + 4, max(word + 1, reading.count))
      if behind.contains(where: { ["life", "lives", "victim"].contains(reading.keys[$0]) }) {
        return true
      }
    }
    return Self.oftenActs.contains(cue.lemma) && !quotes(word, in: reading)
  }

  /// Verbs that tell as often what somebody does as what somebody says.
  private static let oftenActs: LemmaSet = ["continue", "respond", "react", "answer"]

  /// "… that", "…:", or quotation marks in the sentence.
  private func quotes(_ word: Int, in reading: SentenceReading) -> Bool {
    if word + 1 < reading.count, ["that", ":"].contains(reading.words[word + 1].form) {
      return true
    }
    return reading.allMarks.contains(.quote)
  }

  /// Thoughts that nobody reports: those of the one who speaks or is spoken to ("I think", "you
  /// know"), and bare infinitives ("to support the plan").
  private func isIdle(
    _ cue: Cue, at word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> Bool {
    if cue.strength == .thought {
      if let speaker, ["i", "we", "you"].contains(reading.keys[speaker]) { return true }
      if reading.words[word].pennTag == .vb, speaker == nil || reading.child(word, .nsubj) == nil {
        return true
      }
    }
    // "The deal asks both sides to": a text that binds, nobody who speaks.
    if let speaker, reading.isTruceKnown, AccordNouns.isNoun(reading.keys[speaker]),
      !isOfBody(speaker, in: reading)
    {
      return true
    }
    if cue.lemma == "hold" { return !isBlame(word, in: reading) }
    // "four attacks attributed to the rebels": nobody says by whom.
    if cue.lemma == "attribute" {
      return speaker == nil || reading.isPassiveVerb(word)
        || [.acl, .amod, .nmod, .appos].contains(reading.relation(word))
        || speaker.map { reading.tag($0) == .pron && reading.keys[$0] == "they" } ?? true
    }
    guard ContentFinder.counting.contains(cue.lemma) else { return false }
    let upper = max(word + 1, min(word + 6, reading.count))
    return !(word + 1..<upper).contains {
      // "counted 40 explosions"
      ["count", "tally"].contains(cue.lemma) && reading.marks[$0].lists.contains(.triggers)
        || ["toll", "number", "dead", "casualty", "killed", "wounded", "injured"].contains(
          reading.keys[$0])
    }
  }

  /// "The Ceasefire and Security Mechanism": the accord's noun is a part of a body's name.
  private func isOfBody(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.nameAt[word] >= 0 else { return false }
    let name = reading.names[reading.nameAt[word]]
    guard name.kind == .organization, let last = reading.range(of: name.span)?.upperBound else {
      return false
    }
    return !AccordNouns.isNoun(reading.keys[last])
  }

  /// "hold the army responsible"
  private func isBlame(_ word: Int, in reading: SentenceReading) -> Bool {
    (word + 1..<max(word + 1, min(reading.count, word + 8))).contains {
      ["responsible", "accountable", "liable"].contains(reading.keys[$0])
    }
  }

  private func fill(_ speech: inout Speech, speaker: Int?, in reading: SentenceReading) {
    guard let speaker else { return }
    let resolved = reading.resolvingRelative(speaker)
    let range = reading.phrase(resolved)
    speech.speakerSpan = reading.span(range)
    if resolved != speaker { speech.pronounSpan = reading.words[speaker].span }
    speech.speakers = entities.entities(at: resolved, in: reading)
    if let named = named(behind: range, in: reading) {
      speech.speakers = [named]
      speech.speakerSpan = named.span
    }
    if speech.speakers.isEmpty {
      let entity = Entity(name: reading.wording(range))
      speech.speakers = [
        Attested(
          entity, wording: reading.wording(range), span: reading.span(range),
          rule: "speaker.phrase")
      ]
    }
  }

  private static let bodies: LemmaSet = [
    "agency", "channel", "newspaper", "daily", "network", "outlet", "radio", "television",
    "broadcaster", "station", "website", "group", "organisation", "organization",
  ]

  /// "the state news agency SANA": the known name right behind the word for what it is.
  private func named(
    behind phrase: ClosedRange<Int>, in reading: SentenceReading
  ) -> Attested<Entity>? {
    let next = phrase.upperBound + 1
    guard next < reading.count, Self.bodies.contains(reading.keys[phrase.upperBound]),
      reading.nameAt[next] >= 0, reading.nameAt[next] != reading.nameAt[phrase.upperBound]
    else { return nil }
    let name = reading.names[reading.nameAt[next]]
    guard let entity = name.entities.first, entity.id != nil, name.entities.count == 1 else {
      return nil
    }
    let span = reading.span(phrase).union(name.span)
    return Attested(entity, wording: reading.wording(span), span: span, rule: "speaker.name")
  }

  /// Who is accused: the phrase behind the verb, or behind "on" in "blame the raid on X".
  private func fillAccused(
    _ speech: inout Speech, _ cue: Cue, _ word: Int, in reading: SentenceReading
  ) {
    let upper = min(reading.count, word + 25)
    if let other = (word + 1..<min(word + 4, max(word + 1, reading.count))).first(where: {
      reading.keys[$0] == "other" && reading.keys[$0 - 1] == "each"
    }) {
      speech.isMutual = true
      speech.accused = other
      if speech.speakers.count != 2, let both = both(before: word, in: reading) {
        speech.speakers = both
      }
      return
    }
    let marker = (word + 1..<upper).first {
      cue.prepositions.contains(reading.keys[$0]) && reading.tag($0) != .noun
    }
    guard let marker, marker + 1 < upper else { return }
    let range =
      reading.keys[marker] == "on" || reading.keys[marker] == "to"
      ? (marker + 1)...(upper - 1) : (word + 1)...max(word + 1, marker - 1)
    // "accused the Houthis, who control Sanaa, of firing"
    let object = reading.child(word, .obj).flatMap { range.contains($0) ? $0 : nil }
    guard let accused = object ?? firstNominal(in: range, reading),
      !NonActors.inert.contains(reading.keys[accused])
    else { return }
    speech.accused = accused
    speech.accusedEntities = entities.entities(at: accused, in: reading)
      .filter { !$0.wording.isEmpty }
  }

  /// "the army and the rebels (accused each other)": the two ahead of the verb, by order of words.
  private func both(before verb: Int, in reading: SentenceReading) -> [Attested<Entity>]? {
    guard
      let and = (max(1, verb - 10)..<verb).last(where: {
        reading.tag($0) == .cconj && reading.keys[$0] == "and"
      }), reading.isNominal(and - 1),
      let last = (and + 1..<verb).last(where: { reading.isNominal($0) }),
      let one = entities.entities(at: and - 1, in: reading).first,
      let other = entities.entities(at: last, in: reading).first, !one.span.overlaps(other.span)
    else { return nil }
    return [one, other]
  }

  /// The head of the first noun phrase of `range`.
  private func firstNominal(in range: ClosedRange<Int>, _ reading: SentenceReading) -> Int? {
    var found: Int?
    for word in range {
      switch reading.tag(word) {
      case .noun, .propn, .pron: found = word
      case .adj, .det, .part, .num: if found != nil, reading.tag(word) != .part { return found }
      case .punct where reading.words[word].form == "-": continue
      default: if found != nil { return found }
      }
    }
    return found
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

  private func saidOn(_ word: Int, in reading: SentenceReading) -> Attested<TimeReference>? {
    for index in reading.times.indices
    where reading.times[index].kind == .date || reading.times[index].kind == .time {
      let mention = reading.times[index]
      guard let range = reading.range(of: mention.span) else { continue }
      if TimeReader.isOfSaying(range, cue: word, in: reading) {
        return Attested(
          reading.times[index].time, wording: reading.wording(mention.span), span: mention.span,
          rule: mention.rule)
      }
    }
    return nil
  }

  private func via(
    _ cue: Cue, _ word: Int, in reading: SentenceReading
  ) -> Attested<Entity>? {
    guard cue.arguments.contains(.person) else { return nil }
    guard let listener = reading.child(word, .iobj, .obj), listener > word,
      reading.tag(listener) == .propn || reading.tag(listener) == .noun
    else { return nil }
    return entities.entity(at: listener, in: reading).first
  }

  private func accordingTo(_ word: Int, in reading: SentenceReading) -> Speech? {
    guard word + 2 < reading.count, reading.keys[word + 1] == "to" else { return nil }
    var head = word + 2
    while let up = reading.head(head), up > head, reading.isNominal(up), up - word < 20,
      reading.leftmost[up] >= word
    {
      head = up
    }
    while !reading.isNominal(head), head + 1 < reading.count { head += 1 }
    for next in (word + 2)..<min(word + 6, reading.count) {
      // "According to the hospital, soldiers …": whoever stands behind the comma does not speak.
      if reading.words[next].form == "," || reading.tag(next) == .verb { break }
      guard reading.nameAt[next] >= 0 else { continue }
      if let name = reading.range(of: reading.names[reading.nameAt[next]].span),
        name.upperBound < head || head < name.lowerBound
      {
        head = name.upperBound
      }
      break
    }
    if !SpeakerFinder.speaks(head, in: reading), reading.nameAt[head] < 0,
      NonActors.inert.contains(reading.keys[head])
    {
      return nil
    }
    let phrase = reading.phrase(head)
    let end = phrase.upperBound
    var content: [ClosedRange<Int>] = []
    if word > 1 { content.append(0...(word - 1)) }
    var next = end + 1
    // An apposition or place behind the name belongs to the speaker up to the comma.
    if word < 2 || isInserted(word, in: reading) {
      while next < reading.count, reading.words[next].form != ",", next < end + 12,
        reading.leftmost[head] <= next, next <= reading.rightmost[head],
        reading.tag(next) != .verb
      {
        next += 1
      }
      if next < reading.count, reading.words[next].form == "," { next += 1 }
      if next < reading.count - 1 { content.append(next...(reading.count - 1)) }
    }
    content = content.compactMap { Self.trimmed($0, in: reading) }
    guard !content.isEmpty else { return nil }
    var speech = Speech(
      sentence: reading.index, cueWord: word, cue: nil,
      cueSpans: [reading.span(word...(word + 1))], speakerHead: head, speakers: [],
      content: content.map { reading.span($0) })
    fill(&speech, speaker: head, in: reading)
    return speech
  }

  /// "On Monday, | according to the army, | rebels fired": nothing is told ahead of it.
  private func isInserted(_ word: Int, in reading: SentenceReading) -> Bool {
    word < 12 && ![":", ";"].contains(reading.words[word - 1].form)
      && !(0..<word).contains { reading.isVerbal($0) && reading.relation($0) != .amod }
  }

  /// The lemmas that open what somebody says, verbs of speech apart.
  static let sayings =
    ["accord", "according", "responsibility"] + accounts.lemmas + Witness.sensing.lemmas

  private static let accounts: LemmaSet = ["account", "view", "telling", "version", "estimation"]

  /// "…, in the ministry's account": whose account it is says all else in the sentence.
  private func account(_ word: Int, in reading: SentenceReading) -> Speech? {
    guard Self.accounts.contains(reading.keys[word]), let marker = reading.child(word, .case),
      ["in", "by"].contains(reading.keys[marker]), marker < word,
      let owner = reading.child(word, .nmodPoss), owner > marker, owner < word
    else { return nil }
    var content: [ClosedRange<Int>] = []
    if marker > 1 { content.append(0...(marker - 1)) }
    if word + 2 < reading.count { content.append((word + 1)...(reading.count - 1)) }
    content = content.compactMap { Self.trimmed($0, in: reading) }
    guard !content.isEmpty else { return nil }
    var speech = Speech(
      sentence: reading.index, cueWord: word, cue: nil,
      cueSpans: [reading.words[marker].span, reading.words[word].span], speakerHead: owner,
      speakers: [], content: content.map { reading.span($0) })
    fill(&speech, speaker: owner, in: reading)
    return speech
  }

  /// "Talks have failed: Foreign Ministry": what stands behind the last colon speaks.
  private func headline(_ reading: SentenceReading) -> Speech? {
    if let speech = opening(reading) { return speech }
    guard let colon = (0..<reading.count).last(where: { reading.words[$0].form == ":" }),
      colon > 2, colon + 1 < reading.count, reading.count - colon <= 9
    else { return nil }
    let last = reading.count - 1
    guard !(colon + 1...last).contains(where: { reading.tag($0) == .verb }) else { return nil }
    var head = reading.head(of: colon + 1...last)
    while head > colon + 1, reading.tag(head) == .punct { head -= 1 }
    var speech = Speech(
      sentence: reading.index, cueWord: nil, cue: nil, cueSpans: [reading.words[colon].span],
      speakerHead: head, speakers: [], content: [reading.span(0...(colon - 1))])
    fill(&speech, speaker: head, in: reading)
    return speech
  }

  private static let sources: LemmaSet = [
    "poll", "report", "study", "official", "source", "analysis", "monitor", "police", "minister",
    "ministry", "army", "media", "activist", "survey", "un", "witness", "president", "agency",
  ]

  /// "Report: rebels shell town": who speaks stands before the first colon.
  private func opening(_ reading: SentenceReading) -> Speech? {
    guard
      let colon = (1..<min(7, max(1, reading.count))).first(where: {
        reading.words[$0].form == ":"
      }), reading.count - colon > 4
    else { return nil }
    let head = colon - 1
    let isNamed =
      reading.nameAt[head] >= 0 && reading.names[reading.nameAt[head]].kind != .place
    guard isNamed || Self.sources.contains(reading.keys[head]),
      !reading.isFiledFrom(0..<colon),
      !(0..<colon).contains(where: { reading.tag($0) == .verb })
    else { return nil }
    let content = Self.trimmed((colon + 1)...(reading.count - 1), in: reading)
    guard let content else { return nil }
    var speech = Speech(
      sentence: reading.index, cueWord: nil, cue: nil, cueSpans: [reading.words[colon].span],
      speakerHead: head, speakers: [], content: [reading.span(content)])
    fill(&speech, speaker: head, in: reading)
    return speech
  }

  private static let edges: LemmaSet = [",", ".", ";", ":", "-", "–", "—"]

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
