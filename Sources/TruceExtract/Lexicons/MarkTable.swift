import TruceText

/// The marks that keys have by themselves: one look-up for all lists that a word is held against.
struct MarkTable: Sendable {
  private var marks = LemmaTable<WordMarks>()

  init() {}

  /// The marks of `lexicons`, and those that single readers look for.
  init(_ lexicons: ExtractionLexicons) {
    for (mark, lemmas) in Self.ofReaders { add(mark, lemmas) }
    add(WordMarks(.triggers), lexicons.triggers.firsts)
    add(WordMarks(.harms), lexicons.harms.firsts)
    add([WordMarks(.cues), .cue], lexicons.cues.lemmas)
    add(.force, lexicons.forces.lemmas)
    add(.person, lexicons.persons.firsts)
    add(.means, lexicons.means.firsts)
    let events = lexicons.eventWords
    add(.event, events.lemmas)
    add(.opening, lexicons.openings.lemmas.filter { !events.contains($0) })
  }

  /// None for a key that is in no list.
  subscript(key: String) -> WordMarks { marks[key] ?? [] }

  private mutating func add(_ mark: WordMarks, _ lemmas: [String]) {
    for lemma in lemmas { marks.set(lemma, self[lemma].union(mark)) }
  }

  private static let ofReaders: [(WordMarks, [String])] = [
    (WordMarks(.accords), AccordNouns.accords), (WordMarks(.sayings), SpeechFinder.sayings),
    (.deed, DeedFinder.deeds.lemmas), (.guilt, DeedFinder.guilts.lemmas),
    (.charge, FalseCharge.charges), (.denial, RejectedCharge.verbs.lemmas + FalseCharge.denials),
    (.fault, BareGuilt.faults), (.agreeing, ["agree"]), (.holding, ["hold"]),
    (.frame, SituationFinder.framed), (.staying, SituationFinder.staying),
    (.speechAct, SpeechActFinder.verbs), (.answering, DenialFinder.verbs.lemmas),
    (.harmed, IdentifiedVictims.harmed.lemmas), (.trading, SentenceAnalyzer.trading),
    (.accusing, ["accuse"]), (.stating, SentenceReading.stating),
    (.rejecting, RejectedCharge.verbs.lemmas),
  ]
}

extension WordMarks {
  /// Those that the lemma of a word has, which may be another than its key.
  static let ofLemmas: WordMarks = [.accusing, .stating, .rejecting]

  init(_ lists: WordLists) { self.init(rawValue: UInt32(lists.rawValue)) }

  /// The mark of a form that is a sign.
  init(sign form: String) {
    guard let first = form.utf8.first, !Self.begins(word: first) else {
      self = []
      return
    }
    switch form {
    case "\"", "“", "”", "''", "``": self = .quote
    case "[", "]": self = .bracket
    case ":": self = .turn
    default: self = SpeechTurns.isDash(form) ? .turn : []
    }
  }

  /// True for letters and digits of ASCII, which no sign begins with.
  private static func begins(word byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
  }
}
