import TruceModel
import TruceText

/// Words that capitals make look like states and peoples: "A CAR", "POWER POLES".
extension SentenceReading {
  /// "A CAR" in capitals: a common noun, not the state that the letters abbreviate.
  func isWordNotPlace(_ word: Int) -> Bool {
    guard isUpperCase, words[word].form.utf8.count <= 4 else { return false }
    if placeAt[word] >= 0 {
      return places[placeAt[word]].span == words[word].span
        && (tag(word) == .noun || word > 0 && relation(word - 1) == .nmodPoss || isOneOfMany(word))
    }
    return nameAt[word] >= 0 && names[nameAt[word]].kind == .place
      && names[nameAt[word]].span == words[word].span && isOneOfMany(word)
  }

  /// Behind a word that no name of a state follows.
  private func isOneOfMany(_ word: Int) -> Bool {
    word > 0 && ["a", "an", "another", "his", "her", "their"].contains(keys[word - 1])
  }

  /// "POWER POLES" in capitals: things that a noun ahead tells apart, not people of a country.
  func isThingNotPeople(_ word: Int) -> Bool {
    isUpperCase && tag(word) == .noun && word > 0 && tag(word - 1) == .noun
      && relation(word - 1) == .compound && head(word - 1) == word
  }
}
