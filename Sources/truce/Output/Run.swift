import ArgumentParser
import Foundation
import TruceModel

/// What every command keeps while it runs: output, progress, and whether inputs were set aside.
struct Run {
  var output = StandardOutput()
  var progress: ProgressMeter
  private(set) var setAside = 0
  private let isQuiet: Bool

  init(verb: String, isQuiet: Bool) {
    progress = ProgressMeter(verb: verb, isQuiet: isQuiet)
    self.isQuiet = isQuiet
  }

  /// Notes the issues of one input on standard error.
  mutating func note(_ issues: [Issue], isSetAside: Bool, bytes: Int) {
    if isSetAside { setAside += 1 }
    progress.advance(bytes: bytes)
    guard !isQuiet else { return }
    for issue in issues {
      progress.finish()
      say("truce: \(issue.message) [\(issue.code)]")
    }
  }

  /// Ends the command: 0, or 2 where inputs were set aside.
  mutating func finish() throws {
    try output.flush()
    progress.finish()
    if setAside > 0 { throw ExitCode(2) }
  }

  /// Runs `body`; a closed pipe ends it quietly with success.
  static func perform(_ body: () async throws -> Void) async throws {
    signal(SIGPIPE, SIG_IGN)
    do {
      try await body()
    } catch is StandardOutput.Closed {
      throw ExitCode.success
    }
  }
}
