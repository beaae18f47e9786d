import ArgumentParser
import Foundation
import TruceModel
import TrucePipeline

/// The agreements and gazetteers that a command works with.
struct AnalysisOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Agreement files (YAML) or folders of them, instead of those that Truce ships.",
      valueName: "path"))
  var agreements: [String] = []

  @Option(
    help: ArgumentHelp(
      "A user gazetteer beside the one that Truce ships; see `truce gazetteer add`.",
      valueName: "path"))
  var gazetteer: [String] = []

  /// The pipeline with the user gazetteers: those named, else the one in the data folder.
  func pipeline(jobs: Int) throws -> Pipeline {
    try Pipeline(jobs: jobs, gazetteers: gazetteer.map { URL(fileURLWithPath: $0) })
  }

  /// Reads, links and assesses the input; progress and issues go through `run`.
  func dossier(of input: InputOptions, in run: inout Run) async throws -> Dossier {
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
