import TruceModel
import TruceText

/// The speeches of a document, each sentence's own, with quotations that run over sentences joined.
struct LinkedSpeeches: Sendable {
  /// Parallel to the readings, each sorted by cue.
  var bySentence: [[Speech]]
  /// For each reading, the indices (reading, speech) of quotations that began before it and still
  /// run.
  var running: [[(reading: Int, speech: Int)]]
}

/// Extends contents to the quotation marks they stand in, over sentence borders, and gives pronouns
/// without a known name the speaker before them.
enum SpeechLinker {
  static func linked(
    _ speeches: consuming [[Speech]], readings: [SentenceReading], document: Document
  ) -> LinkedSpeeches {
    var all = speeches
    var running = [[(reading: Int, speech: Int)]](repeating: [], count: readings.count)
    let quotes = QuotedStretches.stretches(in: document)
    var last: [Attested<Entity>] = []
    var firstQuote = 0
    for index in readings.indices {
      for number in all[index].indices {
        resolvePronoun(&all[index][number], last)
        if !all[index][number].speakers.isEmpty { last = all[index][number].speakers }
      }
      let sentence = readings[index].sentence.span
      while firstQuote < quotes.count, quotes[firstQuote].end <= sentence.start { firstQuote += 1 }
      var next = firstQuote
      while next < quotes.count, quotes[next].start < sentence.end {
        extend(&all[index], by: quotes[next], sentence, document)
        next += 1
      }
    }
    for index in readings.indices { attachCredit(&all[index], quotes) }
    continueQuotes(&all, quotes, readings, document)
    for index in readings.indices { extendTurn(&all[index], document) }
    for index in readings.indices {
      for number in all[index].indices {
        guard let end = all[index][number].content.last?.end else { continue }
        var later = index + 1
        while later < readings.count, readings[later].sentence.span.start < end {
          running[later].append((index, number))
          later += 1
        }
        let start = all[index][number].content.first?.start ?? 0
        var earlier = index - 1
        while earlier >= 0, readings[earlier].sentence.span.end > start {
          running[earlier].append((index, number))
          earlier -= 1
        }
      }
    }
    return LinkedSpeeches(bySentence: all, running: running)
  }

  /// A turn of a transcript runs to the end of its line.
  private static func extendTurn(_ speeches: inout [Speech], _ document: Document) {
    guard let turn = speeches.first, turn.cueWord == nil, let cue = turn.cueSpans.first,
      let content = turn.content.first, content.start >= cue.end, content.length > 0
    else { return }
    let newline = UInt8(ascii: "\n")
    let end = document.bytes[content.start...].firstIndex(of: newline) ?? document.bytes.count
    speeches[0].content[0] = Span(content.start, max(content.end, end))
  }

  /// A credit or a bare "Smith said." takes the quotation that ends right before it, "He said:" the
  /// one that begins right behind it; without one it is none.
  private static func attachCredit(_ speeches: inout [Speech], _ quotes: [Span]) {
    for index in speeches.indices.reversed() {
      guard let content = speeches[index].content.first, content.length == 0 else { continue }
      let cue = speeches[index].cueSpans.first ?? content
      let quote =
        content.start > cue.start
        ? quotes.first { $0.start >= content.start && $0.start - content.start <= 4 }
        : quotes.last { $0.end <= content.start + 3 && content.start - $0.end <= 3 }
      if let quote {
        speeches[index].content = [quote]
      } else {
        speeches.remove(at: index)
      }
    }
  }

  /// A quotation that overlaps a content, or that stands in a sentence with a speech and no content
  /// holding it, belongs to that speech.
  private static func extend(
    _ speeches: inout [Speech], by quote: Span, _ sentence: Span, _ document: Document
  ) {
    guard quote.length > 25 || quote.end > sentence.end else { return }
    guard
      let index = speeches.firstIndex(where: { speech in
        speech.cue?.strength != .thought && speech.content.contains { $0.overlaps(quote) }
      })
    else { return }
    guard let piece = speeches[index].content.firstIndex(where: { $0.overlaps(quote) }) else {
      return
    }
    let cueInside = speeches[index].cueSpans.contains { quote.overlaps($0) }
    guard !cueInside else { return }
    speeches[index].content[piece] = speeches[index].content[piece].union(quote)
  }

  /// "…," he said. "…": a quotation that opens the sentence after a statement in its paragraph, with
  /// no cue of its own, goes on with it.
  private static func continueQuotes(
    _ speeches: inout [[Speech]], _ quotes: [Span], _ readings: [SentenceReading],
    _ document: Document
  ) {
    var owner: (reading: Int, speech: Int)?
    var next = 0
    for quote in quotes {
      while next < speeches.count, readings[next].sentence.span.start < quote.start {
        if let last = speaking(in: speeches[next], before: quote.start) { owner = (next, last) }
        next += 1
      }
      if next > 0, let last = speaking(in: speeches[next - 1], before: quote.start) {
        owner = (next - 1, last)
      }
      guard let (reading, number) = owner, quote.length > 6,
        !isHeld(quote, from: reading, in: speeches),
        let cue = speeches[reading][number].cueSpans.last, cue.end < quote.start,
        let content = speeches[reading][number].content.first,
        follows(quote, speeches[reading][number], readings[reading].sentence.span, document),
        isQuoted(content, document) || content.end < cue.start,
        isOneParagraph(cue.start, quote.start, document)
      else { continue }
      speeches[reading][number].content.append(quote)
    }
  }

  /// The last speech with a cue before `start` whose content precedes its cue, or else the last.
  private static func speaking(in speeches: [Speech], before start: Int) -> Int? {
    let usable = speeches.indices.filter {
      speeches[$0].cue?.arguments.contains(.quote) == true
        && speeches[$0].cue?.strength == .speech
        && (speeches[$0].cueSpans.first?.start ?? start) < start
    }
    return usable.first { index in
      guard let cue = speeches[index].cueSpans.first,
        let content = speeches[index].content.first
      else { return false }
      return content.end <= cue.start
    } ?? usable.last
  }

  /// Whether the quotation opens right behind the sentence of the speech, behind its last piece, or
  /// shortly behind its cue.
  private static func follows(
    _ quote: Span, _ speech: Speech, _ sentence: Span, _ document: Document
  ) -> Bool {
    let last = max(sentence.end, speech.content.last?.end ?? 0)
    return quote.start - last <= 3 || quote.start - (speech.cueSpans.last?.end ?? 0) < 160
  }

  /// Whether a speech whose cue stands outside the quotation has it as content.
  private static func isHeld(_ quote: Span, from: Int, in speeches: [[Speech]]) -> Bool {
    speeches[from..<min(speeches.count, from + 6)].contains { sentence in
      sentence.contains { speech in
        !speech.cueSpans.contains { quote.contains($0) }
          && speech.content.contains { $0.overlaps(quote) }
      }
    }
  }

  private static func isQuoted(_ content: Span, _ document: Document) -> Bool {
    let first = document.bytes[content.start]
    return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
      || first == 0xe2 && content.length > 3 && document.bytes[content.start + 2] == 0x9c
  }

  private static func isOneParagraph(_ a: Int, _ b: Int, _ document: Document) -> Bool {
    var low = 0
    var high = document.paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if document.paragraphs[middle].span.end <= a { low = middle + 1 } else { high = middle }
    }
    return low < document.paragraphs.count && document.paragraphs[low].span.contains(b)
  }

  private static let pronouns: LemmaSet = ["it", "he", "she", "they"]

  private static func resolvePronoun(_ speech: inout Speech, _ last: [Attested<Entity>]) {
    for index in speech.speakers.indices {
      // No pronoun is longer.
      guard speech.speakers[index].value.name.utf8.count <= 4,
        Self.pronouns.contains(speech.speakers[index].value.name.lowercased()),
        let before = last.first
      else { continue }
      speech.speakers[index].value = before.value
    }
  }
}
