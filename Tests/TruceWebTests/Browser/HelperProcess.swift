import Foundation
import Glibc
import TruceTestSupport

/// A program that runs beside a test. `Process` gives it a process group of its own, so that it can
/// be ended with all that it started.
struct HelperProcess: Sendable {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a program, and ends it and what it started when the tests are gone, however they went.
  private static let watch = """
    tests=$1; shift; "$@" &
    while kill -0 "$tests" 2>/dev/null; do sleep 1; done
    kill -KILL 0
    """

  private let group: pid_t
  private let scratch: TemporaryFolder

  /// Starts `program` of `path` with `arguments`; what it writes goes to one file.
  init(_ path: String, _ arguments: [String]) throws {
    scratch = try TemporaryFolder(isShort: true)
    let output = try FileHandle(forWritingTo: try scratch.file("output", ""))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", Self.watch, "sh", "\(getpid())", path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["HOME": scratch.url.path, "TMPDIR": scratch.url.path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    group = process.processIdentifier
  }

  /// What it has written so far.
  var output: String {
    (try? String(contentsOf: scratch.url.appendingPathComponent("output"), encoding: .utf8)) ?? ""
  }

  /// Waits until it has written a line with `words`; returns what stands behind them up to the first
  /// character that is no digit.
  func number(after words: String, seconds: Double = 60) async throws -> Int {
    var number: Int?
    let isTold = try await Patience(seconds: seconds).until {
      let written = output
      number = written.range(of: words)
        .flatMap { Int(written[$0.upperBound...].prefix { $0.isNumber }) }
      return number != nil
    }
    if isTold, let number { return number }
    throw Failure(description: "a helper did not start: \(output)")
  }

  /// Ends it and what it started, at once.
  func kill() { _ = Glibc.kill(-group, SIGKILL) }
}
