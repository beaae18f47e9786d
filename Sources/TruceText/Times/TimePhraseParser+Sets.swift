import TruceModel

/// Times that come again: "daily", "every Friday", "each year".
extension TimePhraseParser {
  /// A repetition that begins at `index`; nil: none does.
  func set(at index: Int) -> TimePhrase? {
    switch row[index].lexeme {
    case .frequency(let unit): return set(TimeDuration(1, unit).value, end: index + 1)
    case .key(.every), .key(.each): return every(at: index + 1)
    default: return nil
    }
  }

  private func set(_ value: String, end: Int) -> TimePhrase {
    TimePhrase(end: end, kind: .set, meaning: .set(value), rule: "time.set")
  }

  /// Behind "every" or "each".
  private func every(at index: Int) -> TimePhrase? {
    switch row[index].lexeme {
    case .unit(let unit, isPlural: false): return set(TimeDuration(1, unit).value, end: index + 1)
    case .weekday(let day, .full):
      if case .part(let part, _) = row[index + 1].lexeme {
        return set("XXXX-WXX-\(day)\(part.suffix)", end: index + 2)
      }
      return set("XXXX-WXX-\(day)", end: index + 1)
    case .month(let month, isAbbreviated: false):
      return set("XXXX-\(padded(month, 2))", end: index + 1)
    case .part(let part, isPlural: false):
      return set("XXXX-XX-XX\(part.suffix)", end: index + 1)
    case .season(let season): return set("XXXX-\(season.symbol)", end: index + 1)
    case .key(.other):
      guard case .unit(let unit, isPlural: false) = row[index + 1].lexeme else { return nil }
      return set(TimeDuration(2, unit).value, end: index + 2)
    default:
      guard let numeral = numerals.numeral(at: index),
        case .unit(let unit, isPlural: true) = row[numeral.end].lexeme
      else { return nil }
      return set(TimeDuration(numeral.value, unit).value, end: numeral.end + 1)
    }
  }
}
