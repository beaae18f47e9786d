import Foundation
import TruceIngest
package import TruceModel
import TruceStore

/// What became of one input of an ingest.
package struct IntakeStep: Sendable {
  package var issues: [Issue]
  /// The input was asked for and could not be read.
  package var isSetAside: Bool
  /// The same bytes were in the ledger already.
  package var isKnown: Bool
  /// Bytes of text that were read.
  package var bytes: Int
}

/// What an ingest came to.
package struct IntakeSummary: Hashable, Sendable {
  package var added = 0
  package var known = 0
  package var setAside = 0
}

extension Ledger {
  /// Adds the reports at `paths` that the ledger has not, then links what is new.
  ///
  /// Each report is stored with its claims in one transaction, often with others, in the order of the
  /// input, so an ingest that was stopped at any moment goes on where it was when the same command is
  /// given again: inputs whose bytes are stored are passed over unread. `progress` is told of an input
  /// once it is stored. A process that has the linkage in memory links as it reads, one beside such a
  /// process waits for it, so that a judgement does not wait for all of them. `agreements` are added
  /// first.
  package func ingest(
    _ paths: [String], with pipeline: Pipeline, agreements: ShelvedAgreements,
    progress: (IntakeStep) throws -> Void = { _ in }
  ) async throws -> IntakeSummary {
    let run = try store.beginRun(
      command: "ingest", version: StageVersion.read, at: clock.now())
    _ = try store.add(agreements.files, run: run)
    try store.add(agreements.issues, run: run)
    let inputs = SightedInputs(
      paths: paths, known: try store.knownDigests(), sparing: store.files)
    var intake = Intake(ledger: self, pipeline: pipeline, run: run)
    try await pipeline.records(of: inputs) { try intake.take($0, progress) }
    try intake.storeWaiting(progress)
    let summary = intake.summary
    try store.endRun(
      run, known: summary.known, setAside: summary.setAside, at: clock.now())
    try catchUp()
    return summary
  }
}

/// The storing of one ingest: inputs wait until there are enough of them for one transaction.
private struct Intake {
  let ledger: Ledger
  let pipeline: Pipeline
  let run: Int
  private(set) var summary = IntakeSummary()
  private var pace = LinkingPace()
  private var waiting: [PreparedInput] = []

  /// Inputs that are stored at once.
  private static let most = 16

  init(ledger: Ledger, pipeline: Pipeline, run: Int) {
    self.ledger = ledger
    self.pipeline = pipeline
    self.run = run
  }

  /// Stores `input` with others when there are enough; where it is a failure, those before it.
  mutating func take(
    _ input: Result<PreparedInput, any Error>, _ progress: (IntakeStep) throws -> Void
  ) throws {
    switch input {
    case .success(let input): waiting.append(input)
    case .failure(let error):
      try storeWaiting(progress)
      throw error
    }
    if waiting.count >= Self.most { try storeWaiting(progress) }
  }

  /// Stores what waits, then links what is linked as it is read.
  mutating func storeWaiting(_ progress: (IntakeStep) throws -> Void) throws {
    guard !waiting.isEmpty else { return }
    try store(&waiting)
    let before = summary.added
    for input in waiting {
      if input.step.isSetAside { summary.setAside += 1 }
      if input.step.isKnown { summary.known += 1 }
      if input.record != nil, !input.step.isKnown { summary.added += 1 }
      try progress(input.step)
    }
    waiting.removeAll()
    if summary.added > before { try ledger.keepUp(pace: &pace) }
  }

  /// Stores `inputs` and what was noted about them; puts into them what became of each.
  private func store(_ inputs: inout [PreparedInput]) throws {
    try ledger.store.add(inputs.flatMap(\.step.issues), run: run)
    var rest = inputs.indices.filter { inputs[$0].record != nil }[...]
    while !rest.isEmpty {
      let additions = try ledger.store.add(rest.compactMap { inputs[$0].record }, run: run)
      for (index, addition) in zip(rest, additions) {
        switch addition {
        case .added: continue
        case .known: inputs[index].step.isKnown = true
        case .idTaken: try storeRenamed(&inputs[index])
        }
      }
      rest = rest.dropFirst(additions.count)
    }
  }

  /// Stores the report of `input`, whose id another has, under an id of its own.
  private func storeRenamed(_ input: inout PreparedInput) throws {
    guard let record = input.record else { return }
    let renamed = try pipeline.renamed(record)
    let issue = Issue(
      code: "ledger.id-taken",
      message: "\(record.report.id): another report has this id; kept as \(renamed.report.id)",
      subject: record.report.path)
    try ledger.store.add([issue], run: run)
    input.step.issues.append(issue)
    if try ledger.store.add(renamed, run: run) == .known { input.step.isKnown = true }
  }
}
