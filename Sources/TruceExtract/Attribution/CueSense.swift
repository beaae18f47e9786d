import TruceModel
import TruceText

/// Tells verbs of speech by which somebody says something from those that name a deed, a thought or a text.
enum CueSense {
  /// Deeds that nobody denies by rejecting them.
  private static let deeds: LemmaSet = [
    "murder", "assassination", "killing", "massacre", "kidnapping", "abduction", "crime",
    "bombing", "terrorism", "atrocity",
  ]

  /// Verbs that tell as often what somebody does as what somebody says.
  private static let oftenActs: LemmaSet = ["continue", "respond", "react", "answer"]

  /// "All parties rejected the murder of the candidate": they condemn it.
  static func condemning(_ cue: Cue, at word: Int, in reading: SentenceReading) -> Cue {
    guard cue.stance == .denies, ["reject", "repudiate"].contains(reading.keys[word]),
      let object = reading.object(word), deeds.contains(reading.keys[object])
    else { return cue }
    var copy = cue
    copy.stance = .accuses
    return copy
  }

  /// Whether somebody says something by the verb at `word`.
  static func isOfSpeech(_ cue: Cue, at word: Int, in reading: SentenceReading) -> Bool {
    !isWeapon(word, cue, in: reading) && reading.relation(word) != .amod
      && !isOwned(word, in: reading) && !isOfAccord(word, in: reading)
  }

  /// "the ceasefire declared on Friday": nobody is named who says anything.
  private static func isOfAccord(_ word: Int, in reading: SentenceReading) -> Bool {
    guard word > 0, reading.words[word].pennTag == .vbn || reading.words[word].pennTag == .vbd,
      AccordNouns.isNoun(reading.keys[word - 1]), reading.child(word, .oblAgent) == nil,
      reading.child(word, .nsubj, .nsubjPass, .auxPass, .aux) == nil
    else { return false }
    return [.acl, .amod].contains(reading.relation(word)) && !reading.hasObject(word)
  }

  /// "the rebels' claim that": a noun, whatever its tag.
  private static func isOwned(_ word: Int, in reading: SentenceReading) -> Bool {
    word > 0 && (reading.words[word - 1].pennTag == .pos || reading.keys[word - 1] == "'")
      && reading.words[word].pennTag != .vbd
  }

  /// "report" and "charge" that are events, "call" for a name.
  private static func isWeapon(_ word: Int, _ cue: Cue, in reading: SentenceReading) -> Bool {
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
    return oftenActs.contains(cue.lemma) && !quotes(word, in: reading)
  }

  /// "… that", "…:", or quotation marks in the sentence.
  private static func quotes(_ word: Int, in reading: SentenceReading) -> Bool {
    if word + 1 < reading.count, ["that", ":"].contains(reading.words[word + 1].form) {
      return true
    }
    return reading.allMarks.contains(.quote)
  }

  /// Thoughts that nobody reports: those of the one who speaks or is spoken to ("I think", "you
  /// know"), and bare infinitives ("to support the plan").
  static func isIdle(
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
  private static func isOfBody(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.nameAt[word] >= 0 else { return false }
    let name = reading.names[reading.nameAt[word]]
    guard name.kind == .organization, let last = reading.range(of: name.span)?.upperBound else {
      return false
    }
    return !AccordNouns.isNoun(reading.keys[last])
  }

  /// "hold the army responsible"
  private static func isBlame(_ word: Int, in reading: SentenceReading) -> Bool {
    (word + 1..<max(word + 1, min(reading.count, word + 8))).contains {
      ["responsible", "accountable", "liable"].contains(reading.keys[$0])
    }
  }
}
