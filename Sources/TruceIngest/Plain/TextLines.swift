import TruceModel

/// Cuts a text into lines and paragraphs; all spans are trimmed of white space.
struct TextLines {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The runs of lines between blank lines, each a list of trimmed lines that are not empty.
  func blocks() -> [[Span]] {
    var blocks: [[Span]] = []
    var current: [Span] = []
    forEachLine { line in
      if line.isEmpty {
        if !current.isEmpty { blocks.append(current) }
        current = []
      } else {
        current.append(line)
      }
    }
    if !current.isEmpty { blocks.append(current) }
    return blocks
  }

  /// The paragraphs: a block whose newlines are soft is one, else each line is.
  ///
  /// A newline is soft where the next word would not have fitted on the line: then a program or a
  /// teleprinter broke it. Widths above 120 columns are nobody's.
  func paragraphs() -> [[Span]] {
    let blocks = blocks()
    guard let width = wrapWidth(of: blocks) else { return blocks.flatMap { $0.map { [$0] } } }
    return blocks.flatMap { joined($0, width: width) }
  }

  /// Columns at which the text is hard-wrapped; nil where each line is a paragraph.
  private func wrapWidth(of blocks: [[Span]]) -> Int? {
    let lengths = blocks.flatMap { $0.dropLast().map(\.length) }
    guard let width = lengths.max(), width <= 120, width >= 40 else { return nil }
    var full = 0
    for block in blocks {
      for (line, next) in zip(block, block.dropFirst()) where isFull(line, before: next, width) {
        full += 1
      }
    }
    let ended = blocks.reduce(0) { $0 + $1.dropLast().count(where: endsSentence) }
    // A broken line ends a sentence by chance alone, once in ten or so.
    return full * 10 >= lengths.count * 7 && ended * 2 < lengths.count ? width : nil
  }

  /// A full stop, question or exclamation mark, or a closing quote ends the line.
  private func endsSentence(_ line: Span) -> Bool {
    let last = bytes[line.end - 1]
    return [0x2E, 0x21, 0x3F, 0x22].contains(last)
      || last == 0x9D && line.length > 2 && bytes[line.end - 3] == 0xE2
  }

  /// The next word would not have fitted, an eighth of the width allowed for ragged edges.
  private func isFull(_ line: Span, before next: Span, _ width: Int) -> Bool {
    let word = bytes[next.range].prefix { $0 > 0x20 }.count
    return line.length + 1 + word > width - width / 8
  }

  private func joined(_ block: [Span], width: Int) -> [[Span]] {
    var paragraphs: [[Span]] = []
    for line in block {
      if let last = paragraphs.last?.last,
        isFull(last, before: line, width) || last.length * 5 > width * 3
      {
        paragraphs[paragraphs.count - 1].append(line)
      } else {
        paragraphs.append([line])
      }
    }
    return paragraphs
  }

  // MARK: Lines

  /// Lines end at LF, CR LF, CR, or U+2028 and U+2029.
  private func forEachLine(_ body: (Span) -> Void) {
    var start = 0
    var at = 0
    while true {
      at = nextBreak(at)
      guard at < bytes.count else { break }
      let byte = bytes[at]
      var end: Int?
      if byte == 0x0A { end = at + 1 }
      if byte == 0x0D { end = at + 1 < bytes.count && bytes[at + 1] == 0x0A ? at + 2 : at + 1 }
      if byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80,
        bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9
      {
        end = at + 3
      }
      if let next = end {
        body(bytes.trimmed(Span(start, at)))
        start = next
        at = next
      } else {
        at += 1
      }
    }
    body(bytes.trimmed(Span(start, bytes.count)))
  }

  /// Where the first byte stands that a line may end with, from `start` on; the end where none does.
  private func nextBreak(_ start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var at = start
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D, bytes[at] != 0xE2 { at += 1 }
      return at
    }
  }
}
