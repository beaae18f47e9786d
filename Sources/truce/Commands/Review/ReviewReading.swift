import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce review queue`
struct ReviewQueue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Print what needs a look, most pressing first.",
    discussion: """
      Contested accounts come first, then alleged breaches, what the last ingest brought, many
      origins, and links that barely hold. Incidents of which a judgement speaks are left out.
      """)

  @OptionGroup var ledger: ReviewLedger

  @Option(help: "How many.")
  var limit = 20

  func run() async throws {
    try await Run.perform {
      let ledger = try ledger.open()
      var run = Run(verb: "read", isQuiet: true)
      for summary in try ledger.store.incidents(IncidentQuery(order: .queue, limit: limit)) {
        try run.output.write(line: ReviewCard().line(summary))
      }
      try run.finish()
    }
  }
}

/// `truce review show`
struct ReviewShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an incident: its claims with their ids, its history.")

  @OptionGroup var ledger: ReviewLedger

  @Argument(help: ArgumentHelp("The incident.", valueName: "id"))
  var incident: String

  func run() async throws {
    try await Run.perform {
      let ledger = try ledger.open()
      guard let file = try ledger.store.incident(IncidentID(incident)) else {
        throw StoreError(ledger.store.path, .unknown(kind: "incident", id: incident))
      }
      var run = Run(verb: "read", isQuiet: true)
      try run.output.write(ReviewCard().text(file, try ledger.review()).utf8)
      try run.finish()
    }
  }
}

/// `truce review log`
struct ReviewLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Print all judgements: who, when, what and why.")

  @OptionGroup var ledger: ReviewLedger

  func run() async throws {
    try await Run.perform {
      let ledger = try ledger.open()
      let review = try ledger.review()
      var run = Run(verb: "read", isQuiet: true)
      for judgement in try ledger.store.judgements() {
        try run.output.write(line: ReviewCard().line(judgement, review))
      }
      try run.finish()
    }
  }
}

/// `truce review lost`
struct ReviewLost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lost",
    abstract: "Print judgements on claims that are read no more.",
    discussion: """
      A later Truce may read a report otherwise. Judgements then hold for the claims that stand in the
      same words; those that no claim stands for are printed here, with the words.
      """)

  @OptionGroup var ledger: ReviewLedger

  func run() async throws {
    try await Run.perform {
      let ledger = try ledger.open()
      let review = try ledger.review()
      var run = Run(verb: "read", isQuiet: true)
      for lost in try ledger.store.lostJudgements() {
        try run.output.write(line: ReviewCard().line(lost.judgement, review))
        for claim in lost.claims {
          try run.output.write(
            line: "  \(claim.id) in \(claim.report): \(claim.sentence.wording)")
        }
      }
      try run.finish()
    }
  }
}
