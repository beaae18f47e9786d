import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce review confirm`
struct ReviewConfirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "The incident happened as told.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Claim or incident.", valueName: "id")) var id: String
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) {
      .grade(claim: try $0.anchor(named: id), grade: .confirmed)
    }
  }
}

/// `truce review discount`
struct ReviewDiscount: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discount", abstract: "The incident is set aside.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Claim or incident.", valueName: "id")) var id: String
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) {
      .grade(claim: try $0.anchor(named: id), grade: .discounted)
    }
  }
}

/// `truce review contest`
struct ReviewContest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contest", abstract: "The accounts of the incident exclude each other.")

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Claim or incident.", valueName: "id")) var id: String
  @OptionGroup var reviewer: ReviewerOptions

  func run() async throws {
    try await ledger.judge(reviewer) {
      .grade(claim: try $0.anchor(named: id), grade: .contested)
    }
  }
}
