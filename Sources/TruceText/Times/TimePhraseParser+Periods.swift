import TruceModel

/// Seasons, quarters, halves, centuries, holidays, years in words, the end of the year.
extension TimePhraseParser {
  // MARK: Seasons

  /// "summer of 2013", "spring 2013"; alone only where a word leads up to it.
  func season(at index: Int, _ relation: TimeMeaning.Relation) -> TimePhrase? {
    guard case .season(let season) = row[index].lexeme else { return nil }
    let next = row[index + 1].isKey(.of) ? index + 2 : index + 1
    if let (year, end) = yearNumber(at: next) {
      return date(end, .period(.season(year: year, season: season)), "time.season")
    }
    if relation == .the, season == .autumn, !isAutumn(index) { return nil }
    guard relation != .bare || isLedSeason(index) else { return nil }
    return date(index + 1, .season(season, relation), "time.season")
  }

  /// "in the fall", but not "the fall of the town".
  private func isAutumn(_ index: Int) -> Bool {
    leadsPeriod(index - 2) && !row[index - 2].isKey(.of) && !row[index - 2].isKey(.after)
      && !row[index - 2].isKey(.before) && !row[index + 1].isKey(.of)
  }

  /// "in spring", "since summer", "early summer"; never "fall" without article.
  private func isLedSeason(_ index: Int) -> Bool {
    guard leadsPeriod(index - 1), row[index].lexeme != .season(.autumn) else { return false }
    return !row[index - 1].isKey(.to) && !row[index - 1].isKey(.and) && !row[index - 1].isKey(.or)
      && !row[index - 1].isKey(.of)
  }

  // MARK: Ordinals

  /// "third quarter of 1984", "first half of 2015", "20th century".
  func ordinalPeriod(at index: Int) -> TimePhrase? {
    let number: Int
    var next: Int
    if case .ordinal(let value) = row[index].lexeme {
      (number, next) = (value, index + 1)
    } else {
      guard row[index].digits <= 2, row[index].kind == .digits, isOrdinalEnding(row[index + 1])
      else { return nil }
      (number, next) = (row[index].number, index + 2)
    }
    if row[next].isMark("-") { next += 1 }
    if row[next].isKey(.fiscal) { next += 1 }
    switch row[next].lexeme {
    case .unit(.quarter, isPlural: false) where (1...4).contains(number):
      return quarter(number, end: next + 1)
    case .key(.half) where number <= 2 && row[next + 1].isKey(.of): return half(number, next + 2)
    case .unit(.century, isPlural: false):
      return date(next + 1, .period(.century(number - 1)), "time.century")
    default: return nil
    }
  }

  /// A quarter with its year, if one stands behind.
  private func quarter(_ number: Int, end: Int) -> TimePhrase {
    let next = row[end].isKey(.of) || row[end].isMark(",") ? end + 1 : end
    if let (year, yearEnd) = yearNumber(at: row[next].isKey(.fiscal) ? next + 1 : next) {
      return date(yearEnd, .period(.quarter(year: year, quarter: number)), "time.quarter")
    }
    if row[end].isKey(.of), let year = relativeYear(at: end + 1) {
      return date(
        year.end, .inYear(.quarter(number, .bare), of: year.meaning), "time.quarter")
    }
    return date(end, .quarter(number, .bare), "time.quarter")
  }

  private func half(_ number: Int, _ next: Int) -> TimePhrase? {
    if let (year, end) = yearNumber(at: next) {
      return date(end, .period(.half(year: year, half: number)), "time.half")
    }
    guard let year = relativeYear(at: next) else { return nil }
    return date(year.end, .inYear(.half(number), of: year.meaning), "time.half")
  }

  /// "this year", "last year", "the year".
  private func relativeYear(at index: Int) -> TimePhrase? {
    guard let found = relative(at: index), case .unit(.year, _) = found.meaning else {
      return nil
    }
    return found
  }

  /// "1988 third quarter", "1988 quarter" behind a year at `index`.
  func quarterBehindYear(at index: Int) -> TimePhrase? {
    let year = row[index].number
    guard case .ordinal(let number) = row[index + 1].lexeme, (1...4).contains(number) else {
      return nil
    }
    let next = row[index + 2].isMark("-") ? index + 3 : index + 2
    guard row[next].lexeme == .unit(.quarter, isPlural: false) else { return nil }
    return date(
      next + 1, .period(.quarter(year: year, quarter: number)), "time.quarter")
  }

  // MARK: Years in words

  /// "nineteen ninety-six", "twenty sixteen", behind a word that leads up to a year or a month.
  func yearInWords(at index: Int) -> TimePhrase? {
    guard leadsPeriod(index - 1), let (year, end) = spokenYear(at: index) else { return nil }
    return date(end, .period(.year(year)), "time.year")
  }

  /// The year in words at `index`; nil: none.
  func spokenYear(at index: Int) -> (year: Int, end: Int)? {
    let century: Int
    switch row[index].lexeme {
    case .small(let number) where (16...19).contains(number): century = number
    case .tens(20): century = 20
    case .small(2): return spokenMillennium(at: index)
    default: return nil
    }
    switch row[index + 1].lexeme {
    case .small(let number) where number >= 10: return (century * 100 + number, index + 2)
    case .tens(let tens):
      let next = row[index + 2].isMark("-") ? index + 3 : index + 2
      if case .small(let number) = row[next].lexeme, (1...9).contains(number) {
        return (century * 100 + tens + number, next + 1)
      }
      return (century * 100 + tens, index + 2)
    default: return nil
    }
  }

  /// "two thousand", "two thousand and three".
  private func spokenMillennium(at index: Int) -> (year: Int, end: Int)? {
    guard row[index + 1].lexeme == .scale(1000, isPlural: false),
      let numeral = numerals.numeral(at: index), let year = numeral.whole, year < 2100
    else { return nil }
    return (year, numeral.end)
  }

  /// "year-end", "year end", "year's end".
  func yearEnd(at index: Int) -> TimePhrase? {
    guard row[index].lexeme == .unit(.year, isPlural: false) else { return nil }
    var next = index + 1
    if row[next].isMark("-") { next += 1 }
    if row[next].isMark("'"), row[next + 1].isKey(.s) { next += 2 }
    guard row[next].isKey(.end) else { return pastYear(at: index) }
    var phrase = date(next + 1, .unit(.year, .this), "time.year-end")
    phrase.modifier = "END"
    return phrase
  }

  /// "year-earlier", "year-ago" with the period they qualify.
  private func pastYear(at index: Int) -> TimePhrase? {
    guard row[index + 1].isMark("-") else { return nil }
    let isNarrative = row[index + 2].isKey(.earlier)
    guard isNarrative || row[index + 2].isKey(.ago) else { return nil }
    var end = index + 3
    var meaning = TimeMeaning.yearShift(-1, isNarrative ? .narrative : .publication)
    if case .ordinal(let number) = row[end].lexeme, number <= 4,
      row[end + 1].lexeme == .unit(.quarter, isPlural: false)
    {
      meaning = .inYear(.quarter(number, .bare), of: .unit(.year, .last))
      end += 2
    } else if row[end].isKey(.period) || row[end].lexeme == .unit(.quarter, isPlural: false) {
      end += 1
    }
    return date(end, meaning, "time.year-shift")
  }

  private func isPeriodNoun(_ index: Int) -> Bool {
    if case .ordinal = row[index].lexeme { return true }
    return row[index].isKey(.period) || row[index].lexeme == .unit(.quarter, isPlural: false)
  }

  // MARK: Holidays

  /// A holiday of the list with its year, if one stands behind.
  func holiday(at index: Int, _ relation: TimeMeaning.Relation) -> TimePhrase? {
    guard row[index].isCapital else { return nil }
    for holiday in holidays.holidays(beginningWith: text(index)) {
      if let end = match(holiday, at: index) {
        if let (year, yearEnd) = yearNumber(at: row[end].isMark(",") ? end + 1 : end),
          let day = holiday.day(in: year)
        {
          return date(yearEnd, .period(.day(day)), "time.holiday")
        }
        return date(end, .holiday(holiday, relation), "time.holiday")
      }
    }
    return nil
  }

  /// The index behind the holiday's words, apostrophes left out; nil: other words stand there.
  private func match(_ holiday: Holiday, at index: Int) -> Int? {
    var place = index
    for word in holiday.words {
      if row[place].isMark("'") {
        place += row[place + 1].isKey(.s) && row[place + 1].isJoined ? 2 : 1
      }
      guard row[place].kind == .letters else { return nil }
      let found = text(place)
      guard found == word || found == word + "s" else { return nil }
      place += 1
    }
    return place
  }
}
