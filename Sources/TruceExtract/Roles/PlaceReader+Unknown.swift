import TruceModel
import TruceText

// Places that the gazetteer lacks, by their names: "the villages of Asra, Bint and Calo".
extension PlaceReader {
  /// A name behind "near" or "in" that the gazetteer lacks, for an act that it hangs on: better a name
  /// without coordinates than another act's town.
  static func addUnknown(to acts: inout [Act], in reading: SentenceReading) {
    guard !reading.isUpperCase, !isTitle(reading) else { return }
    addOfWhere(to: &acts, in: reading)
    for marker in 0..<reading.count - 1
    where mayBeUnknownName(marker + 1, in: reading)
      && (["near", "in", "outside", "towards", "from", "beyond"].contains(reading.keys[marker])
        || reading.keys[marker] == "on" && isHill(marker + 1, in: reading)
        || reading.keys[marker] == "at" && marker > 0
          && [.noun, .verb, .pron, .adp].contains(reading.tag(marker - 1))
        || isFledFrom(marker, in: reading) || isFiredAt(marker, acts, in: reading)
        || isOfArea(marker, in: reading) || isOfSettlement(marker, in: reading))
    {
      guard let range = unknownName(from: marker + 1, in: reading),
        !isOwner(range, in: reading)
      else { continue }
      var up = reading.head(of: range)
      for _ in 0..<3 {
        guard let next = reading.head(up) else { break }
        up = next
        guard let owner = acts.firstIndex(where: { $0.hangs(on: up) }) else { continue }
        if isPlaceable(acts[owner].type) || acts[owner].type == .displacement,
          acts[owner].places.allSatisfy({
            rank($0.value.precision) > rank(.settlement) || isHeading($0.span, in: reading)
          })
        {
          let relation = relations[reading.keys[marker]] ?? "in"
          let unknown = listed(range, in: reading).map { range in
            Attested(
              PlaceReference(name: reading.wording(range), relation: relation),
              wording: reading.wording(range), span: reading.span(range), rule: "place.unknown")
          }
          acts[owner].places.insert(contentsOf: unknown, at: 0)
          let spans = unknown.map(\.span)
          acts[owner].targets.removeAll { target in
            target.value.id == nil && target.value.kind == nil && spans.contains(target.span)
          }
        }
        break
      }
    }
  }

  /// The unknown name with those that commas and an "and" join to it: "the villages of Asra, Bint and
  /// Calo".
  private static func listed(
    _ first: ClosedRange<Int>, in reading: SentenceReading
  ) -> [ClosedRange<Int>] {
    var found = [first]
    guard isOfSettlement(first.lowerBound - 1, in: reading) else { return found }
    var next = first.upperBound + 1
    while next + 1 < reading.count,
      reading.words[next].form == "," || reading.keys[next] == "and"
    {
      let start = reading.keys[next + 1] == "and" ? next + 2 : next + 1
      guard start < reading.count, mayBeUnknownName(start, in: reading),
        let range = unknownName(from: start, in: reading)
      else { break }
      found.append(range)
      next = range.upperBound + 1
    }
    return found
  }

  /// "at Baby's", "at Building 197": whose place it is, or which of many.
  private static func isOwner(_ name: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    let next = name.upperBound + 1
    guard next < reading.count else { return false }
    return reading.tag(next) == .num || reading.tag(next) == .part
  }

  /// "Two Killed in Plantation Crash": capitals tell no name where nearly all words have them.
  private static func isTitle(_ reading: SentenceReading) -> Bool {
    var (long, capital) = (0, 0)
    for word in reading.words where word.span.length > 3 {
      guard let letter = word.form.utf8.first else { continue }
      if letter >= 0x61 && letter <= 0x7a { long += 1 }
      if letter >= 0x41 && letter <= 0x5a { capital += 1 }
    }
    return capital > 3 && capital > long * 3
  }

  /// "Jaffna: Two men were shot": the district that a list goes by.
  private static func isHeading(_ place: Span, in reading: SentenceReading) -> Bool {
    guard let last = reading.range(of: place)?.upperBound, last + 1 < reading.count, last < 4 else {
      return false
    }
    return reading.words[last + 1].form == ":"
  }

  /// "Asra, where gunmen killed ten": the unknown name that the clause is about.
  private static func addOfWhere(to acts: inout [Act], in reading: SentenceReading) {
    for word in 1..<max(1, reading.count) where reading.keys[word] == "where" {
      let last = reading.words[word - 1].form == "," ? word - 2 : word - 1
      guard last > 0, mayBeUnknownName(last, in: reading) else { continue }
      var first = last
      while first > 0, mayBeUnknownName(first - 1, in: reading) { first -= 1 }
      // "The Twisted Rooster, where": a bar.
      guard first == 0 || ![.det, .adj].contains(reading.tag(first - 1)),
        let range = unknownName(from: first, in: reading), range.upperBound == last,
        let owner = acts.firstIndex(where: {
          $0.mention.head > word && $0.mention.head < word + 16
        }), isPlaceable(acts[owner].type),
        acts[owner].places.allSatisfy({ rank($0.value.precision) > rank(.settlement) })
      else { continue }
      acts[owner].places.insert(
        Attested(
          PlaceReference(name: reading.wording(range), relation: "in"),
          wording: reading.wording(range), span: reading.span(range), rule: "place.unknown"),
        at: 0)
    }
  }

  /// "fled Mutur East": what people flee is a place.
  private static func isFledFrom(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.tag(verb) == .verb && ["flee", "leave", "evacuate"].contains(reading.keys[verb])
  }

  /// "shelled Kathiraveli": what guns and aircraft fire at is a place where nothing tells a person or thing.
  private static func isFiredAt(_ verb: Int, _ acts: [Act], in reading: SentenceReading) -> Bool {
    reading.tag(verb) == .verb
      && ["shell", "bomb", "bombard", "pound"].contains(reading.keys[verb])
      && acts.contains { $0.mention.head == verb && $0.type.family == .explosion }
  }

  /// The article in "in the Lajayang area", "beyond the Panichchankerni causeway".
  private static func isOfArea(_ article: Int, in reading: SentenceReading) -> Bool {
    guard reading.tag(article) == .det, article > 0, reading.tag(article - 1) == .adp else {
      return false
    }
    var word = article + 1
    while word < reading.count, mayBeUnknownName(word, in: reading) { word += 1 }
    return word < reading.count && isFeature(word, in: reading)
  }

  /// What a place is, behind its name.
  private static func isFeature(_ word: Int, in reading: SentenceReading) -> Bool {
    [
      "area", "district", "valley", "sector", "hill", "hills", "bridge", "causeway", "crossing",
      "checkpoint", "neighbourhood", "neighborhood", "quarter", "suburb", "region", "road",
      "junction", "front", "camp", "forest", "mountain", "river", "pass", "ridge",
    ].contains(reading.keys[word])
  }

  /// The first word of names for heights, on which positions stand.
  private static func isHill(_ word: Int, in reading: SentenceReading) -> Bool {
    ["jabal", "jebel", "mount", "tell", "tal", "tall", "hill"].contains(reading.keys[word])
  }

  /// The "of" in "the town of Al Qasr".
  private static func isOfSettlement(_ marker: Int, in reading: SentenceReading) -> Bool {
    reading.keys[marker] == "of" && marker > 0
      && [
        "town", "city", "village", "suburb", "hamlet", "settlement", "locality", "neighbourhood",
        "neighborhood", "outskirt", "vicinity", "hill",
      ].contains(reading.keys[marker - 1])
  }

  /// A run of capitalised names of letters alone that no layer covers.
  private static func unknownName(from: Int, in reading: SentenceReading) -> ClosedRange<Int>? {
    var last = from
    while last < reading.count, mayBeUnknownName(last, in: reading) { last += 1 }
    guard last > from, last - from <= 5 else { return nil }
    if last < reading.count,
      reading.nameAt[last] >= 0 || reading.placeAt[last] >= 0
        || reading.tag(last) == .noun && !isFeature(last, in: reading)
    {
      return nil
    }
    var start = from
    if isArabicArticle(from, in: reading) { start = from + 2 }
    guard start < last else { return nil }
    let first = reading.words[start].form.utf8
    guard
      first.count > 3 || start > from || last - from > 1 && isOfSettlement(from - 1, in: reading),
      let letter = first.first, letter >= 0x41, letter <= 0x5a,
      !first.allSatisfy({ $0 >= 0x41 && $0 <= 0x5a })
    else { return nil }
    return from...(last - 1)
  }

  /// "al" and a hyphen ahead of the name itself.
  private static func isArabicArticle(_ word: Int, in reading: SentenceReading) -> Bool {
    word + 2 < reading.count && reading.words[word + 1].form == "-"
      && ["al", "el", "an", "ar", "as", "ash", "at", "ad", "ed", "er"].contains(reading.keys[word])
  }

  /// A word of a name, or a hyphen in one, that no layer covers.
  private static func mayBeUnknownName(_ word: Int, in reading: SentenceReading) -> Bool {
    (reading.tag(word) == .propn || reading.words[word].form.onlyByte == UInt8(ascii: "-"))
      && reading.nameAt[word] < 0 && reading.placeAt[word] < 0 && reading.timeAt[word] < 0
  }
}
