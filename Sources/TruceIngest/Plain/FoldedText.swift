import TruceModel

/// A stretch of a text made comparable: small ASCII letters, straight quotes, plain hyphens, single
/// blanks, Markdown's marks and link targets left out.
struct FoldedText: Sendable {
  let bytes: [UInt8]
  let span: Span
  /// Bytes of visible words that stood inside Markdown links.
  let linkedCount: Int
  /// Blank-separated words.
  let wordCount: Int

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ text: [UInt8], _ span: Span) {
    self.span = span
    var linked = 0
    bytes = [UInt8](unsafeUninitializedCapacity: span.length + 3) { buffer, count in
      text.withUnsafeBufferPointer { source in
        var folder = TextFolder(source, into: buffer)
        folder.fold(from: span.start, to: span.end)
        count = folder.trimmedCount
        linked = folder.linkedCount
      }
    }
    linkedCount = linked
    wordCount = bytes.isEmpty ? 0 : bytes.count { $0 == 0x20 } + 1
  }

  // MARK: Looking

  func starts(with phrase: String) -> Bool { bytes.starts(with: phrase.utf8) }

  /// `phrase` stands in it, not inside a longer word.
  func contains(_ phrase: String) -> Bool { range(of: phrase) != nil }

  /// Offsets in `bytes` of the first whole-word occurrence of `phrase`.
  func range(of phrase: String) -> Range<Int>? {
    let wanted = Array(phrase.utf8)
    var from = 0
    while let at = bytes.offset(of: wanted, from: from) {
      if isWhole(wanted, at: at) { return at..<at + wanted.count }
      from = at + 1
    }
    return nil
  }

  /// `phrase` stands at `at` and no letter or digit runs over its ends.
  func isWhole(_ phrase: [UInt8], at: Int) -> Bool {
    bytes.has(phrase, at: at) && isEdge(at, phrase.first)
      && isEdge(at + phrase.count, phrase.last)
  }

  /// A word starts at `at`.
  func isWordStart(_ at: Int) -> Bool { at == 0 || !Self.isWord(bytes[at - 1]) }

  /// No letter or digit runs over the boundary at `at`, where `inner` is the phrase's own byte.
  private func isEdge(_ at: Int, _ inner: UInt8?) -> Bool {
    guard let inner, Self.isWord(inner), at > 0, at < bytes.count else { return true }
    return !(Self.isWord(bytes[at - 1]) && Self.isWord(bytes[at]))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte >= 0x80
  }

  // MARK: Back to the text

  /// For each byte of `bytes` the offset in `text` that it stands for. Folds again: ask rarely.
  func offsets(in text: [UInt8]) -> [Int] {
    var offsets = Array(repeating: 0, count: span.length + 3)
    offsets.withUnsafeMutableBufferPointer { offsets in
      _ = [UInt8](unsafeUninitializedCapacity: span.length + 3) { buffer, _ in
        text.withUnsafeBufferPointer { source in
          var folder = TextFolder(source, into: buffer, offsets: offsets)
          folder.fold(from: span.start, to: span.end)
        }
      }
    }
    return Array(offsets.prefix(bytes.count))
  }

  /// The offset in `text` that byte `index` of `bytes` stands for.
  func offset(_ index: Int, in text: [UInt8]) -> Int { offsets(in: text)[index] }

  /// The same with the letters as they are in `text`: Markdown's marks left out, case kept.
  func visible(in text: [UInt8]) -> [UInt8] {
    zip(bytes, offsets(in: text)).map { byte, offset in
      byte < 0x80 && text[offset] >= 0x80 ? byte : text[offset]
    }
  }
}
