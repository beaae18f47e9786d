import TruceModel
import TruceText

/// A sentence made ready for reading: its tree with children, and for each word the layers that
/// cover it.
///
/// All indices are word indices of the sentence unless a name says otherwise.
///
/// A class, since it is handed to every reader of the sentence and never changes: as a value each
/// hand-over would count references to all its arrays.
final class SentenceReading: Sendable {
  /// Index into `Document.sentences`.
  let index: Int
  let sentence: Sentence
  let zone: Zone
  /// The UTF-8 of the whole text; spans index into it.
  let bytes: [UInt8]
  /// Most words are in capitals.
  let isUpperCase: Bool
  /// Lower-case lemmas, for lexicon lookups.
  let keys: WordKeys
  /// What the lexicons tell of each word by itself.
  let marks: WordMarkList
  /// The marks of all words: where one is missing, no word need be looked at for it.
  let allMarks: WordMarks
  /// The document's mentions that start in the sentence, under their indices there.
  let names: ArraySlice<NameMention>
  let places: ArraySlice<PlaceMention>
  let times: ArraySlice<TimeMention>
  let numbers: ArraySlice<NumberMention>
  let references: ArraySlice<Coreference>
  /// Whether the report speaks of a truce anywhere, so that "the deal" may be one.
  let isTruceKnown: Bool
  /// The charge that its words say somebody rejects; nil: there is none.
  let rejectedCharge: RejectedCharge?
  private let table: WordTable

  init(
    _ index: Int, in document: borrowing Document, layers: LayerCursor.Slices,
    lexicons: borrowing ExtractionLexicons, isTruceKnown: Bool = false
  ) {
    self.isTruceKnown = isTruceKnown
    var sentence = document.sentences[index]
    // Only where some word has none: a loop that may write copies the words before it looks at any.
    if sentence.words.indices.contains(where: { sentence.words[$0].key.isEmpty }) {
      lexicons.note(&sentence.words)
    }
    allMarks = WordMarks(of: sentence.words)
    rejectedCharge = allMarks.contains(.rejecting) ? RejectedCharge(in: sentence.words) : nil
    Self.mendSubjects(of: &sentence, allMarks, rejectedCharge)
    zone =
      document.paragraphs.indices.contains(sentence.paragraph)
      ? document.paragraphs[sentence.paragraph].zone : .body
    TreeMender.mend(&sentence, isHeadline: zone == .headline)
    self.index = index
    self.sentence = sentence
    keys = WordKeys(sentence.words)
    marks = WordMarkList(sentence.words)
    bytes = document.bytes
    isUpperCase = Self.areInCapitals(sentence.words)
    names = document.names[layers.names]
    places = document.places[layers.places]
    times = document.times[layers.times]
    numbers = document.numbers[layers.numbers]
    references = document.references[layers.references]
    table = WordTable(
      sentence.words, names: names, places: places, times: times, quantities: numbers,
      references: references)
  }

  /// For each word the index of the mention that covers it, -1: none.
  var nameAt: WordTable.Column { table.names }
  var placeAt: WordTable.Column { table.places }
  var timeAt: WordTable.Column { table.times }
  var numberAt: WordTable.Column { table.quantities }
  var referenceAt: WordTable.Column { table.references }
  /// Leftmost and rightmost word of each word's subtree.
  var leftmost: WordTable.Column { table.leftmost }
  var rightmost: WordTable.Column { table.rightmost }

  /// The charge that its words say is untrue; nil: there is none.
  var falseCharge: FalseCharge? {
    allMarks.isSuperset(of: [.charge, .denial]) ? FalseCharge(in: self) : nil
  }

  /// The charge that its words say is untrue, where its noun stands at `span`.
  func falseCharge(at span: Span) -> FalseCharge? {
    falseCharge.flatMap { words[$0.noun].span == span ? $0 : nil }
  }

  var words: [Word] { sentence.words }
  var count: Int { sentence.words.count }

  /// The words that depend on `word`, left to right.
  @inline(__always) func children(_ word: Int) -> ArraySlice<Int> {
    table.children(word)
  }

  /// The first child of `word` in one of the relations; nil: none.
  ///
  /// Spelled out, since a list of any length is an array made at each call.
  func child(
    _ word: Int, _ first: Relation, _ second: Relation? = nil, _ third: Relation? = nil,
    _ fourth: Relation? = nil, _ fifth: Relation? = nil
  ) -> Int? {
    for index in table.childIndices(word) {
      let child = table[child: index]
      let relation = words[child].relation
      if relation == first || relation == second || relation == third || relation == fourth
        || relation == fifth
      {
        return child
      }
    }
    return nil
  }

  /// The byte span from the first to the last of `range`'s words.
  func span(_ range: ClosedRange<Int>) -> Span {
    Span(words[range.lowerBound].span.start, words[range.upperBound].span.end)
  }

  /// The words inside `span`; nil: none starts in it.
  func range(of span: Span) -> ClosedRange<Int>? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low < count, words[low].span.start < span.end else { return nil }
    var last = low
    while last + 1 < count, words[last + 1].span.start < span.end { last += 1 }
    return low...last
  }

  /// The word of `range` whose head lies outside it, the last one where there are several.
  func head(of range: ClosedRange<Int>) -> Int {
    for word in range.reversed() where !range.contains(words[word].head) {
      if words[word].relation != .punct, words[word].relation != .case { return word }
    }
    return range.upperBound
  }
}
