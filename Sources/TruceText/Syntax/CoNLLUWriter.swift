import TruceModel

/// Writes sentences as CoNLL-U, the format of Universal Dependencies.
///
/// Written words of two syntactic words become ranges. Enhanced dependencies and features are `_`.
package struct CoNLLUWriter: Sendable {
  package init() {}

  /// The sentences of one report with `# newdoc id`, `# sent_id`, `# text`; each ends with an empty
  /// line. `ids` gives the identifiers to keep, in the order of the sentences; where it is nil they
  /// are numbered.
  package func text(
    report: String, bytes: [UInt8], sentences: [Sentence], ids: [String]? = nil
  ) -> String {
    var out = "# newdoc id = \(report)\n"
    for (index, sentence) in sentences.enumerated() {
      let given = ids.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      out += "# sent_id = \(given ?? "\(report)-\(index + 1)")\n"
      out += "# text = \(Self.line(bytes, sentence.span))\n"
      append(sentence, bytes: bytes, to: &out)
      out += "\n"
    }
    return out
  }

  private func append(_ sentence: Sentence, bytes: [UInt8], to out: inout String) {
    for (index, word) in sentence.words.enumerated() {
      let startsRange =
        word.isJoinedToNext && (index == 0 || !sentence.words[index - 1].isJoinedToNext)
      if startsRange { appendRange(sentence, from: index, bytes: bytes, to: &out) }
      let isInRange = word.isJoinedToNext || index > 0 && sentence.words[index - 1].isJoinedToNext
      out += "\(index + 1)\t\(word.form)\t\(word.lemma.isEmpty ? "_" : word.lemma)\t"
      out += "\(word.tag.label)\t\(word.pennTag.label)\t_\t"
      out += sentence.isParsed ? "\(word.head + 1)\t\(word.relation.label)" : "_\t_"
      out += "\t_\t\(isInRange ? "_" : Self.spacing(after: word.span, bytes))\n"
    }
  }

  private func appendRange(
    _ sentence: Sentence, from first: Int, bytes: [UInt8], to out: inout String
  ) {
    var last = first
    while last + 1 < sentence.words.count, sentence.words[last].isJoinedToNext { last += 1 }
    let form = sentence.words[first...last].map(\.form).joined()
    let spacing = Self.spacing(after: sentence.words[last].span, bytes)
    out += "\(first + 1)-\(last + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(spacing)\n"
  }

  /// `SpaceAfter=No` where the next byte belongs to another word.
  private static func spacing(after span: Span, _ bytes: [UInt8]) -> String {
    guard span.end < bytes.count else { return "_" }
    let next = bytes.withUnsafeBufferPointer {
      CharacterChunk.decode($0, span.end, $0.count).code
    }
    return CharacterChunk.isSpace(next) ? "_" : "SpaceAfter=No"
  }

  /// The text of `span` on one line.
  private static func line(_ bytes: [UInt8], _ span: Span) -> String {
    String(decoding: bytes[span.range].map { $0 < 32 ? 32 : $0 }, as: UTF8.self)
  }
}
