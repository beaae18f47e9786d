import TruceModel
import TruceText

// Lists of named people in wire text, whose trees break up at commas, ages and brackets: "ANA DIAZ, 42;
// JUAN MORA (SPANIARD), AND HIS SON, LUIS MORA, WERE KILLED".
extension RoleReader {
  /// Adds the people of the list that a named target is in, and those of the subject of a passive.
  func addPeople(_ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.mention.accord == nil, takesPeople(act.type) else { return }
    splitLists(of: &act, in: reading)
    for target in act.targets where target.value.kind != .facility && target.value.kind != .vehicle
    {
      guard let range = reading.range(of: target.span) else { continue }
      guard isPerson(range.upperBound, in: reading) else {
        if let region = itemized(behind: range, in: reading) {
          add(people(of: region, isOpening: true, in: reading), &act, in: reading)
        }
        continue
      }
      let rest = range.upperBound + 1..<reading.count
      add(people(of: rest, isOpening: false, in: reading), &act, in: reading)
    }
    if let region = told(behind: act, in: reading) {
      add(people(of: region, isOpening: true, in: reading), &act, in: reading)
    }
    for node in act.nodes {
      guard let region = passiveSubjects(of: node.word, in: reading) else { continue }
      add(people(of: region, isOpening: true, in: reading), &act, in: reading)
    }
  }

  /// Puts the people of a list that a broken tree takes for one phrase in its place: "THE SPANIARD JUAN
  /// MORA AND THE FRENCHMAN LUIS PAZ".
  private func splitLists(of act: inout Act, in reading: SentenceReading) {
    for target in act.targets where target.value.kind != .facility && target.value.kind != .vehicle
    {
      guard let range = reading.range(of: target.span),
        range.contains(where: {
          reading.tag($0) == .cconj || [",", ";"].contains(reading.words[$0].form)
        }),
        case let names = people(
          of: range.lowerBound..<range.upperBound + 1,
          isOpening: !isLocated(range.lowerBound, in: reading), in: reading),
        names.count > 1
      else { continue }
      act.targets.removeAll { $0.span == target.span }
      add(names, &act, in: reading)
    }
  }

  /// "near Villa Ayala": the phrase at `first` is of a place.
  private func isLocated(_ first: Int, in reading: SentenceReading) -> Bool {
    first > 0 && ["near", "in", "at", "from", "outside"].contains(reading.keys[first - 1])
  }

  /// The words behind the colon or dash that tells who the people of `range` are: "THREE REPORTERS: ANA
  /// DIAZ, OF A DAILY, AND"; nil: no such sign.
  private func itemized(
    behind range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Range<Int>? {
    let sign = range.upperBound + 1
    guard sign + 2 < reading.count, [":", "--"].contains(reading.words[sign].form),
      reading.words[range.upperBound].pennTag == .nns,
      entities.person(at: range.upperBound, in: reading) != nil
    else { return nil }
    return sign + 1..<reading.count
  }

  /// The words of a list of names behind the verb: "AMONG THOSE KILLED WAS ANA DIAZ", "THE FOLLOWING
  /// GUARDS DIED IN COMBAT: JUAN MORA, LUIS PAZ", "WAS FOUND DEAD ALONG WITH ANA DIAZ"; nil: no name
  /// stands there.
  private func told(behind act: Act, in reading: SentenceReading) -> Range<Int>? {
    let last = act.words.max() ?? act.mention.range.upperBound
    let next = last + 1
    guard next + 1 < reading.count, let first = opening(at: next, act, in: reading) else {
      return nil
    }
    let upper = min(first + 6, reading.count)
    guard first < upper, let name = (first..<upper).first(where: { isPerson($0, in: reading) }),
      (first..<name).allSatisfy({
        [.noun, .propn, .adj, .det].contains(reading.tag($0))
          || reading.relation($0) == .nmodPoss
      })
    else { return nil }
    return first..<reading.count
  }

  /// The first word of the list that `next`, the word behind the act, leads to; nil: it leads to none.
  private func opening(at next: Int, _ act: Act, in reading: SentenceReading) -> Int? {
    if act.mention.isNoun, act.type != .armedClash {
      // "THE MURDERS THAT OCCURRED IN MAY: JUAN MORA, LUIS PAZ"
      return act.targets.isEmpty ? colon(from: next, within: 14, in: reading) : nil
    }
    if reading.keys[next] == "be" { return next + 1 }
    if isJoining(next + 1, in: reading), reading.keys[next] != "well" { return next + 2 }
    if let first = colon(from: next, within: 8, in: reading) { return first }
    return act.targets.isEmpty ? behindTime(next, in: reading) : nil
  }

  private static let occurring: LemmaSet = [
    "occur", "take", "happen", "be", "commit", "perpetrate",
  ]

  /// The word behind a colon near `first` that no verb stands ahead of but one of coming about.
  private func colon(from first: Int, within reach: Int, in reading: SentenceReading) -> Int? {
    guard
      let colon = (first..<min(first + reach, reading.count)).first(where: {
        reading.words[$0].form == ":"
      }),
      !(first..<colon).contains(where: {
        reading.isVerbal($0) && !Self.occurring.contains(reading.keys[$0])
      })
    else { return nil }
    return colon + 1
  }

  /// The word behind a time: "MURDERED | IN LESS THAN 48 HOURS, | JUDGE ANA DIAZ"; nil: no time.
  private func behindTime(_ first: Int, in reading: SentenceReading) -> Int? {
    var word = first
    while word + 1 < reading.count,
      reading.timeAt[word] >= 0 || reading.tag(word) == .adp && reading.timeAt[word + 1] >= 0
    {
      word += 1
    }
    guard word > first else { return nil }
    return reading.words[word].form == "," ? word + 1 : word
  }

  private func takesPeople(_ type: EventType) -> Bool {
    switch type.family {
    case .explosion, .ground, .harm: type != .territorySeized
    case .persons: type != .displacement && type != .humanShielding
    default: type == .casualties
    }
  }

  private func add(_ names: [ClosedRange<Int>], _ act: inout Act, in reading: SentenceReading) {
    for name in names {
      let range = wholeName(name, in: reading)
      let span = reading.span(range)
      if let index = act.targets.firstIndex(where: { $0.span.overlaps(span) }) {
        // The tree has the end of the name alone.
        let old = act.targets[index]
        if old.span.end == span.end, old.span.start > span.start, old.value.id == nil {
          act.targets[index].span = span
          act.targets[index].wording = reading.wording(range)
          act.targets[index].value.name = reading.wording(range)
        }
        continue
      }
      guard !act.actors.contains(where: { $0.span.overlaps(span) }) else { continue }
      let known = reading.nameAt[range.upperBound]
      let entity =
        known >= 0 && range == name ? reading.names[known].entities.first : nil
      act.targets.append(
        Attested(
          entity ?? Entity(name: reading.wording(range), kind: .person),
          wording: reading.wording(range), span: span, rule: "role.list"))
    }
  }

  /// The name with the words before it that are of it, where the names layer knows the last alone:
  /// "OLINDO MORA" after "JUAN MORA".
  func wholeName(
    _ name: ClosedRange<Int>, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    var first = name.lowerBound
    while first > 0, name.lowerBound - first < 3 {
      if isNamePart(first - 1, in: reading) {
        first -= 1
      } else if first > 1, ["de", "del", "la", "y"].contains(reading.keys[first - 1]),
        isNamePart(first - 2, in: reading)
      {
        first -= 2
      } else {
        break
      }
    }
    return first...name.upperBound
  }

  /// A proper noun that no layer and no lexicon knows.
  private func isNamePart(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .propn && reading.nameAt[word] < 0 && reading.placeAt[word] < 0
      && reading.timeAt[word] < 0 && entities.person(at: word, in: reading) == nil
  }

  /// The run of two or more proper nouns from `word` that ends an item of a list; nil: no such run.
  private func unknownName(
    from word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    var last = word
    guard isNamePart(word, in: reading) else { return nil }
    while last + 1 < reading.count, isNamePart(last + 1, in: reading) { last += 1 }
    guard last > word, last - word < 5, last + 1 < reading.count else { return nil }
    let next = reading.words[last + 1].form
    return [",", ";", ".", "(", "["].contains(next) || reading.tag(last + 1) == .cconj
      || reading.tag(last + 1) == .aux ? word...last : nil
  }

  private func isPerson(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.nameAt[word] >= 0 && reading.names[reading.nameAt[word]].kind == .person
  }

  /// The names of the list in the words of `region`, up to a verb; opening: an item begins there.
  private func people(
    of region: Range<Int>, isOpening: Bool, in reading: SentenceReading
  ) -> [ClosedRange<Int>] {
    var names: [ClosedRange<Int>] = []
    var word = region.lowerBound
    // At a boundary an item may begin; behind a preposition stands no item of the list.
    var isDue = isOpening
    var isGoverned = false
    while region.contains(word), word - region.lowerBound < 120 {
      let form = reading.words[word].form
      if form == "(" || form == "[" {
        guard let close = closing(word, in: reading) else { return names }
        word = close + 1
        continue
      }
      if [",", ";"].contains(form) || reading.tag(word) == .cconj || isJoining(word, in: reading) {
        isDue = true
        isGoverned = false
      } else if isPerson(word, in: reading),
        let range = reading.range(of: reading.names[reading.nameAt[word]].span)
      {
        if isDue, !isGoverned { names.append(range) }
        isDue = false
        word = max(word, range.upperBound)
      } else if isDue, !isGoverned, let range = unknownName(from: word, in: reading) {
        names.append(range)
        isDue = false
        word = range.upperBound
      } else {
        switch reading.tag(word) {
        case .noun, .propn, .adj, .num, .det, .part, .x, .adv: break
        case .pron where reading.relation(word) == .nmodPoss: break
        case .punct where form == "-" || form == "\"": break
        case .adp: isGoverned = reading.keys[word] != "with" || !isDue
        case .verb where Self.naming.contains(reading.keys[word]) && !isOpening: break
        case .verb, .aux:
          // "…, AND ANA DIAZ SAID": the last name is the subject of a clause of its own.
          var before = word - 1
          while before > region.lowerBound, reading.tag(before) == .adv { before -= 1 }
          return names.last?.upperBound == before ? names.dropLast() : names
        default: return names
        }
      }
      word += 1
    }
    return names
  }

  /// "along with", "together with", "as well as"
  private func isJoining(_ word: Int, in reading: SentenceReading) -> Bool {
    guard word > 0 else { return false }
    switch reading.keys[word] {
    case "with": return ["along", "together"].contains(reading.keys[word - 1])
    case "as": return reading.keys[word - 1] == "well"
    default: return false
    }
  }

  private func closing(_ bracket: Int, in reading: SentenceReading) -> Int? {
    let close = reading.words[bracket].form == "(" ? ")" : "]"
    return (bracket + 1..<min(bracket + 16, reading.count)).first {
      reading.words[$0].form == close
    }
  }

  /// The words between the last clause and the auxiliary of a passive verb: its subjects.
  private func passiveSubjects(of verb: Int, in reading: SentenceReading) -> Range<Int>? {
    guard reading.tag(verb) == .verb,
      reading.words[verb].pennTag == .vbn || reading.words[verb].pennTag == .vbd
    else { return nil }
    var last = verb - 1
    var isPassive = false
    while last >= 0,
      [.adv, .aux].contains(reading.tag(last)) || ["be", "have"].contains(reading.keys[last])
    {
      if ["was", "were", "been"].contains(reading.words[last].form.lowercased()) {
        isPassive = true
      }
      last -= 1
    }
    guard isPassive, last > 0 else { return nil }
    var first = last
    while first > 0, last - first < 110 {
      let before = first - 1
      if reading.isVerbal(before) && !reading.isBracketed(before)
        || [.sconj, .pron].contains(reading.tag(before))
          && reading.relation(before) != .nmodPoss
        || [":", "--", "\"", "."].contains(reading.words[before].form)
      {
        break
      }
      first = before
    }
    return first..<last + 1
  }
}
