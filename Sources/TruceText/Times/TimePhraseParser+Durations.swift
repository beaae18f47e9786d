import TruceModel

/// Counted units: durations, and points that lie so many units from another.
extension TimePhraseParser {
  /// What stands ahead of a counted unit: its count and the index of the unit.
  private struct Counted {
    /// nil: uncounted or vague.
    var count: Double?
    var unit: TimeUnit
    /// Behind the unit.
    var end: Int
    var window: TimeDuration.Window = .none
    var isArticle = false
    var isBarePlural = false
  }

  /// "two days", "a week ago", "the past three months", "five-year", "recent months".
  func counted(at index: Int) -> TimePhrase? {
    guard let found = window(at: index) ?? amount(at: index) ?? barePlural(at: index) else {
      return nil
    }
    return closed(found, from: index)
  }

  // MARK: What is counted

  /// "the past two weeks", "the next few days", "recent months", "the first nine months".
  private func window(at index: Int) -> Counted? {
    let first = row[index].isKey(.the) || row[index].isKey(.these) ? index + 1 : index
    let window: TimeDuration.Window
    switch row[first].lexeme {
    case .key(.last), .key(.past), .key(.recent), .key(.previous), .key(.latest),
      .key(.preceding):
      window = .past
    case .key(.next), .key(.coming): window = .future
    case .key(.following) where first > index: window = .none
    case .ordinal(1), .key(.final), .key(.opening): window = .none
    default:
      guard first > index, row[index].isKey(.the) else { return nil }
      guard let found = amount(at: first), !found.isArticle, isPlural(found.end - 1) else {
        return nil
      }
      return found
    }
    // "the last day" and "the past week" say which day and week.
    if case .unit(let unit, isPlural: false) = row[first + 1].lexeme,
      unit >= .decade || row[first].isKey(.past) && (unit == .day || unit == .hour)
    {
      return Counted(count: 1, unit: unit, end: first + 2, window: window)
    }
    if var found = amount(at: first + 1), !found.isArticle {
      found.window = window
      return found
    }
    guard case .unit(let unit, isPlural: true) = row[first + 1].lexeme else { return nil }
    return Counted(count: nil, unit: unit, end: first + 2, window: window)
  }

  /// A number and its unit.
  private func amount(at index: Int) -> Counted? {
    if let found = articleAmount(at: index) { return found }
    guard !isTied(index), let numeral = numerals.numeral(at: index), numeral.value > 0 else {
      return nil
    }
    var count: Double? = numeral.isVague && !isCouple(index) ? nil : numeral.value
    var end = numeral.end
    if let alternative = alternative(at: end) { end = alternative }
    if row[end].isKey(.and), row[end + 1].isKey(.a), row[end + 2].isKey(.half), let known = count {
      count = known + 0.5
      end += 3
    }
    return withUnit(count, at: end)
  }

  private func isCouple(_ index: Int) -> Bool {
    row[index].isKey(.couple) || row[index + 1].isKey(.couple)
  }

  /// The second number of "two or three", "12 to 18", "two-to-three".
  private func alternative(at index: Int) -> Int? {
    let isHyphen = row[index].isMark("-")
    let joiner = isHyphen ? index + 1 : index
    if row[joiner].isKey(.or) || row[joiner].isKey(.to) {
      let next = row[joiner + 1].isMark("-") ? joiner + 2 : joiner + 1
      return numerals.numeral(at: next)?.end
    }
    guard isHyphen, row[index + 1].kind == .digits else { return nil }
    return numerals.numeral(at: index + 1)?.end
  }

  /// Past adjectives and the hyphen to the unit behind a number.
  private func withUnit(_ count: Double?, at index: Int) -> Counted? {
    var place = index
    if row[place].isMark("-") { place += 1 }
    if case .key(let word) = row[place].lexeme, Self.adjectives.contains(word) { place += 1 }
    if row[place].isKey(.of), row[place - 1].isKey(.couple) { place += 1 }
    switch row[place].lexeme {
    case .unit(let unit, let isPlural):
      // "two day" stands for "two-day"; "5 March" and "two quarter" do not.
      guard unit != .quarter || (isPlural && !row[index].isMark("-")) else { return nil }
      return Counted(count: count, unit: unit, end: place + 1)
    case .ordinal(2) where row[place - 1].isMark("-"):
      return Counted(count: count, unit: .second, end: place + 1)
    case .part(.night, isPlural: true):
      return Counted(count: count, unit: .day, end: place + 1)
    default: return nil
    }
  }

  private static let adjectives: Set<Keyword> = [
    .more, .additional, .full, .successive, .consecutive, .straight, .trading, .whole, .long,
    .further, .other, .entire,
  ]

  /// "a week", "an hour and a half", "half an hour", "another month", "one-and-a-half years".
  private func articleAmount(at index: Int) -> Counted? {
    var place = index
    var count = 1.0
    if row[place].isKey(.half), row[place + 1].isKey(.a) || row[place + 1].isKey(.an) {
      count = 0.5
      place += 1
    }
    guard row[place].isKey(.a) || row[place].isKey(.an) || row[place].isKey(.another) else {
      return nil
    }
    place += 1
    if row[place].isKey(.half) {
      count = 0.5
      place += row[place + 1].isMark("-") ? 2 : 1
    }
    if case .key(let word) = row[place].lexeme, Self.adjectives.contains(word) { place += 1 }
    guard case .unit(let unit, isPlural: false) = row[place].lexeme,
      unit != .quarter || isPointed(place),
      unit != .weekend
    else { return nil }
    if row[place + 1].isMark("-"), row[place + 1].isJoined, !row[place + 2].isKey(.long) {
      return nil
    }
    var end = place + 1
    if row[end].isKey(.and), row[end + 1].isKey(.a), row[end + 2].isKey(.half) {
      count = 1.5
      end += 3
    } else if row[end].isKey(.or), row[end + 1].lexeme == .small(2) {
      return Counted(count: nil, unit: unit, end: end + 2)
    }
    return Counted(count: count, unit: unit, end: end, isArticle: true)
  }

  private func isPointed(_ index: Int) -> Bool {
    row[index + 1].isKey(.ago) || row[index + 1].isKey(.earlier) || row[index + 1].isKey(.later)
  }

  /// "years", "weeks or months", "decades": more than one of a unit, uncounted.
  private func barePlural(at index: Int) -> Counted? {
    let first = row[index].isKey(.the) ? index + 1 : index
    guard case .unit(let unit, isPlural: true) = row[first].lexeme, unit >= .hour,
      unit != .quarter, unit != .weekend
    else { return nil }
    if row[index - 1].kind == .digits { return nil }
    switch row[index - 1].lexeme {
    case .small, .tens, .key(.these), .key(.those): return nil
    default: break
    }
    var end = first + 1
    if row[end].isKey(.or) || row[end].isKey(.and),
      case .unit(_, isPlural: true) = row[end + 1].lexeme
    {
      end += 2
    }
    return Counted(count: nil, unit: unit, end: end, isBarePlural: true)
  }

  private func isPlural(_ index: Int) -> Bool {
    switch row[index].lexeme {
    case .unit(_, let isPlural), .part(_, let isPlural): isPlural
    default: false
    }
  }

  // MARK: What stands behind

  /// Closes a counted unit: "ago" and its kin make a point in time of it.
  private func closed(_ found: Counted, from index: Int) -> TimePhrase? {
    var end = found.end
    var modifier: String?
    if row[end].isKey(.or), row[end + 1].isKey(.so) {
      modifier = "APPROX"
      end += 2
    } else if row[end].isKey(.or), row[end + 1].isKey(.more) {
      modifier = "EQUAL_OR_MORE"
      end += 2
    }
    if isAge(end) { return nil }
    if let (direction, anchor, pointEnd) = pointer(at: end) {
      return pointed(found, direction, anchor, end: pointEnd, modifier)
    }
    if row[end].isMark("-"), row[end + 1].isKey(.long), row[end + 1].isJoined { end += 2 }
    if found.isArticle, row[index].isKey(.a) || row[index].isKey(.an) {
      if isRate(index) {
        return TimePhrase(
          end: end, kind: .set, meaning: .set(TimeDuration(1, found.unit).value),
          rule: "time.set")
      }
      if found.unit == .day || found.unit == .minute, !isLedDuration(index) { return nil }
    }
    var duration = TimeDuration(found.count, found.unit)
    duration.window = found.window
    var phrase = TimePhrase(
      end: end, kind: .duration, modifier: modifier, meaning: .duration(duration),
      rule: "time.duration")
    phrase.isExtent = row[end].isKey(.of) || row[index - 1].isKey(.for)
    return phrase
  }

  /// "-old", "years old": somebody's age.
  private func isAge(_ index: Int) -> Bool {
    let place = row[index].isMark("-") ? index + 1 : index
    return row[place].isKey(.old)
  }

  /// "ago", "earlier", "later", "from now", "before" at the end of a clause.
  private func pointer(at index: Int) -> (
    direction: Int, anchor: TimeMeaning.Anchor, end: Int
  )? {
    switch row[index].lexeme {
    case .key(.ago): return (-1, .publication, index + 1)
    case .key(.earlier): return (-1, .narrative, index + 1)
    case .key(.later): return (1, .narrative, index + 1)
    case .key(.from) where row[index + 1].isKey(.now): return (1, .publication, index + 2)
    case .key(.before) where row[index + 1].kind == .mark || row[index + 1].kind == .end:
      return (-1, .narrative, index + 1)
    default: return nil
    }
  }

  private func pointed(
    _ found: Counted, _ direction: Int, _ anchor: TimeMeaning.Anchor, end: Int,
    _ modifier: String?
  ) -> TimePhrase? {
    // Beyond a million of a unit no calendar reaches.
    guard let count = found.count, count < 1_000_000 else {
      guard anchor == .publication else {
        return TimePhrase(
          end: end, kind: .duration, meaning: .duration(TimeDuration(nil, found.unit)),
          rule: "time.shift")
      }
      return reference(direction < 0 ? "PAST_REF" : "FUTURE_REF", end: end)
    }
    if found.unit == .year, count == 1 {
      var phrase = date(end, .yearShift(direction, anchor), "time.year-shift")
      phrase.modifier = modifier
      return phrase
    }
    let (whole, unit) = Self.wholeUnits(count, found.unit)
    let kind: TimeMention.Kind = unit < .day ? .time : .date
    return TimePhrase(
      end: end, kind: kind, modifier: modifier, meaning: .shift(direction * whole, unit, anchor),
      rule: "time.shift")
  }

  /// Halves in the next smaller unit, a year and a half as 18 months; decades in years, since "a
  /// decade ago" names no decade.
  private static func wholeUnits(_ count: Double, _ unit: TimeUnit) -> (Int, TimeUnit) {
    if unit >= .decade { return (Int((count * Double(unit.factor)).rounded()), .year) }
    guard count != count.rounded() else { return (Int(count), unit) }
    return switch unit {
    case .year: (Int((count * 12).rounded()), .month)
    case .month: (Int((count * 30).rounded()), .day)
    case .week: (Int((count * 7).rounded()), .day)
    case .hour: (Int((count * 60).rounded()), .minute)
    default: (Int(count.rounded()), unit)
    }
  }

  /// "40 strikes a day", "$50 a year", "twice a week".
  private func isRate(_ index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(index - 3, 0), by: -1) {
      let token = row[place]
      if token.kind == .digits || token.isMark("%") || token.isMark("$") { return true }
      switch token.lexeme {
      case .small, .tens, .hundred, .scale, .dozen, .key(.once), .key(.twice), .key(.times):
        return true
      case .key(.for), .key(.in), .key(.within), .key(.after), .key(.about): return false
      default: if token.kind == .mark && !token.isMark("-") { return false }
      }
    }
    return false
  }

  /// Whether "a day" is told as a length: "for a day", "within a day", "less than a minute".
  private func isLedDuration(_ index: Int) -> Bool {
    switch row[index - 1].lexeme {
    case .key(.for), .key(.in), .key(.within), .key(.than), .key(.about), .key(.after),
      .key(.nearly), .key(.almost), .key(.over), .key(.half), .key(.only), .key(.just):
      true
    default: false
    }
  }
}
