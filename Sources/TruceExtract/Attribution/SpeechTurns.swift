import TruceModel
import TruceText

/// Finds speakers that no verb names: turns of a transcript ("SMITH: …") and credits of a quotation
/// ("“…” — Jane Smith").
enum SpeechTurns {
  /// True where a mark stands that a turn or a credit needs; it looks at forms alone.
  static func mayStand(in sentence: Sentence) -> Bool {
    let words = sentence.words
    return words.indices.prefix(5).contains { words[$0].form.onlyByte == UInt8(ascii: ":") }
      || words.indices.suffix(7).contains { isDash(words[$0].form) }
  }

  private static let dashes: LemmaSet = ["―", "—", "--", "–"]

  /// True for a dash behind which a quotation may be credited.
  static func isDash(_ form: String) -> Bool { dashes.contains(form) }

  /// The speech of a turn: a name in capitals and a colon open the sentence. Its content is the
  /// rest of the sentence; `SpeechLinker` extends it to the turn's end.
  static func turn(opening reading: SentenceReading) -> Speech? {
    guard reading.allMarks.contains(.turn) else { return nil }
    var first = 0
    while first < reading.count, ["\"", "“"].contains(reading.words[first].form) { first += 1 }
    guard
      let colon = (first..<min(first + 4, reading.count)).first(where: {
        reading.words[$0].form == ":"
      }), colon > first, reading.count - colon > 3
    else { return nil }
    let isName = (first..<colon).allSatisfy { isInCapitals(reading.words[$0].form) }
    guard isName, !reading.isFiledFrom(first..<colon),
      !reading.isUpperCase || reading.nameAt[colon - 1] >= 0
    else { return nil }
    return speech(colon, speaker: colon - 1, (colon + 1)...(reading.count - 1), in: reading)
  }

  /// The speech of a credit: a quotation, a dash and a person's name end the sentence. Where the
  /// quotation stands in sentences before, the content is empty at the dash for `SpeechLinker`.
  static func credit(closing reading: SentenceReading) -> Speech? {
    guard reading.allMarks.contains(.turn) else { return nil }
    var last = reading.count - 1
    if last > 0, reading.words[last].form == "." { last -= 1 }
    guard last > 0 else { return nil }
    let dash = (max(0, last - 5)..<last).last { isDash(reading.words[$0].form) }
    guard let dash, isName((dash + 1)...last, in: reading) else { return nil }
    let isClosed = dash > 0 && ["”", "\"", "''"].contains(reading.words[dash - 1].form)
    guard dash == 0 || isClosed else { return nil }
    var found = speech(dash, speaker: last, 0...max(0, dash - 1), in: reading)
    if dash < 2 {
      let start = reading.words[dash].span.start
      found.content = [Span(start, start)]
    }
    return found
  }

  private static func isName(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    range.allSatisfy { reading.tag($0) == .propn || reading.nameAt[$0] >= 0 }
  }

  private static func speech(
    _ mark: Int, speaker: Int, _ content: ClosedRange<Int>, in reading: SentenceReading
  ) -> Speech {
    Speech(
      sentence: reading.index, cueWord: nil, cue: nil, cueSpans: [reading.words[mark].span],
      speakerHead: speaker, speakers: [], content: [reading.span(content)])
  }

  private static func isInCapitals(_ form: String) -> Bool {
    form.utf8.count > 1
      && form.utf8.allSatisfy {
        $0 >= 0x41 && $0 <= 0x5a || [0x2d, 0x2e, 0x27].contains($0)
      }
  }
}
