import TruceModel
import TruceText

// Whom a pronoun stands for.
extension EntityReader {
  /// The rule of a pronoun that nothing in the document explains; who speaks may.
  static let unresolved: Rule = "role.pronoun"

  private static let charging: LemmaSet = [
    "accuse", "charge", "blame", "suspect", "implicate", "convict", "sentence", "indict",
  ]

  /// "The judge charged them": they are not the judge, whoever speaks.
  private func isCharged(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.relation(word) == .obj, let verb = reading.head(word) else { return false }
    return Self.charging.contains(reading.keys[verb])
  }

  /// Whom the pronoun or determiner at `word` stands for; empty: for nobody.
  func referred(at word: Int, in reading: SentenceReading) -> [Attested<Entity>] {
    if let asked = reading.askedOwner(word) {
      return entities(at: asked, in: reading).map {
        Attested(
          $0.value, wording: reading.words[word].form, span: reading.words[word].span,
          rule: "role.reference")
      }
    }
    guard reading.referenceAt[word] >= 0 else {
      guard ["it", "they", "we", "its", "their", "he", "she", "his"].contains(reading.keys[word]),
        !isCharged(word, in: reading)
      else { return [] }
      return [
        Attested(
          Entity(name: reading.words[word].form), wording: reading.words[word].form,
          span: reading.words[word].span, rule: Self.unresolved)
      ]
    }
    let reference = reading.references[reading.referenceAt[word]]
    return reference.entities.map {
      Attested(
        $0, wording: reading.wording(word...word), span: reading.words[word].span,
        rule: "role.reference")
    }
  }
}
