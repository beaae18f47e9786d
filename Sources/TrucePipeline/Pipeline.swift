package import Foundation
import TruceExtract
import TruceIngest
package import TruceModel
import TruceText

/// The conductor: which stage follows which, on how many cores.
///
/// Paths come in; readings (a report with its claims), annotations (a report with its layers) or a
/// dossier (everything that a brief is written from) go out, always in the order of the input.
/// Stages are loaded once and shared by all cores.
package struct Pipeline: Sendable {
  private let reader: ReportReader
  private let verbatimReader: ReportReader
  private let analyzer: TextAnalyzer
  private let extractor: ClaimExtractor
  let stream: OrderedStream

  /// Loads lexicons, model and gazetteers. Throws `LexiconError` where one cannot be used.
  ///
  /// `gazetteers`: user gazetteers beside the one that Truce ships, later ones first.
  package init(jobs: Int, gazetteers: [URL] = []) throws {
    reader = try ReportReader()
    verbatimReader = reader.inMode(.verbatim)
    analyzer = try TextAnalyzer(gazetteers: gazetteers)
    extractor = try ClaimExtractor()
    stream = OrderedStream(width: jobs)
  }

  /// Reads every report at `paths` and hands each reading on, in input order.
  package func read(_ paths: [String], _ consume: (ReportReading) throws -> Void) async throws {
    let memories = TextMemories(noter: noter)
    try await stream.run(
      InputGroups(paths: paths, size: stream.width == 1 ? 256 : 4),
      transform: { items in memories.withOne { readings(of: items, &$0) } },
      consume: { readings in for reading in readings { try consume(reading) } })
  }

  /// Annotates every report at `paths` as it was given, in input order.
  ///
  /// `parsesAll`: every sentence gets a tree, not those alone that reading needs one for. `isQuick`:
  /// trees as claims are read from.
  package func annotate(
    _ paths: [String], parsesAll: Bool, isQuick: Bool = false,
    _ consume: (Annotation) throws -> Void
  ) async throws {
    let parsing: Parsing = parsesAll ? .all : .where(extractor.needsTree)
    let effort: ParsingEffort = isQuick ? .quick : .thorough
    try await stream.run(
      InputWalker(paths: paths), transform: { annotation(of: $0, parsing, effort) },
      consume: consume)
  }

  /// Reads, links and assesses everything at `paths` against the agreements of `shelf`.
  ///
  /// `progress` is told of each reading as it is done.
  package func dossier(
    _ paths: [String], shelf: AgreementShelf, judgements: [Judgement] = [],
    progress: (ReportReading) throws -> Void = { _ in }
  ) async throws -> Dossier {
    var reports: [Report] = []
    var claims: [Claim] = []
    var issues = shelf.issues
    try await read(paths) { reading in
      try progress(reading)
      if let report = reading.report { reports.append(report) }
      claims += reading.claims
      issues += reading.issues
    }
    return Derivation(directory: analyzer.directory).completed(
      Dossier(
        reports: reports, claims: claims, incidents: [], agreements: shelf.agreements,
        issues: issues,
        directory: analyzer.directory),
      respecting: judgements)
  }

  /// CoNLL-U in, CoNLL-U out: sentences, ids and forms kept, tags, lemmas and trees anew.
  package func parsed(conllu text: String) -> String {
    CoNLLUReader().reports(in: text).map { report in
      CoNLLUWriter().text(
        report: report.id, bytes: Array(report.text.utf8),
        sentences: analyzer.parsed(pretokenized: report.sentences), ids: report.sentenceIDs)
    }.joined()
  }

  /// The actors that the lexicon knows.
  package var directory: ActorDirectory { analyzer.directory }

  /// What the words of a memory for this pipeline are noted with.
  var noter: WordNoter { extractor.noter }

  // MARK: Items

  /// The readings of a group of items, in its order.
  func readings(of items: [InputItem], _ memory: inout TextMemory) -> [ReportReading] {
    let intakes = items.map { reader.read($0) }
    var documents = analyzer.analyze(
      intakes.compactMap(\.report), parsing: .where(extractor.needsTreeForClaims), effort: .quick,
      &memory
    ).makeIterator()
    return intakes.map { intake in
      var read: (claims: [Claim], issues: [Issue]) = ([], [])
      if let report = intake.report, let document = documents.next() {
        read = ClaimBound.bounded(extractor.claims(in: document, of: report), of: report)
      }
      return ReportReading(
        report: intake.report, claims: read.claims, issues: intake.issues + read.issues,
        isSetAside: intake.isSetAside)
    }
  }

  private func annotation(
    of item: InputItem, _ parsing: Parsing, _ effort: ParsingEffort
  ) -> Annotation {
    let intake = verbatimReader.read(item)
    guard let report = intake.report else {
      return Annotation(
        report: nil, document: nil, quotations: [], issues: intake.issues,
        isSetAside: intake.isSetAside)
    }
    let document = analyzer.analyze(report, parsing: parsing, effort: effort)
    return Annotation(
      report: report, document: document, quotations: extractor.quotations(in: document),
      issues: intake.issues, isSetAside: intake.isSetAside)
  }

  /// The claims of reports that were read before, in their order.
  func claims(in reports: [Report], _ memory: inout TextMemory) -> [[Claim]] {
    let documents = analyzer.analyze(
      reports, parsing: .where(extractor.needsTreeForClaims), effort: .quick, &memory)
    return zip(documents, reports).map {
      ClaimBound.bounded(extractor.claims(in: $0, of: $1), of: $1).claims
    }
  }
}
