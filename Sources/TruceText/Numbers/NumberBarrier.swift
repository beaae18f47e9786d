import TruceModel

/// Tells numbers that count nothing: parts of dates, clock times, sums, percentages, measures,
/// calibres, and names such as M4, Su-24 and 9/11.
struct NumberBarrier: Sendable {
  /// The tokens of the sentence.
  let row: TokenRow

  /// The index behind the tied-up number at `index`; nil: nothing of the kind stands there.
  func end(at index: Int) -> Int? {
    guard row[index].kind == .digits else { return nil }
    if isTiedAhead(index) { return run(from: index) }
    if let end = tiedBehind(index) { return end }
    if !startsGroups(index), isCalendar(index) || isAge(index) { return index + 1 }
    return nil
  }

  /// "On Monday, 1,200 people": a number in groups of three is no age and no day.
  private func startsGroups(_ index: Int) -> Bool {
    let (mark, group) = (row[index + 1], row[index + 2])
    return row[index].digits <= 3 && mark.isMark(",") && mark.isJoined
      && group.digits == 3 && group.isJoined
      && !(row[index + 3].isJoined && row[index + 3].kind == .digits)
  }

  /// Letters, a sign of money or another number touch it ahead: `M4`, `T-72`, `$5`, `12:30`.
  private func isTiedAhead(_ index: Int) -> Bool {
    let before = row[index - 1]
    if before.isMark("$") || before.isMark("#") || isCurrency(before) { return true }
    if case .key(let word) = before.lexeme, Self.numbered.contains(word) { return true }
    guard row[index].isJoined else { return false }
    if before.kind == .letters || before.kind == .digits { return true }
    switch before.mark {
    case UInt8(ascii: "-"): return before.isJoined && row[index - 2].kind == .letters
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "@"),
      UInt8(ascii: "_"):
      return before.isJoined && row[index - 2].kind != .mark
    default: return false
    }
  }

  /// Nouns that a number names instead of counting: "Article 21", "Resolution 2118".
  private static let numbered: Set<Keyword> = [
    .article, .resolution, .resolutions, .number, .page, .chapter, .paragraph, .phase, .route,
    .highway, .flight, .channel, .checkpoint, .aged, .ages, .image, .photo,
  ]

  private func isCurrency(_ token: ScannedToken) -> Bool {
    token.kind == .mark && token.mark == 1 && token.span.length <= 3 && token.span.length >= 2
  }

  /// Past all that hangs together with the number at `index`.
  private func run(from index: Int) -> Int {
    var end = index + 1
    while row[end].isJoined,
      row[end].kind == .digits || row[end].kind == .letters
        || (isInner(row[end]) && row[end + 1].isJoined && row[end + 1].kind == .digits)
    {
      end += 1
    }
    return end
  }

  private func isInner(_ token: ScannedToken) -> Bool {
    token.isMark(",") || token.isMark(".") || token.isMark("/") || token.isMark(":")
      || token.isMark("-")
  }

  /// Letters, a clock's colon, a slash or a percent sign touch it behind: `122mm`, `9/11`, `5%`.
  private func tiedBehind(_ index: Int) -> Int? {
    let next = row[index + 1]
    guard next.isJoined else { return nil }
    if next.kind == .letters { return next.isKey(.k) ? nil : index + 2 }
    if next.isMark("%") { return index + 2 }
    guard row[index + 2].isJoined, row[index + 2].kind == .digits else { return nil }
    if next.isMark(":") || next.isMark("/") { return run(from: index) }
    // A second mark of the same kind makes a date or telephone number: 2019-08-31.
    if next.isMark("-"), isPhone(index) { return run(from: index) }
    guard next.isMark("-") || next.isMark("."), row[index + 3].mark == next.mark,
      row[index + 3].isJoined, row[index + 4].kind == .digits, row[index + 4].isJoined
    else { return nil }
    return run(from: index)
  }

  /// `974-2321`, `1-888-…`.
  private func isPhone(_ index: Int) -> Bool {
    let (first, second) = (row[index].digits, row[index + 2].digits)
    return (first == 3 && second == 4) || (row[index].number == 1 && second == 3 && first == 1)
  }

  /// A year, or the day beside a month's name.
  private func isCalendar(_ index: Int) -> Bool {
    if isMonth(index + 1) && row[index].digits <= 2 { return true }
    if isMonth(index - 1) || (row[index - 1].isMark(".") && isMonth(index - 2)) {
      return row[index].digits <= 2 || row[index].digits == 4
    }
    guard row[index].digits == 4, (1900...2100).contains(row[index].number) else { return false }
    switch row[index - 1].lexeme {
    case .key(.in), .key(.since), .key(.of), .key(.until), .key(.till), .key(.during),
      .key(.early), .key(.late), .key(.mid), .season:
      return true
    default:
      let isDayAhead = row[index - 1].kind == .digits && (isMonth(index - 2))
      return isDayAhead || (row[index - 1].isMark(",") && row[index - 2].kind == .digits)
    }
  }

  /// The age behind a name: "Sarah Omar, 40, said".
  private func isAge(_ index: Int) -> Bool {
    guard row[index].digits <= 2, row[index - 1].isMark(","), row[index - 2].kind == .letters,
      row[index - 2].isCapital
    else { return false }
    let next = row[index + 1]
    return next.kind == .end || next.isKey(.of)
      || ((next.isMark(",") || next.isMark(".")) && next.isJoined)
  }

  private func isMonth(_ index: Int) -> Bool {
    guard case .month = row[index].lexeme else { return false }
    return row[index].isCapital
  }

  /// Whether a percent word, money, a measure, a time unit or an age stands behind a number.
  func stands(behind numeral: Numeral) -> Bool {
    let next = row[numeral.end]
    if next.isMark("%") { return true }
    if case .unit = next.lexeme { return true }
    if next.isMark("-"), next.isJoined, case .unit = row[numeral.end + 1].lexeme { return true }
    switch next.lexeme {
    case .key(.percent), .key(.per), .key(.dollars), .key(.euros), .key(.pounds), .key(.km),
      .key(.kilometres), .key(.kilometers), .key(.miles), .key(.metres), .key(.meters),
      .key(.square), .key(.block), .key(.am), .key(.pm), .key(.mm), .zone:
      return true
    case .key(.a), .key(.p):
      return row[numeral.end + 1].isMark(".") && row[numeral.end + 1].isJoined
    default: return false
    }
  }
}
