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
  private let quantities: QuantityTagger
  private let names: NameTagger
  private let places: PlaceTagger
  private let references: CoreferenceResolver
  /// Names of the cities that stand for governments, in small letters.
  private let seats: KeySet
  /// The actors that the lexicon knows; made anew at each call.
  package var directory: ActorDirectory { names.lexicon.directory }

  /// Loads the model, the lexicons and the gazetteer, with the user gazetteers laid over it.
  ///
  /// Throws where a file of the installation is missing, damaged or of another version.
  package init(gazetteers: [URL] = []) throws(LexiconError) {
    syntax = SyntaxAnalyzer(model: try SyntaxModel.shipped())
    quantities = try QuantityTagger()
    let lexicon = try ActorLexicon()
    names = NameTagger(lexicon: lexicon)
    places = PlaceTagger(gazetteer: try Gazetteer.standard(userFiles: gazetteers))
    references = CoreferenceResolver()
    seats = KeySet(
      lexicon.states.flatMap(\.capitals).map { StableHash(lowercased: $0).value })
  }

  /// All layers of the kept paragraphs of each of `reports`, with trees where `parsing` wants them.
  ///
  /// Layer by layer over all reports, not report by report: the tables of one layer are larger than
  /// a core's cache, and a report alone is read too soon to make up for fetching them. `memory`
  /// changes the time that it takes, and nothing else.
  package func analyze(
    _ reports: [Report], parsing: Parsing, effort: ParsingEffort = .thorough,
    _ memory: inout TextMemory
  ) -> [Document] {
    var documents = reports.map { Document(text: $0.text, paragraphs: $0.body) }
    if memory.words.hinter == nil { memory.words.hinter = hinter }
    for (index, sentences) in syntax.sentences(in: documents, &memory.words).enumerated() {
      documents[index].sentences = sentences
    }
    for (index, report) in reports.enumerated() {
      quantities.tag(&documents[index], reference: ReferenceTime(report))
    }
    for index in documents.indices {
      documents[index].names = names.names(in: documents[index], &memory.names)
    }
    for (index, report) in reports.enumerated() {
      documents[index].places = places.places(
        in: documents[index], context: .init(outlet: report.outlet), &memory.places)
      markSeats(in: &documents[index])
      ForeignHome.disown(in: &documents[index])
    }
    syntax.parse(&documents, effort: effort, &memory.roles) { parsing.wants($0) }
    for index in documents.indices {
      documents[index].references = references.references(in: documents[index])
    }
    return documents
  }

  private var hinter: QuantityHinter { { [quantities] in quantities.hints($0) } }

  /// All layers of the kept paragraphs of `report`.
  package func analyze(
    _ report: Report, parsing: Parsing, effort: ParsingEffort = .thorough
  ) -> Document {
    var memory = TextMemory()
    return analyze([report], parsing: parsing, effort: effort, &memory)[0]
  }

  private func markSeats(in document: inout Document) {
    for index in document.places.indices where document.places[index].form == .name {
      let wording = document.wording(document.places[index].span)
      document.places[index].isSeat = seats.contains(StableHash(lowercased: wording).value)
    }
  }

  /// Sentences whose words are given, with tags, lemmas and trees.
  package func parsed(pretokenized sentences: [Sentence]) -> [Sentence] {
    var sentences = syntax.analyze(pretokenized: sentences)
    syntax.parse(&sentences, effort: .thorough) { _ in true }
    return sentences
  }
}
