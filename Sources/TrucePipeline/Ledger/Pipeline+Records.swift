import TruceIngest
import TruceModel
import TruceStore
import TruceText

/// An input read and made ready to be stored.
struct PreparedInput: Sendable {
  var step: IntakeStep
  /// nil: there is no report in it, or the ledger has it.
  var record: ReportRecord?
}

extension Pipeline {
  /// Reads each input that the ledger has not and hands on what is to be stored, in input order.
  ///
  /// Inputs go in groups: the stages read several reports at once, layer by layer.
  func records(
    of inputs: SightedInputs, _ consume: (Result<PreparedInput, any Error>) throws -> Void
  ) async throws {
    let memories = TextMemories(noter: noter)
    try await stream.run(
      SightedGroups(inputs: inputs, size: stream.width == 1 ? 16 : 4),
      transform: { group in memories.withOne { prepared(group, &$0) } },
      consume: { results in for result in results { try consume(result) } })
  }

  /// The report of `record` under an id that no other bytes have, with its claims.
  func renamed(_ record: ReportRecord) throws -> ReportRecord {
    var report = record.report
    report.id = ReportID("\(report.id)~\(hexadecimal(record.digest.prefix(4)))")
    var memory = TextMemory(noter: noter)
    return try ReportRecord(
      renaming: record, to: report, claims: claims(in: [report], &memory).flatMap { $0 },
      version: StageVersion.read)
  }

  /// The claims of each report, read anew, in their order.
  func claims(
    of reports: [Report], _ consume: (Report, [Claim]) throws -> Void
  ) async throws {
    let groups = stride(from: 0, to: reports.count, by: 4).map {
      Array(reports[$0..<min($0 + 4, reports.count)])
    }
    let memories = TextMemories(noter: noter)
    try await stream.run(
      groups,
      transform: { group in
        zip(group, memories.withOne { claims(in: group, &$0) }).map { ($0, $1) }
      },
      consume: { pairs in for (report, claims) in pairs { try consume(report, claims) } })
  }

  private func prepared(
    _ inputs: [SightedInput], _ memory: inout TextMemory
  ) -> [Result<PreparedInput, any Error>] {
    var readings = readings(of: inputs.filter { !$0.isKnown }.map(\.item), &memory).makeIterator()
    return inputs.map { input in
      guard !input.isKnown, let reading = readings.next() else {
        let step = IntakeStep(issues: [], isSetAside: false, isKnown: true, bytes: 0)
        return .success(PreparedInput(step: step, record: nil))
      }
      return Result { try prepared(input, reading) }
    }
  }

  private func prepared(_ input: SightedInput, _ reading: ReportReading) throws -> PreparedInput {
    var step = IntakeStep(
      issues: reading.issues, isSetAside: reading.isSetAside, isKnown: false, bytes: 0)
    guard let report = reading.report, let bytes = input.item.bytes else {
      return PreparedInput(step: step, record: nil)
    }
    step.bytes = report.text.utf8.count
    let record = try ReportRecord(
      report, claims: reading.claims, raw: bytes, kind: input.item.recordKind,
      version: StageVersion.read)
    return PreparedInput(step: step, record: record)
  }
}

/// Inputs in groups of `size`; the last may be shorter.
private struct SightedGroups: Sequence, IteratorProtocol {
  var inputs: SightedInputs
  let size: Int

  mutating func next() -> [SightedInput]? {
    var group: [SightedInput] = []
    while group.count < size, let input = inputs.next() { group.append(input) }
    return group.isEmpty ? nil : group
  }
}
