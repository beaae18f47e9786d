import TruceModel
import TruceText

// Who is said by others to have done it: "blamed on the army", "suspected of involvement in the murder".
extension ResponsibilityReader {
  /// Verbs whose object is held to have done what a phrase behind it names.
  private static let charges: LemmaSet = [
    "suspect", "accuse", "charge", "implicate", "involve", "link", "convict", "indict", "blame",
    "sentence", "connect",
  ]

  private static let shares: LemmaSet = ["involvement", "participation", "complicity", "hand"]
  private static let ascriptions: LemmaSet = ["attribute", "ascribe", "trace"]

  /// "the attack blamed on the army", "an attack that the West blames on the army": the name behind
  /// "on" after the noun.
  func blamed(for act: Act, in reading: SentenceReading) -> Int? {
    let last = act.mention.range.upperBound
    let upper = min(reading.count - 1, last + 16)
    guard last + 2 < upper else { return nil }
    for word in (last + 1)..<upper where reading.keys[word] == "blame" {
      guard reading.keys[word + 1] == "on" else { return nil }
      var head: Int?
      for next in (word + 2)..<min(word + 10, max(word + 2, reading.count)) {
        switch reading.tag(next) {
        case .noun, .propn: head = next
        case .det, .adj, .part, .x: if head != nil, reading.tag(next) == .det { return head }
        case .punct where reading.words[next].form == "-": continue
        default: return head
        }
      }
      return head
    }
    return nil
  }

  /// "The men are suspected of involvement in the murder": who is charged with the act at `head`.
  func charged(with head: Int, in reading: SentenceReading) -> Int? {
    var word = head
    for _ in 0..<3 {
      guard reading.relation(word) == .obl || reading.relation(word) == .nmod,
        let up = reading.head(word), up < word
      else { return nil }
      if reading.isVerbal(up), Self.charges.contains(reading.keys[up]) {
        if let subject = reading.passiveSubject(up) { return subject }
        if reading.relation(up) == .acl, reading.isPassiveForm(up) { return reading.head(up) }
        return reading.object(up)
      }
      guard word == head || Self.words.contains(reading.keys[word]) else { return nil }
      word = up
    }
    return nil
  }

  /// "implicated two officers in the murder", "participation by the agency in the killing", "soldiers
  /// involved in the massacre": by order of words, since trees hang long phrases anywhere.
  func involved(in act: Act, in reading: SentenceReading) -> Int? {
    var marker = act.mention.range.lowerBound - 1
    while marker > 0,
      [.det, .adj, .num].contains(reading.tag(marker))
        || reading.nameAt[marker] < 0 && reading.tag(marker) == .noun
    {
      marker -= 1
    }
    guard marker > 1, reading.keys[marker] == "in" else { return nil }
    for word in stride(from: marker - 1, through: max(0, marker - 20), by: -1) {
      if [";", ":", "."].contains(reading.words[word].form) { return nil }
      switch reading.keys[word] {
      case "implicate" where reading.words[word].pennTag != .vbn:
        return reading.headOfPhrase(from: word + 1)
      case "involve" where word == marker - 1: return before(word, in: reading)
      case let key where Self.shares.contains(key) && reading.tag(word) == .noun:
        guard word + 2 < marker, ["of", "by"].contains(reading.keys[word + 1]) else { return nil }
        return reading.headOfPhrase(from: word + 2)
      default: if word < marker - 12, reading.isVerbal(word) { return nil }
      }
    }
    return nil
  }

  /// The phrase before a participle and its auxiliaries; nil: none.
  private func before(_ participle: Int, in reading: SentenceReading) -> Int? {
    var word = participle - 1
    while word >= 0,
      [.aux, .adv].contains(reading.tag(word)) || ["be", "who"].contains(reading.keys[word])
        || reading.words[word].form == ","
    {
      word -= 1
    }
    guard word >= 0, reading.tag(word) == .noun || reading.tag(word) == .propn else { return nil }
    // "eight members of the army involved in": the members.
    if reading.nameAt[word] < 0 || reading.names[reading.nameAt[word]].kind != .person,
      let whole = reading.item(upTo: word)?.head, whole < word, reading.preposition(word) == "of",
      reading.words[whole].pennTag == .nns,
      entities.person(at: whole, in: reading) != nil
        || ["member", "element"].contains(reading.keys[whole])
    {
      return whole
    }
    return reading.nameAt[word] >= 0
      ? reading.range(of: reading.names[reading.nameAt[word]].span)?.upperBound : word
  }

  /// "Officials attribute the attacks to a gang": the phrase behind "to".
  func ascribed(_ act: Act, in reading: SentenceReading) -> Int? {
    let last = act.mention.range.upperBound
    let from = max(0, act.mention.range.lowerBound - 4)
    guard
      let marker = (last + 1..<max(last + 1, min(reading.count, last + 10))).first(where: {
        reading.keys[$0] == "to"
      }), let found = reading.head(marker), found > marker, reading.isNominal(found),
      let word = (from..<min(reading.count, last + 8)).first(where: {
        Self.ascriptions.contains(reading.keys[$0])
      }),
      // "denied a part in it and attributed it to the squads": another word is what is attributed.
      reading.object(word).map({ $0 < word || !reading.keys[$0].elementsEqual("it") }) ?? true,
      // "ten attacks, four of them attributed to the rebels": not all of them.
      word < last
        || !(last + 1..<max(last + 1, word)).contains(where: {
          reading.tag($0) == .num || reading.keys[$0] == "some" || reading.keys[$0] == "most"
        })
    else { return nil }
    return found
  }

  /// "We hold the government and its army responsible for the attack": all who are held to be.
  func held(for act: Act, in reading: SentenceReading) -> [Attested<Entity>] {
    var marker = act.mention.range.lowerBound - 1
    while marker > 0, [.det, .adj, .noun].contains(reading.tag(marker)) { marker -= 1 }
    guard marker > 3, reading.keys[marker] == "for",
      ["responsible", "accountable"].contains(reading.keys[marker - 1]),
      let verb = (max(0, marker - 20)..<marker - 1).last(where: {
        reading.keys[$0] == "hold" && reading.isVerbal($0)
      })
    else { return [] }
    let starts = (verb..<marker - 1).filter {
      $0 == verb || reading.tag($0) == .cconj || reading.words[$0].form == ","
    }
    var found: [Attested<Entity>] = []
    for start in starts {
      guard let head = reading.headOfPhrase(from: start + 1), head > start, head < marker - 1
      else { continue }
      for entity in entities.entity(at: head, in: reading)
      where !found.contains(where: { $0.span.overlaps(entity.span) }) {
        found.append(entity)
      }
    }
    return found
  }

  /// "The colonel ordered the murder", "was accused of ordering the murder": who gave the order.
  func commander(
    of act: Act, in reading: SentenceReading
  ) -> [Attested<Entity>]? {
    guard reading.relation(act.mention.head) == .obj, let order = reading.head(act.mention.head),
      reading.keys[order] == "order", StatusReader().isCommand(order, of: act, in: reading)
    else { return nil }
    if let charge = reading.head(order), charge < order,
      Self.charges.contains(reading.keys[charge]), reading.words[order].pennTag == .vbg
    {
      let accused = reading.passiveSubject(charge) ?? reading.subject(of: charge)?.word
      return accused.map {
        AccusedFinder.marked(entities.entities(at: $0, in: reading))
      }
    }
    guard let subject = reading.subject(of: order), !subject.isPassive else { return nil }
    return entities.entities(at: subject.word, in: reading)
  }
}
