import TruceModel
import TruceText

// Which words belong to the phrase that names somebody: no day, no charge, the whole of a name.
extension EntityReader {
  private static let punishing: LemmaSet = [
    "blame", "condemn", "criticize", "criticise", "denounce", "punish", "thank", "arrest", "try",
  ]

  /// The words of the phrase at `word`, which the tree ends at `phrase` and broken trees at `last`.
  func extent(
    of phrase: ClosedRange<Int>, _ word: Int, upTo last: Int, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    let first = wholeName(phrase.lowerBound, in: reading)
    let end = endOfMembers(max(phrase.upperBound, last), word, in: reading)
    return withoutTime(withoutCharge(first...end, word, in: reading), word, in: reading)
  }

  /// The last word of the phrase at `word` where broken trees cut it short: "legal advisor | Jane
  /// Smith", "FARC | members".
  func lastWord(of word: Int, in reading: SentenceReading) -> Int {
    let next = word + 1
    guard next < reading.count, reading.isUpperCase, reading.timeAt[next] < 0,
      reading.numberAt[next] < 0
    else { return word }
    if reading.nameAt[next] >= 0, reading.nameAt[next] != reading.nameAt[word],
      reading.names[reading.nameAt[next]].kind == .person,
      reading.nameAt[word] < 0, person(at: word, in: reading) != nil || isTitle(word, in: reading)
    {
      return reading.range(of: reading.names[reading.nameAt[next]].span)?.upperBound ?? word
    }
    guard reading.nameAt[word] >= 0 else { return word }
    for noun in next..<min(next + 4, reading.count) {
      guard [.noun, .propn, .num, .adj].contains(reading.tag(noun)), reading.timeAt[noun] < 0 else {
        return word
      }
      if person(at: noun, in: reading)?.isArmed == true || reading.keys[noun] == "member" {
        return noun
      }
    }
    return word
  }

  private func isTitle(_ word: Int, in reading: SentenceReading) -> Bool {
    ["advisor", "adviser", "chief", "head", "chairman", "director", "candidate", "leader", "mayor"]
      .contains(reading.keys[word])
  }

  /// "MEMBERS | OF THE ARMY", where the tree cuts them from whose they are; `last` otherwise.
  private func endOfMembers(_ last: Int, _ word: Int, in reading: SentenceReading) -> Int {
    guard reading.isUpperCase, last == word, reading.keys[word] == "member",
      word + 2 < reading.count, reading.keys[word + 1] == "of",
      let whole = reading.headOfPhrase(from: word + 2), reading.timeAt[whole] < 0
    else { return last }
    return whole
  }

  /// "six priests | Thursday": the day is no part of who it is.
  private func withoutTime(
    _ range: ClosedRange<Int>, _ word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    var last = range.upperBound
    while last > max(word, range.lowerBound), reading.timeAt[last] >= 0 { last -= 1 }
    return range.lowerBound...last
  }

  /// "blamed the groups | for the murder": what somebody is blamed for is no part of who it is.
  private func withoutCharge(
    _ range: ClosedRange<Int>, _ word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    guard word < range.upperBound,
      let marker = (word + 1...range.upperBound).first(where: { reading.keys[$0] == "for" }),
      (max(0, range.lowerBound - 8)..<range.lowerBound).contains(where: {
        Self.punishing.contains(reading.keys[$0])
      })
        || (max(0, range.lowerBound - 20)..<range.lowerBound).last(where: {
          reading.isVerbal($0) && reading.relation($0) != .amod
        }).map({ Self.punishing.contains(reading.keys[$0]) }) ?? false
    else { return range }
    return range.lowerBound...(marker - 1)
  }

  /// `range`, on past the compound that it breaks off in: "a camp of the al-Qaeda" is the beginning
  /// of "a camp of the al-Qaeda-affiliated group Ansar".
  func whole(
    _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    let tail = range.upperBound + 2
    guard tail < reading.count, reading.words[tail - 1].form == "-",
      reading.words[tail - 1].span.start == reading.words[range.upperBound].span.end,
      reading.words[tail].span.start == reading.words[tail - 1].span.end,
      Self.compoundTails.contains(reading.keys[tail])
    else { return range }
    var last = tail
    while last + 1 < reading.count, isNominal(last + 1, in: reading) { last += 1 }
    return range.lowerBound...last
  }

  /// The first word of the name that `first` stands inside of, or `first`: "SHINING | PATH MEMBERS".
  private func wholeName(_ first: Int, in reading: SentenceReading) -> Int {
    guard reading.isUpperCase, reading.nameAt[first] >= 0,
      let name = reading.range(of: reading.names[reading.nameAt[first]].span)
    else { return first }
    return min(first, name.lowerBound)
  }

  /// A noun, adjective or name, or a hyphen inside a name.
  private func isNominal(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.tag(word) {
    case .noun, .propn, .adj: true
    default: reading.nameAt[word] >= 0
    }
  }

  /// The words at `range` without the articles and numbers ahead.
  func bareName(_ range: ClosedRange<Int>, in reading: SentenceReading) -> String {
    var first = range.lowerBound
    while first < range.upperBound,
      reading.tag(first) == .det || reading.tag(first) == .pron || reading.tag(first) == .num
    {
      first += 1
    }
    return reading.wording(first...range.upperBound)
  }
}
