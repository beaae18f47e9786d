import TruceText

/// What the lexicons tell of a word by itself, kept as the marks of its `WordNote`; the lowest bits
/// are those of `WordLists`.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt32

  /// May tell an event only with certain other words: see `ExtractionLexicons.opensEvent`.
  static let opening = WordMarks(rawValue: 1 << 6)
  /// Starts an entry of the means.
  static let means = WordMarks(rawValue: 1 << 7)
  /// An entry of the triggers or harms, or a noun for an agreement.
  static let event = WordMarks(rawValue: 1 << 8)
  /// A noun for those whose presence in a place is an event.
  static let force = WordMarks(rawValue: 1 << 9)
  /// A cue of speech.
  static let cue = WordMarks(rawValue: 1 << 10)
  /// Names a truce by itself.
  static let truce = WordMarks(rawValue: 1 << 11)

  /// A noun for an act that says nothing of its kind ("crime"), an event with a `guilt` beside it.
  static let deed = WordMarks(rawValue: 1 << 12)
  /// A word for doing such an act or being blamed for it.
  static let guilt = WordMarks(rawValue: 1 << 13)

  /// A noun for what somebody said of another ("accusation") or "which", a denial with a `denial` beside it.
  static let charge = WordMarks(rawValue: 1 << 14)
  /// A word by which that is denied.
  static let denial = WordMarks(rawValue: 1 << 15)

  // What single readers look for. Each asks for the mark before it looks at a word, and for the marks
  // of the whole sentence before it looks at any.

  /// One of `BareGuilt.faults`.
  static let fault = WordMarks(rawValue: 1 << 16)
  /// "agree".
  static let agreeing = WordMarks(rawValue: 1 << 17)
  /// One of `SituationFinder.framed`.
  static let frame = WordMarks(rawValue: 1 << 18)
  /// One of `SituationFinder.staying`.
  static let staying = WordMarks(rawValue: 1 << 19)
  /// One of `SpeechActFinder.verbs`.
  static let speechAct = WordMarks(rawValue: 1 << 20)
  /// One of `DenialFinder.verbs`.
  static let answering = WordMarks(rawValue: 1 << 21)
  /// "hold".
  static let holding = WordMarks(rawValue: 1 << 22)
  /// One of `IdentifiedVictims.harmed`.
  static let harmed = WordMarks(rawValue: 1 << 23)
  /// One of `SentenceAnalyzer.trading`.
  static let trading = WordMarks(rawValue: 1 << 24)
  /// A quotation mark other than a single one.
  static let quote = WordMarks(rawValue: 1 << 25)
  /// A sign that tells who speaks: a colon, or a dash that a credit may stand behind.
  static let turn = WordMarks(rawValue: 1 << 26)
  /// A square bracket.
  static let bracket = WordMarks(rawValue: 1 << 27)
  /// The lemma itself is "accuse".
  static let accusing = WordMarks(rawValue: 1 << 28)
  /// The lemma itself is one of `SentenceReading.stating`.
  static let stating = WordMarks(rawValue: 1 << 29)
  /// The lemma itself is one of `RejectedCharge.verbs`.
  static let rejecting = WordMarks(rawValue: 1 << 30)
  /// Starts an entry for people, groups or things: `EntityReader.person`.
  static let person = WordMarks(rawValue: 1 << 31)

  /// The lists with entries that start with the word.
  var lists: WordLists {
    WordLists(rawValue: UInt8(truncatingIfNeeded: subtracting([.opening, .means]).rawValue))
  }
}

extension WordMarks {
  /// All that `words` have.
  init(of words: [Word]) {
    var marks: UInt32 = 0
    for index in words.indices { marks |= words[index].marks }
    self.init(rawValue: marks)
  }
}
