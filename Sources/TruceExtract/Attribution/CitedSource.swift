import TruceModel
import TruceText

/// "CNN reported, citing two officials, that": whoever says it is cited for all that the other's words
/// say.
enum CitedSource {
  private static let documents: LemmaSet = [
    "statement", "report", "account", "document", "communique", "dispatch", "message", "figure",
    "testimony",
  ]

  /// `speeches` with those cited by their speakers; `fill` gives a speech the speaker at a word.
  static func attached(
    to speeches: [Speech], in reading: SentenceReading,
    fill: (inout Speech, Int) -> Void
  ) -> [Speech] {
    var found = speeches
    for word in 0..<reading.count where isCiting(word, in: reading) {
      guard let source = source(citedBy: word, in: reading),
        let number = relayer(besides: word, source, found, in: reading)
      else { continue }
      var cited = found[number]
      (cited.cueWord, cited.cueSpans) = (word, [reading.words[word].span])
      (cited.speakers, cited.speakerSpan, cited.speakerHead) = ([], nil, source)
      (cited.saidOn, cited.via, cited.pronounSpan) = (nil, nil, nil)
      fill(&cited, source)
      found[number].cited = [cited]
    }
    return found
  }

  private static func isCiting(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.words[word].pennTag == .vbg && reading.tag(word) == .verb
      && ["cite", "quote"].contains(reading.keys[word])
  }

  /// Head of the phrase for those cited, or for those whose document is; nil: things are.
  private static func source(citedBy verb: Int, in reading: SentenceReading) -> Int? {
    guard let object = reading.object(verb) ?? reading.headOfPhrase(from: verb + 1),
      object > verb, object - verb < 9
    else { return nil }
    if documents.contains(reading.keys[object]) {
      return reading.child(object, .nmodPoss)
        ?? reading.children(object).first {
          $0 > object && ["by", "from", "of"].contains(reading.preposition($0) ?? "")
            && reading.isNominal($0) && SpeakerFinder.speaks($0, in: reading)
        }
    }
    return SpeakerFinder.speaks(object, in: reading) || isOfPeople(object, in: reading)
      ? object : nil
  }

  private static let people: LemmaSet = [
    "resident", "villager", "local", "eyewitness", "nurse", "paramedic", "elder", "refugee",
    "colleague", "person", "people", "soldier", "fighter", "aide", "insider", "staff", "expert",
    "farmer", "sailor", "crew", "family", "parent", "prosecutor", "judge", "chief", "spokesmen",
  ]

  private static func isOfPeople(_ word: Int, in reading: SentenceReading) -> Bool {
    people.contains(reading.keys[word])
  }

  /// The nearest speech in which somebody else tells something.
  private static func relayer(
    besides verb: Int, _ source: Int, _ speeches: [Speech], in reading: SentenceReading
  ) -> Int? {
    let usable = speeches.indices.filter { index in
      let speech = speeches[index]
      guard let cue = speech.cueWord, cue != verb, !speech.isNegated, !speech.isWithheld,
        speech.cue?.strength ?? .speech == .speech, speech.cue?.stance ?? .asserts == .asserts,
        !isCiting(cue, in: reading), speech.speakerHead != source
      else { return false }
      return !(min(cue, verb)..<max(cue, verb)).contains { reading.words[$0].form == ";" }
    }
    let governor = reading.head(verb)
    return usable.first { speeches[$0].cueWord == governor }
      ?? usable.min {
        abs((speeches[$0].cueWord ?? 0) - verb) < abs((speeches[$1].cueWord ?? 0) - verb)
      }
  }
}
