import TruceModel
import TruceText

/// Reads the harm to people that a sentence states: who, how many, with which hedge.
final class HarmReader: Sendable {
  private let words: HarmWordFinder
  private let people: HarmedPeople
  private let sense: HarmSense
  private let bodies: FoundBodies
  private let casualties: CasualtyReader
  private let further: FurtherVictims

  init(lexicon: PhraseIndex<HarmWord>, entities: EntityReader) {
    words = HarmWordFinder(lexicon: lexicon)
    people = HarmedPeople(entities: entities)
    sense = HarmSense(people: people)
    bodies = FoundBodies(people: people)
    casualties = CasualtyReader(people: people)
    further = FurtherVictims(people: people)
  }

  /// Sorted by position.
  func mentions(in reading: SentenceReading) -> [HarmMention] {
    var found: [HarmMention] = []
    var position = 0
    while position < reading.count {
      guard reading.marks[position].lists.contains(.harms),
        let (word, last) = words.entry(at: position, in: reading)
      else {
        position += 1
        continue
      }
      if let mention = mention(word, position...last, in: reading) { found.append(mention) }
      position = last + 1
    }
    if found.count > 1 {
      removeRepeats(from: &found, in: reading)
      let figures = found
      found.removeAll { harm in
        figures.contains { TollUpdate.isCounted(harm, in: $0, reading) }
      }
    }
    guard reading.allMarks.contains(.harmed) else { return found }
    return found
      + IdentifiedVictims.mentions(in: reading, people).filter { mention in
        !found.contains { $0.victims == mention.victims }
      }
  }

  /// "put the toll at 12 dead": the toll and the dead are one figure.
  private func removeRepeats(from found: inout [HarmMention], in reading: SentenceReading) {
    let counted = found
    found.removeAll { mention in
      reading.keys[mention.range.upperBound] == "toll"
        && counted.contains { other in
          other.head != mention.head
            && other.casualty.value.harm == mention.casualty.value.harm
            && other.casualty.value.count == mention.casualty.value.count
            && other.casualty.span.overlaps(mention.casualty.span)
        }
    }
  }

  /// The harm that the word at `range` tells; nil: it tells none.
  private func mention(
    _ word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> HarmMention? {
    let head = range.lowerBound
    guard sense.isOfHarm(word, range, in: reading), !bodies.areOthers(head, in: reading) else {
      return nil
    }
    let victims = victims(of: word, range, in: reading)
    guard sense.canSuffer(victims, word, range, in: reading),
      let casualty = casualties.casualty(word, range, victims, in: reading)
    else { return nil }
    let isDone = word.form == .verb && word.victims == .object && reading.keys[head] != "lose"
    var mention = HarmMention(
      range: range, head: head, form: word.form, casualty: casualty, victims: victims,
      subject: isDone ? agent(of: head, in: reading) : nil)
    if let verb = ViolenceToDeath.verb(of: head, in: reading), victims != nil {
      mention.range = verb...verb
      mention.head = verb
      mention.form = .verb
      mention.subject = agent(of: verb, in: reading)
    }
    if let victims, casualty.value.count.low != 0 {
      addOthers(than: victims, to: &mention, in: reading)
    }
    return mention
  }

  /// The head of the phrase for those who came to harm; nil: none named, or the figure is an old one.
  private func victims(
    of word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Int? {
    let head = range.lowerBound
    if reading.keys[range.upperBound] == "toll",
      CountReader.isSuperseded(range.upperBound, in: reading)
    {
      return nil
    }
    return bodies.victims(of: head, in: reading) ?? ViolenceToDeath.victims(of: head, in: reading)
      ?? VictimFinder.victims(of: word, range, in: reading)
  }

  /// Adds the people who are joined to the victims.
  private func addOthers(
    than victims: Int, to mention: inout HarmMention, in reading: SentenceReading
  ) {
    let casualty = mention.casualty
    mention.others = further.others(
      than: victims, casualty, casualty.value.harm, in: reading)
    // "a couple and their baby"
    if !mention.others.isEmpty, casualty.value.count.low == nil,
      reading.words[victims].pennTag == .nn, HarmedPeople.humans.contains(reading.keys[victims])
    {
      mention.casualty.value.count = .exact(1)
    }
  }

  /// The harm that the word of `act` states by itself; nil: none, or it is told apart.
  func implied(by act: Act, in reading: SentenceReading) -> HarmMention? {
    ImpliedHarm(people: people, casualties: casualties, further: further).mention(
      by: act, in: reading)
  }

  /// Whoever does what `verb` tells; nil: nobody named, or a passive without one.
  private func agent(of verb: Int, in reading: SentenceReading) -> Int? {
    if let agent = reading.child(verb, .oblAgent) { return agent }
    guard let subject = reading.subject(of: verb), !subject.isPassive else { return nil }
    return subject.word
  }
}
