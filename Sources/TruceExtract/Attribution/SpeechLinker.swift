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
    _ speeches: [[Speech]], readings: [SentenceReading], document: Document
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
    for index in readings.indices {
      for (number, speech) in all[index].enumerated() {
        guard let end = speech.content.last?.end else { continue }
        var later = index + 1
        while later < readings.count, readings[later].sentence.span.start < end {
          running[later].append((index, number))
          later += 1
        }
        let start = speech.content.first?.start ?? 0
        var earlier = index - 1
        while earlier >= 0, readings[earlier].sentence.span.end > start {
          running[earlier].append((index, number))
          earlier -= 1
        }
      }
    }
    return LinkedSpeeches(bySentence: all, running: running)
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

  private static func resolvePronoun(_ speech: inout Speech, _ last: [Attested<Entity>]) {
    let pronouns: Set<String> = ["it", "he", "she", "they"]
    for index in speech.speakers.indices {
      guard pronouns.contains(speech.speakers[index].value.name.lowercased()),
        let before = last.first
      else { continue }
      speech.speakers[index].value = before.value
    }
  }
}
