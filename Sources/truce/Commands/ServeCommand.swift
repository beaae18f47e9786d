import ArgumentParser
import Foundation

/// `truce serve`: hands over to the program `truce-serve` beside this one.
///
/// The desk is a program of its own, so that the command line builds and starts without a web
/// server.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a ledger as a desk in the browser.",
    discussion: """
      `truce serve --help` lists the options; docs/desk.md has the rest.

        truce serve desk.ledger
      """,
    helpNames: [])

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("The ledger, and options of the desk.", valueName: "argument"))
  var arguments: [String] = []

  func run() throws {
    let program = try Self.program()
    var pointers = ([program] + arguments).map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    execv(program, pointers)
    throw ServeFailure(program: program, cause: String(cString: strerror(errno)))
  }

  /// `truce-serve` in the folder of this program, links followed.
  private static func program() throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(fileURLWithPath: own).deletingLastPathComponent()
      .appendingPathComponent("truce-serve").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw ServeFailure(program: program, cause: nil)
    }
    return program
  }
}

/// The desk cannot be started.
struct ServeFailure: Error, CustomStringConvertible {
  var program: String
  /// The system's words; nil: the program is not there.
  var cause: String?

  var description: String {
    cause.map { "\(program): \($0); build it anew with `make desk`" }
      ?? "\(program): not found; build the desk with `make desk`, or "
      + "`swift build -c release --product truce-serve`"
  }
}
