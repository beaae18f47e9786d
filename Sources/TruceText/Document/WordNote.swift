/// What a later stage wants to know of a word before it reads any sentence: it depends on the form,
/// the lemma and the tags alone, so it is found once for each distinct word.
package struct WordNote: Sendable {
  /// What the stage looks the word up by; never empty.
  package var key: String
  /// Bits with a meaning that the stage gives them.
  package var marks: UInt32

  package init(key: String, marks: UInt32) {
    self.key = key
    self.marks = marks
  }
}

/// Makes the note of a word from its form, its lemma and its tags, the same whenever it is asked.
package typealias WordNoter = @Sendable (Word) -> WordNote
