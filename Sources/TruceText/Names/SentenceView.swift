import TruceModel

/// A sentence as reference resolution looks at it: subjects, verbs of saying, quotation marks.
struct SentenceView {
  let sentence: Sentence
  let index: Int
  /// The UTF-8 of the whole text.
  private let bytes: [UInt8]

  init(_ sentence: Sentence, index: Int, document: Document) {
    self.sentence = sentence
    self.index = index
    bytes = document.bytes
  }

  /// Verbs that a speaker is the subject of, by lemma.
  private static let speechLemmas: WordSet = [
    "say", "add", "tell", "note", "state", "claim", "announce", "report", "warn", "stress",
    "underline", "accuse", "deny", "confirm", "insist", "declare", "describe", "explain", "argue",
    "allege", "mention", "quote", "write", "reject", "condemn", "reveal", "emphasize", "emphasise",
    "point", "estimate", "believe", "call", "vow", "threaten", "acknowledge", "admit", "continue",
    "conclude", "assert", "speak", "record", "maintain", "decline", "comment", "blame", "reiterate",
    "urge",
  ]

  func span(_ words: ClosedRange<Int>) -> Span {
    Span(sentence.words[words.lowerBound].span.start, sentence.words[words.upperBound].span.end)
  }

  /// The word in small letters.
  func key(_ word: Int) -> String { sentence.words[word].form.lowercased() }

  func isSpeech(_ word: Int) -> Bool {
    sentence.words[word].tag == .verb && Self.speechLemmas.contains(sentence.words[word].lemma)
  }

  /// The verb of which `word` is the subject; nil: it is none's.
  func governingVerb(of word: Int) -> Int? {
    guard sentence.isParsed else { return verbBehind(word) }
    let node = sentence.words[word]
    switch node.relation {
    case .nsubj, .nsubjPass, .nsubjOuter:
      return sentence.words.indices.contains(node.head) ? node.head : nil
    default: return nil
    }
  }

  /// The verb right behind `word`, adverbs and auxiliaries between; for sentences without a tree.
  private func verbBehind(_ word: Int) -> Int? {
    var next = word + 1
    while next < sentence.words.count {
      switch sentence.words[next].tag {
      case .verb: return next
      case .aux, .adv, .part: next += 1
      default: return nil
      }
    }
    return nil
  }

  /// The words of a name or reference as what later words can stand for.
  func antecedent(_ span: Span, entities: [Entity]) -> Antecedent {
    let words = words(in: span)
    let head = words.last { !words.contains(sentence.words[$0].head) } ?? words.last ?? 0
    let word = sentence.isParsed ? head : words.last ?? 0
    let verb = sentence.words.isEmpty ? nil : governingVerb(of: word)
    return Antecedent(
      span: span, word: word, entities: entities, sentence: index, isSubject: verb != nil,
      isSpeaker: verb.map(isSpeech) ?? false, isPlural: words.last.map(isPlural) ?? false,
      bytes: bytes)
  }

  private func isPlural(_ word: Int) -> Bool {
    sentence.words[word].tag == .noun && sentence.words[word].lemma != key(word)
  }

  /// The words that `span` covers or cuts.
  private func words(in span: Span) -> Range<Int> {
    let all = sentence.words
    let first = all.indices.first { all[$0].span.end > span.start } ?? all.count
    let end = all[first...].firstIndex { $0.span.start >= span.end } ?? all.count
    return first..<end
  }

  /// True for the double quotation marks and the pair of backquotes.
  func isQuotationMark(_ word: Int) -> Bool {
    guard sentence.words[word].tag == .punct, let first = sentence.words[word].form.utf8.first
    else { return false }
    // Most marks are commas and full stops.
    guard first >= 0x80 || first == 0x22 || first == 0x27 || first == 0x60 else { return false }
    return Self.quotationMarks.contains(StableHash(word: sentence.words[word].form).value)
  }

  private static let quotationMarks = KeySet(
    ["\"", "“", "”", "``", "''", "«", "»"].map { StableHash(word: $0).value })

  /// Whether a quotation is open behind the mark at `word`.
  func isQuoting(after word: Int, _ wasQuoting: Bool) -> Bool {
    switch sentence.words[word].form {
    case "“", "``", "«": true
    case "”", "''", "»": false
    default: !wasQuoting
    }
  }
}
