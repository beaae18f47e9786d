import Foundation
import Synchronization
import Testing
import TruceModel
import TrucePipeline
import TruceTestSupport

@testable import TruceStore
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

  @Test(arguments: [SIGINT, SIGTERM])
  func `a desk that is at work ends soon all the same, and goes on at its next start`(
    signal: Int32
  ) async throws {
    let desk = try RunningDesk(path)
    var client = DeskClient(port: try await desk.port())
    // Who holds the ledger's lock keeps the intake waiting for thirty seconds.
    let lock = try LedgerLock(path)
    let text = "Shells hit Saraqib on 3 March 2020 and killed two people, the ministry said."
    let answer = try await client.upload(
      "/add/files", [("by", nil, "A"), ("files", "a.txt", text)])
    #expect(answer.status == 303)
    try await Task.sleep(for: .milliseconds(300))
    let start = ContinuousClock.now
    #expect(desk.signal(signal) == 0)
    #expect(ContinuousClock.now - start < .seconds(5))
    lock.release()
    let again = try RunningDesk(path)
    _ = try await again.port()
    let store = try Store.open(path)
    for _ in 0..<600 where try store.info().reports < 1 {
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(try store.info().reports == 1)
    #expect(again.signal(signal) == 0)
    #expect(try store.verification().faults.isEmpty)
  }

  @Test func `a backup taken while the desk serves and writes holds one state`() async throws {
    let reports = try folder.file(
      "r.txt", "Shells hit Saraqib on 3 March 2020 and killed two people, the ministry said.")
    let truce = try BuiltProgram()
    #expect(try truce.run(["ingest", "-q", path, reports.path]).status == 0)
    let desk = try RunningDesk(path)
    let port = try await desk.port()
    let store = try Store.open(path)
    let incident = try #require(try store.incidents(IncidentQuery()).first?.id.rawValue)
    let told = Told()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        var client = DeskClient(port: port)
        var number = 0
        while !Task.isCancelled {
          number += 1
          let answer = try await client.post(
            "/acts/\(number.isMultiple(of: 3) ? "confirm" : "comment")",
            [("id", incident), ("by", "A"), ("because", "remark \(number)")])
          #expect(answer.status == 303)
          told.set(number)
        }
      }
      for number in 1...5 {
        try await Task.sleep(for: .milliseconds(200))
        let least = told.number
        let copy = folder.url.appendingPathComponent("copy\(number).ledger").path
        #expect(try truce.run(["ledger", "backup", path, copy]).status == 0)
        let most = told.number + 1  // one may be stored and not told yet
        let verified = try truce.run(["ledger", "verify", copy])
        #expect(verified.status == 0, "\(verified.output)")
        let kept = try Store.open(copy).judgements().map(\.number)
        #expect(kept == Array(1..<kept.count + 1))
        #expect(least <= kept.count && kept.count <= most)
        #expect(try truce.run(["rebuild", copy]).errors.contains("as they were"))
      }
      #expect(try await Patience(seconds: 60).until { told.number > 5 })
      group.cancelAll()
      try await group.waitForAll()
    }
    #expect(desk.signal(SIGTERM) == 0)
  }

  @Test func `a desk keeps its hold on the ledger while others come and go`() async throws {
    let truce = try BuiltProgram()
    let desk = try RunningDesk(path)
    var client = DeskClient(port: try await desk.port())
    for number in 1...3 {
      let report = try folder.file(
        "\(number).txt", "Shells hit Saraqib on \(number) March 2020, the ministry said.")
      #expect(try truce.run(["ingest", "-q", path, report.path]).status == 0)
      // The last process to close a ledger deletes the log; the desk has it open.
      #expect(FileManager.default.fileExists(atPath: path + "-wal"))
      // A page may be a second old.
      var shown = 0
      for _ in 0..<20 where shown != number {
        shown =
          try await client.get("/reports").body
          .components(separatedBy: "href=\"/reports/").count - 1
        if shown != number { try await Task.sleep(for: .milliseconds(100)) }
      }
      #expect(shown == number)
    }
    #expect(desk.signal(SIGTERM) == 0)
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

/// The last number that was told.
private final class Told: Sendable {
  private let last = Mutex(0)
  var number: Int { last.withLock { $0 } }
  func set(_ number: Int) { last.withLock { $0 = number } }
}

/// Holds the ledger's lock for writing, as another process would that writes for long.
private final class LedgerLock: Sendable {
  private let isHeld = DispatchSemaphore(value: 0)
  private let isOver = DispatchSemaphore(value: 0)
  private let isFree = DispatchSemaphore(value: 0)

  /// Returns once the lock is held.
  init(_ ledger: String) throws {
    let store = try Store.open(ledger)
    Thread.detachNewThread { [self] in
      try? store.write { _ in
        isHeld.signal()
        isOver.wait()
      }
      isFree.signal()
    }
    isHeld.wait()
  }

  func release() {
    isOver.signal()
    isFree.wait()
  }
}
