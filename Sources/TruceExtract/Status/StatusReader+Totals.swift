import TruceModel
import TruceText

// Old background and totals, which are no single occurrence.
extension StatusReader {
  /// Totals of a war, a year, a movement: a conflict as the doer, a crowd that no day or single act
  /// bounds, or a long time over which several people came to harm.
  func isAggregate(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.type == .casualties || act.type == .displacement || !act.harms.isEmpty else {
      return false
    }
    for harm in act.harms {
      if let subject = harm.subject, Self.wars.contains(reading.keys[subject]) { return true }
    }
    if act.type == .casualties || act.type == .displacement || isOfWar(act, in: reading),
      isSince(reading) || isOfPeriod(reading)
    {
      return true
    }
    if isYears(act, in: reading) { return true }
    return isTotal(act, in: reading)
  }

  /// "fighting", "hostilities": what goes on, no single act.
  private func isOfWar(_ act: Act, in reading: SentenceReading) -> Bool {
    act.mention.isNoun
      && ["fighting", "hostility", "war", "conflict"].contains(reading.keys[act.mention.head])
  }

  /// "in two years of fighting", "over 13 months of raids": the act fills a long time.
  private func isYears(_ act: Act, in reading: SentenceReading) -> Bool {
    let first = act.mention.range.lowerBound
    return first > 1 && reading.keys[first - 1] == "of"
      && Self.spans.contains(reading.keys[first - 2])
  }

  private static let wars: LemmaSet = ["conflict", "war", "crisis", "uprising", "insurgency"]

  /// "since" with a month, a year or the outbreak of a war.
  private func isSince(_ reading: SentenceReading) -> Bool {
    for index in 0..<reading.count where reading.keys[index] == "since" {
      let end = reading.words[index].span.end
      let near = reading.times.contains { time in
        time.span.start >= end && time.span.start <= end + 60
          && time.time.precision >= .month
      }
      if near
        || (index + 1..<min(index + 8, reading.count)).contains(where: {
          ["conflict", "war", "uprising", "begin", "start", "erupt"].contains(reading.keys[$0])
        })
      {
        return true
      }
    }
    return false
  }

  private static let periodOpeners: LemmaSet = ["in", "during", "over", "since"]

  /// "in that period", "since it came into force", "since the truce took effect": all that was so far.
  private func isOfPeriod(_ reading: SentenceReading) -> Bool {
    reading.keys.indices.dropLast(2).contains { index in
      guard Self.periodOpeners.contains(reading.keys[index]) else { return false }
      return switch reading.keys[index] {
      case "in", "during", "over":
        ["that", "this", "the same"].contains(reading.keys[index + 1])
          && ["period", "time", "span"].contains(reading.keys[index + 2])
          && form(index + 2, in: reading) != "times"
      case "since":
        (index + 1..<min(index + 8, reading.count)).contains {
          reading.keys[$0] == "effect" || reading.keys[$0] == "force"
        }
      default: false
      }
    }
  }

  /// From here on people killed by hand are more than one occurrence.
  private static let crowd = 1000
  /// From here on they are, where the words name a long time or tell what has been done till now.
  private static let many = 100

  private func isTotal(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.type == .casualties || act.type.family == .persons, act.type != .displacement,
      !isOfOneDay(reading), !isOfOneAct(act, in: reading)
    else { return false }
    let counts = act.harms.flatMap { [$0.casualty] + $0.others }.map(\.value)
      .filter { [.killed, .missing, .detained].contains($0.harm) }
    let most = counts.compactMap(\.count.low).max() ?? 0
    if most >= Self.crowd { return true }
    let isOpen = act.harms.contains { isUncounted($0, in: reading) }
    if most >= Self.many || isOpen {
      return isTillNow(act, in: reading) || isOverYears(reading)
    }
    return most > 1 && isOverYears(reading)
  }

  /// "many", "countless", "hundreds of": several without a number.
  private func isUncounted(_ harm: HarmMention, in reading: SentenceReading) -> Bool {
    guard let victims = harm.victims else { return false }
    return reading.phrase(victims).contains { Self.multitudes.contains(reading.keys[$0]) }
  }

  private static let multitudes: LemmaSet = [
    "many", "countless", "numerous", "hundred", "thousand", "innumerable", "score",
  ]

  /// "have killed", "have been murdered": up to the day of the report.
  private func isTillNow(_ act: Act, in reading: SentenceReading) -> Bool {
    act.hasNode { word in
      reading.children(word).contains {
        reading.relation($0) == .aux && ["has", "have", "'ve"].contains(form($0, in: reading))
      }
    }
  }

  private func form(_ word: Int, in reading: SentenceReading) -> String {
    reading.words[word].form.lowercased()
  }

  /// A day or an hour binds what the sentence tells.
  private func isOfOneDay(_ reading: SentenceReading) -> Bool {
    reading.times.contains {
      ($0.kind == .date || $0.kind == .time) && $0.time.precision < .week
        && !$0.time.value.hasSuffix("_REF")
    }
  }

  private static let single: LemmaSet = [
    "attack", "bombing", "explosion", "blast", "strike", "airstrike", "raid", "battle", "shooting",
    "massacre", "bomb", "clash", "siege", "assault",
  ]

  /// "killed thousands in a gas attack": one act did it, told by a singular noun.
  private func isOfOneAct(_ act: Act, in reading: SentenceReading) -> Bool {
    reading.words.indices.contains {
      Self.single.contains(reading.keys[$0]) && reading.words[$0].pennTag == .nn
        && !act.hangs(on: $0)
    }
  }

  private static let spans: LemmaSet = ["year", "decade", "month", "century"]

  /// "in the past few years", "in 10 years of war", "over a 9-year period", "every year", "so far
  /// this year": what ends a month or more after it began.
  private func isOverYears(_ reading: SentenceReading) -> Bool {
    for index in reading.keys.indices.dropFirst() {
      let form = form(index, in: reading)
      let isSpan =
        Self.spans.contains(reading.keys[index]) && (form.hasSuffix("s") || form.contains("-"))
        || form.hasSuffix("-year") || form.hasSuffix("-year-old")
      let first = max(0, index - 5)
      if isSpan, !isFollowed(index, by: ["ago", "old", "later", "earlier"], in: reading),
        (first..<index).contains(where: { Self.spanning.contains(reading.keys[$0]) })
      {
        return true
      }
      if ["every", "each"].contains(reading.keys[index - 1]),
        Self.spans.contains(reading.keys[index]) || ["day", "week"].contains(reading.keys[index])
      {
        return true
      }
      if reading.keys[index] == "year", reading.keys[index - 1] == "this",
        (max(0, index - 4)..<index).contains(where: { reading.keys[$0] == "far" })
      {
        return true
      }
    }
    return false
  }

  private func isFollowed(_ word: Int, by keys: [String], in reading: SentenceReading) -> Bool {
    word + 1 < reading.count
      && (keys.contains(reading.keys[word + 1])
        || reading.words[word + 1].form == "-" && word + 2 < reading.count
          && keys.contains(reading.keys[word + 2]))
  }

  private static let spanning: LemmaSet = [
    "in", "over", "during", "within", "for", "through", "throughout", "last", "past", "recent",
  ]
}
