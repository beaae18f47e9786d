import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce review assign`
struct ReviewAssign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Say whose an incident is to look at.")

  @OptionGroup var subject: ReviewSubject
  @Option(help: ArgumentHelp("Whose it is; left out: nobody's.", valueName: "name"))
  var to: String?

  func run() async throws {
    try await subject.judge { .assign(claim: $0, to: to) }
  }
}

/// `truce review comment`
struct ReviewComment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Leave a remark on an incident; --because holds its words.")

  @OptionGroup var subject: ReviewSubject

  func run() async throws {
    try await subject.judge { .comment(claim: $0) }
  }
}

/// `truce review approve`
struct ReviewApprove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Agree, as the second person, with a judgement.")

  @OptionGroup var subject: ReviewedJudgement

  func run() async throws {
    try await subject.judge { .approve(judgement: $0) }
  }
}

/// `truce review undo`
struct ReviewUndo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take a judgement back; undoing an undo restores it.")

  @OptionGroup var subject: ReviewedJudgement

  func run() async throws {
    try await subject.judge { .retract(judgement: $0) }
  }
}

/// `truce review second-person`
struct ReviewSecondPerson: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second-person",
    abstract: "Say whether judgements from here on need a second person.")

  enum Rule: String, ExpressibleByArgument, CaseIterable { case on, off }

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: "on or off.") var rule: Rule
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) { _ in .requireSecondPerson(rule == .on) }
  }
}
