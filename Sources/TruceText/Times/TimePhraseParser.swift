import TruceModel

/// Reads time phrases off a row of tokens; `TimeResolver` places them on the calendar.
///
/// `phrase(at:)` looks at the first word's lexeme and tries only the rules that may begin with it.
/// Rules live in extensions: dates, clock times, relative periods, durations, sets.
struct TimePhraseParser: Sendable {
  /// The tokens of the sentence.
  let row: TokenRow
  /// The UTF-8 of the whole text.
  let bytes: [UInt8]
  /// Found by their first word.
  let holidays: HolidayLexicon
  /// Reads counts off the same tokens.
  let numerals: NumeralReader

  /// `row` holds the tokens of one sentence of `bytes`.
  init(row: TokenRow, bytes: [UInt8], holidays: HolidayLexicon) {
    self.row = row
    self.bytes = bytes
    self.holidays = holidays
    numerals = NumeralReader(row: row)
  }

  /// The longest time phrase that begins at `index`, where `canBegin` lets one; nil: none does.
  func phrase(at index: Int) -> TimePhrase? {
    var best: TimePhrase?
    func consider(_ candidate: TimePhrase?) {
      guard let candidate, candidate.end > (best?.end ?? index) else { return }
      best = candidate
    }
    consider(hedged(at: index))
    consider(clock(at: index))
    consider(calendar(at: index))
    consider(counted(at: index))
    consider(set(at: index))
    consider(standing(at: index))
    return best
  }

  /// False: no time phrase begins with `token`.
  func canBegin(_ token: ScannedToken) -> Bool {
    switch token.lexeme {
    case .other: token.kind == .digits || token.isMark("'")
    case .zone: false
    case .key(let word): word.beginsTime
    default: true
    }
  }

  // MARK: Hedges and parts of a period

  /// "nearly two years", "late April", "earlier this week", "the end of 1990".
  private func hedged(at index: Int) -> TimePhrase? {
    if let (modifier, next) = edge(at: index), var phrase = calendar(at: next) {
      guard phrase.kind != .duration else { return nil }
      phrase.modifier = modifier
      return phrase
    }
    guard let (modifier, next) = hedge(at: index), next > index else { return nil }
    if row[index].isKey(.over), !takesOver(next) { return nil }
    if var phrase = counted(at: next), !row[index].isKey(.some) || row[next].kind == .digits {
      if phrase.modifier == nil { phrase.modifier = modifier }
      return phrase
    }
    guard modifier == "APPROX", var phrase = clock(at: next) ?? calendar(at: next) else {
      return nil
    }
    switch phrase.meaning {
    case .unit, .weekday, .day: return nil
    default: break
    }
    phrase.modifier = modifier
    return phrase
  }

  /// "over a week" hedges; "over the past week" and "over several years" do not.
  private func takesOver(_ index: Int) -> Bool {
    switch row[index].lexeme {
    case .key(.a), .key(.an), .small, .tens: true
    default: row[index].kind == .digits
    }
  }

  /// "early", "the end of": which part of the period behind is meant, and where that begins.
  private func edge(at index: Int) -> (modifier: String, next: Int)? {
    if row[index].isKey(.the), let found = edge(at: index + 1), found.next > index + 2 {
      return found
    }
    switch row[index].lexeme {
    case .key(.early), .key(.earlier): return ("START", pastLink(index + 1))
    case .key(.late), .key(.later): return ("END", pastLink(index + 1))
    case .key(.mid): return ("MID", row[index + 1].isMark("-") ? index + 2 : index + 1)
    case .key(.beginning), .key(.start):
      return row[index + 1].isKey(.of) ? ("START", index + 2) : nil
    case .key(.end): return row[index + 1].isKey(.of) ? ("END", index + 2) : nil
    case .key(.middle): return row[index + 1].isKey(.of) ? ("MID", index + 2) : nil
    default: return nil
    }
  }

  /// Past the hyphen of "late-November", the "in" of "earlier in the year", the "on" of "late on
  /// Monday".
  private func pastLink(_ index: Int) -> Int {
    if row[index].isMark("-"), row[index].isJoined { return index + 1 }
    return row[index].isKey(.in) || row[index].isKey(.on) ? index + 1 : index
  }

  /// "about", "more than": the modifier and what stands behind.
  private func hedge(at index: Int) -> (modifier: String, next: Int)? {
    let next = row[index + 1]
    switch row[index].lexeme {
    case .key(.about), .key(.around), .key(.approximately), .key(.roughly), .key(.some):
      return ("APPROX", index + 1)
    case .key(.nearly), .key(.almost), .key(.under): return ("LESS_THAN", index + 1)
    case .key(.over): return ("MORE_THAN", index + 1)
    case .key(.more) where next.isKey(.than): return ("MORE_THAN", index + 2)
    case .key(.less) where next.isKey(.than), .key(.fewer) where next.isKey(.than):
      return ("LESS_THAN", index + 2)
    case .key(.at) where next.isKey(.least): return ("EQUAL_OR_MORE", index + 2)
    case .key(.at) where next.isKey(.most): return ("EQUAL_OR_LESS", index + 2)
    case .key(.up) where next.isKey(.to): return ("EQUAL_OR_LESS", index + 2)
    case .key(.no) where row[index + 2].isKey(.than):
      if next.isKey(.more) { return ("EQUAL_OR_LESS", index + 3) }
      return next.isKey(.less) || next.isKey(.fewer) ? ("EQUAL_OR_MORE", index + 3) : nil
    default: return nil
    }
  }

  // MARK: Standing references

  /// Words that need nothing else: "now", "recently", "the future".
  private func standing(at index: Int) -> TimePhrase? {
    let next = row[index + 1]
    switch row[index].lexeme {
    case .key(.now), .key(.currently), .key(.nowadays):
      return reference("PRESENT_REF", end: index + 1)
    case .key(.current) where next.kind == .letters:
      return reference("PRESENT_REF", end: index + 1)
    case .key(.recently), .key(.lately): return reference("PAST_REF", end: index + 1)
    case .key(.these) where next.lexeme == .unit(.day, isPlural: true):
      return reference("PRESENT_REF", end: index + 2)
    case .key(.more) where next.isKey(.recently): return reference("PAST_REF", end: index + 2)
    case .key(.soon) where !row[index - 1].isKey(.as) && !next.isKey(.after):
      return reference("FUTURE_REF", end: index + 1)
    case .key(.future) where row[index - 1].isKey(.in):
      return reference("FUTURE_REF", end: index + 1)
    case .key(.present) where row[index - 1].isKey(.at):
      return reference("PRESENT_REF", end: index + 1)
    case .key(.the): return definite(at: index)
    default: return nil
    }
  }

  /// "the future", "the past", "the near future".
  private func definite(at index: Int) -> TimePhrase? {
    let next = row[index + 1]
    let isNear = next.isKey(.near) || next.isKey(.short)
    let noun = row[isNear ? index + 2 : index + 1]
    let end = isNear ? index + 3 : index + 2
    if noun.isKey(.future) || (isNear && noun.isKey(.term)) {
      return reference("FUTURE_REF", end: end)
    }
    guard noun.isKey(.past), !isNear, row[end].kind != .letters || row[end].isKey(.and),
      row[end].kind != .digits
    else { return nil }
    return reference("PAST_REF", end: end)
  }

  /// A reference to the present, past or future at large.
  func reference(_ value: String, end: Int) -> TimePhrase {
    TimePhrase(end: end, kind: .date, meaning: .reference(value), rule: "time.reference")
  }

  // MARK: Text

  /// The lower-cased letters of a token.
  func text(_ index: Int) -> String {
    let span = row[index].span
    return String(decoding: bytes[span.range].map(WordHash.fold), as: UTF8.self)
  }

  /// The last byte of a token, lower case; 0 outside the row.
  func lastByte(_ index: Int) -> UInt8 {
    let span = row[index].span
    return span.isEmpty ? 0 : WordHash.fold(bytes[span.end - 1])
  }
}
