import TruceModel

/// Dates: days, months and years in all written orders, weekdays, holidays, quarters, decades.
extension TimePhraseParser {
  /// A date or period without hedges, with the part of the day behind it.
  func calendar(at index: Int) -> TimePhrase? {
    var best: TimePhrase?
    func consider(_ candidate: TimePhrase?) {
      guard let candidate, candidate.end > (best?.end ?? index) else { return }
      best = candidate
    }
    let token = row[index]
    switch token.lexeme {
    case .weekday: consider(weekday(at: index, .bare))
    case .month: consider(month(at: index, .bare))
    case .season: consider(season(at: index, .bare))
    case .ordinal: consider(ordinalPeriod(at: index))
    case .small, .tens: consider(yearInWords(at: index))
    case .listed: consider(holiday(at: index, .bare))
    case .unit: consider(yearEnd(at: index))
    case .key: consider(relative(at: index))
    case .other:
      if token.kind == .digits {
        consider(numericDate(at: index) ?? dayFirst(at: index) ?? dayOfSeries(at: index))
        consider(firstOfPair(at: index))
        consider(ordinalPeriod(at: index))
        consider(year(at: index))
      } else if token.isMark("'") {
        consider(shortDecade(at: index))
      }
    default: break
    }
    return best.map { withPart($0) }
  }

  /// The part of the day behind a day: "Friday morning", "yesterday afternoon", "Sunday night".
  func withPart(_ phrase: TimePhrase) -> TimePhrase {
    guard phrase.kind == .date, isDay(phrase.meaning) else { return phrase }
    var result = phrase
    switch row[phrase.end].lexeme {
    case .part(let part, isPlural: false):
      result.meaning = .part(part, of: phrase.meaning)
    case .key(.noon): result.meaning = .part(.noon, of: phrase.meaning)
    case .key(.midnight): result.meaning = .part(.midnight, of: phrase.meaning)
    case .key(.overnight): result.meaning = .part(.night, of: phrase.meaning)
    case .key(.mid) where isPart(phrase.end + 1): return withPart(skipping(phrase))
    case .key(.early), .key(.late):
      guard isPart(phrase.end + 1) else { return phrase }
      return withPart(skipping(phrase))
    default: return phrase
    }
    result.end += 1
    result.kind = .time
    return result
  }

  private func skipping(_ phrase: TimePhrase) -> TimePhrase {
    var result = phrase
    result.end += 1
    return result
  }

  private func isPart(_ index: Int) -> Bool {
    if case .part(_, isPlural: false) = row[index].lexeme { return true }
    return false
  }

  /// Whether it names one day.
  func isDay(_ meaning: TimeMeaning) -> Bool {
    switch meaning {
    case .weekday, .day, .month(_, day: .some, _), .period(.day), .holiday, .unit(.day, _),
      .shift(_, .day, _):
      true
    default: false
    }
  }

  /// A phrase of type DATE.
  func date(_ end: Int, _ meaning: TimeMeaning, _ rule: Rule) -> TimePhrase {
    TimePhrase(end: end, kind: .date, meaning: meaning, rule: rule)
  }

  // MARK: Weekdays

  /// "Friday", "Friday, Oct. 13", "Tuesday nights"; `relation` is that of the words ahead.
  func weekday(at index: Int, _ relation: TimeMeaning.Relation) -> TimePhrase? {
    guard case .weekday(let number, let form) = row[index].lexeme else { return nil }
    let dateStart = pastComma(pastDot(index + 1, if: form == .abbreviated))
    if let full = dayBehindWeekday(at: dateStart) { return full }
    guard form != .abbreviated, row[index].isCapital || relation != .bare else { return nil }
    if form == .plural {
      let isRepeated = row[index - 1].isKey(.on) || row[index + 1].isKey(.and)
      guard isRepeated, row[index + 1].kind != .letters || row[index + 1].isKey(.and) else {
        return date(index + 1, .weekday(number, relation), "time.weekday")
      }
      return TimePhrase(
        end: index + 1, kind: .set, meaning: .set("XXXX-WXX-\(number)"), rule: "time.set")
    }
    if case .part(let part, isPlural: true) = row[index + 1].lexeme {
      return TimePhrase(
        end: index + 2, kind: .set, meaning: .set("XXXX-WXX-\(number)\(part.suffix)"),
        rule: "time.set")
    }
    return date(index + 1, .weekday(number, relation), "time.weekday")
  }

  /// The date of "Friday, Oct. 13" and "Tuesday 04 April 2017": days only.
  private func dayBehindWeekday(at index: Int) -> TimePhrase? {
    let found = month(at: index, .bare) ?? numericDate(at: index) ?? dayFirst(at: index)
    guard let found else { return nil }
    switch found.meaning {
    case .month(_, day: .some, _), .period(.day): return found
    default: return nil
    }
  }

  private func pastComma(_ index: Int) -> Int { row[index].isMark(",") ? index + 1 : index }

  private func pastDot(_ index: Int, if isAbbreviated: Bool) -> Int {
    isAbbreviated && row[index].isMark(".") && row[index].isJoined ? index + 1 : index
  }

  // MARK: Months first

  /// "March 6", "Oct. 13, 1989", "April 2017", "June last year", "March".
  func month(at index: Int, _ relation: TimeMeaning.Relation) -> TimePhrase? {
    guard case .month(let month, let isAbbreviated) = row[index].lexeme else { return nil }
    let hasDot = isAbbreviated && row[index + 1].isMark(".") && row[index + 1].isJoined
    let next = hasDot ? index + 2 : index + 1
    if let (day, end) = dayOfMonth(at: next) {
      if let found = dated(month: month, day: day, yearAt: pastComma(end)) { return found }
      if month == 9, day == 11, row[end].isKey(.attacks), let day = CalendarDay(iso: "2001-09-11") {
        return date(end, .period(.day(day)), "time.date")
      }
      return withYearPhrase(
        date(end, .month(month, day: day, relation), "time.date"), at: pastComma(end))
    }
    let yearStart = row[next].isKey(.of) ? next + 1 : pastComma(next)
    if let (year, end) = yearNumber(at: yearStart) {
      return date(end, .period(.month(year: year, month: month)), "time.month")
    }
    guard isBareMonth(at: index, month, hasDot: hasDot, isAbbreviated, relation) else {
      return nil
    }
    return withYearPhrase(
      date(hasDot ? next : index + 1, .month(month, day: nil, relation), "time.month"),
      at: yearStart)
  }

  private func dated(month: Int, day: Int, yearAt index: Int) -> TimePhrase? {
    guard let (year, end) = yearNumber(at: index),
      let day = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return date(end, .period(.day(day)), "time.date")
  }

  /// "this year", "last year" behind a date without a year.
  private func withYearPhrase(_ phrase: TimePhrase, at index: Int) -> TimePhrase {
    let relation: TimeMeaning.Relation
    switch row[index].lexeme {
    case .key(.this): relation = .this
    case .key(.last): relation = .last
    case .key(.next): relation = .next
    case .key(.that): relation = .same
    default: return phrase
    }
    guard row[index + 1].lexeme == .unit(.year, isPlural: false) else { return phrase }
    return date(
      index + 2, .inYear(phrase.meaning, of: .unit(.year, relation)), phrase.rule)
  }

  /// A month without day or year: "may" and "march" need a word that makes them one.
  private func isBareMonth(
    at index: Int, _ month: Int, hasDot: Bool, _ isAbbreviated: Bool,
    _ relation: TimeMeaning.Relation
  ) -> Bool {
    if relation != .bare { return true }
    if isAbbreviated { return hasDot && row[index].isCapital && row[index + 1].isJoined }
    let isLed = leadsPeriod(index - 1)
    guard month == 5 || month == 3 || month == 8 else { return row[index].isCapital || isLed }
    guard row[index].isCapital, !row[index].isUpper else { return isLed && row[index].isCapital }
    return isLed || (index > 0 && month != 5)
  }

  /// Whether the token is a word that a bare month or year follows.
  func leadsPeriod(_ index: Int) -> Bool {
    switch row[index].lexeme {
    case .key(let word):
      switch word {
      case .in, .of, .since, .until, .till, .by, .from, .during, .before, .after, .early, .late,
        .mid, .and, .or, .between, .to, .this, .last, .next, .earlier, .later, .end, .beginning,
        .than, .through, .every, .each, .as, .throughout, .circa:
        return word != .than && word != .as
      default: return false
      }
    default: return row[index].isMark("-") && row[index - 1].isKey(.mid)
    }
  }

  /// A day's number behind a month: `6`, `6th`, `sixth`; nil: none.
  private func dayOfMonth(at index: Int) -> (day: Int, end: Int)? {
    let token = row[index]
    if case .ordinal(let number) = token.lexeme {
      return ordinalInWords(number, at: index)
    }
    guard token.kind == .digits, token.digits <= 2, (1...31).contains(token.number) else {
      return nil
    }
    let next = row[index + 1]
    if next.isJoined {
      if isOrdinalEnding(next) { return (token.number, index + 2) }
      if next.kind == .letters || next.kind == .digits || next.isMark("%") { return nil }
      if next.isMark(":"), row[index + 2].kind == .digits, row[index + 2].isJoined { return nil }
      let isGrouped = next.isMark(",") && row[index + 2].kind == .digits && row[index + 2].isJoined
      if isGrouped && row[index + 2].digits == 3 { return nil }
    }
    return (token.number, index + 1)
  }

  /// "eighth", "twenty-first" is two lexemes and begins with tens, so it is read elsewhere.
  private func ordinalInWords(_ number: Int, at index: Int) -> (day: Int, end: Int)? {
    (1...31).contains(number) ? (number, index + 1) : nil
  }

  /// `st`, `nd`, `rd`, `th` right behind digits.
  func isOrdinalEnding(_ token: ScannedToken) -> Bool {
    guard token.isJoined, case .key(let word) = token.lexeme else { return false }
    return word == .st || word == .nd || word == .rd || word == .th
  }

  // MARK: Days first

  /// "6 March", "the 6th of March 2011", "3 FEB 89".
  func dayFirst(at index: Int, _ relation: TimeMeaning.Relation = .bare) -> TimePhrase? {
    let token = row[index]
    let day: Int
    var next: Int
    if case .ordinal(let number) = token.lexeme, row[index + 1].isKey(.of) {
      (day, next) = (number, index + 2)
    } else {
      guard token.kind == .digits, token.digits <= 2, (1...31).contains(token.number),
        !isTied(index)
      else { return nil }
      (day, next) = (token.number, index + 1)
      if isOrdinalEnding(row[next]) { next += 1 }
      if row[next].isKey(.of) || (row[next].isMark("-") && row[next].isJoined) { next += 1 }
    }
    guard case .month(let month, let isAbbreviated) = row[next].lexeme else { return nil }
    guard row[next].isCapital || row[next + 1].digits == 4 else { return nil }
    var end = pastDot(next + 1, if: isAbbreviated)
    if row[end].isMark("-"), row[end].isJoined { end += 1 }
    if let found = dated(month: month, day: day, yearAt: pastComma(end)) { return found }
    if let found = shortYear(month: month, day: day, at: end, isUpper: row[next].isUpper) {
      return found
    }
    return withYearPhrase(
      date(end, .month(month, day: day, relation), "time.date"), at: pastComma(end))
  }

  /// The first day of "29 and 30 January": its month follows the second.
  private func firstOfPair(at index: Int) -> TimePhrase? {
    let first = row[index]
    guard first.kind == .digits, first.digits <= 2, (1...31).contains(first.number),
      !isTied(index),
      row[index + 1].isKey(.and) || row[index + 1].isKey(.to) || row[index + 1].isMark("-"),
      row[index + 2].kind == .digits, row[index + 2].number > first.number,
      case .month(let month, _) = row[index + 3].lexeme, row[index + 3].isCapital,
      row[index + 2].number <= 31
    else { return nil }
    let day: TimeMeaning =
      yearNumber(at: pastComma(index + 4)).flatMap {
        CalendarDay(year: $0.year, month: month, day: first.number)
      }.map { .period(.day($0)) } ?? .month(month, day: first.number, .bare)
    return date(index + 1, day, "time.date")
  }

  /// The year of "3 FEB 89".
  private func shortYear(month: Int, day: Int, at index: Int, isUpper: Bool) -> TimePhrase? {
    let hasMark = row[index].isMark("'")
    let place = hasMark ? index + 1 : index
    guard isUpper || hasMark, row[place].digits == 2,
      let found = CalendarDay(
        year: Self.century(of: row[place].number), month: month, day: day)
    else { return nil }
    return date(place + 1, .period(.day(found)), "time.date")
  }

  /// The second day of "April 6 and 7", "June 3-5": the month is the one before it.
  private func dayOfSeries(at index: Int) -> TimePhrase? {
    guard row[index - 1].isKey(.and) || row[index - 1].isKey(.to) || row[index - 1].isMark("-"),
      row[index - 2].kind == .digits, let (day, end) = dayOfMonth(at: index)
    else { return nil }
    let place = row[index - 3].isMark(".") ? index - 4 : index - 3
    guard case .month(let month, _) = row[place].lexeme, row[index - 2].number < day,
      !isCounted(end)
    else { return nil }
    if let found = dated(month: month, day: day, yearAt: pastComma(end)) { return found }
    return date(end, .month(month, day: day, .bare), "time.date")
  }

  /// Whether a noun that is counted stands at `index`: lower-case plural, "people".
  private func isCounted(_ index: Int) -> Bool {
    row[index].kind == .letters && !row[index].isCapital && row[index].lexeme == .other
  }
}
