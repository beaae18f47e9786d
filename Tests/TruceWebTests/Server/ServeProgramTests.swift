import Foundation
import Testing
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// The built program, as a user starts and stops it.
struct ServeProgramTests {
  private let folder: TemporaryFolder
  private var path: String { folder.url.appendingPathComponent("desk.ledger").path }

  init() throws { folder = try TemporaryFolder() }

  @Test func `a desk that is killed has lost nothing that it acknowledged`() async throws {
    let first = try RunningDesk(path)
    var client = DeskClient(port: try await first.port())
    let text = "Shells hit Saraqib on 3 March 2020 and killed two people, the ministry said."
    let files = (1...12).map {
      (name: "files", file: Optional("\($0).txt"), value: "\(text) Report \($0).")
    }
    let answer = try await client.upload("/add/files", [("by", nil, "A")] + files)
    #expect(answer.status == 303)
    first.signal(SIGKILL)
    let second = try RunningDesk(path)
    _ = try await second.port()
    let store = try Store.open(path)
    for _ in 0..<1200 where try store.info().reports < 12 {
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(try store.info().reports == 12)
    second.signal(SIGINT)
    #expect(try store.verification().faults.isEmpty)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a desk that is asked to end does so, successfully`(signal: Int32) async throws {
    let desk = try RunningDesk(path)
    var client = DeskClient(port: try await desk.port())
    #expect(try await client.get("/").status == 200)
    #expect(desk.signal(signal) == 0)
  }

  @Test func `a port that is taken is said`() async throws {
    let taken = try LittleServer { _ in "" }
    defer { taken.stop() }
    let desk = try RunningDesk(path, ["--port", "\(taken.port)"])
    #expect(desk.waitForEnd() == 1)
    #expect(desk.errors.contains("choose another port"), "\(desk.errors)")
  }

  @Test func `a desk that others could reach is refused`() throws {
    let desk = try RunningDesk(path, ["--host", "0.0.0.0"])
    #expect(desk.waitForEnd() == 1)
    #expect(desk.errors.contains("truce user add"))
  }
}

/// `truce serve` on a free port.
private final class RunningDesk: Sendable {
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
