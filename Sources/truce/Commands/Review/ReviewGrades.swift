import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce review confirm`
struct ReviewConfirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "The incident happened as told.")

  @OptionGroup var subject: ReviewSubject

  func run() async throws {
    try await subject.judge { .grade(claim: $0, grade: .confirmed) }
  }
}

/// `truce review discount`
struct ReviewDiscount: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discount", abstract: "The incident is set aside.")

  @OptionGroup var subject: ReviewSubject

  func run() async throws {
    try await subject.judge { .grade(claim: $0, grade: .discounted) }
  }
}

/// `truce review contest`
struct ReviewContest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contest", abstract: "The accounts of the incident exclude each other.")

  @OptionGroup var subject: ReviewSubject

  func run() async throws {
    try await subject.judge { .grade(claim: $0, grade: .contested) }
  }
}
