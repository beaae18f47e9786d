import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce review same`
struct ReviewSame: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same", abstract: "Two claims are about one occurrence.")

  @OptionGroup var pair: ReviewPair

  func run() async throws {
    try await pair.judge { .same(first: $0, second: $1) }
  }
}

/// `truce review different`
struct ReviewDifferent: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "different", abstract: "Two claims are about two occurrences.")

  @OptionGroup var pair: ReviewPair

  func run() async throws {
    try await pair.judge { .different(first: $0, second: $1) }
  }
}

/// `truce review part`
struct ReviewPart: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "part", abstract: "One incident is a part of another, such as a day's campaign.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("The part.", valueName: "id")) var part: String
  @Argument(help: ArgumentHelp("The whole.", valueName: "id")) var whole: String
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) {
      .partOf(part: try $0.anchor(named: part), whole: try $0.anchor(named: whole))
    }
  }
}

/// `truce review merge`
struct ReviewMerge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "All claims of these incidents are about one occurrence.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Incidents or claims, two or more.", valueName: "id"))
  var ids: [String]
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) { try $0.merge(ids) }
  }
}

/// `truce review split`
struct ReviewSplit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "These claims of an incident are about another occurrence.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("The incident.", valueName: "id")) var incident: String
  @Argument(help: ArgumentHelp("The claims to take out.", valueName: "claim"))
  var claims: [String]
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) {
      try $0.split(incident, taking: claims.map { ClaimID($0) })
    }
  }
}
