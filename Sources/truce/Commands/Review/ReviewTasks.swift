import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce review assign`
struct ReviewAssign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Say whose an incident is to look at.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Claim or incident.", valueName: "id")) var id: String
  @Option(help: ArgumentHelp("Whose it is; left out: nobody's.", valueName: "name"))
  var to: String?
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) { .assign(claim: try $0.anchor(named: id), to: to) }
  }
}

/// `truce review comment`
struct ReviewComment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Leave a remark on an incident; --because holds its words.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Claim or incident.", valueName: "id")) var id: String
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) { .comment(claim: try $0.anchor(named: id)) }
  }
}

/// `truce review approve`
struct ReviewApprove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Agree, as the second person, with a judgement.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Number of the judgement.", valueName: "number")) var number: Int
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) { _ in .approve(judgement: number) }
  }
}

/// `truce review undo`
struct ReviewUndo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take a judgement back; undoing an undo restores it.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Number of the judgement.", valueName: "number")) var number: Int
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) { _ in .retract(judgement: number) }
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
