import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// Who judges, and why.
struct ReviewerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who judges.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("Why.", valueName: "reason"))
  var because: String = ""
}

/// The ledger that a review works on.
struct ReviewLedger: ParsableArguments {
  @Argument(help: ArgumentHelp("The ledger.", valueName: "ledger"))
  var path: String

  /// Opened, and brought up to date.
  func open() throws -> Ledger {
    let ledger = LedgerOpening.ledger(
      try LedgerOpening.existing(path), try Pipeline.directory())
    try ledger.catchUp()
    return ledger
  }

  /// Makes the act that `act` describes and prints what became of it.
  func judge(_ reviewer: ReviewerOptions, _ act: (Ledger) throws -> ReviewAct) async throws {
    try await Run.perform {
      let ledger = try open()
      let judgement = try ledger.judge(
        try act(ledger), by: reviewer.by, because: reviewer.because)
      let isWaiting = try ledger.review().waiting.contains { $0.number == judgement.number }
      var run = Run(verb: "read", isQuiet: true)
      try run.output.write(
        line: "judgement \(judgement.number): \(judgement.act.name)"
          + (isWaiting ? ", waits for a second person" : ""))
      for incident in try incidents(of: judgement.act, in: ledger) {
        try run.output.write(line: incident)
      }
      try run.finish()
    }
  }

  /// One line for each incident that holds a claim of `act` now.
  private func incidents(of act: ReviewAct, in ledger: Ledger) throws -> [String] {
    var ids: [String] = []
    for claim in act.claims {
      if let id = try ledger.store.incidentID(holding: claim)?.rawValue, !ids.contains(id) {
        ids.append(id)
      }
    }
    return try ids.compactMap { id in
      try ledger.store.incident(.init(id)).map { ReviewCard().line($0) }
    }
  }
}
