import TruceModel
import TruceText

/// Builds the chain of speakers of an event, outermost to innermost.
enum AttributionReader {
  /// The speeches whose content holds the trigger, widest first.
  static func chain(
    of trigger: Span, head: Int, speeches: LinkedSpeeches, at index: Int,
    in reading: SentenceReading
  ) -> AttributionChain {
    var holding: [Speech] = []
    let own = speeches.bySentence[index]
    // By index: a speech that is handed on is copied with all it holds.
    for number in own.indices
    where tells(own[number])
      && (own[number].holds(trigger) || isBareBlame(own[number], head, in: reading))
      && !(isOwnCue(own[number], head) && own[number].sentence == reading.index)
    {
      holding.append(own[number])
    }
    for (other, number) in speeches.running[index] {
      let speech = speeches.bySentence[other][number]
      if tells(speech), speech.holds(trigger),
        !isOwnCue(speech, head) || speech.sentence != reading.index
      {
        holding.append(speech)
      }
    }
    if holding.count > 1 {
      holding.sort {
        ($0.length, $1.cueSpans.first?.start ?? 0) > ($1.length, $0.cueSpans.first?.start ?? 0)
      }
    }
    if holding.indices.contains(where: { !holding[$0].cited.isEmpty }) {
      let cited = Set(holding.flatMap(\.cited).compactMap(\.cueWord))
      holding.removeAll {
        $0.sentence == reading.index && $0.cited.isEmpty && cited.contains($0.cueWord ?? -1)
      }
      holding = holding.flatMap(\.relayed)
    }
    return AttributionChain(speeches: holding, trigger: trigger, reading: reading)
  }

  /// Verbs of thought by which somebody holds that an act was done.
  private static let convictions: LemmaSet = [
    "believe", "think", "suspect", "assume", "find", "presume",
  ]

  /// Whether the speech tells what happened: stated, or held to be so by somebody who is named.
  private static func tells(_ speech: Speech) -> Bool {
    guard speech.cue?.strength == .thought, let cue = speech.cue else { return true }
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
