import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce ingest`: reports into a ledger.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Add reports to a ledger and link what is new.",
    discussion: """
      A ledger is one file; it is made where there is none. Give the same command again after it
      was stopped, or with new files: what the ledger has is passed over unread. Other programs, such
      as a desk that serves the ledger, go first.

        truce ingest desk.ledger reports/
        truce brief --ledger desk.ledger
      """)

  @Argument(help: ArgumentHelp("The ledger.", valueName: "ledger"))
  var ledger: String

  @OptionGroup var input: InputOptions
  @OptionGroup var analysis: AnalysisOptions

  func run() async throws {
    Yielding.toOthers()
    try await Run.perform {
      let pipeline = try analysis.pipeline(jobs: input.jobs)
      let store = try LedgerOpening.existingOrNew(ledger)
      let ledger = LedgerOpening.ledger(store, pipeline.directory)
      let isNew = try store.agreements().isEmpty
      let shelved =
        analysis.agreements.isEmpty && !isNew
        ? ShelvedAgreements()
        : ShelvedAgreements(paths: analysis.agreements, directory: pipeline.directory)
      var run = Run(verb: "read", isQuiet: input.quiet)
      run.note(shelved.issues, isSetAside: !shelved.issues.isEmpty, bytes: 0)
      let summary = try await ledger.ingest(input.paths, with: pipeline, agreements: shelved) {
        run.note($0.issues, isSetAside: $0.isSetAside, bytes: $0.bytes)
      }
      if !input.quiet {
        run.progress.finish()
        say(
          "\(self.ledger): \(summary.added) reports added, \(summary.known) known already, "
            + "\(summary.setAside) set aside")
      }
      try run.finish()
    }
  }
}
