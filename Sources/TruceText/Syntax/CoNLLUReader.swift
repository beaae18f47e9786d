import TruceModel

/// Reads CoNLL-U whose sentences and words are to be kept.
package struct CoNLLUReader: Sendable {
  /// One document of the file.
  package struct Report: Sendable {
    /// After `# newdoc id`; empty where there is none.
    package var id: String
    /// The text that the words spell, sentences parted by a space.
    package var text: String
    package var sentences: [Sentence]
    /// After `# sent_id`, one for each sentence; empty where there is none.
    package var sentenceIDs: [String]
  }

  package init() {}

  /// The documents of `text` in order. Lines that are no rows of ten columns are passed over, empty
  /// nodes too. Heads, relations and tags are read where the columns hold them.
  package func reports(in text: String) -> [Report] {
    var reports: [Report] = []
    var comments: [Substring] = []
    var rows: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !rows.isEmpty { Self.append(comments, rows, to: &reports) }
        comments = []
        rows = []
      } else if line.first == "#" {
        comments.append(line)
      } else {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        if columns.count == 10, !columns[0].contains(".") { rows.append(columns) }
      }
    }
    if !rows.isEmpty { Self.append(comments, rows, to: &reports) }
    return reports
  }

  private static func append(
    _ comments: [Substring], _ rows: [[Substring]], to reports: inout [Report]
  ) {
    let isNew = comments.contains { $0.hasPrefix("# newdoc") }
    if isNew || reports.isEmpty {
      let id = value("newdoc id", comments) ?? ""
      reports.append(Report(id: id, text: "", sentences: [], sentenceIDs: []))
    }
    let isParagraph = comments.contains { $0.hasPrefix("# newpar") }
    let last = reports.count - 1
    if isParagraph, !reports[last].text.isEmpty { reports[last].text += "\n\n" }
    let (words, text) = words(rows, base: reports[last].text.utf8.count)
    guard let first = words.first, let end = words.last else { return }
    let paragraph = (reports[last].sentences.last?.paragraph ?? -1) + 1
    reports[last].text += text
    reports[last].sentenceIDs.append(value("sent_id", comments) ?? "")
    reports[last].sentences.append(
      Sentence(span: first.span.union(end.span), paragraph: paragraph, words: words))
  }

  private static func value(_ name: String, _ comments: [Substring]) -> String? {
    let prefix = "# \(name) ="
    return comments.first { $0.hasPrefix(prefix) }.map { comment in
      String(comment.dropFirst(prefix.count).drop { $0 == " " })
    }
  }

  /// The words with spans and the text they spell, beginning at byte `base`.
  private static func words(_ rows: [[Substring]], base: Int) -> ([Word], String) {
    var words: [Word] = []
    var text = ""
    var rangeEnd = 0
    var rangeSpacing = ""
    for row in rows {
      if row[0].contains("-") {
        rangeEnd = row[0].split(separator: "-").last.flatMap { Int($0) } ?? 0
        rangeSpacing = spacing(row)
        continue
      }
      let number = Int(row[0]) ?? 0
      let start = base + text.utf8.count
      text += row[1]
      words.append(word(row, Span(start, base + text.utf8.count), isJoined: number < rangeEnd))
      if number == rangeEnd {
        text += rangeSpacing
      } else if number > rangeEnd {
        text += spacing(row)
      }
    }
    return (words, text)
  }

  private static func word(_ row: [Substring], _ span: Span, isJoined: Bool) -> Word {
    Word(
      span: span, form: String(row[1]), lemma: row[2] == "_" && row[1] != "_" ? "" : String(row[2]),
      tag: PartOfSpeech.allCases.first { $0.label == row[3] } ?? .x,
      pennTag: PennTag(label: String(row[4])) ?? .unknown, head: (Int(row[6]) ?? 0) - 1,
      relation: Relation(label: String(row[7])) ?? .dep, isJoinedToNext: isJoined)
  }

  private static func spacing(_ row: [Substring]) -> String {
    row[9].split(separator: "|").contains("SpaceAfter=No") ? "" : " "
  }
}
