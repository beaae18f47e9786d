import TruceModel

/// A line that says when, where or by whom a page was published: `Global Times, May 4, 2021`,
/// `Published: 5 March 2020, 14:22 GMT`, `By Ada Moor`.
struct PublicationLine {
  private(set) var day: CalendarDay?
  /// The outlet that is named beside the date.
  private(set) var outlet: String?
  private(set) var author: String?

  /// nil where the paragraph is anything else.
  init?(_ unit: TextUnit, in text: [UInt8]) {
    guard unit.folded.wordCount <= 16 else { return nil }
    let mayBeByline = [UInt8(ascii: "b"), UInt8(ascii: "w"), UInt8(ascii: "a"), UInt8(ascii: "r")]
    guard let first = unit.folded.bytes.first,
      mayBeByline.contains(first) || unit.folded.bytes.contains(where: { (48...57).contains($0) })
    else { return nil }
    let visible = unit.folded.visible(in: text)
    if let author = Self.byline(unit, visible) {
      self.author = author
      return
    }
    for at in visible.indices where at == 0 || visible[at - 1] == 0x20 || visible[at - 1] == 0x7C {
      guard let date = PrintedDate(visible, at: at), let day = date.calendarDay,
        Self.isTime(visible[date.end...]), readLead(visible[..<at])
      else { continue }
      self.day = day
      return
    }
    return nil
  }

  // MARK: Parts

  /// `By Ada Moor and Bo Lind`: names behind a small or capital "by", no sentence.
  private static func byline(_ unit: TextUnit, _ visible: [UInt8]) -> String? {
    let leads = ["by ", "written by ", "author: ", "reported by ", "by: "]
    guard (2...12).contains(unit.folded.wordCount), unit.folded.bytes.last != UInt8(ascii: "."),
      let lead = leads.first(where: { unit.folded.starts(with: $0) })
    else { return nil }
    let names = String(decoding: visible.dropFirst(lead.utf8.count), as: UTF8.self)
    let small: Set<Substring> = ["and", "of", "for", "in", "the", "with", "de", "van", "von", "al"]
    let isNames = names.split { " ,|/".contains($0) }.allSatisfy { word in
      small.contains(word) || word.utf8.first.map { !(97...122).contains($0) } ?? false
    }
    return isNames ? names : nil
  }

  /// The words ahead of the date: none, a lead such as "published on", a name, or both.
  private mutating func readLead(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    var words = text.split { " ,|-:".contains($0) }
    while let first = words.first, Self.isLead(first) { words.removeFirst() }
    while let last = words.last, Self.isLead(last) { words.removeLast() }
    guard let first = words.first else { return true }
    let small: Set<String> = ["of", "the", "and", "for"]
    let isName =
      words.count <= 6
      && words.allSatisfy { word in
        small.contains(word.lowercased())
          || word.utf8.first.map { !(97...122).contains($0) } ?? false
      }
    guard isName else { return false }
    if first.lowercased() == "by" {
      author = words.dropFirst().joined(separator: " ")
    } else if words.count == 5, words[2] == "and", text.contains("|"), !words.contains("the") {
      // "Ada Moor and Bo Lind | 5 March 2020"
      author = words.joined(separator: " ")
    } else {
      outlet = words.joined(separator: " ")
    }
    return true
  }

  /// Of a lead such as "Last updated at 6 PM", the weekday included.
  private static func isLead(_ word: Substring) -> Bool {
    let small = word.lowercased()
    return leads.contains(small) || small.utf8.allSatisfy { (48...57).contains($0) }
      || DateScanner.isWeekday(small)
  }

  private static let leads: Set<String> = [
    "published", "on", "date", "of", "publication", "posted", "last", "updated", "update", "at",
    "am", "pm", "first", "created", "modified", "issued", "released", "edited", "added", "in",
    "date:",
  ]

  /// Nothing but a time of day, a zone, and signs.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: bytes, as: UTF8.self).lowercased()
      .split { " ,|-:()./".contains($0) }
    let known: Set<Substring> = [
      "gmt", "utc", "am", "pm", "est", "edt", "et", "at", "local", "time", "updated", "last", "p",
      "a", "m", "bst", "cet", "eest", "eet", "msk", "ist", "min", "read", "on",
    ]
    return words.count <= 10
      && words.allSatisfy { word in
        known.contains(word) || word.utf8.allSatisfy { (48...57).contains($0) }
          // A zone that is not in the list: AMT, AEST.
          || (3...4).contains(word.utf8.count) && word.hasSuffix("t")
          || isClock(word)
      }
  }

  /// `2pm`, `14h30`, and the parts of a second date.
  private static func isClock(_ word: Substring) -> Bool {
    guard let first = word.utf8.first else { return false }
    let isMonth = PrintedDate(Array("1 \(word)".utf8), at: 0) != nil
    return isMonth || (48...57).contains(first) && word.utf8.count <= 6
  }
}
