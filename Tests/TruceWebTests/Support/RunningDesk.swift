import Foundation
import TruceTestSupport

/// `truce serve` on a free port.
final class RunningDesk: Sendable {
  private let process: Process
  private let log: URL
  private let scratch: TemporaryFolder

  var errors: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  init(_ ledger: String, _ arguments: [String] = []) throws {
    let runner = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    scratch = try TemporaryFolder()
    log = try scratch.file("errors", "")
    process = Process()
    process.executableURL = runner.deletingLastPathComponent().appendingPathComponent("truce")
    process.arguments = ["serve", ledger, "--port", "0"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// Waits until it serves.
  func port() async throws -> Int {
    for _ in 0..<600 {
      if let line = errors.split(separator: "\n").first(where: { $0.hasPrefix("serving") }),
        let port = line.components(separatedBy: "127.0.0.1:").last.flatMap({
          Int($0.prefix { $0.isNumber })
        })
      {
        return port
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw DeskClient.Broken()
  }

  /// Sends `signal` and waits for the end. Returns the exit code.
  @discardableResult
  func signal(_ signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    return waitForEnd()
  }

  func waitForEnd() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
