import TruceModel
import TruceText

// The subject of a verb in upper case behind what stands between the two: a time, a bracket, an
// insertion, what the people wore or rode in.
extension ActorFallback {
  /// Head of the phrase for someone who can act that is the subject of `verb` by the order of words:
  /// "GUNMEN RIDING IN A CAR | SHOT", "REBELS THIS MORNING | KILLED", "A GANG, APPARENTLY OF
  /// DESERTERS, | SEIZED"; nil: none.
  func subject(farBefore verb: Int, in reading: SentenceReading) -> Int? {
    guard reading.isUpperCase else { return nil }
    var word = behindInsertion(verb - 1, in: reading)
    let first = word
    for _ in 0..<4 {
      guard let last = word, let item = reading.item(upTo: last, mayBeGoverned: true) else {
        return nil
      }
      guard item.first > 0 else { return canAct(item.head, in: reading) ? item.head : nil }
      let before = item.first - 1
      switch reading.tag(before) {
      // "AFTER A MAN IN A MASK KILLED": the word opens a clause.
      case .adp where Self.opening.contains(reading.keys[before]) && word != first:
        return canAct(item.head, in: reading) ? item.head : nil
      case .adp:
        let noun = describedNoun(before: before, in: reading)
        guard let noun else { return nil }
        word = noun
      case .verb where Self.wearing.contains(reading.keys[before]):
        word = before - 1
      case .verb, .aux: return nil
      default:
        guard canAct(item.head, in: reading), !isLastObject(item, in: reading) else { return nil }
        return item.head
      }
    }
    return nil
  }

  /// "WHO KILLED A PRIEST AND TWO GUARDS | IN THE CITY FIRED": the end of a list that a verb governs.
  private func isLastObject(_ item: SentenceReading.Item, in reading: SentenceReading) -> Bool {
    guard item.first > 2, reading.tag(item.first - 1) == .cconj,
      let other = reading.item(upTo: item.first - 2, mayBeGoverned: true), other.first > 0
    else { return false }
    return reading.tag(other.first - 1) == .verb
  }

  /// Whoever killed or wounded in upper case by the order of words, where the tree gives no doer: behind
  /// "by" of a passive, or the subject that a time stands behind ("TWO MEN LAST NIGHT | WOUNDED");
  /// nil: none.
  func doer(ofHarm verb: Int, in reading: SentenceReading) -> Int? {
    guard reading.isUpperCase, reading.tag(verb) == .verb,
      [.vbd, .vbn].contains(reading.words[verb].pennTag)
    else { return nil }
    let isActive = reading.object(verb) != nil && !reading.isPassiveVerb(verb)
    if reading.isPassiveForm(verb) && !isActive || reading.passiveSubjectByOrder(verb) != nil {
      return agent(inClauseOf: verb, in: reading)
    }
    guard reading.child(verb, .nsubj) == nil || !canAct(verb, subjectOf: reading),
      reading.object(verb) != nil
    else { return nil }
    return subject(farBefore: verb, in: reading)
  }

  /// Whether the subject that the tree gives `verb` is of people.
  private func canAct(_ verb: Int, subjectOf reading: SentenceReading) -> Bool {
    reading.children(verb).contains {
      reading.relation($0) == .nsubj && reading.timeAt[$0] < 0 && canAct($0, in: reading)
    }
  }

  private static let opening: LemmaSet = ["after", "before", "since", "until", "as"]

  private static let posing: LemmaSet = ["dress", "disguise", "pose", "masquerade"]

  /// Whoever is dressed as the phrase at `word`: the men of "TWO MEN DRESSED AS POLICEMEN KIDNAPPED";
  /// nil: nobody is.
  func disguised(as word: Int, in reading: SentenceReading) -> Int? {
    let first = reading.phrase(word, withPhrases: false).lowerBound
    guard first > 2, reading.keys[first - 1] == "as",
      let verb = (max(1, first - 3)..<first - 1).last(where: {
        reading.tag($0) == .verb && Self.posing.contains(reading.keys[$0])
      })
    else { return nil }
    var noun = verb - 1
    while noun > 0,
      [.adv, .aux].contains(reading.tag(noun)) || reading.keys[noun] == "who"
        || reading.words[noun].form == ","
    {
      noun -= 1
    }
    return reading.tag(noun) == .noun || reading.tag(noun) == .propn ? noun : nil
  }

  /// Participles that tell how people came, what they carried or whose they are.
  private static let wearing: LemmaSet = [
    "ride", "drive", "travel", "wear", "dress", "arm", "carry", "mask", "hood", "disguise", "move",
    "use", "hide", "station", "post", "base", "belong", "identify", "claim", "pose", "pass", "walk",
    "stand", "wait", "pay", "hire", "command", "lead", "train",
  ]

  /// The noun before a preposition that a participle or the noun itself governs: "MEN RIDING IN",
  /// "MEN IN"; nil: another verb governs it, or the noun is not for people.
  private func describedNoun(before preposition: Int, in reading: SentenceReading) -> Int? {
    var word = preposition - 1
    if word > 0, reading.tag(word) == .verb, Self.wearing.contains(reading.keys[word]) {
      word -= 1
      while word > 0,
        [.adv, .aux].contains(reading.tag(word)) || reading.keys[word] == "who"
          || reading.words[word].form == ","
      {
        word -= 1
      }
    }
    guard word >= 0, reading.tag(word) == .noun || reading.tag(word) == .propn,
      reading.timeAt[word] < 0
    else { return nil }
    return word
  }

  /// The last word of a phrase at or before `last`, behind adverbs, times, brackets and one insertion
  /// between commas; nil: a clause of its own stands there.
  private func behindInsertion(_ last: Int, in reading: SentenceReading) -> Int? {
    var word = last
    var isInserted = false
    while word > 0 {
      if reading.timeAt[word] >= 0 || reading.isBracketed(word)
        || ["]", ")"].contains(reading.words[word].form)
        || [.adv, .part].contains(reading.tag(word))
      {
        word -= 1
      } else if reading.tag(word) == .adp, reading.timeAt[word + 1] >= 0 {
        word -= 1
      } else if reading.words[word].form == ",", !isInserted,
        let comma = opening(of: word, in: reading)
      {
        isInserted = true
        word = comma - 1
      } else {
        break
      }
    }
    return word >= 0 && [.noun, .propn].contains(reading.tag(word)) ? word : nil
  }

  /// The comma that opens the insertion which the comma at `close` ends; nil: a clause stands between.
  private func opening(of close: Int, in reading: SentenceReading) -> Int? {
    guard
      let open = (max(1, close - 14)..<close).last(where: { reading.words[$0].form == "," }),
      open + 1 < close
    else { return nil }
    let isClause = (open + 1..<close).contains {
      reading.tag($0) == .verb && !Self.wearing.contains(reading.keys[$0])
        || reading.tag($0) == .aux
    }
    return isClause ? nil : open
  }
}
