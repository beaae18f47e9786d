import Foundation
import Synchronization
import TruceModel
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// A desk that is served on a port of its own for as long as a test lasts.
struct ServedDesk {
  let folder: TemporaryFolder
  let ledger: Ledger
  let port: Int

  /// Loading word lists and model takes longer than a test: all share them.
  private static let pipeline = Result { try Pipeline(jobs: 2) }

  /// Moves the desk's clock on.
  final class Clock: Sendable {
    private let offset = Mutex<TimeInterval>(0)
    var now: Date { Date(timeIntervalSinceNow: offset.withLock { $0 }) }
    func advance(_ seconds: TimeInterval) { offset.withLock { $0 += seconds } }
  }

  /// Serves a ledger of two strikes to `body`.
  static func serve(
    _ configuration: DeskConfiguration = DeskConfiguration(port: 0),
    people: [String: Account.Role] = [:], fetcher: Fetcher? = nil, clock: Clock = Clock(),
    _ body: (ServedDesk) async throws -> Void
  ) async throws {
    try await serve(
      configuration, people: people, fetcher: fetcher, clock: clock,
      fill: { try $0.addTwoStrikes() }, body)
  }

  /// Serves a ledger, which `fill` fills, to `body`.
  ///
  /// `people`: accounts by name; the password of each is `password of NAME`.
  static func serve(
    _ configuration: DeskConfiguration = DeskConfiguration(port: 0),
    people: [String: Account.Role] = [:], fetcher: Fetcher? = nil, clock: Clock = Clock(),
    fill: (Ledger) throws -> Void, _ body: (ServedDesk) async throws -> Void
  ) async throws {
    let pipeline = try pipeline.get()
    let folder = try TemporaryFolder()
    let store = try Store.create(at: folder.url.appendingPathComponent("desk.ledger").path)
    let ledger = Ledger(store: store, directory: pipeline.directory)
    try fill(ledger)
    for (name, role) in people {
      try store.addAccount(
        PersonName(name), role: role, password: PasswordHash(of: "password of \(name)"),
        by: Author("test", .commandLine), at: Date())
    }
    var configuration = configuration
    configuration.port = 0
    if let fetcher { configuration.fetcher = fetcher }
    let application = try WebApplication(
      configuration, ledger: ledger, pipeline: pipeline, isQuiet: true, clock: { clock.now })
    let (ports, ready) = AsyncStream<Int>.makeStream()
    let serving = Task {
      defer { ready.finish() }
      try await application.run(handlesSignals: false) { ready.yield($0) }
    }
    var waiting = ports.makeAsyncIterator()
    guard let port = await waiting.next() else {
      try await serving.value
      throw DeskClient.Broken()
    }
    let result: Result<Void, any Error>
    do {
      result = .success(
        try await body(ServedDesk(folder: folder, ledger: ledger, port: port)))
    } catch { result = .failure(error) }
    serving.cancel()
    _ = try? await serving.value
    try result.get()
  }

  /// Leaves a ledger empty.
  static func nothing(_ ledger: Ledger) {}

  var client: DeskClient { DeskClient(port: port) }

  /// A browser in which `name` has logged in.
  func client(of name: String) async throws -> DeskClient {
    var client = self.client
    let answer = try await client.post(
      "/login", [("name", name), ("password", "password of \(name)")])
    guard answer.status == 303 else { throw DeskClient.Broken() }
    return client
  }

  /// The incident that holds `claim`.
  func incident(of claim: String) throws -> String {
    try ledger.store.incidentID(holding: ClaimID(claim))?.rawValue ?? ""
  }

  /// Waits until nothing waits to be added; fails after a minute.
  func settle(_ isSettled: () throws -> Bool) async throws {
    for _ in 0..<600 {
      if try isSettled() { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw DeskClient.Broken()
  }
}

extension Ledger {
  /// Two strikes on two towns in two months, told by three reports each: `clm_a1` to `clm_b3`.
  func addTwoStrikes() throws {
    for (letter, town, month) in [("a", "Northtown", "03"), ("b", "Southtown", "06")] {
      for number in 1...3 {
        let id = "\(letter)\(number)"
        let claim = ClaimSketch("clm_\(id)", in: id).with {
          $0.places = [.town(town, letter == "a" ? 35 : 33, 36, province: town)]
          $0.day = "2020-\(month)-05"
          $0.killed = .exact(letter == "a" ? 4 : 40)
          $0.sentence = "A strike hit \(town)."
        }.claim
        try add(
          .sketch(id, published: "2020-\(month)-06", text: "A strike hit \(town)."), [claim])
      }
    }
    try catchUp()
  }

  /// Stores a report without reading it.
  func add(_ report: Report, _ claims: [Claim]) throws {
    let run = try store.beginRun(command: "test", version: "t", at: "2020-01-01T00:00:00Z")
    _ = try store.add(
      ReportRecord(
        report, claims: claims, raw: Array("\(report.id): \(report.text)".utf8), kind: .text,
        version: "t"), run: run)
  }
}
