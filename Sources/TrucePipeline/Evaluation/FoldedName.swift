import Foundation

/// A name without case, accents, punctuation and articles, for comparing with gold.
struct FoldedName: Equatable {
  private let words: [String]

  init(_ text: String) {
    let plain = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "en_US_POSIX"))
    var letters = ""
    for character in plain where !"'’‘`ʿʾ\"“”".contains(character) {
      letters.append(character.isLetter || character.isNumber ? character : " ")
    }
    words = letters.split(separator: " ").map(String.init)
      .filter { !["the", "a", "an"].contains($0) }
  }

  /// One of the two holds the other, word by word; an empty name agrees with none.
  func agrees(with other: FoldedName) -> Bool { holds(other) || other.holds(self) }

  private func holds(_ other: FoldedName) -> Bool {
    guard !other.words.isEmpty, words.count >= other.words.count else { return false }
    return (0...(words.count - other.words.count)).contains { start in
      words[start..<(start + other.words.count)].elementsEqual(other.words)
    }
  }
}
