import Foundation
import Synchronization
import TruceModel
import TrucePipeline
import TruceStore

/// Adds reports to the ledger, one lot after the other, while pages are served.
final class IntakeQueue: Sendable {
  /// What is to be added, and what to do then.
  struct Job: Sendable {
    var lot: IntakeStatus.Lot
    var paths: [String]
    /// The folder of the spool that goes when the reports are stored; nil: the files stay.
    var spooled: URL?
    /// Told what it came to.
    var whenDone: @Sendable (IntakeStatus.Lot) -> Void = { _ in }
  }

  private struct State {
    var status = IntakeStatus()
    var jobs: [Job] = []
    var count = 0
    var isWarming = false
  }

  let spool: Spool
  private let ledger: Ledger
  private let pipeline: Pipeline
  private let clock: @Sendable () -> Date
  private let state = Mutex(State())
  private let bell: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation

  init(
    ledger: Ledger, pipeline: Pipeline, spool: Spool, clock: @escaping @Sendable () -> Date
  ) {
    self.ledger = ledger
    self.pipeline = pipeline
    self.spool = spool
    self.clock = clock
    (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// As it stands.
  var status: IntakeStatus { state.withLock { $0.status } }

  /// Whether reports are being added or linked: what takes long and can be broken off.
  var isAtWork: Bool { state.withLock { $0.isWarming || $0.status.current != nil } }

  /// Queues a lot of the spool. Returns its number.
  @discardableResult
  func add(_ spooled: URL, title: String, person: String) -> Int {
    add(
      paths: Spool.files(of: spooled), title: title, person: person, spooled: spooled)
  }

  /// Queues the files at `paths`.
  @discardableResult
  func add(
    paths: [String], title: String, person: String, spooled: URL? = nil,
    whenDone: @escaping @Sendable (IntakeStatus.Lot) -> Void = { _ in }
  ) -> Int {
    let asked = clock()
    let number = state.withLock { state in
      state.count += 1
      let lot = IntakeStatus.Lot(
        number: state.count, title: title, person: person, asked: asked, files: paths.count)
      state.jobs.append(Job(lot: lot, paths: paths, spooled: spooled, whenDone: whenDone))
      state.status.waiting.append(lot)
      return state.count
    }
    ring.yield()
    return number
  }

  /// Works until the task is cancelled. What a desk that was stopped left behind comes first.
  func run(threads: Int) async {
    let executor = IntakeExecutor(threads: threads)
    for (lot, title, person) in spool.leftovers() { add(lot, title: title, person: person) }
    await withTaskExecutorPreference(executor) {
      state.withLock { $0.isWarming = true }
      try? ledger.warmUp()
      state.withLock { $0.isWarming = false }
      for await _ in bell {
        while !Task.isCancelled, let job = next() { await perform(job) }
        if Task.isCancelled { break }
      }
    }
    await executor.stop()
  }

  private func next() -> Job? {
    state.withLock { state in
      guard !state.jobs.isEmpty else { return nil }
      let job = state.jobs.removeFirst()
      state.status.waiting.removeAll { $0.number == job.lot.number }
      state.status.current = job.lot
      return job
    }
  }

  private func perform(_ job: Job) async {
    var failure: String?
    do {
      let isNew = try ledger.store.agreements().isEmpty
      let agreements =
        isNew
        ? ShelvedAgreements(paths: [], directory: pipeline.directory) : ShelvedAgreements()
      let summary = try await ledger.ingest(job.paths, with: pipeline, agreements: agreements) {
        try Task.checkCancellation()
        self.note($0, of: job)
      }
      finish(job, summary, nil)
    } catch is CancellationError {
      return  // the spool keeps it for the next start
    } catch {
      failure = Trouble(error).message
    }
    if let failure { finish(job, nil, failure) }
  }

  private func note(_ step: IntakeStep, of job: Job) {
    let prefix = job.spooled.map { $0.path + "/" } ?? ""
    state.withLock { state in
      guard var lot = state.status.current else { return }
      lot.done += 1
      lot.known += step.isKnown ? 1 : 0
      lot.setAside += step.isSetAside ? 1 : 0
      lot.added += !step.isKnown && !step.isSetAside && step.bytes > 0 ? 1 : 0
      for issue in step.issues where lot.remarks.count < 100 {
        lot.remarks.append(Self.shown(issue.message, without: prefix))
      }
      state.status.current = lot
      state.status.isLinking = lot.done >= lot.files
    }
  }

  /// A remark without the folders of the spool.
  private static func shown(_ message: String, without prefix: String) -> String {
    guard !prefix.isEmpty, message.hasPrefix(prefix) else { return message }
    let rest = message.dropFirst(prefix.count)
    return String(rest.drop { $0.isNumber }.drop { $0 == "/" })
  }

  private func finish(_ job: Job, _ summary: IntakeSummary?, _ failure: String?) {
    let now = clock()
    let lot = state.withLock { state in
      var lot = state.status.current ?? job.lot
      lot.finished = now
      lot.failure = failure
      if let summary {
        lot.added = summary.added
        lot.known = summary.known
        lot.setAside = summary.setAside
      }
      state.status.current = nil
      state.status.isLinking = false
      state.status.finished.insert(lot, at: 0)
      state.status.finished = Array(state.status.finished.prefix(20))
      return lot
    }
    if failure == nil, let spooled = job.spooled { spool.remove(spooled) }
    job.whenDone(lot)
  }
}
