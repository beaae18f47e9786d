/// Finds what pronouns and definite descriptions stand for inside one document.
///
/// It reads the layers of sentences and names and answers only where the choice is safe: one
/// compatible name near by, with subjects and speakers preferred. A pronoun inside a quotation and
/// one that could mean a thing or an event are left alone. Parsed sentences give subjects by their
/// tree, others by what stands ahead of the first verb.
///
/// The rule of a reference tells what it rests on: `reference.speaker` (it added),
/// `reference.clause` (X said it …), `reference.subject` (the subject of the sentence before),
/// `reference.possessive`, `reference.description` (the group), `reference.post` (the spokesman),
/// `reference.pair` (the two countries).
package struct CoreferenceResolver: Sendable {
  package init() {}

  /// References sorted by span. Linear in the text.
  package func references(in document: Document) -> [Coreference] {
    var reading = CoreferenceReading(document)
    return reading.references()
  }
}
