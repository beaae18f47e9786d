/// Reads numbers in words and digits off a row of tokens.
///
/// Vague numbers follow the rule of the field (ACLED, UCDP): several and a few 3, tens 10,
/// dozens 12, scores 20, hundreds 100, thousands 1000.
struct NumeralReader: Sendable {
  /// The tokens of the sentence.
  let row: TokenRow

  /// The longest number that begins at `index`; nil: none does.
  func numeral(at index: Int) -> Numeral? {
    let token = row[index]
    switch token.lexeme {
    case .small, .tens: return words(at: index)
    case .hundred(let isPlural), .scale(_, let isPlural), .dozen(let isPlural),
      .score(let isPlural):
      return isPlural ? vaguePlural(at: index) : words(at: index)
    case .key(.a), .key(.an), .key(.several), .key(.few), .key(.couple), .key(.half),
      .key(.some), .key(.many):
      return phrase(at: index)
    case .key(.tens): return tens(at: index)
    default:
      return token.kind == .digits ? digits(at: index) : nil
    }
  }

  // MARK: Digits

  private func digits(at index: Int) -> Numeral? {
    guard row[index].number != Int.max else { return nil }
    var numeral = grouped(at: index)
    if let fraction = fraction(at: numeral.end, whole: numeral.value, from: index) {
      numeral.value = fraction.value
      numeral.end = fraction.end
    }
    return scaled(numeral)
  }

  /// `5,000`, `1,200,000`, `5 000`: groups of three behind one to three digits.
  private func grouped(at index: Int) -> Numeral {
    var value = row[index].number
    var end = index + 1
    if row[index].digits <= 3, value > 0 {
      while let next = group(at: end), value < 1_000_000_000 {
        value = value * 1000 + next.value
        end = next.end
      }
    }
    return Numeral(value: Double(value), end: end, isDigits: true)
  }

  private func group(at index: Int) -> (value: Int, end: Int)? {
    let mark = row[index]
    if mark.isMark(","), mark.isJoined, isGroup(index + 1), row[index + 1].isJoined {
      return (row[index + 1].number, index + 2)
    }
    guard isGroup(index), !mark.isJoined, mark.number % 100 == 0 else { return nil }
    return (mark.number, index + 1)
  }

  private func isGroup(_ index: Int) -> Bool {
    let next = row[index + 1]
    return row[index].digits == 3
      && !(next.isJoined && (next.kind == .digits || next.kind == .letters))
  }

  /// `.5`, ` 1/2` or `½` behind a number.
  private func fraction(at index: Int, whole: Double, from first: Int) -> (
    value: Double, end: Int
  )? {
    let mark = row[index]
    if mark.mark == 0xBD { return (whole + 0.5, index + 1) }
    if mark.isMark("."), mark.isJoined, row[index + 1].kind == .digits, row[index + 1].isJoined,
      row[index + 1].digits <= 9
    {
      let part = row[index + 1]
      // A full stop between groups of three, as in much of Europe: 2.200 people.
      if part.digits == 3, part.number % 100 == 0, whole > 0, !isScale(index + 2) {
        return (whole * 1000 + Double(part.number), index + 2)
      }
      return (whole + Double(part.number) / power(part.digits), index + 2)
    }
    guard row[index].digits == 1, row[index + 1].isMark("/"), row[index + 1].isJoined,
      row[index + 2].digits == 1, row[index + 2].isJoined, row[index].number == 1,
      row[index + 2].number == 2, index == first + 1
    else { return nil }
    return (whole + 0.5, index + 3)
  }

  private func power(_ digits: Int) -> Double { (0..<digits).reduce(1.0) { p, _ in p * 10 } }

  private func isScale(_ index: Int) -> Bool {
    if case .scale = row[index].lexeme { return true }
    return false
  }

  /// A scale behind digits: `1.5 million`, `20 thousand`, `2 dozen`, `10k`.
  private func scaled(_ numeral: Numeral) -> Numeral {
    var result = numeral
    let next = row[numeral.end]
    switch next.lexeme {
    case .scale(let scale, isPlural: false): result.value *= Double(scale)
    case .hundred(isPlural: false): result.value *= 100
    case .dozen(isPlural: false): result.value *= 12
    case .key(.k) where next.isJoined: result.value *= 1000
    default: return result
    }
    result.end += 1
    result.isDigits = false
    return result
  }

  // MARK: Words

  /// `forty-two`, `two dozen`, `one hundred and five thousand`.
  private func words(at index: Int) -> Numeral? {
    var total = 0.0
    var current = 0.0
    var hasCurrent = false
    var lastSize = Int.max
    var place = index
    while true {
      let step = skippingJoiner(at: place, isFirst: place == index, lastSize: lastSize)
      switch row[step].lexeme {
      case .small(let number) where fits(number, lastSize):
        current += Double(number)
        lastSize = 1
      case .tens(let number) where lastSize >= 100:
        current += Double(number)
        lastSize = 10
      case .hundred(isPlural: false) where lastSize != 100 && current < 100:
        current = max(current, 1) * 100
        lastSize = 100
      case .dozen(isPlural: false) where current < 100 && place == step:
        return Numeral(value: total + max(current, 1) * 12, end: step + 1)
      case .scale(let scale, isPlural: false) where total == 0 || Double(scale) < total:
        total += max(current, 1) * Double(scale)
        current = 0
        lastSize = scale
      default:
        return hasCurrent ? Numeral(value: total + current, end: place) : nil
      }
      hasCurrent = true
      place = step + 1
    }
  }

  /// Whether `number` may follow: units behind tens, anything below 20 behind hundreds.
  private func fits(_ number: Int, _ lastSize: Int) -> Bool {
    if lastSize == Int.max || lastSize >= 100 { return true }
    return lastSize == 10 && number >= 1 && number <= 9
  }

  /// Past the hyphen of "forty-two" and the "and" of "a hundred and five".
  private func skippingJoiner(at index: Int, isFirst: Bool, lastSize: Int) -> Int {
    if isFirst { return index }
    if row[index].isMark("-"), row[index].isJoined { return index + 1 }
    guard row[index].isKey(.and), lastSize >= 100, lastSize != Int.max else { return index }
    switch row[index + 1].lexeme {
    case .small, .tens: return index + 1
    default: return index
    }
  }

  // MARK: Phrases and vague numbers

  /// Numbers that begin with an article or a vague word.
  private func phrase(at index: Int) -> Numeral? {
    let next = row[index + 1].lexeme
    switch (row[index].lexeme, next) {
    case (.key(.a), .hundred(isPlural: false)), (.key(.a), .scale(_, isPlural: false)):
      return words(at: index + 1)
    case (.key(.a), .dozen(isPlural: false)):
      return Numeral(value: 12, end: index + 2)
    case (.key(.a), .key(.few)), (.key(.a), .key(.couple)), (.key(.some), .dozen),
      (.key(.a), .score(isPlural: false)):
      return phrase(at: index + 1) ?? vagueWord(at: index + 1)
    case (.key(.half), .key(.a)) where row[index + 2].lexeme == .dozen(isPlural: false):
      return Numeral(value: 6, end: index + 3)
    case (.key(.a), .key(.half)): return halfDozen(at: index + 1)
    case (.key(.several), _), (.key(.few), _), (.key(.couple), _):
      return vagueWord(at: index)
    default: return nil
    }
  }

  private func halfDozen(at index: Int) -> Numeral? {
    let place = row[index + 1].isMark("-") ? index + 2 : index + 1
    guard row[place].lexeme == .dozen(isPlural: false) else { return nil }
    return Numeral(value: 6, end: place + 1)
  }

  /// "several", "a few hundred", "a couple of": `index` stands on the vague word.
  private func vagueWord(at index: Int) -> Numeral? {
    var numeral = Numeral(value: 3, isVague: true, end: index + 1)
    switch row[index].lexeme {
    case .key(.couple):
      guard row[index + 1].isKey(.of) || row[index - 1].isKey(.a) else { return nil }
      numeral.value = 2
      if row[index + 1].isKey(.of) { numeral.end += 1 }
    case .score: numeral.value = 20
    case .dozen: numeral.value = 12
    default: break
    }
    switch row[numeral.end].lexeme {
    case .hundred: numeral.value *= 100
    case .scale(let scale, _): numeral.value *= Double(scale)
    case .dozen: numeral.value *= 12
    default: return numeral
    }
    numeral.end += 1
    return numeral
  }

  /// "dozens", "hundreds of thousands": the factor of each word, multiplied.
  private func vaguePlural(at index: Int) -> Numeral {
    var numeral = Numeral(value: factor(at: index), isVague: true, end: index + 1)
    while row[numeral.end].isKey(.of), isPluralFactor(numeral.end + 1) {
      numeral.value *= factor(at: numeral.end + 1)
      numeral.end += 2
    }
    return numeral
  }

  /// "tens of people", "tens of thousands": `index` stands on "tens".
  private func tens(at index: Int) -> Numeral? {
    guard row[index + 1].isKey(.of) else { return nil }
    guard isPluralFactor(index + 2) else {
      return Numeral(value: 10, isVague: true, end: index + 1)
    }
    var numeral = vaguePlural(at: index + 2)
    numeral.value *= 10
    return numeral
  }

  private func isPluralFactor(_ index: Int) -> Bool {
    switch row[index].lexeme {
    case .hundred(let isPlural), .scale(_, let isPlural), .dozen(let isPlural): isPlural
    default: false
    }
  }

  private func factor(at index: Int) -> Double {
    switch row[index].lexeme {
    case .hundred: 100
    case .scale(let scale, _): Double(scale)
    case .dozen: 12
    case .score: 20
    default: 1
    }
  }
}
