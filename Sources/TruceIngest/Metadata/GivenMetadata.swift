import TruceModel

/// What came with a text and was not read from it: members of a line, a file's name, tags of a page.
struct GivenMetadata: Sendable {
  var id: ReportID?
  var path: String?
  var title: String?
  var outlet: String?
  var author: String?
  /// As given: a date, or a date with a time.
  var published: String? {
    didSet { publishedDay = Self.day(of: published) }
  }
  /// The day of `published`; nil where none is given or it is no date.
  private(set) var publishedDay: CalendarDay?
  var url: String?
  var language: String?
  /// The publication date is the page's own: lines such as "Updated on …" do not contradict it.
  var isOfPage = false
  /// Day and outlet that a file's name suggests: weak evidence.
  var nameDay: CalendarDay?
  var nameOutlet: String?

  /// Of a file: `2019-09-01-al-jazeera.txt` suggests a day and an outlet.
  init(path: String) {
    self.path = path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    nameDay = CalendarDay(iso: name)
    guard nameDay != nil else { return }
    let stem = name.dropFirst(10).split(separator: ".").first ?? ""
    let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }
    let isName = !words.isEmpty && words.allSatisfy { $0.allSatisfy(\.isLetter) }
    if isName {
      nameOutlet = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
  }

  /// Of a line of JSON Lines; `path` nil-ed, since the line is no file.
  init(_ line: ReportLine, path: String) {
    title = Self.filled(line.title)
    outlet = Self.filled(line.outlet)
    author = Self.filled(line.author)
    published = Self.filled(line.published)
    publishedDay = Self.day(of: published)
    url = Self.filled(line.url)
    language = Self.filled(line.language)
  }

  private static func day(of published: String?) -> CalendarDay? {
    guard let published else { return nil }
    if let day = CalendarDay(iso: published) { return day.year >= 1900 ? day : nil }
    return PrintedDate(Array(published.utf8), at: 0)?.calendarDay
  }

  /// Minutes after midnight, where `published` has a time of day behind its date.
  var publishedMinute: Int? {
    guard let published, CalendarDay(iso: published) != nil else { return nil }
    let time = published.dropFirst(11).prefix(5).split(separator: ":")
    guard time.count == 2, let hour = Int(time[0]), let minute = Int(time[1]), hour < 24,
      minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// nil for nil and for nothing but blanks.
  private static func filled(_ text: String?) -> String? {
    guard let text, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    let bytes = Array(text.utf8)
    return String(decoding: bytes[bytes.trimmed(Span(0, bytes.count)).range], as: UTF8.self)
  }
}
