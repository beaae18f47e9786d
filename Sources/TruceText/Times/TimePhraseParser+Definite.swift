import TruceModel

/// Periods behind "the": "the week of March 6", "the early 1980s", "the night of 15 November".
extension TimePhraseParser {
  /// The period behind "the" at `index`.
  func definitePeriod(at index: Int) -> TimePhrase? {
    if let found = related(at: index) { return found }
    var next = index + 1
    if row[next].isKey(.fiscal) || row[next].isMark("-") { next += 1 }
    switch row[next].lexeme {
    case .unit(let unit, isPlural: false): return definiteUnit(unit, at: next)
    case .part(let part, isPlural: false) where row[next + 1].isKey(.of):
      return partOfDay(part, at: next + 2)
    case .part(.night, isPlural: false) where row[next + 1].isKey(.from):
      return night(from: next + 2)
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
      if row[next].isMark("'") { return calendar(at: next) }
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

  /// Whether it is too short to have an early, middle or late part here.
  private func isShortPeriod(_ meaning: TimeMeaning) -> Bool {
    switch meaning {
    case .weekday, .day, .part, .reference, .duration: true
    default: false
    }
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

  /// "the night of 15 November", "the night of 14 to 15 June".
  private func partOfDay(_ part: DayPart, at index: Int) -> TimePhrase? {
    guard let day = calendar(at: index), day.kind == .date, isDay(day.meaning) else { return nil }
    if part == .night, let night = night(from: index) { return night }
    return TimePhrase(
      end: day.end, kind: .time, meaning: .part(part, of: day.meaning), rule: "time.day-part")
  }
}

extension TimePhraseParser {
  /// The night between the day at `index` and the one behind a "to" or a dash: "14 to 15 June", "Monday
  /// to Tuesday", "June 14-15".
  func night(from index: Int) -> TimePhrase? {
    guard let first = calendar(at: index), first.kind == .date, isDay(first.meaning) else {
      return nil
    }
    let joiner = row[first.end]
    guard joiner.isKey(.to) || joiner.isKey(.into) || joiner.isMark("-") || joiner.isMark("/")
    else { return nil }
    if let second = calendar(at: first.end + 1), second.kind == .date, isDay(second.meaning) {
      return TimePhrase(
        end: second.end, kind: .time, meaning: .overnight(of: second.meaning),
        rule: "time.overnight")
    }
    let number = row[first.end + 1]
    guard number.digits > 0, number.digits < 3 else { return nil }
    return TimePhrase(
      end: first.end + 2, kind: .time, meaning: .part(.night, of: first.meaning),
      rule: "time.overnight")
  }
}
