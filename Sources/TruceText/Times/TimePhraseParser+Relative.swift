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

  // MARK: Behind "the"

  private func definitePeriod(at index: Int) -> TimePhrase? {
    if let found = related(at: index) { return found }
    var next = index + 1
    if row[next].isKey(.fiscal) || row[next].isMark("-") { next += 1 }
    switch row[next].lexeme {
    case .unit(let unit, isPlural: false): return definiteUnit(unit, at: next)
    case .part(let part, isPlural: false) where row[next + 1].isKey(.of):
      return partOfDay(part, at: next + 2)
    case .part(let part, isPlural: false) where isDefinitePart(next):
      return TimePhrase(
        end: next + 1, kind: .time, meaning: .part(part, of: .unit(.day, .same)),
        rule: "time.day-part")
    case .season: return season(at: next, .the)
    case .ordinal:
      if row[next + 1].isMark("-") { return nil }
      return ordinalPeriod(at: next) ?? dayFirst(at: next)
    case .key(.early), .key(.late), .key(.mid): return edged(at: next)
    case .key(.nineties), .key(.eighties), .key(.seventies), .key(.sixties), .key(.fifties):
      return relative(at: next)
    case .key(.latest): return latest(at: next + 1)
    case .key(.comparable), .key(.corresponding), .key(.full), .key(.entire):
      return definitePeriodBehind(next)
    case .listed: return holiday(at: next, .bare)
    default:
      if row[next].kind == .digits { return definiteDigits(at: next) }
      if row[next].isMark("'") { return shortDecadePhrase(at: next) }
      return nil
    }
  }

  /// "the full year", "the comparable year-ago quarter".
  private func definitePeriodBehind(_ index: Int) -> TimePhrase? {
    if row[index + 1].lexeme == .unit(.year, isPlural: false) {
      return yearEnd(at: index + 1) ?? date(index + 2, .unit(.year, .this), "time.unit")
    }
    return nil
  }

  /// "the early 1980s", "the late nineties", "the mid-1990s".
  private func edged(at index: Int) -> TimePhrase? {
    let next = row[index + 1].isMark("-") ? index + 2 : index + 1
    guard var found = calendar(at: next), !isShortPeriod(found.meaning) else { return nil }
    switch row[index].lexeme {
    case .key(.early): found.modifier = "START"
    case .key(.late): found.modifier = "END"
    default: found.modifier = "MID"
    }
    return found
  }

  private func isShortPeriod(_ meaning: TimeMeaning) -> Bool {
    switch meaning {
    case .weekday, .day, .part, .reference, .duration: true
    default: false
    }
  }

  private func shortDecadePhrase(at index: Int) -> TimePhrase? {
    calendar(at: index)
  }

  /// "the 20th century", "the 1990s", "the 6th of March", "the 1988 quarter".
  private func definiteDigits(at index: Int) -> TimePhrase? {
    if let found = ordinalPeriod(at: index) { return found }
    if row[index].digits <= 2 {
      if isOrdinalEnding(row[index + 1]), let found = dayFirst(at: index) { return found }
      return year(at: index)
    }
    guard let found = year(at: index) else { return nil }
    if case .period(.decade) = found.meaning { return found }
    if case .period(.quarter) = found.meaning { return found }
    guard case .period(.year(let number)) = found.meaning else { return nil }
    if row[found.end].lexeme == .unit(.quarter, isPlural: false) {
      return date(found.end + 1, .inYear(.latestQuarter, of: found.meaning), "time.quarter")
    }
    if row[found.end].isKey(.period) {
      return date(found.end + 1, .period(.year(number)), "time.year")
    }
    return nil
  }

  /// "the latest quarter", "the latest period", "the latest fiscal year".
  private func latest(at index: Int) -> TimePhrase? {
    switch row[index].lexeme {
    case .unit(.quarter, isPlural: false), .key(.period):
      return date(index + 1, .latestQuarter, "time.quarter")
    case .key(.fiscal) where row[index + 1].lexeme == .unit(.year, isPlural: false):
      return date(index + 2, .unit(.year, .last), "time.unit")
    default: return nil
    }
  }

  /// "the week", "the year", "the weekend", "the week of March 6", "the year 2000".
  private func definiteUnit(_ unit: TimeUnit, at index: Int) -> TimePhrase? {
    let next = index + 1
    switch unit {
    case .quarter:
      return date(next, .latestQuarter, "time.quarter")
    case .year:
      if let found = yearEnd(at: index) { return spansNoun(found, index) ? found : nil }
      if let (year, end) = yearNumber(at: next) {
        return date(end, .period(.year(year)), "time.year")
      }
      if row[next].isKey(.ended) || row[next].isKey(.ending) { return oneYear(end: next) }
      return row[next].isMark("-") ? nil : date(next, .unit(.year, .the), "time.unit")
    case .week, .weekend:
      if row[next].isKey(.of), let found = calendar(at: next + 1), found.kind == .date {
        return date(
          found.end, unit == .week ? .week(of: found.meaning) : .unit(.weekend, .the),
          "time.week")
      }
      return date(next, .unit(unit, .the), "time.unit")
    case .month: return date(next, .unit(.month, .the), "time.unit")
    case .day: return dayNextTo(at: index)
    default: return nil
    }
  }

  /// "the year-ago quarter" is one phrase, "the year-ago" ahead of another noun is not.
  private func spansNoun(_ phrase: TimePhrase, _ index: Int) -> Bool {
    guard case .yearShift = phrase.meaning else { return true }
    return phrase.end > index + 3
  }

  private func oneYear(end: Int) -> TimePhrase {
    TimePhrase(
      end: end, kind: .duration, meaning: .duration(TimeDuration(1, .year)),
      rule: "time.duration")
  }

  /// "the day before yesterday", "the day after tomorrow"; "the day before" with nothing behind.
  func dayNextTo(at index: Int) -> TimePhrase? {
    guard row[index].lexeme == .unit(.day, isPlural: false) else { return nil }
    let next = row[index + 1]
    guard next.isKey(.before) || next.isKey(.after) else { return nil }
    let offset = next.isKey(.after) ? 1 : -1
    switch row[index + 2].lexeme {
    case .key(.yesterday) where offset < 0: return date(index + 3, .day(-2), "time.deictic")
    case .key(.tomorrow) where offset > 0: return date(index + 3, .day(2), "time.deictic")
    default:
      guard row[index + 2].kind != .letters, row[index + 2].kind != .digits else { return nil }
      return date(index + 2, .shift(offset, .day, .narrative), "time.shift")
    }
  }

  private func isDefinitePart(_ index: Int) -> Bool {
    let before = row[index - 2]
    return before.isKey(.in) || before.isKey(.during) || before.isKey(.throughout)
      || before.isKey(.on) || before.isKey(.of)
  }

  /// "the night of 15 November".
  private func partOfDay(_ part: DayPart, at index: Int) -> TimePhrase? {
    guard let day = calendar(at: index), day.kind == .date, isDay(day.meaning) else { return nil }
    return TimePhrase(
      end: day.end, kind: .time, meaning: .part(part, of: day.meaning), rule: "time.day-part")
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
  private func related(at index: Int) -> TimePhrase? {
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
      guard relation == .this, isPartAhead(next + 1) else { return nil }
      return related(part: next + 1, relation)
    case .other where row[next].kind == .digits: return dayFirst(at: next, relation)
    default: return nil
    }
  }

  private func isPartAhead(_ index: Int) -> Bool {
    if case .part(_, isPlural: false) = row[index].lexeme { return true }
    return false
  }

  private func related(part index: Int, _ relation: TimeMeaning.Relation) -> TimePhrase? {
    guard case .part(let part, _) = row[index].lexeme else { return nil }
    return relatedPart(part, relation, end: index + 1)
  }

  private func relatedUnit(
    _ unit: TimeUnit, _ relation: TimeMeaning.Relation, at index: Int, from first: Int
  ) -> TimePhrase? {
    guard unit >= .day, unit < .decade || relation == .this || relation == .same else { return nil }
    if unit == .year, row[index + 1].isMark("-") { return nil }
    if unit == .day, relation == .last || relation == .this { return nil }
    let isShort = unit == .week || unit == .month || unit == .year
    if unit == .year, let found = quarterOfYear(relation, behind: index + 1) { return found }
    // "the past year", "this past week": up to now; "last year": the calendar's.
    if isShort, row[index - 1].isKey(.past) || (row[first].isKey(.the) && relation == .last) {
      var phrase = date(index + 1, .unit(unit, relation), "time.unit")
      phrase.modifier = nil
      return phrase
    }
    let phrase = date(index + 1, .unit(unit, relation), "time.unit")
    guard unit == .day else { return phrase }
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
