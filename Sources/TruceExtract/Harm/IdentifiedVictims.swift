import TruceModel
import TruceText

/// Those who came to harm by what was told before, where a sentence gives their names: "the dead were
/// identified as Juan Mora and Ana Diaz".
enum IdentifiedVictims {
  /// What came to those who are named so.
  static let harmed: LemmaTable<Casualty.Harm> = [
    "victim": .unspecified, "dead": .killed, "deceased": .killed, "body": .killed,
    "corpse": .killed, "wounded": .injured, "injured": .injured, "fatality": .killed,
    "kill": .killed, "murder": .killed, "wound": .injured, "injure": .injured,
  ]

  /// The harm to those whom the sentence names.
  static func mentions(in reading: SentenceReading, _ people: HarmedPeople) -> [HarmMention] {
    identified(in: reading) + equated(in: reading, people)
  }

  /// "The dead were identified as Juan Mora and Ana Diaz": who came to harm by what was told before.
  private static func identified(in reading: SentenceReading) -> [HarmMention] {
    guard
      let verb = (1..<max(1, reading.count)).first(where: {
        reading.tag($0) == .verb && reading.keys[$0] == "identify" && $0 + 2 < reading.count
      }),
      let (noun, marker) = identifiedNoun(of: verb, in: reading),
      let harm = harmed[reading.keys[noun]],
      let head = reading.headOfPhrase(from: marker + 1)
    else { return [] }
    return [named(head, verb, harm, noun, in: reading)]
  }

  /// The noun for those who came to harm whom "identify" at `verb` names, and the "as" ahead of their
  /// names: "the dead were identified as", "identified the dead men as"; nil: none.
  private static func identifiedNoun(of verb: Int, in reading: SentenceReading) -> (Int, Int)? {
    if reading.keys[verb + 1] == "as" {
      let near = (max(0, verb - 9)..<verb).last { harmed[reading.keys[$0]] != nil }
      // "The victims, whose …, were identified as"
      let first =
        reading.keys[0] == "the" && verb > 3 && verb < 30 && reading.words[2].form == ","
        && reading.keys[verb - 1] == "be" && harmed[reading.keys[1]] != nil
      return (first ? 1 : near).map { ($0, verb + 1) }
    }
    guard reading.keys[verb + 1] == "the",
      let marker = (verb + 2..<min(verb + 7, reading.count - 1)).first(where: {
        reading.keys[$0] == "as"
      })
    else { return nil }
    let noun = (verb + 2..<marker).last { harmed[reading.keys[$0]] != nil }
    return noun.map { ($0, marker) }
  }

  /// "The injured were Juan Mora, 12, and Ana Diaz", "among the dead are Juan Mora".
  private static func equated(
    in reading: SentenceReading, _ people: HarmedPeople
  ) -> [HarmMention] {
    guard
      let noun = (1..<max(1, reading.count)).first(where: {
        reading.marks[$0].contains(.harmed) && reading.keys[$0 - 1] == "the"
          && ($0 == 1 || reading.keys[$0 - 2] == "among" || reading.tag($0 - 2) == .punct)
      }), let harm = harmed[reading.keys[noun]],
      let verb = (noun + 1..<min(noun + 7, reading.count)).first(where: {
        reading.keys[$0] == "be" || reading.keys[$0] == "include"
      }), !(noun + 1..<verb).contains(where: { reading.tag($0) == .verb })
    else { return [] }
    if let counted = counted(behind: verb, harm, people, in: reading) { return [counted] }
    guard
      let name = (verb + 1..<min(verb + 10, reading.count)).first(where: {
        reading.nameAt[$0] >= 0 && reading.names[reading.nameAt[$0]].kind == .person
      }), !(verb + 1..<name).contains(where: { reading.tag($0) == .verb }),
      let last = reading.range(of: reading.names[reading.nameAt[name]].span)?.upperBound
    else { return [] }
    return [named(last, verb, harm, noun, in: reading)]
  }

  /// "The dead include three nurses": the counted people behind the verb.
  private static func counted(
    behind verb: Int, _ harm: Casualty.Harm, _ people: HarmedPeople, in reading: SentenceReading
  ) -> HarmMention? {
    guard verb + 1 < reading.count, let head = reading.headOfPhrase(from: verb + 1),
      people.isPeople(head, in: reading) || HarmedPeople.humans.contains(reading.keys[head]),
      CountReader.number(of: head, in: reading) != nil
    else { return nil }
    let count = CountReader.count(at: head, in: reading)
    let casualty = Attested(
      Casualty(harm: harm, count: count.count, who: count.who),
      wording: reading.wording(count.span), span: count.span, rule: "casualty.included")
    return HarmMention(
      range: verb...verb, head: verb, form: .noun, casualty: casualty, victims: head, subject: nil)
  }

  /// Harm without a number to the person at `head`, told by the verb and the noun.
  private static func named(
    _ head: Int, _ verb: Int, _ harm: Casualty.Harm, _ noun: Int, in reading: SentenceReading
  ) -> HarmMention {
    let span = reading.span(noun...noun)
    let casualty = Attested(
      Casualty(harm: harm, count: Count(low: nil, high: nil, qualifier: .vague)),
      wording: reading.wording(span), span: span, rule: "casualty.identified")
    return HarmMention(
      range: verb...verb, head: verb, form: .noun, casualty: casualty, victims: head, subject: nil)
  }
}
