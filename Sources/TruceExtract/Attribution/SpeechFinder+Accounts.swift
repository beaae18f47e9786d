import TruceModel
import TruceText

// Speakers in phrases: "according to the army", "in the ministry's account".
extension SpeechFinder {
  /// Nouns for what somebody tells, ahead of which stands whose it is.
  static let accounts: LemmaSet = ["account", "view", "telling", "version", "estimation"]

  /// The speech of "according to" at `word`; nil: what stands behind it does not speak.
  func accordingTo(_ word: Int, in reading: SentenceReading) -> Speech? {
    guard word + 2 < reading.count, reading.keys[word + 1] == "to" else { return nil }
    let head = speaker(behindTo: word, in: reading)
    if !SpeakerFinder.speaks(head, in: reading), reading.nameAt[head] < 0,
      NonActors.inert.contains(reading.keys[head])
    {
      return nil
    }
    let content = content(around: word, head, in: reading)
    guard !content.isEmpty else { return nil }
    var speech = Speech(
      sentence: reading.index, cueWord: word, cue: nil,
      cueSpans: [reading.span(word...(word + 1))], speakerHead: head, speakers: [],
      content: content.map { reading.span($0) })
    fill(&speech, speaker: head, in: reading)
    return speech
  }

  /// The head of the phrase behind "according to" at `word`.
  private func speaker(behindTo word: Int, in reading: SentenceReading) -> Int {
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
    return head
  }

  /// What stands ahead of "according to" at `word` and behind the phrase at `head`, its speaker.
  private func content(
    around word: Int, _ head: Int, in reading: SentenceReading
  ) -> [ClosedRange<Int>] {
    var content: [ClosedRange<Int>] = []
    if word > 1 { content.append(0...(word - 1)) }
    // An apposition or place behind the name belongs to the speaker up to the comma.
    if word < 2 || isInserted(word, in: reading) {
      let end = reading.phrase(head).upperBound
      var next = end + 1
      while next < reading.count, reading.words[next].form != ",", next < end + 12,
        reading.leftmost[head] <= next, next <= reading.rightmost[head],
        reading.tag(next) != .verb
      {
        next += 1
      }
      if next < reading.count, reading.words[next].form == "," { next += 1 }
      if next < reading.count - 1 { content.append(next...(reading.count - 1)) }
    }
    return content.compactMap { Self.trimmed($0, in: reading) }
  }

  /// "On Monday, | according to the army, | rebels fired": nothing is told ahead of it.
  private func isInserted(_ word: Int, in reading: SentenceReading) -> Bool {
    word < 12 && ![":", ";"].contains(reading.words[word - 1].form)
      && !(0..<word).contains { reading.isVerbal($0) && reading.relation($0) != .amod }
  }

  /// "…, in the ministry's account": whose account it is says all else in the sentence.
  func account(_ word: Int, in reading: SentenceReading) -> Speech? {
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
}
