import TruceModel

/// The words of a document with what is known of each before places are judged.
struct PlaceScan: Sendable {
  /// What was found out about a word.
  struct Mark: OptionSet, Sendable {
    let rawValue: UInt16
    /// Part of a person's name.
    static let person = Mark(rawValue: 1)
    /// First word of a sentence or paragraph.
    static let sentenceStart = Mark(rawValue: 2)
    /// Stands where capitals mean nothing: a sentence all in capitals, or without any.
    static let caseless = Mark(rawValue: 4)
    /// Tagged as a proper noun.
    static let properNoun = Mark(rawValue: 8)
    /// Tagged as something else than a noun, proper noun or adjective.
    static let otherTag = Mark(rawValue: 16)
    /// Part of the name of an organisation.
    static let organization = Mark(rawValue: 32)
    /// Capitalised because it stands in a title where most words are.
    static let titleCase = Mark(rawValue: 64)
    /// Inside a longer name that is surely a place.
    static let longPlace = Mark(rawValue: 128)
  }

  let bytes: [UInt8]
  var tokens: [PlaceToken] = []
  var marks: [Mark] = []
  /// What the words around a name tell, for each word.
  var classes: [PlaceWordClass] = []

  init(_ document: Document, words: PlaceWords) {
    bytes = document.bytes
    tokens.reserveCapacity(document.paragraphs.reduce(8) { $0 + $1.span.length / 5 })
    for paragraph in document.paragraphs {
      PlaceTokenizer.append(bytes, range: paragraph.span.range, to: &tokens)
    }
    classes = tokens.map { words.classes(of: $0.hash) }
    marks = Array(repeating: [], count: tokens.count)
    markSentenceStarts(document)
    markCase()
    markTags(document)
    markNames(document)
  }

  /// True where `index` is a word of the same sentence directly behind the one before, with
  /// nothing but white space between.
  func follows(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    if tokens[index].gap == .space { return !marks[index].contains(.sentenceStart) }
    return tokens[index].gap == [.space, .stop] && !marks[index].contains(.sentenceStart)
  }

  /// True where a comma and white space alone part the word from the one before.
  func followsComma(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    return tokens[index].gap.subtracting(.stop) == [.comma, .space]
  }

  /// True where a name may begin with the word: by its capital, or where capitals mean nothing.
  @inline(__always)
  func opensName(_ index: Int) -> Bool {
    tokens[index].isCapitalised || marks[index].contains(.caseless)
  }

  /// True where the word looks like part of a name.
  func isCapitalised(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isCapitalised
  }

  /// True where a sentence starts between two stretches of words, or they are far apart.
  func partsSentence(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let first = min(a.upperBound, b.upperBound)
    let last = max(a.lowerBound, b.lowerBound)
    guard first <= last, last - first <= 12 else { return first <= last }
    return (first...last).contains { $0 < marks.count && marks[$0].contains(.sentenceStart) }
  }

  // MARK: Marking

  private mutating func markSentenceStarts(_ document: Document) {
    let sentences = document.sentences
    var next = 0
    for index in tokens.indices {
      let token = tokens[index]
      if token.gap.contains(.newline) && (index == 0 || isLineEnd(index)) {
        marks[index].insert(.sentenceStart)
      }
      if sentences.isEmpty {
        if endsSentence(before: index) { marks[index].insert(.sentenceStart) }
        continue
      }
      while next < sentences.count, sentences[next].span.start <= token.start {
        marks[index].insert(.sentenceStart)
        next += 1
      }
    }
  }

  /// A line break parts sentences unless a hard-wrapped line runs on.
  private func isLineEnd(_ index: Int) -> Bool {
    !tokens[index - 1].shape.isLower || tokens[index].isCapitalised
  }

  private func endsSentence(before index: Int) -> Bool {
    guard index > 0, tokens[index].gap.contains(.stop), tokens[index].gap.contains(.space) else {
      return false
    }
    let before = tokens[index - 1]
    guard before.hasStop else { return true }
    if before.hasInnerStop || before.end - before.start == 1 { return false }
    return !classes[index - 1].contains(.title) || !before.isCapitalised
  }

  /// Marks sentences that are all in capitals, all in small letters, or mostly capitalised.
  private mutating func markCase() {
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !marks[end].contains(.sentenceStart) { end += 1 }
      markCase(start..<end)
      start = end
    }
  }

  private mutating func markCase(_ range: Range<Int>) {
    var (words, upper, capitalised) = (0, 0, 0)
    for token in tokens[range] where token.shape != .digits && token.end - token.start > 1 {
      words += 1
      if token.shape == .upper { upper += 1 }
      if token.isCapitalised { capitalised += 1 }
    }
    guard words >= 5 else { return }
    let isCaseless = upper * 10 >= words * 8 || (capitalised == 0 && words >= 8)
    if isCaseless {
      for index in range { marks[index].insert(.caseless) }
    } else if capitalised * 10 >= words * 7 {
      for index in range { marks[index].insert(.titleCase) }
    }
  }

  private mutating func markTags(_ document: Document) {
    var index = 0
    for sentence in document.sentences {
      for word in sentence.words.indices where sentence.words[word].tag != .punct {
        let span = sentence.words[word].span
        while index < tokens.count, tokens[index].end <= span.start { index += 1 }
        guard index < tokens.count else { return }
        guard tokens[index].start == span.start, span.start < span.end else { continue }
        switch sentence.words[word].tag {
        case .propn: marks[index].insert(.properNoun)
        case .noun, .adj, .x: break
        default: marks[index].insert(.otherTag)
        }
      }
    }
  }

  private mutating func markNames(_ document: Document) {
    var index = 0
    for name in document.names where name.kind == .person || name.kind == .organization {
      while index < tokens.count, tokens[index].end <= name.span.start { index += 1 }
      var inside = index
      while inside < tokens.count, tokens[inside].start < name.span.end { inside += 1 }
      if name.kind == .person {
        markPerson(index..<inside)
      } else {
        for word in index..<inside { marks[word].insert(.organization) }
      }
    }
  }

  /// Marks a person's name without the office ahead of it (*Syrian President …*), unless its words
  /// say that it is no person (*Henry County*).
  private mutating func markPerson(_ words: Range<Int>) {
    let isOther = words.contains {
      !classes[$0].isDisjoint(with: [.divisionNoun, .institution, .feature])
        || (classes[$0].contains(.street) && !classes[$0].contains(.title))
    }
    guard !isOther || words.contains(where: { classes[$0].contains(.title) }) else { return }
    let title = words.last { classes[$0].contains(.title) }
    for word in (title.map { $0 + 1 } ?? words.lowerBound)..<words.upperBound {
      marks[word].insert(.person)
    }
  }
}

extension PlaceToken.Shape {
  var isLower: Bool { self == .lower }
}
