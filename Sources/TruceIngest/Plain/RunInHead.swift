import TruceModel

/// What a page prints ahead of its first sentence, where line ends were lost: `Published April 2
/// 2017`, the title again, an agency's name, `Get short URL 0 85`.
struct RunInHead {
  private let text: [UInt8]
  private let span: Span
  private let title: String?
  private let agencies: AgencyNames
  /// Behind what was recognised; `span.start` where nothing was.
  private(set) var end: Int
  private(set) var day: CalendarDay?
  private(set) var credits: [(agency: String, span: Span)] = []

  /// Bytes in which a share counter or the title must follow.
  private static let reach = 220

  init(text: [UInt8], span: Span, title: String?, agencies: AgencyNames) {
    self.text = text
    self.span = span
    self.title = title
    self.agencies = agencies
    end = span.start
  }

  mutating func read() {
    while readShareCounter() || readDate() || readTitle() || readAgency() {}
  }

  // MARK: Parts

  /// Everything up to `Get short URL`, its counters and its topic; dates on the way are read.
  private mutating func readShareCounter() -> Bool {
    let limit = min(span.end, end + Self.reach)
    let stretch = FoldedText(text, Span(end, limit))
    let phrase = Array("get short url".utf8)
    // Dates run into it: "06.04.2017Get short URL".
    guard let found = stretch.bytes.offset(of: phrase) else { return false }
    let behind = found + phrase.count
    var at = behind < stretch.bytes.count ? stretch.offset(behind, in: text) : limit
    for start in end..<at where day == nil { day = PrintedDate(text, at: start)?.calendarDay }
    at = behindCounters(at)
    if text[at..<min(at + 6, span.end)].elementsEqual("Topic ".utf8),
      let close = text[at..<min(at + 120, span.end)].firstIndex(of: UInt8(ascii: ")"))
    {
      at = behindCounters(close + 1)
    }
    end = at
    return true
  }

  /// A publication date: with a lead ("Published", "Date of publication"), or with its year and
  /// followed by what starts a sentence.
  private mutating func readDate() -> Bool {
    guard day == nil else { return false }
    var at = end
    var hasLead = false
    while let word = word(at: at), Self.leads.contains(word.text) {
      if !Self.connectors.contains(word.text) { hasLead = true }
      at = word.end
      // "On May 26, 2016 deputies …" is a sentence.
      if !hasLead { return false }
    }
    guard let date = PrintedDate(text, at: at), let found = date.calendarDay else { return false }
    let behind = behindTime(date.end)
    guard hasLead || startsSentence(behind) else { return false }
    day = found
    end = behind
    readByline()
    return true
  }

  /// `by Ada Moor` behind a date, if the title follows it within reach.
  private mutating func readByline() {
    guard let title, word(at: end)?.text == "by" else { return }
    let match = TitleMatch(title)
    for at in end..<min(span.end, end + Self.reach) where text[at] == 0x20 {
      if match.end(in: text, from: at + 1, limit: span.end) != nil {
        end = at + 1
        return
      }
    }
  }

  private mutating func readTitle() -> Bool {
    guard let title,
      let behind = TitleMatch(title).end(in: text, from: end, limit: span.end), behind < span.end
    else { return false }
    end = behindBlanks(behind)
    while end < span.end, [0x2E, 0x20].contains(text[end]) { end += 1 }
    return true
  }

  /// A lone agency name ahead of a capital: `Reuters A suspected …`; only behind other page heads.
  private mutating func readAgency() -> Bool {
    guard end > span.start, let word = word(at: end), let agency = agencies.agency(word.text),
      word.text.utf8.count > 2 || agency == "Associated Press", startsSentence(word.end)
    else { return false }
    let next = self.word(at: word.end)?.text ?? ""
    guard !Self.verbs.contains(next), text[end] < 0x60 else { return false }
    credits.append((agency, text.trimmed(Span(end, word.end))))
    end = word.end
    return true
  }

  private static let leads: Set<String> = [
    "published", "on", "date", "of", "publication", "posted", "last", "updated", "at", "first",
    "issued",
  ]
  private static let connectors: Set<String> = ["on", "of", "at"]
  private static let verbs: Set<String> = ["said", "reported", "quoted", "says", "reports", "news"]

  // MARK: Bytes

  /// The run of letters at `at` in small letters, and the offset of what follows it.
  private func word(at start: Int) -> (text: String, end: Int)? {
    var at = start
    while at < span.end, (97...122).contains(text[at] | 0x20), text[at] < 0x80 { at += 1 }
    guard at > start else { return nil }
    let word = String(decoding: text[start..<at].map { $0 | 0x20 }, as: UTF8.self)
    if at < span.end, text[at] == UInt8(ascii: ":") { at += 1 }
    return (word, behindBlanks(at))
  }

  /// Behind `at 0914`, `(updated 1404 07.04.2017)`, a stray bracket, bars and blanks.
  private func behindTime(_ start: Int) -> Int {
    var at = behindBlanks(start)
    if at < span.end, text[at] == UInt8(ascii: "("),
      text[at...].starts(with: "(updated".utf8) || text[at...].starts(with: "(Updated".utf8),
      let close = text[at..<min(at + 60, span.end)].firstIndex(of: UInt8(ascii: ")"))
    {
      at = close + 1
    }
    if let word = word(at: at), word.text == "at", word.end < span.end,
      (48...57).contains(text[word.end])
    {
      at = word.end
      while at < span.end, (48...58).contains(text[at]) { at += 1 }
    }
    while at < span.end, [0x20, 0x29, 0x7C].contains(text[at]) { at += 1 }
    return at
  }

  /// Behind a count of readers: one number, or two where the first is zero; a further number
  /// belongs to the sentence.
  private func behindCounters(_ start: Int) -> Int {
    var at = behindBlanks(start)
    let first = at
    while at < span.end, (48...57).contains(text[at]) { at += 1 }
    if at == first + 1, text[first] == UInt8(ascii: "0") {
      at = behindBlanks(at)
      while at < span.end, (48...57).contains(text[at]) { at += 1 }
    }
    return behindBlanks(at)
  }

  private func behindBlanks(_ start: Int) -> Int {
    var at = start
    while at < span.end, text[at] <= 0x20 { at += 1 }
    return at
  }

  /// A capital, a digit or an opening quote stands at `at`, or the word "by".
  private func startsSentence(_ at: Int) -> Bool {
    guard at < span.end else { return false }
    let byte = text[at]
    return (65...90).contains(byte) || (48...57).contains(byte) || byte == 0x22 || byte == 0xE2
      || byte == 0x28 || word(at: at)?.text == "by"
  }
}
