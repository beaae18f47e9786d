package import TruceModel

/// Writes the lines of `truce clean`.
package struct CleanPageWriter: Sendable {
  /// Also the stretches that were set aside, each with its reason.
  private let explains: Bool

  package init(explains: Bool = false) { self.explains = explains }

  /// One line of JSON Lines: `path`, `title`, `author`, `outlet`, `published`, `body`, and
  /// `removed` if it explains. Headline and captions are not in `body`.
  package func write(_ report: Report, path: String, to writer: inout JSONWriter) {
    let text = Array(report.text.utf8)
    writer.object { line in
      line.member("path", path)
      line.member("title", report.title)
      line.member("author", report.author)
      line.member("outlet", report.outlet)
      line.member("published", report.published?.description)
      line.member("body", strings: paragraphs(of: report, text))
      if explains { explain(report, text, &line) }
    }
    writer.newline()
  }

  /// The line of a page that gave no report.
  package func writeEmpty(path: String, to writer: inout JSONWriter) {
    write(Report(id: "", text: ""), path: path, to: &writer)
  }

  /// Pieces that stand on one line of the text, such as a dateline and its sentence, are joined.
  private func paragraphs(of report: Report, _ text: [UInt8]) -> [String] {
    var spans: [Span] = []
    for paragraph in report.body where paragraph.zone == .body {
      if let last = spans.last, text[last.end..<paragraph.span.start].allSatisfy({ $0 == 0x20 }) {
        spans[spans.count - 1] = last.union(paragraph.span)
      } else {
        spans.append(paragraph.span)
      }
    }
    return spans.map { String(decoding: text[$0.range], as: UTF8.self) }
  }

  private func explain(_ report: Report, _ text: [UInt8], _ line: inout JSONWriter) {
    line.key("removed")
    line.array(report.removed) { writer, removal in
      writer.object { member in
        member.member("reason", removal.reason)
        member.member("wording", String(decoding: text[removal.span.range], as: UTF8.self))
      }
    }
  }
}
