import TruceModel

/// Reads `CITY, March 5 (Agency) —` at the head of the reporting.
///
/// The dateline stays in the body, as a paragraph of its own, so that the first sentence starts
/// behind it.
struct DatelineReader: Sendable {
  let agencies: AgencyNames

  /// Bytes in which a dateline must end.
  private static let longest = 110

  private struct Found {
    var dateline = Dateline()
    var date: PrintedDate?
    /// Behind the dash and any bracketed notes.
    var end: Int
  }

  func read(_ draft: inout Draft, published: CalendarDay?) {
    let printed = draft.dateline
    for index in draft.bodyIndices.prefix(4) {
      let unit = draft.units[index]
      guard let found = find(in: draft.text, unit.span) else { continue }
      let span = draft.text.trimmed(Span(unit.span.start, found.end))
      guard unit.span.end - span.end > 20 else { continue }
      var dateline = found.dateline
      dateline.day =
        found.date?.calendarDay(before: published ?? yearEnd(draft)) ?? printed?.value.day
      draft.dateline = Attested(
        dateline, wording: draft.words(span), span: span, rule: "ingest.dateline")
      draft.split(index, at: span.end, ahead: .kept(.body))
      return
    }
  }

  /// Lets the year of a copyright line decide, where nothing else gives one.
  private func yearEnd(_ draft: Draft) -> CalendarDay? {
    draft.copyrightYear.flatMap { CalendarDay(year: $0, month: 12, day: 31) }
  }

  /// A dateline stands at the head of `span`.
  func recognises(_ text: [UInt8], _ span: Span) -> Bool { find(in: text, span) != nil }

  private func find(in text: [UInt8], _ span: Span) -> Found? {
    let limit = min(span.end, span.start + Self.longest)
    var start = span.start
    while start < limit, text[start] == UInt8(ascii: "*") { start += 1 }
    guard let delimiter = delimiter(in: text, from: start, limit: limit) else {
      return undelimited(in: text, from: start, limit: limit)
    }
    let head = text.trimmed(Span(start, delimiter.start))
    guard var found = parse(text, head) else {
      return undelimited(in: text, from: start, limit: limit)
    }
    found.end = behindNotes(text, from: delimiter.end, limit: span.end)
    return found
  }

  /// The first dash that parts words: `—`, `–`, `--`, ` - `, `- `, or a colon behind brackets.
  private func delimiter(in text: [UInt8], from start: Int, limit: Int) -> Span? {
    var at = start
    var isInBrackets = false
    while at + 2 < limit {
      if text[at] == UInt8(ascii: "(") { isInBrackets = true }
      if text[at] == UInt8(ascii: ")") { isInBrackets = false }
      if isInBrackets {
        at += 1
        continue
      }
      if text[at] == 0xE2, text[at + 1] == 0x80, (0x93...0x95).contains(text[at + 2]) {
        return Span(at, at + 3)
      }
      if text[at] == UInt8(ascii: "-") {
        if text[at + 1] == UInt8(ascii: "-") { return Span(at, at + 2) }
        if at > start, text[at - 1] == 0x20 || text[at - 1] == UInt8(ascii: ")"),
          text[at + 1] <= 0x20 || text[at - 1] == 0x20
        {
          return Span(at, at + 1)
        }
      }
      if text[at] == UInt8(ascii: ":"), at > start, text[at - 1] == UInt8(ascii: ")") {
        return Span(at, at + 1)
      }
      at += 1
    }
    return nil
  }

  /// `MOSCOW (Agency) Over 130 people …`, where the dash was lost.
  private func undelimited(in text: [UInt8], from start: Int, limit: Int) -> Found? {
    guard let close = text[start..<limit].firstIndex(of: UInt8(ascii: ")")),
      close + 2 < limit, text[close + 1] == 0x20, isCapital(text[close + 2]),
      var found = parse(text, Span(start, close + 1)), found.dateline.agency != nil
    else { return nil }
    found.end = close + 1
    return found
  }

  /// Takes `place, date (agency)` apart; nil where the words are no dateline.
  private func parse(_ text: [UInt8], _ head: Span) -> Found? {
    guard !head.isEmpty else { return nil }
    var found = Found(end: head.end)
    var words = head
    var agencyName: String?
    if text[head.end - 1] == UInt8(ascii: ")"),
      let open = text[head.range].lastIndex(of: UInt8(ascii: "("))
    {
      agencyName = string(text, Span(open + 1, head.end - 1))
      words = text.trimmed(Span(head.start, open))
    }
    let hasDate = readDate(text, &words, &found)
    if let agencyName {
      let agency =
        agencies.agencies(in: agencyName).first
        ?? plausibleAgency(agencyName, longest: hasDate ? 7 : 3)
      guard let agency else { return nil }
      found.dateline.agency = agency
    }
    guard !words.isEmpty else { return found.dateline.agency == nil ? nil : found }
    return readPlace(text, words, &found, isVouched: hasDate) ? found : nil
  }

  /// Cuts the date, or the words that there is none, off the end of `words`; false: neither.
  private func readDate(_ text: [UInt8], _ words: inout Span, _ found: inout Found) -> Bool {
    for at in words.range where at == words.start || text[at - 1] == 0x20 {
      guard let date = PrintedDate(text, at: at),
        text.trimmed(Span(min(date.end, words.end), words.end)).isEmpty
      else { continue }
      found.date = date
      var end = at
      while end > words.start, text[end - 1] <= 0x20 || text[end - 1] == UInt8(ascii: ",") {
        end -= 1
      }
      words = Span(words.start, end)
      return true
    }
    let undated = Array(", NO DATE".utf8)
    guard words.length > undated.count, text.has(undated, at: words.end - undated.count) else {
      return false
    }
    words = Span(words.start, words.end - undated.count)
    return true
  }

  /// False where the words can be no place: small letters, too many, or nothing to vouch for them.
  private func readPlace(
    _ text: [UInt8], _ words: Span, _ found: inout Found, isVouched: Bool
  ) -> Bool {
    let place = string(text, words)
    if let agency = agencies.agency(place), found.dateline.agency == nil {
      found.dateline.agency = agency
      return true
    }
    let tokens = place.split { " /,()".contains($0) }
    guard (1...6).contains(tokens.count), !Self.labels.contains(place.uppercased()) else {
      return false
    }
    let small: Set<Substring> = ["of", "and", "the", "al", "el", "de", "la", "in", "near", "der"]
    let isName = tokens.allSatisfy { token in
      guard let first = token.utf8.first else { return false }
      return small.contains(token) || isCapital(first) || first >= 0xC3 || first == 0xE2
    }
    guard isName, !place.utf8.contains(where: { (48...57).contains($0) || $0 == 0x22 }) else {
      return false
    }
    let firstToken = tokens[0].utf8.filter { $0 < 0x80 }
    let isUpper = firstToken.count >= 3 && firstToken.allSatisfy { !(97...122).contains($0) }
    guard found.dateline.agency != nil || isVouched || isUpper && !isShouted(text, words) else {
      return false
    }
    found.dateline.place = place
    return true
  }

  /// Words that stand before a dash in capitals and are no places.
  private static let labels: Set<String> = [
    "BREAKING", "BREAKING NEWS", "UPDATE", "UPDATED", "WATCH", "VIDEO", "EXCLUSIVE", "OPINION",
    "ANALYSIS", "LIVE", "NEWS", "NOTE", "PHOTO", "PHOTOS", "REPORT", "FACTBOX", "TIMELINE",
    "EXPLAINER", "CORRECTION",
  ]

  /// The text behind the words is in capitals too, so that capitals vouch for nothing.
  private func isShouted(_ text: [UInt8], _ words: Span) -> Bool {
    let behind = text[words.end..<min(text.count, words.end + 80)]
    let small = behind.count { (97...122).contains($0) }
    return small * 4 < behind.count
  }

  /// An unknown name in brackets that looks like an agency's: a few words with capitals.
  private func plausibleAgency(_ name: String, longest: Int) -> String? {
    let tokens = name.split { $0 == " " || $0 == "\n" }
    guard (1...longest).contains(tokens.count),
      tokens.allSatisfy({ $0.utf8.first.map { isCapital($0) || longest > 3 } ?? false }),
      longest > 3 || name.utf8.allSatisfy({ !(48...57).contains($0) })
    else { return nil }
    return tokens.joined(separator: " ")
  }

  /// Passes over `[TEXT]`, `[REPORT] [BY …]`, as monitoring services print them.
  private func behindNotes(_ text: [UInt8], from start: Int, limit: Int) -> Int {
    var end = start
    while true {
      var at = end
      while at < limit, text[at] <= 0x20 { at += 1 }
      guard at < limit, text[at] == UInt8(ascii: "["),
        let close = text[at..<min(limit, at + 160)].firstIndex(of: UInt8(ascii: "]"))
      else { return end }
      end = close + 1
    }
  }

  private func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

  private func string(_ text: [UInt8], _ span: Span) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}
