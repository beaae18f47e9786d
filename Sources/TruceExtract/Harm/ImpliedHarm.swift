import TruceModel
import TruceText

/// The harm that the word for an act states by itself: the deaths of "murdered two priests", those driven
/// out of "more than 10,000 people fled".
struct ImpliedHarm: Sendable {
  let people: HarmedPeople
  let casualties: CasualtyReader
  let further: FurtherVictims

  private static let killings: LemmaSet = [
    "execute", "execution", "behead", "beheading", "lynch", "lynching", "massacre", "slit",
    "slaughter", "strangle",
  ]

  /// The death that a word of killing states by itself: "murdered two priests"; nil: it names none.
  func mention(by act: Act, in reading: SentenceReading) -> HarmMention? {
    if let fled = displaced(by: act, in: reading) { return fled }
    guard kills(act, in: reading), !act.harms.contains(where: { $0.casualty.value.harm == .killed })
    else { return nil }
    let range = act.mention.range
    let word = HarmWord(
      form: act.mention.isNoun ? .noun : .verb, harm: .killed,
      victims: act.mention.isNoun ? .of : .object)
    // "slit the throats of ten men"
    let isOfThroats =
      reading.keys[range].contains("throat") && reading.keys[range.lowerBound] == "slit"
    let named =
      isOfThroats
      ? VictimFinder.victims(
        of: HarmWord(form: .noun, harm: .killed, victims: .of),
        range.upperBound...range.upperBound, in: reading)
      : VictimFinder.victims(of: word, range, in: reading)
    guard let victims = named,
      let casualty = casualties.casualty(word, range, victims, in: reading)
    else { return nil }
    return HarmMention(
      range: range, head: act.mention.head, form: word.form, casualty: casualty,
      others: further.others(than: victims, casualty, .killed, in: reading), victims: victims,
      subject: nil)
  }

  /// "More than 10,000 people fled": those displaced, where a number counts them; nil: none does.
  private func displaced(by act: Act, in reading: SentenceReading) -> HarmMention? {
    let verb = act.mention.head
    guard act.type == .displacement, !act.mention.isNoun, act.harms.isEmpty,
      let goers = act.mention.trigger.subject == .target
        ? reading.subject(of: verb)?.word
        : VictimFinder.victims(
          of: HarmWord(form: .verb, harm: .displaced, victims: .object), act.mention.range,
          in: reading),
      people.isPeople(goers, in: reading) || HarmedPeople.humans.contains(reading.keys[goers])
        || reading.tag(goers) == .num || reading.tag(goers) == .propn
    else { return nil }
    let count = CountReader.count(at: goers, in: reading)
    // "evacuated a wounded soldier": nobody was driven out.
    guard let low = count.count.low, low > 1 else { return nil }
    let casualty = Attested(
      Casualty(harm: .displaced, count: count.count, who: count.who),
      wording: reading.wording(count.span), span: count.span, rule: "casualty.displaced")
    return HarmMention(
      range: act.mention.range, head: verb, form: .verb, casualty: casualty, victims: goers,
      subject: nil)
  }

  private func kills(_ act: Act, in reading: SentenceReading) -> Bool {
    let key = reading.keys[act.mention.head]
    guard
      act.type == .targetedKilling || Self.killings.contains(key)
        || act.type == .violenceAgainstCivilians && ["find", "discover"].contains(key)
    else { return false }
    return !reading.keys[act.mention.range].contains("attempt")
  }
}
