import TruceModel

/// The reading of one document for names: what has been introduced so far and the sentence at hand.
struct NameReading {
  /// Pieces that a match covers, and its mention; nil: words that name nobody.
  struct Match {
    var end: Int
    var mention: NameMention?
  }

  let lexicon: ActorLexicon
  let document: Document
  /// The pieces of every sentence.
  private let sentences: [[NamePiece]]
  /// States that the document names, with how often.
  let context: NameContext

  /// The sentence at hand.
  var pieces: [NamePiece] = []
  var words: [Word] = []
  var memory = NameMemory()
  var isUpperCase = false
  var isTitleCase = false

  /// Names introduced so far: abbreviations in brackets and surnames, by hash.
  var abbreviations = KeyTable<NameMention>()
  var surnames = KeyTable<Entity>()
  /// The one state's organ named so far in each role; nil: organs of several states.
  var organs: [Int: Actor?] = [:]
  var found: [NameMention] = []

  init(lexicon: ActorLexicon, document: Document) {
    self.lexicon = lexicon
    self.document = document
    sentences = document.sentences.map {
      Self.pieces(of: $0, in: document, lexicon: lexicon)
    }
    context = NameContext(sentences: sentences, lexicon: lexicon)
  }

  /// The mentions in text order.
  mutating func mentions() -> [NameMention] {
    for index in sentences.indices {
      open(sentences[index], words: document.sentences[index].words)
      readSentence()
    }
    return found
  }

  private mutating func open(_ pieces: [NamePiece], words: [Word]) {
    self.pieces = pieces
    self.words = words
    var (letters, upper, capitalised) = (0, 0, 0)
    for piece in pieces where !piece.isNumber {
      letters += 1
      if piece.isUpper { upper += 1 }
      if piece.isCapitalised { capitalised += 1 }
    }
    isUpperCase = letters > 3 && upper * 10 > letters * 8
    isTitleCase = letters > 3 && capitalised * 10 > letters * 7
  }

  private mutating func readSentence() {
    var index = 0
    while index < pieces.count {
      guard let match = match(at: index) else {
        index += 1
        continue
      }
      if let mention = match.mention { keep(mention) }
      index = max(match.end, index + 1)
      readAbbreviation(after: match, at: &index)
    }
  }

  /// The first rule that reads a name at `index`.
  private mutating func match(at index: Int) -> Match? {
    if isInsideCompound(index) { return nil }
    if pieces[index].known.opensNothing, !pieces[index].isCapitalised { return nil }
    if let known = knownPhrase(at: index) {
      if let match = stateMatch(at: index, known: known) { return match }
      if let match = knownMatch(known, at: index) { return match }
      if !isCapital(known) { return nil }
    }
    if pieces[index].known.roles > 0, let match = organOfState(at: index) ?? bareOrgan(at: index) {
      return match
    }
    if pieces[index].known.titles > 0, let match = titledPerson(at: index) { return match }
    return pieces[index].isCapitalised ? unknownMatch(at: index) : nil
  }

  /// The first rule that reads a capitalised name that the lexicon lacks at `index`.
  private mutating func unknownMatch(at index: Int) -> Match? {
    let hash = pieces[index].hash
    // Asked here first: most words are none of these, and a match is large.
    if pieces[index].isUpper, abbreviations.contains(hash), let match = introduced(at: index) {
      return match
    }
    if pieces[index].known.traits.contains(.givenName) || surnames.contains(hash),
      !isUpperCase || isProper(index), let match = person(at: index)
    {
      return match
    }
    if isUpperCase || isTitleCase { return nil }
    if pieces[index].gap == .comma, let match = describedPerson(at: index) { return match }
    return isNameStart(index) ? organization(at: index) : nil
  }

  private func isCapital(_ phrase: KnownPhrase) -> Bool {
    if case .capital = phrase.meaning { true } else { false }
  }

  /// Keeps a mention; one that begins inside the last is an extension of it and takes its place.
  private mutating func keep(_ mention: NameMention) {
    if let last = found.last, last.span.end > mention.span.start { found.removeLast() }
    found.append(mention)
  }

  /// The pieces of a sentence with their words; a plural *s* behind a name that is not written
  /// with it counts as a lost possessive (*Syrias*).
  private static func pieces(
    of sentence: Sentence, in document: Document, lexicon: ActorLexicon
  ) -> [NamePiece] {
    var pieces = PieceScanner.pieces(in: document.bytes, span: sentence.span)
    var word = 0
    for index in pieces.indices {
      let span = pieces[index].span
      while word < sentence.words.count, sentence.words[word].span.end <= span.start { word += 1 }
      pieces[index].word = word < sentence.words.count ? word : -1
      if pieces[index].isCapitalised {
        restorePossessive(of: &pieces[index], in: document.bytes, lexicon.properWords)
      }
      if let known = lexicon.words[pieces[index].hash] { pieces[index].known = known }
    }
    return pieces
  }

  private static func restorePossessive(
    of piece: inout NamePiece, in bytes: [UInt8], _ properWords: KeySet
  ) {
    guard piece.length > 4, !piece.isPossessive,
      bytes[piece.span.end - 1] | 0x20 == UInt8(ascii: "s"), !properWords.contains(piece.hash)
    else { return }
    let stem = NamePiece.hash(of: bytes[piece.span.start..<(piece.span.end - 1)])
    guard properWords.contains(stem) else { return }
    piece.hash = stem
    piece.span.end -= 1
    piece.isPossessive = true
  }
}
