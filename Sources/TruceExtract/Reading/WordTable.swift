import TruceModel
import TruceText

/// Numbers by word: the mentions that cover the words of a sentence, and its tree from above.
///
/// One array holds them all, a column behind the other, since each sentence would have to make and free
/// as many as there are columns.
struct WordTable: Sendable {
  /// The number of each word of the sentence.
  struct Column: Sendable {
    fileprivate let numbers: [Int]
    fileprivate let start: Int

    subscript(word: Int) -> Int { numbers[start + word] }
  }

  private let numbers: [Int]
  private let count: Int

  /// Index of the mention that covers the word; -1: none.
  var names: Column { column(0) }
  var places: Column { column(1) }
  var times: Column { column(2) }
  var quantities: Column { column(3) }
  var references: Column { column(4) }
  /// Leftmost and rightmost word of the word's subtree.
  var leftmost: Column { column(5) }
  var rightmost: Column { column(6) }

  /// The words that depend on `word`, left to right.
  @inline(__always) func children(_ word: Int) -> ArraySlice<Int> { numbers[childIndices(word)] }

  /// Where they stand in `subscript`.
  @inline(__always) func childIndices(_ word: Int) -> Range<Int> {
    numbers[7 * count + word]..<numbers[7 * count + word + 1]
  }

  /// One of the children, by its place in `childIndices`.
  @inline(__always) subscript(child index: Int) -> Int { numbers[index] }

  @inline(__always) private func column(_ number: Int) -> Column {
    Column(numbers: numbers, start: number * count)
  }

  init(
    _ words: [Word], names: ArraySlice<NameMention>, places: ArraySlice<PlaceMention>,
    times: ArraySlice<TimeMention>, quantities: ArraySlice<NumberMention>,
    references: ArraySlice<Coreference>
  ) {
    let count = words.count
    self.count = count
    numbers = [Int](unsafeUninitializedCapacity: 9 * count + 1) { table, used in
      table[..<(5 * count)].initialize(repeating: -1)
      Self.cover(&table, from: 0, words, names) { $0.span }
      Self.cover(&table, from: count, words, places) { $0.span }
      Self.cover(&table, from: 2 * count, words, times) { $0.span }
      Self.cover(&table, from: 3 * count, words, quantities) { $0.core }
      Self.cover(&table, from: 4 * count, words, references) { $0.span }
      Self.bound(&table, from: 5 * count, words)
      used = Self.listChildren(&table, from: 7 * count, words)
    }
  }

  /// Writes the index of the longest mention that covers each word.
  @inline(__always) private static func cover<Mention>(
    _ table: inout UnsafeMutableBufferPointer<Int>, from start: Int, _ words: [Word],
    _ mentions: ArraySlice<Mention>, _ spanOf: (Mention) -> Span
  ) {
    var from = 0
    for index in mentions.indices {
      let span = spanOf(mentions[index])
      while from < words.count, words[from].span.end <= span.start { from += 1 }
      var word = from
      while word < words.count, words[word].span.start < span.end {
        let known = table[start + word]
        if known < 0 || spanOf(mentions[known]).length < span.length { table[start + word] = index }
        word += 1
      }
    }
  }

  /// Writes the leftmost and the rightmost word of each subtree.
  private static func bound(
    _ table: inout UnsafeMutableBufferPointer<Int>, from left: Int, _ words: [Word]
  ) {
    let right = left + words.count
    for index in words.indices {
      table.initializeElement(at: left + index, to: index)
      table.initializeElement(at: right + index, to: index)
    }
    for index in words.indices where words[index].relation != .punct {
      var ancestor = words[index].head
      var steps = 0
      while words.indices.contains(ancestor), steps < words.count {
        if table[left + ancestor] <= index, index <= table[right + ancestor] { break }
        table[left + ancestor] = min(table[left + ancestor], index)
        table[right + ancestor] = max(table[right + ancestor], index)
        ancestor = words[ancestor].head
        steps += 1
      }
    }
  }

  /// Writes where the children of each word begin, one more for the end of the last, and then the
  /// children themselves; returns where they end.
  private static func listChildren(
    _ table: inout UnsafeMutableBufferPointer<Int>, from start: Int, _ words: [Word]
  ) -> Int {
    let list = start + words.count + 1
    table[start..<list].initialize(repeating: 0)
    // First how many there are and where they end; filled from the end, that becomes their start.
    for index in words.indices where words.indices.contains(words[index].head) {
      table[start + words[index].head] += 1
    }
    var end = list
    for index in start..<list {
      end += table[index]
      table[index] = end
    }
    for index in words.indices.reversed() where words.indices.contains(words[index].head) {
      let head = start + words[index].head
      table[head] -= 1
      table.initializeElement(at: table[head], to: index)
    }
    return end
  }
}
