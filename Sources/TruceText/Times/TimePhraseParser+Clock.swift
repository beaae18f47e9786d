import TruceModel

/// Times of day by the clock: "10:35 a.m.", "0630 GMT", "noon Thursday", "9 p.m. on Tuesday".
extension TimePhraseParser {
  /// A clock time with zone and the day that stands beside it.
  func clock(at index: Int) -> TimePhrase? {
    guard let (text, end) = clockFace(at: index) else { return nil }
    let zoned = pastZone(end)
    var place = zoned
    if row[place].isMark(",") { place += 1 }
    if let day = dayBeside(at: place) {
      return time(text, of: day.meaning, end: day.end)
    }
    if row[zoned].isKey(.on), let day = dayBeside(at: zoned + 1) {
      return time(text, of: day.meaning, end: zoned)
    }
    return time(text, of: .unit(.day, .same), end: zoned)
  }

  private func time(_ text: String, of day: TimeMeaning, end: Int) -> TimePhrase {
    TimePhrase(end: end, kind: .time, meaning: .clock(text, of: day), rule: "time.clock")
  }

  /// A day that follows a clock time; a part of a day is given up for it.
  private func dayBeside(at index: Int) -> TimePhrase? {
    guard var found = calendar(at: index) else { return nil }
    if case .part(_, let base) = found.meaning {
      found.meaning = base
      return found
    }
    switch found.meaning {
    case .weekday, .day, .month(_, day: .some, _), .period(.day), .unit(.day, _): return found
    default: return nil
    }
  }

  /// The TIMEX3 form of the clock time at `index` and the index behind it.
  private func clockFace(at index: Int) -> (text: String, end: Int)? {
    switch row[index].lexeme {
    case .key(.noon), .key(.midday): return ("T12:00", index + 1)
    case .key(.midnight): return ("T24:00", index + 1)
    default: break
    }
    guard let hour = hour(at: index) else { return nil }
    let (minute, end) = minute(at: hour.end)
    if let (isAfternoon, end) = meridiem(at: end), (1...12).contains(hour.value) {
      let value = hour.value % 12 + (isAfternoon ? 12 : 0)
      return ("T\(padded(value, 2)):\(padded(minute ?? 0, 2))", end)
    }
    guard row[index].kind == .digits else { return nil }
    if let minute, hour.value < 24 {
      return ("T\(padded(hour.value, 2)):\(padded(minute, 2))", pastSeconds(end))
    }
    return military(at: index) ?? ofTheClock(hour.value, at: end)
  }

  private func hour(at index: Int) -> (value: Int, end: Int)? {
    if case .small(let number) = row[index].lexeme, (1...12).contains(number) {
      return (number, index + 1)
    }
    guard row[index].kind == .digits, row[index].digits <= 2 || row[index].digits == 4,
      !isTied(index)
    else { return nil }
    return (row[index].number, index + 1)
  }

  /// `:35` behind the hour, `.30` ahead of "a.m.".
  private func minute(at index: Int) -> (value: Int?, end: Int) {
    let token = row[index + 1]
    guard token.digits == 2, token.number < 60, token.isJoined, row[index].isJoined else {
      return (nil, index)
    }
    if row[index].isMark(":") { return (token.number, index + 2) }
    if row[index].isMark("."), meridiem(at: index + 2) != nil { return (token.number, index + 2) }
    return (nil, index)
  }

  private func pastSeconds(_ index: Int) -> Int {
    row[index].isMark(":") && row[index].isJoined && row[index + 1].digits == 2 ? index + 2 : index
  }

  /// "a.m.", "pm", "p.m": whether it is the afternoon.
  private func meridiem(at index: Int) -> (isAfternoon: Bool, end: Int)? {
    switch row[index].lexeme {
    case .key(.am): return (false, index + 1)
    case .key(.pm): return (true, index + 1)
    case .key(.a), .key(.p):
      guard row[index + 1].isMark("."), row[index + 2].isKey(.m) else { return nil }
      let end = row[index + 3].isMark(".") && row[index + 3].isJoined ? index + 4 : index + 3
      return (row[index].isKey(.p), end)
    default: return nil
    }
  }

  /// "1430 GMT".
  private func military(at index: Int) -> (text: String, end: Int)? {
    let token = row[index]
    guard token.digits == 4, row[index + 1].lexeme == .zone || isLocal(index + 1),
      token.number / 100 < 24, token.number % 100 < 60
    else { return nil }
    return ("T\(padded(token.number / 100, 2)):\(padded(token.number % 100, 2))", index + 1)
  }

  /// "4 o'clock", "4 in the morning".
  private func ofTheClock(_ hour: Int, at index: Int) -> (text: String, end: Int)? {
    guard (1...12).contains(hour) else { return nil }
    var end = index
    let isClock = row[end].isKey(.o) && row[end + 2].isKey(.clock)
    if isClock { end += 3 }
    if row[end].isKey(.in), row[end + 1].isKey(.the),
      case .part(let part, isPlural: false) = row[end + 2].lexeme
    {
      let isLate = part == .afternoon || part == .evening || (part == .night && hour > 5)
      return ("T\(padded(hour % 12 + (isLate ? 12 : 0), 2)):00", end + 3)
    }
    return isClock ? ("T\(padded(hour, 2)):00", end) : nil
  }

  private func isLocal(_ index: Int) -> Bool {
    row[index].isKey(.local) && row[index + 1].isKey(.time)
  }

  /// Past "EDT", "local time", "(0300 GMT)".
  private func pastZone(_ index: Int) -> Int {
    if row[index].lexeme == .zone { return index + 1 }
    return isLocal(index) ? index + 2 : index
  }
}
