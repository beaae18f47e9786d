import TruceModel
import TruceText

/// Where a report looks back: the stretch behind a date that was long past when the report appeared,
/// up to its next date.
///
/// The time that a narrative is at moves with its dates: what follows "in the wake of the attack of
/// 2013" without a date of its own is neither of the day of the news nor in its town.
struct LookBack {
  /// Days between a date and the report from which on the date is of the past.
  static let pastDays = 45
  /// How far a past date reaches, in bytes: about three sentences of news.
  private static let reach = 450

  /// Dates in text order; `isPast`: long before the report.
  private let dates: [(time: TimeMention, isPast: Bool)]

  /// `published` nil: nothing is known to be past.
  init(_ document: Document, published: CalendarDay?) {
    guard let published else {
      dates = []
      return
    }
    dates = document.times.compactMap { mention in
      guard mention.kind == .date || mention.kind == .time, let start = mention.time.start,
        let end = mention.time.end, start <= published,
        !Self.isSince(mention.span, in: document.bytes)
      else { return nil }
      return (mention, published.ordinal - end.ordinal > Self.pastDays)
    }
  }

  /// The past date that the narrative is at where the sentence at `offset` begins; nil: it tells news.
  func date(at offset: Int) -> TimeMention? {
    guard let last = dates.last(where: { $0.time.span.end <= offset }), last.isPast,
      offset - last.time.span.end <= Self.reach
    else { return nil }
    return last.time
  }

  private static let word = Array("since ".utf8)

  /// "since 2011": what lasts until today.
  private static func isSince(_ span: Span, in bytes: [UInt8]) -> Bool {
    guard span.start >= word.count else { return false }
    return bytes[(span.start - word.count)..<span.start].elementsEqual(word) { $0 | 0x20 == $1 }
  }
}
