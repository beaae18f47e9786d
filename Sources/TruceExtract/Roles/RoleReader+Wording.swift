import TruceModel
import TruceText

// The words of a phrase that name somebody or something, without counts, ages, doubts and epithets.
extension RoleReader {
  private static let leading: LemmaSet = [
    "when", "while", "as", "after", "apparently", "presumably", "allegedly", "reportedly", "by",
    "also", "then", "where", "because", "whether", "although",
  ]

  /// Participles and adverbs of doubt about who it was: they belong to the statement.
  private static let doubting: LemmaSet = ["allege", "presume", "suspect", "suppose"]

  private static let counting: LemmaSet = [
    "several", "many", "few", "some", "various", "at", "least", "about", "over", "nearly",
    "almost", "more", "than", "approximately", "up", "to", "other", "another", "both", "numerous",
  ]

  /// The thing hit without its count, which becomes a quantity of the act: "two pylons" is "pylons"
  /// and 2. People keep theirs: it is the harm that is counted.
  func uncounted(
    _ entity: Attested<Entity>, _ act: inout Act, in reading: SentenceReading
  ) -> Attested<Entity> {
    switch entity.value.kind {
    case .facility, .vehicle, .object, nil: break
    default: return entity
    }
    guard let range = reading.range(of: entity.span), let first = afterCount(range, in: reading)
    else { return entity }
    if reading.tag(first - 1) == .num,
      !act.quantities.contains(where: { $0.span == entity.span }),
      let number = CountReader.number(of: range.upperBound, in: reading)
    {
      let counted = reading.wording(first...range.upperBound)
      act.quantities.append(
        Attested(
          Quantity(of: counted, count: number.count), wording: entity.wording, span: entity.span,
          rule: "quantity.target"))
    }
    var copy = entity
    copy.span = reading.span(first...range.upperBound)
    copy.wording = reading.wording(copy.span)
    return copy
  }

  /// The words of a phrase without what stands ahead of it: the words that lead it in ("when gunmen",
  /// "apparently by gunmen") and an epithet ("the so-called").
  func bare(_ range: ClosedRange<Int>, in reading: SentenceReading) -> ClosedRange<Int> {
    var first = range.lowerBound
    while first < range.upperBound, Self.leading.contains(reading.keys[first]) { first += 1 }
    first = Self.undoubted(from: first, to: range.upperBound, in: reading)
    if let name = Self.epithet(from: first, to: range.upperBound, in: reading) { first = name }
    if let name = Self.bareName(from: first, to: range.upperBound, in: reading) { first = name }
    return first...range.upperBound
  }

  /// The first word behind "alleged", "the suspected"; `first` where no such word opens the phrase.
  private static func undoubted(
    from first: Int, to last: Int, in reading: SentenceReading
  ) -> Int {
    let word = reading.tag(first) == .det ? first + 1 : first
    guard word < last,
      doubting.contains(reading.keys[word])
        || ["alleged", "presumed", "suspected", "supposed"].contains(reading.keys[word])
    else { return first }
    return word + 1
  }

  /// The first word behind "the so-called", "self-styled"; nil: no such epithet.
  private static func epithet(
    from first: Int, to last: Int, in reading: SentenceReading
  ) -> Int? {
    var word = first
    if word < last, reading.tag(word) == .det { word += 1 }
    guard word + 1 < last else { return nil }
    let isHyphened = reading.words[word + 1].form.onlyByte == UInt8(ascii: "-")
    guard isHyphened || reading.words[word].form.utf8.contains(UInt8(ascii: "-")) else {
      return nil
    }
    let form = reading.words[word].form.lowercased()
    if ["so-called", "self-styled", "self-proclaimed"].contains(form) { return word + 1 }
    guard word + 3 <= last, isHyphened, form == "so" || form == "self",
      ["called", "styled", "proclaimed"].contains(reading.words[word + 2].form.lowercased())
    else { return nil }
    return word + 3
  }

  /// The first word of the body's name that ends the phrase, behind adjectives alone ("the leftist
  /// FPL"); nil: the phrase is no such name, or nothing stands before it.
  private static func bareName(
    from first: Int, to last: Int, in reading: SentenceReading
  ) -> Int? {
    guard reading.nameAt[last] >= 0 else { return nil }
    let name = reading.names[reading.nameAt[last]]
    guard name.kind == .organization, name.entities.contains(where: { $0.id != nil }),
      let range = reading.range(of: name.span), range.lowerBound > first,
      range.upperBound == last
    else { return nil }
    let ahead = first..<range.lowerBound
    guard ahead.contains(where: { reading.tag($0) == .adj || isCreed($0, in: reading) }),
      ahead.allSatisfy({
        [.adj, .det].contains(reading.tag($0)) || reading.words[$0].form == "-"
          || reading.words[$0].form.lowercased() == "pro" || isCreed($0, in: reading)
      }), !ahead.contains(where: { reading.placeAt[$0] >= 0 })
    else { return nil }
    return range.lowerBound
  }

  /// A word that tells what somebody believes in: "Marxist", "Castroite".
  private static func isCreed(_ word: Int, in reading: SentenceReading) -> Bool {
    let form = reading.words[word].form.lowercased()
    return form.utf8.count > 5 && (form.hasSuffix("ist") || form.hasSuffix("ite"))
  }

  /// A named person without the age ahead of the name: "26-year-old Juan Mora".
  func ageless(_ entity: Attested<Entity>, in reading: SentenceReading) -> Attested<Entity> {
    guard entity.value.kind == .person || entity.value.kind == nil,
      let range = reading.range(of: entity.span), range.count > 1
    else { return entity }
    let upper = min(range.lowerBound + 6, range.upperBound)
    guard
      let old = (range.lowerBound..<upper).first(where: {
        reading.words[$0].form.lowercased().hasSuffix("old")
      }), reading.words[old].form.contains("-") || reading.words[max(0, old - 1)].form == "-",
      reading.isUpperCase && reading.tag(old + 1) == .propn
        || reading.nameAt[old + 1] >= 0
          && reading.names[reading.nameAt[old + 1]].kind == .person
    else { return entity }
    return entity.narrowed(to: (old + 1)...range.upperBound, of: range, in: reading)
  }

  /// "of", "for" or the noun of a building: the name behind it is not the whole.
  private func isHolding(_ word: Int, in reading: SentenceReading) -> Bool {
    if reading.tag(word) == .adp { return true }
    let kind = entities.person(at: word, in: reading)?.kind
    return kind == .facility || kind == .vehicle
  }

  /// A person's name of several words without what stands ahead of it ("landowner Juan Mora"); nil: the
  /// phrase ends with no such name.
  func bareNamed(_ range: ClosedRange<Int>, in reading: SentenceReading) -> ClosedRange<Int>? {
    guard reading.nameAt[range.upperBound] >= 0,
      reading.names[reading.nameAt[range.upperBound]].kind == .person,
      let known = reading.range(of: reading.names[reading.nameAt[range.upperBound]].span),
      entities.person(at: range.upperBound, in: reading) == nil,
      !isGroundNoun(range.upperBound, in: reading),
      case let name = wholeName(known, in: reading),
      name.count > 1, name.lowerBound > range.lowerBound, name.upperBound == range.upperBound,
      !(range.lowerBound..<name.lowerBound).contains(where: { isHolding($0, in: reading) })
    else { return nil }
    return name
  }

  /// The first word of `range` behind a count ("at least two", "several"); nil: nothing counts it.
  private func afterCount(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Int? {
    var word = range.lowerBound
    // "a still undetermined number of posts"
    let number = (word..<range.upperBound).first { reading.keys[$0] == "number" }
    if let number, number - word < 4, reading.keys[number + 1] == "of",
      number + 2 <= range.upperBound
    {
      return number + 2
    }
    while word < range.upperBound,
      reading.tag(word) == .num || Self.counting.contains(reading.keys[word])
    {
      word += 1
    }
    guard word > range.lowerBound, !Self.counting.contains(reading.keys[word]),
      reading.keys[word] != "of", reading.nameAt[word - 1] < 0,
      reading.words[word].form != "-"
    else { return nil }
    return word
  }
}

extension Attested<Entity> {
  /// The entity with the words of `part` alone, which is of `whole`, the words that it has.
  func narrowed(
    to part: ClosedRange<Int>, of whole: ClosedRange<Int>, in reading: SentenceReading
  ) -> Attested<Entity> {
    guard part != whole else { return self }
    var copy = self
    copy.span = reading.span(part)
    copy.wording = reading.wording(part)
    return copy
  }
}
