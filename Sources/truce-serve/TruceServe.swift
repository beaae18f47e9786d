import ArgumentParser

/// The desk: `truce serve` starts this program.
@main
struct TruceServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "truce-serve", abstract: "Serves a ledger as a desk in the browser.")
}
