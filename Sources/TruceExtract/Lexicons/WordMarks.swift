/// What the lexicons tell of a word by itself, kept as the marks of its `WordNote`; the lowest bits
/// are those of `WordLists`.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt16

  /// Starts an entry of the triggers, harms or agreements.
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

  /// The lists with entries that start with the word.
  var lists: WordLists { WordLists(rawValue: UInt8(truncatingIfNeeded: rawValue)) }
}
