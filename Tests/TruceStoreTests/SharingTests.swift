import Foundation
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceStore

/// One writes while many read and one copies: nobody is turned away.
struct SharingTests {
  @Test func `readers and a backup are served while reports are added`() async throws {
    let ledger = try ScratchLedger()
    let copies = (0..<3).map { ledger.folder.url.appendingPathComponent("copy\($0)").path }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 0..<150 {
          try ledger.add(
            "r\(number)", claims: [ClaimSketch("clm_\(number)", in: "r\(number)").claim])
        }
      }
      for _ in 0..<4 {
        group.addTask {
          let reader = try Store.open(ledger.path, isReadOnly: true)
          var last = 0
          for _ in 0..<80 {
            let info = try reader.info()
            #expect(info.reports >= last)
            #expect(info.claims == info.reports, "a report is seen with its claims")
            last = info.reports
            _ = try reader.incidents(IncidentQuery())
            _ = try reader.claims(holding: "strike")
          }
        }
      }
      group.addTask {
        for path in copies {
          try ledger.store.backUp(to: path)
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      try await group.waitForAll()
    }
    #expect(try ledger.store.info().reports == 150)
    for path in copies {
      let copy = try Store.open(path)
      #expect(try copy.verification().faults.isEmpty)
      let info = try copy.info()
      #expect(info.claims == info.reports)
    }
  }

  @Test func `two that write wait for each other`() async throws {
    let ledger = try ScratchLedger()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<3 {
        group.addTask {
          let store = try Store.open(ledger.path)
          let run = try store.beginRun(
            command: "test", version: "t", at: "2020-01-01T00:00:00Z")
          for number in 0..<40 {
            let id = "w\(writer)-\(number)"
            let record = try ReportRecord(
              .sketch(id, text: "Text of \(id)."), claims: [], raw: Array(id.utf8), kind: .text,
              version: "t")
            _ = try store.add(record, run: run)
          }
        }
      }
      try await group.waitForAll()
    }
    let verification = try ledger.store.verification()
    #expect(verification.entries == 120)
    #expect(verification.faults.isEmpty)
  }
}
