import TruceModel

/// Dates acts that are told as after the start of a truce whose day the report gives elsewhere.
///
/// "The raid came shortly after the start of the truce" is of the day of that start or later; of
/// that day or the next, where the words say that it was soon.
enum TruceAnchor {
  /// The rule of a time that was read so.
  static let rule: Rule = "time.after-truce"

  /// Most words between the act and "after".
  private static let reach = 6
  private static let soon: Set<Substring> = ["shortly", "soon", "hours", "minutes", "just"]
  private static let starts: Set<Substring> = [
    "start", "beginning", "onset", "announcement", "declaration", "introduction",
  ]
  private static let truces: Set<Substring> = ["truce", "ceasefire", "cease-fire", "armistice"]
  private static let begins: Set<Substring> = [
    "began", "started", "took", "came", "went", "entered",
  ]

  /// Fills the time of acts without one.
  static func date(_ claims: inout [Claim]) {
    guard let day = startOfTruce(claims) else { return }
    for index in claims.indices {
      let event = claims[index].event
      guard event.time == nil, !event.isAggregate, event.type.family != .agreement,
        event.status == .occurred, let found = expression(in: claims[index])
      else { continue }
      var last = event.notAfter ?? day
      if found.isSoon { last = min(last, day.adding(days: 1)) }
      guard day <= last else { continue }
      let time = TimeReference(
        value: day == last ? "\(day)" : "\(day)/\(last)", start: day, end: last, precision: .day,
        basis: .relative)
      claims[index].event.time = Attested(
        time, wording: found.wording, span: found.span, rule: rule)
    }
  }

  /// The one day on which the report has a truce begin; nil: it gives none, or several.
  private static func startOfTruce(_ claims: [Claim]) -> CalendarDay? {
    let days = claims.indices.compactMap { index -> CalendarDay? in
      guard claims[index].event.type == .ceasefireInEffect,
        claims[index].event.status != .negated, let time = claims[index].event.time?.value,
        time.start == time.end
      else { return nil }
      return time.start
    }
    return Set(days).count == 1 ? days.first : nil
  }

  private struct Expression {
    var wording: String
    var span: Span
    var isSoon: Bool
  }

  /// The words "after the start of the truce" behind the trigger of `claim`; nil: none.
  private static func expression(in claim: Claim) -> Expression? {
    let sentence = claim.sentence
    let from = claim.event.trigger.span.end - sentence.span.start
    guard from >= 0, let tail = text(sentence.wording, from: from) else { return nil }
    let words = tail.split { $0 == " " || $0 == "\u{a0}" }
    guard let after = words.prefix(reach).firstIndex(where: { $0 == "after" || $0 == "following" }),
      let last = truce(in: words, after: after)
    else { return nil }
    let isSoon = after > 0 && soon.contains(words[after - 1])
    let first = isSoon ? words[after - 1] : words[after]
    let end = words[last].endIndex
    let wording = tail[first.startIndex..<end].trimmingMarks
    let offset = tail.utf8.distance(from: tail.startIndex, to: first.startIndex)
    let start = claim.event.trigger.span.end + offset
    return Expression(
      wording: String(wording), span: Span(start, start + wording.utf8.count), isSoon: isSoon)
  }

  /// Index of the word for the truce whose start is named behind `after`.
  private static func truce(in words: [Substring], after: Int) -> Int? {
    let window = words.indices.filter { $0 > after && $0 <= after + 8 }
    guard let truce = window.first(where: { truces.contains(bare(words[$0])) }) else { return nil }
    let isStart = window.prefix { $0 < truce }.contains { starts.contains(bare(words[$0])) }
    if isStart { return truce }
    let rest = words[(truce + 1)...].prefix(reach + 2)
    guard truce <= after + 4, let begin = rest.firstIndex(where: { begins.contains(bare($0)) })
    else { return nil }
    return begin
  }

  private static func bare(_ word: Substring) -> Substring { word.trimmingMarks }

  private static func text(_ sentence: String, from offset: Int) -> Substring? {
    guard
      let index = sentence.utf8.index(
        sentence.utf8.startIndex, offsetBy: offset, limitedBy: sentence.utf8.endIndex)
    else { return nil }
    return sentence[index...]
  }
}

extension Substring {
  /// Without punctuation behind it.
  fileprivate var trimmingMarks: Substring {
    var copy = self
    while let mark = copy.last, ".,;:!?\"'”’)".contains(mark) { copy.removeLast() }
    return copy
  }
}
