import TruceModel

/// Periods told by their place to another: "last month", "the previous day", "yesterday".
extension TimePhraseParser {
  /// A period that begins with a pronoun, article or adverb at `index`.
  func relative(at index: Int) -> TimePhrase? {
    switch row[index].lexeme {
    case .key(.today), .key(.todays): return day(0, index)
    case .key(.yesterday), .key(.yesterdays): return day(-1, index)
    case .key(.tomorrow), .key(.tomorrows): return day(1, index)
    case .key(.tonight), .key(.tonights):
      return TimePhrase(
        end: index + 1, kind: .time, meaning: .part(.night, of: .day(0)), rule: "time.day-part")
    case .key(.overnight): return overnight(at: index)
    case .key(.noon), .key(.midnight), .key(.midday): return nil
    case .key(.nineties): return namedDecade(199, index)
    case .key(.eighties): return namedDecade(198, index)
    case .key(.seventies): return namedDecade(197, index)
    case .key(.sixties): return namedDecade(196, index)
    case .key(.fifties): return namedDecade(195, index)
    case .key(.q): return shortQuarter(at: index)
    case .key(.fiscal): return fiscal(at: index)
    case .key(.the): return definitePeriod(at: index)
    case .key(.this), .key(.that), .key(.last), .key(.past), .key(.next), .key(.previous),
      .key(.following), .key(.coming), .key(.upcoming), .key(.same), .key(.preceding),
      .key(.recent), .key(.prior), .key(.these):
      return related(at: index)
    case .key(.new), .key(.all): return holiday(at: index, .bare)
    case .key(.earlier), .key(.later): return nil
    default: return nil
    }
  }

  private func day(_ offset: Int, _ index: Int) -> TimePhrase {
    date(index + 1, .day(offset), "time.deictic")
  }

  private func namedDecade(_ decade: Int, _ index: Int) -> TimePhrase? {
    guard
      row[index - 1].isKey(.the) || row[index - 1].isKey(.early)
        || row[index - 1].isKey(.late)
    else { return nil }
    return date(index + 1, .period(.decade(decade)), "time.decade")
  }

  /// "overnight", "overnight Monday", "overnight into Tuesday".
  private func overnight(at index: Int) -> TimePhrase {
    var end = index + 1
    var base = TimeMeaning.day(0)
    if row[end].isKey(.from), let night = night(from: end + 1) { return night }
    if row[end].isKey(.into), let day = weekday(at: end + 1, .bare), day.kind == .date {
      return TimePhrase(
        end: day.end, kind: .time, meaning: .overnight(of: day.meaning), rule: "time.overnight")
    }
    if let found = weekday(at: end, .bare), found.kind == .date {
      (end, base) = (found.end, found.meaning)
      return TimePhrase(
        end: end, kind: .time, meaning: .part(.night, of: base), rule: "time.overnight")
    }
    return TimePhrase(
      end: end, kind: .time, meaning: .overnight(of: base), rule: "time.overnight")
  }

  /// "Q3 2015", "Q3".
  private func shortQuarter(at index: Int) -> TimePhrase? {
    let digit = row[index + 1]
    guard digit.digits == 1, digit.isJoined, (1...4).contains(digit.number) else { return nil }
    let next = row[index + 2].isKey(.of) ? index + 3 : index + 2
    if let (year, end) = yearNumber(at: next) {
      return date(
        end, .period(.quarter(year: year, quarter: digit.number)), "time.quarter")
    }
    return date(index + 2, .quarter(digit.number, .bare), "time.quarter")
  }

  /// "fiscal 1989", "fiscal second-quarter".
  private func fiscal(at index: Int) -> TimePhrase? {
    let next = row[index + 1].lexeme == .unit(.year, isPlural: false) ? index + 2 : index + 1
    if let (year, end) = yearNumber(at: next) {
      return date(end, .period(.year(year)), "time.year")
    }
    return ordinalPeriod(at: index + 1)
  }

  // MARK: Relation words

  /// The relation that "this", "the previous" and their kin give, and the index behind them.
  private func relation(at index: Int) -> (relation: TimeMeaning.Relation, next: Int)? {
    var place = index
    let hasArticle = row[place].isKey(.the)
    let isThat = row[place].isKey(.that)
    if hasArticle { place += 1 }
    switch row[place].lexeme {
    case .key(.this):
      switch row[place + 1].lexeme {
      case .key(.past): return (.last, place + 2)
      case .key(.coming): return (.next, place + 2)
      case .key(.same): return (.same, place + 2)
      default: return (.this, place + 1)
      }
    case .key(.that): return (.same, row[place + 1].isKey(.same) ? place + 2 : place + 1)
    case .key(.same): return (.same, place + 1)
    case .key(.last), .key(.past): return (.last, place + 1)
    case .key(.next): return (hasArticle ? .following : .next, place + 1)
    case .key(.coming), .key(.upcoming): return (.next, place + 1)
    case .key(.previous), .key(.preceding), .key(.prior): return (.previous, place + 1)
    case .key(.following): return (.following, place + 1)
    case .key(.current): return hasArticle || isThat ? (.this, place + 1) : nil
    default: return nil
    }
  }

  /// A period behind a relation word.
  func related(at index: Int) -> TimePhrase? {
    guard let (relation, first) = relation(at: index) else { return nil }
    var next = first
    if row[next].isKey(.fiscal) || row[next].isKey(.whole) || row[next].isKey(.full) { next += 1 }
    switch row[next].lexeme {
    case .unit(let unit, isPlural: false): return relatedUnit(unit, relation, at: next, from: index)
    case .weekday: return weekday(at: next, relation == .same ? .bare : relation)
    case .month: return month(at: next, relation)
    case .season: return season(at: next, relation)
    case .part(let part, isPlural: false): return relatedPart(part, relation, end: next + 1)
    case .listed: return holiday(at: next, relation)
    case .key(.early), .key(.late):
      guard relation == .this, case .part(let part, isPlural: false) = row[next + 1].lexeme else {
        return nil
      }
      return relatedPart(part, relation, end: next + 2)
    case .other where row[next].kind == .digits: return dayFirst(at: next, relation)
    default: return nil
    }
  }

  /// "this week", "the previous day"; "the past year" reaches up to the publication day.
  private func relatedUnit(
    _ unit: TimeUnit, _ relation: TimeMeaning.Relation, at index: Int, from first: Int
  ) -> TimePhrase? {
    guard unit >= .day, unit < .decade || relation == .this || relation == .same else { return nil }
    if unit == .year, row[index + 1].isMark("-") { return nil }
    if unit == .day, relation == .last || relation == .this { return nil }
    if unit == .year, let found = quarterOfYear(relation, behind: index + 1) { return found }
    var phrase = date(index + 1, .unit(unit, relation), "time.unit")
    let isPast = row[index - 1].isKey(.past) || (row[first].isKey(.the) && relation == .last)
    phrase.isUpToNow = isPast && unit != .day && unit != .weekend
    return phrase
  }

  /// "last year's third quarter".
  private func quarterOfYear(_ relation: TimeMeaning.Relation, behind index: Int) -> TimePhrase? {
    guard row[index].isMark("'"), row[index + 1].isKey(.s) else { return nil }
    if row[index + 2].lexeme == .unit(.quarter, isPlural: false) {
      return date(
        index + 3, .inYear(.latestQuarter, of: .unit(.year, relation)), "time.quarter")
    }
    guard let found = ordinalPeriod(at: index + 2),
      case .quarter(let number, _) = found.meaning
    else { return nil }
    return date(
      found.end, .inYear(.quarter(number, .bare), of: .unit(.year, relation)), "time.quarter")
  }

  /// "this morning", "last night", "the next morning", "that evening".
  private func relatedPart(
    _ part: DayPart, _ relation: TimeMeaning.Relation, end: Int
  ) -> TimePhrase {
    let base: TimeMeaning =
      switch relation {
      case .last: .day(-1)
      case .next: .day(1)
      case .previous, .following, .same: .unit(.day, relation)
      case .bare, .this, .the: .day(0)
      }
    return TimePhrase(
      end: end, kind: .time, meaning: .part(part, of: base), rule: "time.day-part")
  }
}
