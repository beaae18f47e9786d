import TruceModel
import TruceText

/// Builds the chain of speakers of an event, outermost to innermost.
enum AttributionReader {
  /// The speeches whose content holds the trigger, widest first.
  static func chain(
    of trigger: Span, head: Int, speeches: LinkedSpeeches, at index: Int,
    in reading: SentenceReading
  ) -> AttributionChain {
    var holding = speeches.bySentence[index].filter {
      tells($0) && ($0.holds(trigger) || isBareBlame($0, head, in: reading))
    }
    for (other, number) in speeches.running[index] {
      let speech = speeches.bySentence[other][number]
      if tells(speech), speech.holds(trigger) { holding.append(speech) }
    }
    holding = holding.filter { !isOwnCue($0, head) || $0.sentence != reading.index }
    holding.sort {
      ($0.length, $1.cueSpans.first?.start ?? 0) > ($1.length, $0.cueSpans.first?.start ?? 0)
    }
    let cited = Set(holding.flatMap(\.cited).compactMap(\.cueWord))
    holding.removeAll {
      $0.sentence == reading.index && $0.cited.isEmpty && cited.contains($0.cueWord ?? -1)
    }
    return AttributionChain(
      speeches: holding.flatMap(\.relayed), trigger: trigger, reading: reading)
  }

  /// Verbs of thought by which somebody holds that an act was done.
  private static let convictions: LemmaSet = [
    "believe", "think", "suspect", "assume", "find", "presume",
  ]

  /// Whether the speech tells what happened: stated, or held to be so by somebody who is named.
  private static func tells(_ speech: Speech) -> Bool {
    guard let cue = speech.cue, cue.strength == .thought else { return true }
    return convictions.contains(cue.lemma) && !speech.speakers.isEmpty && !speech.isNegated
  }

  private static func isOwnCue(_ speech: Speech, _ head: Int) -> Bool {
    speech.cueWord == head && speech.cue?.lemma != DeedFinder.blame
  }

  /// "Police blamed the rebels": the cue is the word for the act as well.
  private static func isBareBlame(
    _ speech: Speech, _ head: Int, in reading: SentenceReading
  ) -> Bool {
    speech.sentence == reading.index && speech.cueWord == head
      && speech.cue?.lemma == DeedFinder.blame
  }
}
