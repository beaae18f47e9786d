import Foundation
import TruceStore
import TruceTestSupport

/// A ledger in a folder of its own, served by the built `truce-serve` on a free port.
struct DeskProcess: Sendable {
  let port: Int
  /// The ledger's file.
  let ledger: String
  private let folder: TemporaryFolder

  var address: String { "http://127.0.0.1:\(port)" }

  /// Serves while `body` runs. `reports`: what is in the ledger
  /// from the start, files and folders from the root of the checkout. `people`:
  /// who has an account; the password is `password`.
  static func use<Value>(
    reports: [String] = [], people: [(name: String, role: Account.Role)] = [],
    _ body: (DeskProcess) async throws -> Value
  ) async throws -> Value {
    let folder = try TemporaryFolder()
    let ledger = folder.url.appendingPathComponent("desk.ledger").path
    if reports.isEmpty {
      _ = try Store.openOrCreate(ledger)
    } else {
      let run = try BuiltProgram().run(["ingest", ledger] + reports, in: SourceTree.root)
      guard run.status == 0 else { throw HelperProcess.Failure(description: run.errors) }
    }
    for person in people { try add(person.name, person.role, to: ledger) }
    let server = try HelperProcess(program(), [ledger, "--port", "0", "--quiet"])
    defer { server.kill() }
    let port = try await server.number(after: "at http://127.0.0.1:")
    return try await body(DeskProcess(port: port, ledger: ledger, folder: folder))
  }

  /// Everybody's password.
  static let password = "four words of chalk"

  private static func add(_ name: String, _ role: Account.Role, to ledger: String) throws {
    try Store.openOrCreate(ledger).addAccount(
      try PersonName(name), role: role, password: try PasswordHash(of: password),
      by: Author("test", .commandLine), at: Date())
  }

  private static func program() throws -> String {
    let runner = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    let path = runner.deletingLastPathComponent().appendingPathComponent("truce-serve").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw HelperProcess.Failure(description: "\(path): not found; run `swift build` first")
    }
    return path
  }
}

extension DeskProcess {
  /// The reports that come with Truce, from the root of the checkout.
  static let examples = "Examples/reports"

  /// Serves a ledger and opens a browser that is at its address.
  static func visit<Value>(
    reports: [String] = [], people: [(name: String, role: Account.Role)] = [],
    _ body: (Browser) async throws -> Value
  ) async throws -> Value {
    try await use(reports: reports, people: people) { desk in
      try await Browser.use(at: desk.address) { try await body($0) }
    }
  }
}
