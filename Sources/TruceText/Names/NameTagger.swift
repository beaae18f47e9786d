/// Finds the names of persons, organisations, states and other actors in a document, and the nouns
/// that stand for actors without a name.
///
/// Works on the text's own letters, so words may be cut in any way, apostrophes and commas may be
/// lost and the text may be in capitals; tags of words are used where they are there. Names of
/// places are left to the place tagger, but for states and for capitals that act.
///
/// The rule of a mention tells what it rests on: `actor.lexicon` (a row), `actor.role` (a state's
/// organ), `actor.state`, `actor.adjective`, `actor.national`, `actor.capital`, `actor.community`
/// (a people within a state), `actor.generic` (a noun, not a name), `actor.post` (an officer of an
/// organ, not named), `name.titled`, `name.given`, `name.described`, `name.surname`,
/// `name.abbreviation`, `name.cue`.
package struct NameTagger: Sendable {
  package let lexicon: ActorLexicon

  package init(lexicon: ActorLexicon) { self.lexicon = lexicon }

  /// The mentions in `document`, sorted, none overlapping another. Linear in the text.
  package func names(in document: Document) -> [NameMention] {
    var memory = NameMemory()
    return names(in: document, &memory)
  }

  /// The same, with what is known of the words of the documents before.
  func names(in document: Document, _ memory: inout NameMemory) -> [NameMention] {
    memory.makeRoom()
    var reading = NameReading(lexicon: lexicon, document: document)
    swap(&reading.memory, &memory)
    defer { swap(&reading.memory, &memory) }
    return reading.mentions()
  }
}
