import ArgumentParser
import Foundation
import TrucePipeline
import TruceStore
import TruceWeb

/// The desk: `truce serve` starts this program.
@main
struct TruceServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "truce serve",
    abstract: "Serve a ledger as a desk in the browser.",
    discussion: """
      The ledger is made where there is none. Without accounts the desk is open to whoever sits at
      this machine, and to nobody else; see docs/desk.md for accounts, TLS and proxies.

        truce serve desk.ledger
        truce user add desk.ledger "A. Analyst" --role lead
        truce serve desk.ledger --host 0.0.0.0 --tls-certificate desk.pem --tls-key desk.key
      """)

  @Argument(help: ArgumentHelp("The ledger.", valueName: "ledger")) var ledger: String
  @OptionGroup var desk: DeskOptions

  func run() async throws {
    let configuration = try desk.configuration()
    let pipeline = try desk.pipeline()
    if try Store.isOlder(ledger) {
      tell("\(ledger): made by an earlier Truce; bringing it up to date, which may take minutes")
    }
    let store = try Store.openOrCreate(ledger)
    let application = try WebApplication(
      configuration, ledger: Ledger(store: store, directory: pipeline.directory),
      pipeline: pipeline, isQuiet: desk.quiet)
    let scheme = configuration.certificate == nil ? "http" : "https"
    let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
    try await application.run { port in
      tell("serving \(ledger) at \(scheme)://\(host):\(port)/ (Ctrl-C stops)")
    }
    // Threads that still link are left where they are; what was acknowledged is on the disk.
    _exit(0)
  }

  private func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
