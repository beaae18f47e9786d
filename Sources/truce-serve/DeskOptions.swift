import ArgumentParser
import Foundation
import TrucePipeline
import TruceWeb

/// How the desk is served, as typed.
struct DeskOptions: ParsableArguments {
  @Option(help: "The port to listen on; 0: one that is free.") var port = 8484

  @Option(
    help: "The address to listen on; any but the loopback address needs accounts and encryption.")
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "A name that the desk answers to, such as desk.example.org; give it again for each.",
      valueName: "name"))
  var name: [String] = []

  @Option(help: ArgumentHelp("A certificate with its chain, PEM.", valueName: "file"))
  var tlsCertificate: String?

  @Option(help: ArgumentHelp("The certificate's key, PEM.", valueName: "file"))
  var tlsKey: String?

  @Flag(help: "A proxy in front speaks TLS and tells who asks in X-Forwarded-For.")
  var behindProxy = false

  @Option(
    help: ArgumentHelp(
      "The zone that dates are shown in, such as Asia/Damascus (default: UTC).",
      valueName: "zone"))
  var timeZone = "UTC"

  @Option(
    help: ArgumentHelp(
      "Address of map tiles with {z}, {x} and {y}; without it nothing is fetched for the map.",
      valueName: "url"))
  var tiles: String?

  @Option(help: ArgumentHelp("Whom to name for the tiles.", valueName: "words"))
  var tileCredit: String?

  @Flag(help: "Let people add pages by their address and watch feeds; else nothing is fetched.")
  var allowFetch = false

  @Option(
    help: ArgumentHelp(
      "A folder that may be watched, with all that is in it; give it again for each.",
      valueName: "folder"))
  var watchFolder: [String] = []

  @Option(
    help: ArgumentHelp(
      "Folder of user gazetteers (default: truce/gazetteer in $XDG_DATA_HOME).",
      valueName: "folder"))
  var gazetteers: String?

  @Option(help: "How many cores reading may use (default: all).")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(name: [.customShort("q"), .long], help: "No line for each request on standard error.")
  var quiet = false

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("--port \(port): a port is a number from 0 to 65535")
    }
    if jobs < 1 { throw ValidationError("--jobs \(jobs): at least 1 is needed") }
    guard (tlsCertificate == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-certificate and --tls-key belong together; give both")
    }
    guard TimeZone(identifier: timeZone) != nil else {
      throw ValidationError("--time-zone \(timeZone): no such zone; write one as Asia/Damascus")
    }
  }

  /// As the desk takes it.
  func configuration() throws -> DeskConfiguration {
    DeskConfiguration(
      host: host, port: port,
      certificate: tlsCertificate.flatMap { chain in
        tlsKey.map { DeskConfiguration.Certificate(chain: chain, key: $0) }
      },
      isBehindProxy: behindProxy, names: name, timeZone: TimeZone(identifier: timeZone) ?? .gmt,
      tiles: tiles, tileCredit: tileCredit, allowsFetching: allowFetch, folders: watchFolder,
      jobs: jobs)
  }

  /// The stages with the user's gazetteers.
  func pipeline() throws -> Pipeline {
    let own = UserGazetteers(
      folder: gazetteers, environment: ProcessInfo.processInfo.environment)
    return try Pipeline(jobs: jobs, gazetteers: own.files)
  }
}
