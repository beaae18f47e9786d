import Testing
import TruceModel

@testable import TruceText

struct ChunkMemoryTests {
  private let model: SyntaxModel

  init() throws { model = try SyntaxModel.shipped() }

  /// Chunks of all lengths, with marks, contractions, signs beyond ASCII and one at the very end.
  private static let text = """
    The U.S.-backed forces cannot hold “Tell Abyad”, they said; it wasn't theirs (yet).
    Extraordinarily-long-chunks-stand-here, https://example.org/a/b?c=d, and 3,400–3,500 people.
    Zürich's aid-workers didn't leave... gonna stay
    """

  @Test func `words are the same where all chunks are known`() {
    let document = Document(
      bytes: Array(Self.text.utf8), paragraphs: [Paragraph(Span(0, Self.text.utf8.count))])
    let syntax = SyntaxAnalyzer(model: model)
    var memory = WordMemory()
    let first = syntax.sentences(in: [document], &memory)
    let second = syntax.sentences(in: [document], &memory)
    #expect(memory.chunks.count > 20)
    let words = { (found: [[Sentence]]) in
      found[0].flatMap(\.words).map { "\($0.span) \($0.form) \($0.lemma) \($0.isJoinedToNext)" }
    }
    #expect(words(first) == words(second))
    #expect(words(first).contains { $0.hasSuffix("not not false") })
  }

  @Test func `a key is of the letters alone`() {
    let bytes = Array("shelled, and more words then shelled,".utf8)
    let other = Array("shelled\0 shelled shelled.,and so forth".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      #expect(ChunkKey(bytes, 0..<8) == ChunkKey(bytes, 29..<37))
      #expect(ChunkKey(bytes, 0..<0) == nil)
      #expect(ChunkKey(bytes, 0..<17) == nil)
    }
    other.withUnsafeBufferPointer { other in
      #expect(ChunkKey(other, 0..<7) == ChunkKey(other, 9..<16))
      #expect(ChunkKey(other, 0..<8) != ChunkKey(other, 9..<16))
    }
  }

  @Test func `many chunks are each found again`() throws {
    var memory = ChunkMemory()
    let chunks = (0..<20_000).map { Array("c\($0)x".utf8) }
    for (number, chunk) in chunks.enumerated() {
      let key = try #require(chunk.withUnsafeBufferPointer { ChunkKey($0, 0..<chunk.count) })
      memory.remember(
        key, at: 0, [RawToken(start: 0, end: chunk.count, gap: .space)], [number])
    }
    var found = 0
    for (number, chunk) in chunks.enumerated() {
      let key = try #require(chunk.withUnsafeBufferPointer { ChunkKey($0, 0..<chunk.count) })
      var tokens: [RawToken] = []
      var numbers: [Int] = []
      guard memory.append(key, at: 7, .line, to: &tokens, &numbers) else { continue }
      found += 1
      #expect(numbers == [number])
      #expect(tokens[0].start == 7 && tokens[0].end == 7 + chunk.count && tokens[0].gap == .line)
    }
    #expect(found == memory.count)
    #expect(found > 19_500)
  }
}
