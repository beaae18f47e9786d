package import Foundation
package import TruceModel

/// Finds what is written in a report: a `Report` comes in, a `Document` goes out.
///
/// The target knows nothing of war. It splits the kept paragraphs into sentences and words
/// (`SyntaxAnalyzer`), then finds times (`TimeTagger`), numbers that are none of a time (`NumberTagger`), names
/// (`NameTagger`) and places (`PlaceTagger`), gives chosen sentences their trees, and last says what
/// pronouns and descriptions stand for (`CoreferenceResolver`). Each layer may use those before it.
package struct TextAnalyzer: Sendable {
  private let syntax: SyntaxAnalyzer
  private let numbers: NumberTagger
  private let times: TimeTagger
  private let names: NameTagger
  private let places: PlaceTagger
  private let references: CoreferenceResolver
  /// Names of the cities that stand for governments, lower-cased.
  private let seats: Set<String>
  /// The actors that the lexicon knows; made anew at each call.
  package var directory: ActorDirectory { names.lexicon.directory }

  /// Loads the model, the lexicons and the gazetteer, with the user gazetteers laid over it.
  ///
  /// Throws where a file of the installation is missing, damaged or of another version.
  package init(gazetteers: [URL] = []) throws(LexiconError) {
    syntax = SyntaxAnalyzer(model: try SyntaxModel.shipped())
    numbers = try NumberTagger()
    times = try TimeTagger()
    let lexicon = try ActorLexicon()
    names = NameTagger(lexicon: lexicon)
    places = PlaceTagger(gazetteer: try Gazetteer.standard(userFiles: gazetteers))
    references = CoreferenceResolver()
    seats = Set(lexicon.states.flatMap(\.capitals).map { $0.lowercased() })
  }

  /// All layers of the kept paragraphs of `report`, with trees where `parsing` wants them.
  package func analyze(
    _ report: Report, parsing: Parsing, effort: ParsingEffort = .thorough
  ) -> Document {
    var document = Document(text: report.text, paragraphs: report.body)
    document.sentences = syntax.sentences(in: document.bytes, paragraphs: document.paragraphs)
    document.times = times.times(in: document, reference: ReferenceTime(report))
    document.numbers = numbers.numbers(in: document)
    document.names = names.names(in: document)
    document.places = places.places(in: document, context: .init(outlet: report.outlet))
    markSeats(in: &document)
    for index in document.sentences.indices where parsing.wants(document.sentences[index]) {
      syntax.parse(&document.sentences[index], effort: effort)
    }
    document.references = references.references(in: document)
    return document
  }

  private func markSeats(in document: inout Document) {
    for index in document.places.indices where document.places[index].form == .name {
      let wording = document.wording(document.places[index].span).lowercased()
      document.places[index].isSeat = seats.contains(wording)
    }
  }

  /// Sentences whose words are given, with tags, lemmas and trees.
  package func parsed(pretokenized sentences: [Sentence]) -> [Sentence] {
    var sentences = syntax.analyze(pretokenized: sentences)
    for index in sentences.indices { syntax.parse(&sentences[index]) }
    return sentences
  }
}
