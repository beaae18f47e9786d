import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce review`: judgements on a ledger, each with who and why.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "See what needs a look, and say what you found.",
    discussion: """
      ID is the id of an incident or of a claim. Every act is kept with who, when and why; nothing is
      overwritten, and `undo` takes back an act by its number.

        truce review queue desk.ledger
        truce review show desk.ledger inc_0123456789abcdef
        truce review merge desk.ledger inc_… inc_… --by "A. Analyst" --because "one strike"
        truce review edit desk.ledger clm_… --day 2020-03-05 --by … --because …
        truce review undo desk.ledger 17 --by … --because "wrong town"
      """,
    subcommands: [
      ReviewQueue.self, ReviewShow.self, ReviewLog.self, ReviewSame.self, ReviewDifferent.self,
      ReviewPart.self, ReviewMerge.self, ReviewSplit.self, ReviewConfirm.self,
      ReviewDiscount.self, ReviewContest.self, ReviewEdit.self, ReviewAssign.self,
      ReviewComment.self, ReviewApprove.self, ReviewUndo.self, ReviewSecondPerson.self,
    ])
}

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
    let ledger = Ledger(store: try Store.open(path), directory: try Pipeline.directory())
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
