/// What the lexicons tell of a word by itself, kept as the marks of its `WordNote`; the lowest bits
/// are those of `WordLists`.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt16

  /// May tell an event only with certain other words: see `ExtractionLexicons.opensEvent`.
  static let opening = WordMarks(rawValue: 1 << 6)
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

  /// Whether words with these marks deny a charge.
  static func tellDenial(_ marks: some Sequence<WordMarks>) -> Bool {
    var found: WordMarks = []
    for mark in marks { found.formUnion(mark) }
    return found.isSuperset(of: [.charge, .denial])
  }

  /// The lists with entries that start with the word.
  var lists: WordLists {
    WordLists(rawValue: UInt8(truncatingIfNeeded: subtracting(.opening).rawValue))
  }
}
