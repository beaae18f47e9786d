import Testing

@testable import TruceText

struct WordSetTests {
  private static let words: WordSet = ["say", "tell", "report", "–", "o\u{308}l"]

  @Test(arguments: [
    ("say", true), ("tell", true), ("report", true), ("–", true), ("öl", true), ("sat", false),
    ("says", false), ("", false), ("—", false), ("Say", false), ("retort", false),
  ])
  func `a set holds its words and no others`(word: String, isHeld: Bool) {
    #expect(Self.words.contains(word) == isHeld)
  }
}
