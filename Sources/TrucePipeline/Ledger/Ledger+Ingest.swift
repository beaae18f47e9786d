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
  /// Reports that are read before they are linked, where linking keeps up.
  private static let readAtOnce = 10

  /// Adds the reports at `paths` that the ledger has not, then links what is new.
  ///
  /// Each report is stored with its claims in one transaction, in the order of the input, so an
  /// ingest that was stopped at any moment goes on where it was when the same command is given
  /// again: inputs whose bytes are stored are passed over unread. A process that has the linkage in
  /// memory links as it reads, one beside such a process waits for it, so that a judgement does not wait
  /// for all of them. `agreements` are added first.
  package func ingest(
    _ paths: [String], with pipeline: Pipeline, agreements: ShelvedAgreements,
    progress: (IntakeStep) throws -> Void = { _ in }
  ) async throws -> IntakeSummary {
    let run = try store.beginRun(
      command: "ingest", version: StageVersion.read, at: clock.now())
    _ = try store.add(agreements.files, run: run)
    try store.add(agreements.issues, run: run)
    var summary = IntakeSummary()
    var pace = LinkingPace()
    let inputs = SightedInputs(
      paths: paths, known: try store.knownDigests(), sparing: store.files)
    try await pipeline.records(of: inputs) { record in
      var step = try record.get()
      try store.add(step.step.issues, run: run)
      if step.step.isSetAside { summary.setAside += 1 }
      if let record = step.record {
        switch try self.add(record, run: run, with: pipeline, &step.step) {
        case .known: step.step.isKnown = true
        case .added, .idTaken:
          summary.added += 1
          if summary.added.isMultiple(of: Self.readAtOnce) { try keepUp(pace: &pace) }
        }
      }
      if step.step.isKnown { summary.known += 1 }
      try progress(step.step)
    }
    try store.endRun(
      run, known: summary.known, setAside: summary.setAside, at: clock.now())
    try catchUp()
    return summary
  }

  /// Stores `record`; where another report has its id, under an id of its own.
  private func add(
    _ record: ReportRecord, run: Int, with pipeline: Pipeline, _ step: inout IntakeStep
  ) throws -> Store.Addition {
    let addition = try store.add(record, run: run)
    guard addition == .idTaken else { return addition }
    let renamed = try pipeline.renamed(record)
    let issue = Issue(
      code: "ledger.id-taken",
      message: "\(record.report.id): another report has this id; kept as \(renamed.report.id)",
      subject: record.report.path)
    try store.add([issue], run: run)
    step.issues.append(issue)
    return try store.add(renamed, run: run)
  }
}
