import ArgumentParser
import Foundation
import TruceModel
import TrucePipeline
import TruceStore

/// The agreements and gazetteers that a command works with.
struct AnalysisOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Agreement files (YAML) or folders of them, instead of those that Truce ships.",
      valueName: "path"))
  var agreements: [String] = []

  @Option(
    help: ArgumentHelp(
      "Folder of user gazetteers (default: truce/gazetteer in $XDG_DATA_HOME); see "
        + "`truce gazetteer add`.",
      valueName: "folder"))
  var gazetteers: String?

  /// The pipeline with the user's gazetteers.
  func pipeline(jobs: Int) throws -> Pipeline {
    let own = UserGazetteers(
      folder: gazetteers, environment: ProcessInfo.processInfo.environment)
    return try Pipeline(jobs: jobs, gazetteers: own.files)
  }

  /// Reads, links and assesses the input, or takes what a ledger holds; progress and issues go
  /// through `run`.
  func dossier(of input: SourceOptions, in run: inout Run) async throws -> Dossier {
    if let path = input.ledger {
      let store = try LedgerOpening.existing(path)
      return try LedgerOpening.ledger(store, try Pipeline.directory()).dossier()
    }
    let pipeline = try pipeline(jobs: input.jobs)
    let shelf = AgreementShelf(paths: agreements, directory: pipeline.directory)
    run.note(shelf.issues, isSetAside: !shelf.issues.isEmpty, bytes: 0)
    return try await pipeline.dossier(input.paths, shelf: shelf) { reading in
      run.note(
        reading.issues, isSetAside: reading.isSetAside,
        bytes: reading.report?.text.utf8.count ?? 0)
    }
  }
}
