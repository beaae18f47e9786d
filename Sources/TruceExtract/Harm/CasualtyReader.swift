import TruceModel
import TruceText

/// Puts a number to harm: who is counted, how many, in which words.
struct CasualtyReader: Sendable {
  let people: HarmedPeople

  /// The rule of a count that only a noun in the singular gives.
  static let onePerson: Rule = "casualty.person"

  /// Who came to harm, counted by the phrase at `victims` or, where it is nil, by what stands beside the word
  /// at `range`; nil: the word alone tells of no harm.
  func casualty(
    _ word: HarmWord, _ range: ClosedRange<Int>, _ victims: Int?, in reading: SentenceReading
  ) -> Attested<Casualty>? {
    if let victims { return ofPhrase(victims, word, in: reading) }
    if word.form == .noun || word.victims == .itself {
      return ofNoun(word, range, in: reading)
    }
    guard word.form == .verb else { return nil }
    if let noun = lossOf(range, in: reading) { return ofNoun(word, noun...noun, in: reading) }
    let span = reading.span(range)
    let isNone = NegatedEffect.hurtsNobody(range.lowerBound, in: reading)
    return Attested(
      Casualty(
        harm: word.harm,
        count: isNone ? .exact(0) : Count(low: nil, high: nil, qualifier: .vague)),
      wording: reading.wording(span), span: span, rule: "casualty.verb")
  }

  /// The number of the phrase for those who came to harm.
  private func ofPhrase(
    _ victims: Int, _ word: HarmWord, in reading: SentenceReading
  ) -> Attested<Casualty> {
    var count = CountReader.count(at: victims, in: reading)
    let isOne =
      count.count.low == nil
      && (people.isOnePerson(victims, in: reading) || people.isOneOfKin(victims, in: reading))
    if isOne { count.count = .exact(1) }
    let negated =
      reading.isNobody(victims) || reading.children(victims).contains { reading.keys[$0] == "no" }
      || NegatedEffect.isNone(victims, in: reading)
    let value = Casualty(
      harm: word.harm, count: negated ? Count.exact(0) : count.count, who: count.who)
    return Attested(
      value, wording: reading.wording(count.span), span: count.span,
      rule: isOne ? Self.onePerson : "casualty.phrase")
  }

  /// The noun of "suffered 10 casualties", where a number counts it.
  private func lossOf(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Int? {
    guard range.count > 1 else { return nil }
    let noun = range.upperBound
    guard ["casualty", "loss", "life"].contains(reading.keys[noun]),
      CountReader.number(of: noun, in: reading) != nil
    else { return nil }
    return noun
  }

  /// "24 dead", "no casualties", "a death toll of 15": the number stands beside the word.
  private func ofNoun(
    _ word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Attested<Casualty>? {
    let head = range.upperBound
    if let number = CountReader.numberBeside(head, in: reading) {
      let span = number.span.union(reading.words[head].span)
      return Attested(
        Casualty(harm: word.harm, count: number.count), wording: reading.wording(span), span: span,
        rule: "casualty.noun")
    }
    let first = reading.phrase(head, withPhrases: false).lowerBound
    let isNone =
      (max(0, first - 1)...head).contains {
        reading.keys[$0] == "no" || reading.keys[$0] == "without"
      }
      || NegatedEffect.isNone(head, in: reading)
    guard isNone || word.victims == .of, !["toll"].contains(reading.keys[head]) else { return nil }
    let span = reading.span(first...head)
    let count = isNone ? Count.exact(0) : Count(low: nil, high: nil, qualifier: .vague)
    return Attested(
      Casualty(harm: word.harm, count: count), wording: reading.wording(span), span: span,
      rule: "casualty.noun")
  }
}
