import TruceModel
import TruceText

/// Reads how many a noun phrase names.
enum CountReader {
  struct Counted: Sendable {
    var count: Count
    var who: String?
    /// From the hedge to the end of the phrase.
    var span: Span
  }

  /// The count of the phrase at `head`. One for a singular with an article, open for a plural
  /// without number.
  static func count(at head: Int, in reading: SentenceReading) -> Counted {
    if let content = ofAmount(head, in: reading) {
      var counted = count(at: content, in: reading)
      counted.span = reading.span(reading.phrase(head)).union(counted.span)
      return counted
    }
    let range = reading.phrase(head)
    if isCouple(head, in: reading) {
      return Counted(
        count: .exact(2), who: bare(range, in: reading), span: reading.span(range))
    }
    if let number = number(of: head, in: reading) {
      let end = max(reading.span(range).end, number.span.end)
      // "24 dead and dozens wounded": what stands before a bare number is not counted by it.
      let isBare = mention(at: head, in: reading) != nil
      let start = isBare ? number.span.start : min(number.span.start, reading.span(range).start)
      let span = Span(start, end)
      return Counted(
        count: number.count, who: who(head, range, number, in: reading), span: span)
    }
    let first = range.lowerBound
    let single =
      ["a", "an", "another", "one"].contains(reading.keys[first])
      && (reading.tag(first) == .det || reading.tag(first) == .num)
      || ["he", "she"].contains(reading.keys[head])
    let isName =
      reading.nameAt[head] >= 0 && reading.names[reading.nameAt[head]].kind == .person
    let count =
      single || isName ? Count.exact(1) : Count(low: nil, high: nil, qualifier: .vague)
    let who = reading.isNominal(head) && reading.tag(head) != .pron ? bare(range, in: reading) : nil
    return Counted(count: count, who: who, span: reading.span(range))
  }

  /// Those of whom "a total of 14 soldiers", "a number of civilians" tells the amount; nil: no amount.
  private static func ofAmount(_ head: Int, in reading: SentenceReading) -> Int? {
    guard ["total", "number"].contains(reading.keys[head]), head + 2 < reading.count,
      reading.keys[head + 1] == "of", mention(at: head, in: reading) == nil,
      reading.words[head].pennTag == .nn
    else { return nil }
    return reading.children(head).first {
      $0 > head && reading.relation($0) == .nmod && reading.preposition($0) == "of"
    }
  }

  /// "A couple was killed": two people; "a couple of rebels" are some.
  private static func isCouple(_ head: Int, in reading: SentenceReading) -> Bool {
    reading.keys[head] == "couple" && reading.tag(head) == .noun
      && reading.words[head].pennTag == .nn
      && !(head + 1 < reading.count && reading.keys[head + 1] == "of")
      && reading.child(head, .nummod) == nil
  }

  /// The number of the phrase at `head`: its own, its modifier's, or that of "dozens of".
  static func number(of head: Int, in reading: SentenceReading) -> NumberMention? {
    if let own = mention(at: head, in: reading) { return own }
    for child in reading.children(head) where reading.relation(child) == .nummod {
      if let number = mention(at: child, in: reading) { return number }
    }
    if let governor = reading.head(head), governor < head, reading.relation(head) == .nmod,
      reading.preposition(head) == "of", let number = mention(at: governor, in: reading)
    {
      return number
    }
    if let other = ofWhole(head, in: reading) { return other }
    let first = max(reading.leftmost[head], head - 6)
    if let before = numberBefore(first, of: head, in: reading) { return before }
    guard first < head else { return nil }
    for word in stride(from: head - 1, through: first, by: -1) {
      if reading.tag(word) == .verb
        || reading.tag(word) == .punct && reading.words[word].form != "-"
      {
        break
      }
      if reading.keys[word] == "year" || reading.keys[word] == "-year" { break }
      if let number = mention(at: word, in: reading) { return number }
    }
    return nil
  }

  /// "a family of six"; "the number of civilians killed has risen to 20".
  private static func ofWhole(_ head: Int, in reading: SentenceReading) -> NumberMention? {
    if ["family", "crew", "group", "team"].contains(reading.keys[head]), head + 2 < reading.count,
      reading.keys[head + 1] == "of"
    {
      return mention(at: head + 2, in: reading)
    }
    guard let governor = reading.head(head), governor < head, reading.keys[governor] == "number",
      reading.preposition(head) == "of", reading.child(head, .acl) != nil
    else { return nil }
    return tollNumber(governor, in: reading)
  }

  /// The number right before the phrase of a plural noun that broken trees hang elsewhere:
  /// "the News Agency 10 militants".
  private static func numberBefore(
    _ first: Int, of head: Int, in reading: SentenceReading
  ) -> NumberMention? {
    guard first > 0, reading.words[head].pennTag == .nns || reading.keys[head] == "people",
      !(first...head).contains(where: { reading.numberAt[$0] >= 0 || reading.tag($0) == .adp })
    else { return nil }
    return mention(at: first - 1, in: reading)
  }

  /// The number next to a word of harm: "24 dead", "toll of 15", "toll to 126".
  static func numberBeside(_ word: Int, in reading: SentenceReading) -> NumberMention? {
    let isToll = reading.keys[word] == "toll"
    if isToll, isSuperseded(word, in: reading) {
      return figureSet(word, in: reading) ?? raised(word, in: reading)
    }
    // "five were killed and seven injured", "left 40 badly hurt"
    var ahead = word - 1
    while ahead > 0, reading.tag(ahead) == .adv { ahead -= 1 }
    if !isToll, ahead >= 0, let before = mention(at: ahead, in: reading) { return before }
    if !isToll, let number = number(of: word, in: reading) { return number }
    // "the number of dead in the attack rose to 20"
    if !isToll, word > 1, reading.keys[word - 1] == "of", reading.keys[word - 2] == "number",
      let total = tollNumber(word - 2, in: reading)
    {
      return total
    }
    guard word + 1 < reading.count else { return nil }
    if isToll, !["of", "at", "to"].contains(reading.keys[word + 1]),
      let later = tollNumber(word, in: reading)
    {
      return later
    }
    for next in (word + 1)..<min(word + 7, reading.count) {
      if let number = mention(at: next, in: reading) { return number }
      let key = reading.keys[next]
      guard
        [
          "of", "to", "at", "rise", "climb", "stand", "be", "have", "reach", "least", "now", "more",
          "than", "from", "as", "over", "jump", "increase", "hit", "no", "few", "fewer", "less",
          "not",
        ]
        .contains(key)
      else { return nil }
    }
    return isToll ? number(of: word, in: reading) : nil
  }

  private static let risingVerbs: LemmaSet = [
    "rise", "reach", "climb", "stand", "be", "hit", "jump", "increase", "grow", "put", "pass",
  ]

  /// "The death toll from the blast has risen to 86": the number behind the toll's own verb.
  private static func tollNumber(_ toll: Int, in reading: SentenceReading) -> NumberMention? {
    if let set = figureSet(toll, in: reading) { return set }
    var verb = toll + 1
    while verb < reading.count, verb - toll < 28 {
      if reading.isVerbal(verb) && risingVerbs.contains(reading.keys[verb])
        || reading.words[verb].form == "rose"
      {
        for next in (verb + 1)..<max(verb + 1, min(verb + 7, reading.count)) {
          if reading.tag(next) == .verb, !risingVerbs.contains(reading.keys[next]) { break }
          if let number = mention(at: next, in: reading) {
            return later(than: next, in: reading) ?? number
          }
        }
      }
      verb += 1
    }
    return nil
  }

  /// "from 12 to 19": the second number; nil: the number at `word` is no start.
  private static func later(than word: Int, in reading: SentenceReading) -> NumberMention? {
    guard word > 0, reading.keys[word - 1] == "from" else { return nil }
    let behind = (word + 1..<max(word + 1, min(word + 5, reading.count - 1))).first {
      reading.keys[$0] == "to"
    }
    return behind.flatMap { mention(at: $0 + 1, in: reading) }
  }

  private static let former: LemmaSet = [
    "early", "earlier", "previous", "initial", "prior", "former", "original", "preliminary",
  ]

  /// "its earlier toll of 22": a figure that another has taken the place of.
  static func isSuperseded(_ toll: Int, in reading: SentenceReading) -> Bool {
    (max(0, toll - 3)..<toll).contains {
      former.contains(reading.keys[$0]) && reading.tag($0) == .adj
    }
      && (max(0, toll - 6)..<toll).contains {
        reading.isVerbal($0)
          && (changing.contains(reading.keys[$0])
            || ["replace", "supersede", "exceed", "correct", "withdraw"].contains(
              reading.keys[$0]))
      }
  }

  /// The second number of "raised its earlier toll of 22 to 31", which reads like a span of both.
  private static func raised(_ toll: Int, in reading: SentenceReading) -> NumberMention? {
    let next = (toll + 1..<max(toll + 1, min(toll + 5, reading.count))).first {
      mention(at: $0, in: reading) != nil
    }
    guard let next, var number = mention(at: next, in: reading), let high = number.count.high,
      number.count.low != high
    else { return nil }
    number.count = .exact(high)
    return number
  }

  private static let changing: LemmaSet = [
    "raise", "revise", "lower", "update", "increase", "reduce", "cut", "bring",
  ]
  private static let settling: LemmaSet = ["put", "place", "estimate", "set"]

  /// "put the toll from the raid at 44", "raised the toll from the strike to 41": what somebody makes
  /// of the figure at `toll`.
  private static func figureSet(_ toll: Int, in reading: SentenceReading) -> NumberMention? {
    guard
      let verb = (max(0, toll - 6)..<toll).last(where: {
        reading.isVerbal($0) || settling.contains(reading.keys[$0])
      })
    else { return nil }
    let marker: String
    if settling.contains(reading.keys[verb]) {
      marker = "at"
    } else if changing.contains(reading.keys[verb]) {
      marker = "to"
    } else {
      return nil
    }
    let place = (toll + 1..<max(toll + 1, min(toll + 20, reading.count - 1))).last {
      reading.keys[$0] == marker && figure(behind: $0, in: reading) != nil
    }
    return place.flatMap { figure(behind: $0, in: reading) }
  }

  /// The number within a few words behind a preposition: "at at least 44".
  private static func figure(behind marker: Int, in reading: SentenceReading) -> NumberMention? {
    for next in (marker + 1)..<max(marker + 1, min(marker + 5, reading.count)) {
      if let number = mention(at: next, in: reading) { return number }
      guard [.adv, .adj, .adp, .sconj].contains(reading.tag(next)) else { return nil }
    }
    return nil
  }

  /// What a number with a hyphen counts of a thing, not of those in it.
  private static let ofThings: LemmaSet = [
    "wheeler", "storey", "story", "star", "lane", "way", "room", "engine", "door", "vehicle",
  ]

  private static func mention(at word: Int, in reading: SentenceReading) -> NumberMention? {
    guard reading.numberAt[word] >= 0, reading.timeAt[word] < 0 else { return nil }
    let number = reading.numbers[reading.numberAt[word]]
    // "a three-wheeler driver"
    if word + 2 < reading.count, reading.words[word + 1].form == "-",
      number.span.end == reading.words[word].span.end,
      ofThings.contains(reading.keys[word + 2])
    {
      return nil
    }
    return number
  }

  private static func who(
    _ head: Int, _ range: ClosedRange<Int>, _ number: NumberMention, in reading: SentenceReading
  ) -> String? {
    var first = range.lowerBound
    while first <= range.upperBound,
      reading.words[first].span.start < number.core.end
        || reading.keys[first] == "of"
    {
      first += 1
    }
    let last = withoutTime(range, in: reading)
    guard first <= last, reading.numberAt[last] < 0 else { return nil }
    return reading.wording(first...last)
  }

  /// The last word of the phrase ahead of a day that the tree takes along: "two guards | Thursday".
  private static func withoutTime(
    _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Int {
    var last = range.upperBound
    while last > range.lowerBound, reading.timeAt[last] >= 0 { last -= 1 }
    return last
  }

  /// Words that tell how many and nobody: "many were hurt".
  private static let amounts: LemmaSet = [
    "many", "another", "several", "some", "few", "more", "most", "all",
  ]

  /// The name behind an age that opens the phrase: "26-year-old | Juan Mora"; `first` otherwise.
  private static func behindAge(
    _ first: Int, _ last: Int, in reading: SentenceReading
  ) -> Int {
    let upper = min(first + 6, last)
    guard first < upper,
      let old = (first..<upper).first(where: {
        reading.words[$0].form.lowercased().hasSuffix("old")
      }), reading.words[old].form.contains("-") || reading.words[max(0, old - 1)].form == "-",
      reading.nameAt[old + 1] >= 0, reading.names[reading.nameAt[old + 1]].kind == .person
    else { return first }
    return old + 1
  }

  /// Without articles, and without the "how many" of a question that is not answered.
  private static func bare(_ range: ClosedRange<Int>, in reading: SentenceReading) -> String? {
    var first = range.lowerBound
    if range.count > 2, reading.keys[first] == "how",
      ["many", "much"].contains(reading.keys[first + 1])
    {
      first += 2
    }
    while first < range.upperBound, reading.tag(first) == .det { first += 1 }
    let last = max(first, withoutTime(range, in: reading))
    if first == last, amounts.contains(reading.keys[first]) { return nil }
    return reading.wording(behindAge(first, last, in: reading)...last)
  }
}
