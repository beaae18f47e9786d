import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// An incident or a claim, and who judges it why.
struct ReviewSubject: ParsableArguments {
  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Claim or incident.", valueName: "id")) var id: String
  @OptionGroup var reviewer: ReviewerOptions

  /// Makes the act that `act` gives for the claim that `id` stands for.
  func judge(_ act: (ClaimID) -> ReviewAct) async throws {
    try await ledger.judge(reviewer) { act(try $0.anchor(named: id)) }
  }
}

/// Two incidents or claims, and who compares them why.
struct ReviewPair: ParsableArguments {
  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Claim or incident.", valueName: "id")) var first: String
  @Argument(help: ArgumentHelp("Claim or incident.", valueName: "id")) var second: String
  @OptionGroup var reviewer: ReviewerOptions

  /// Makes the act that `act` gives for the two claims.
  func judge(_ act: (ClaimID, ClaimID) -> ReviewAct) async throws {
    try await ledger.judge(reviewer) {
      act(try $0.anchor(named: first), try $0.anchor(named: second))
    }
  }
}

/// A judgement made earlier, and who speaks of it why.
struct ReviewedJudgement: ParsableArguments {
  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("Number of the judgement.", valueName: "number")) var number: Int
  @OptionGroup var reviewer: ReviewerOptions

  /// Makes the act that `act` gives for the judgement.
  func judge(_ act: (Int) -> ReviewAct) async throws {
    try await ledger.judge(reviewer) { _ in act(number) }
  }
}
