import Foundation
import Testing
import TruceTestSupport

/// `Scripts/kill-ledger.py`, which kills 200 times when it is run by hand, kills ten times here.
struct KillScriptTests {
  @Test func `nothing acknowledged is lost by ten kills of ingest, review and the desk`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.file("log", "")
    let runner = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", SourceTree.root.appendingPathComponent("Scripts/kill-ledger.py").path,
      "4", "3", "3",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "TRUCE": runner.deletingLastPathComponent().path, "TMPDIR": folder.url.path,
    ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOf: log, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("lost: 0"), "\(said)")
    #expect(said.contains("all tables are as they were"), "\(said)")
  }
}
