import ArgumentParser

@main
struct Truce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "truce", abstract: "Who claims what about a ceasefire, and how that is known.")
}
