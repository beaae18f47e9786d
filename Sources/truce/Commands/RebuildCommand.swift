import ArgumentParser
import Foundation
import TrucePipeline
import TruceStore

/// `truce rebuild`: everything derived, once more from the start.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Read and link all reports of a ledger anew.",
    discussion: """
      Reports, agreements and judgements stay as they are. Do it after installing a new Truce.

        truce rebuild desk.ledger
      """)

  @Argument(help: ArgumentHelp("The ledger.", valueName: "ledger"))
  var ledger: String

  @Option(help: "How many cores to use (default: all).")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: ArgumentHelp("Folder of user gazetteers.", valueName: "folder"))
  var gazetteers: String?

  @Flag(name: [.customShort("q"), .long], help: "No progress on standard error.")
  var quiet = false

  func run() async throws {
    try await Run.perform {
      let own = UserGazetteers(
        folder: gazetteers, environment: ProcessInfo.processInfo.environment)
      let pipeline = try Pipeline(jobs: jobs, gazetteers: own.files)
      let ledger = LedgerOpening.ledger(try LedgerOpening.existing(ledger), pipeline.directory)
      var run = Run(verb: "read", isQuiet: quiet)
      let changed = try await ledger.rebuild(with: pipeline) {
        run.note([], isSetAside: false, bytes: $0)
      }
      run.progress.finish()
      if !quiet {
        say(
          changed.isEmpty
            ? "\(self.ledger): all tables are as they were"
            : "\(self.ledger): changed: \(changed.joined(separator: ", "))")
      }
      try run.finish()
    }
  }
}
