import TruceModel
import TruceText

/// Ends what somebody says at a semicolon, or at a comma and a "but", behind which somebody else speaks:
/// "The army said rebels had fired; the rebels denied it", "The army said it had stopped, but shelling
/// went on, residents said".
enum SpeechBreaks {
  /// The speeches with what they hold on their own side of such semicolons; those left with nothing go.
  static func clipped(_ speeches: [Speech], in reading: SentenceReading) -> [Speech] {
    guard speeches.count > 1 else { return speeches }
    var speeches = speeches
    // What a speaker adds behind a comma is told by a participle.
    let mayAdd = speeches.indices.contains { index in
      speeches[index].cueWord.map { reading.words[$0].pennTag == .vbg } ?? false
    }
    if mayAdd {
      speeches = speeches.compactMap {
        withoutOthersAddition(withoutAddition($0, speeches, in: reading), speeches, in: reading)
      }
    }
    let marks = semicolons(in: reading)
    guard !marks.isEmpty else { return speeches }
    return speeches.compactMap { speech in
      guard let cue = speech.cueWord else { return speech }
      var copy = speech
      for mark in marks where isBreak(mark, for: cue, speeches) {
        let at = reading.words[mark].span
        copy.content = copy.content.compactMap { piece in
          if cue < mark {
            return piece.start < at.start ? Span(piece.start, min(piece.end, at.start)) : nil
          }
          return piece.end > at.end ? Span(max(piece.start, at.end + 1), piece.end) : nil
        }
      }
      copy.content.removeAll { $0.length <= 0 }
      return copy.content.isEmpty ? nil : copy
    }
  }

  /// "denied the raid, | saying rebels had fired": what the denier says besides is not denied.
  private static func withoutAddition(
    _ speech: Speech, _ speeches: [Speech], in reading: SentenceReading
  ) -> Speech {
    guard speech.cue?.stance == .denies, let cue = speech.cueWord else { return speech }
    let added = speeches.compactMap { other -> Int? in
      guard let word = other.cueWord, word > cue + 1, reading.words[word].pennTag == .vbg,
        other.cue?.strength == .speech, reading.words[word - 1].form == ",",
        other.speakerHead == nil || other.speakerHead == speech.speakerHead
      else { return nil }
      return word - 1
    }
    guard let first = added.min() else { return speech }
    var copy = speech
    copy.content = clipped(speech.content, at: reading.words[first].span.start)
    return copy.content.isEmpty ? speech : copy
  }

  /// "The army said it had stopped when warned by the mission, | adding that": what another adds behind
  /// a comma is not said by whoever is named in between; nil: nothing else is.
  private static func withoutOthersAddition(
    _ speech: Speech, _ speeches: [Speech], in reading: SentenceReading
  ) -> Speech? {
    guard let cue = speech.cueWord, let speaker = speech.speakerHead else { return speech }
    let added = speeches.compactMap { other -> Int? in
      guard let word = other.cueWord, let adder = other.speakerHead, word > cue + 1,
        reading.words[word].pennTag == .vbg, other.cue?.strength == .speech,
        reading.words[word - 1].form == ",", adder < cue, adder != speaker
      else { return nil }
      return word - 1
    }
    guard let first = added.min() else { return speech }
    var copy = speech
    copy.content = clipped(speech.content, at: reading.words[first].span.start)
    return copy.content.isEmpty ? nil : copy
  }

  private static func clipped(_ content: [Span], at end: Int) -> [Span] {
    content.compactMap { $0.start < end ? Span($0.start, min($0.end, end)) : nil }
  }

  /// Whether somebody speaks beyond the semicolon, named there.
  private static func isBreak(_ mark: Int, for cue: Int, _ speeches: [Speech]) -> Bool {
    speeches.contains { other in
      guard let word = other.cueWord, let speaker = other.speakerHead, word != cue else {
        return false
      }
      return (word < mark) != (cue < mark) && (speaker < mark) == (word < mark)
    }
  }

  private static let contrasts: LemmaSet = ["but", "while", "whereas", "although", "though"]

  /// The semicolons, and the commas ahead of a contrast, outside quotation marks.
  private static func semicolons(in reading: SentenceReading) -> [Int] {
    var isQuoted = false
    var found: [Int] = []
    for word in 0..<reading.count {
      if reading.marks[word].contains(.quote) {
        reading.turnQuotation(&isQuoted, at: word)
        continue
      }
      switch reading.words[word].form.onlyByte {
      case UInt8(ascii: ";") where !isQuoted: found.append(word)
      case UInt8(ascii: ",") where !isQuoted && word + 1 < reading.count:
        if contrasts.contains(reading.keys[word + 1]) { found.append(word) }
      default: continue
      }
    }
    return found
  }
}
