import Foundation
import GRDB
import TruceModel
import TruceTestSupport

@testable import TruceStore

/// A ledger in a folder that goes with it.
struct ScratchLedger {
  let folder: TemporaryFolder
  let path: String
  let store: Store
  let run: Int

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appendingPathComponent("a.ledger").path
    store = try Store.create(at: path)
    run = try store.beginRun(command: "test", version: "t", at: "2020-01-01T00:00:00Z")
  }

  /// Stores a report of one line of text with `claims`.
  @discardableResult
  func add(_ id: String, text: String = "", claims: [Claim] = []) throws -> Store.Addition {
    let text = text.isEmpty ? "Text of \(id)." : text
    let report = Report.sketch(id, published: "2020-03-05", text: text)
    return try store.add(
      ReportRecord(
        report, claims: claims, raw: Array(text.utf8), kind: .text, version: "t"), run: run)
  }

  /// Stores two reports with a claim each and two judgements.
  func fill() throws {
    for number in 1...2 {
      try add("r\(number)", claims: [ClaimSketch("clm_\(number)", in: "r\(number)").claim])
    }
    for reason in ["first", "second"] {
      _ = try store.add(
        .same(first: "clm_1", second: "clm_2"), by: "A", because: reason,
        at: "2020-01-01T00:00:00Z")
    }
  }

  /// Changes the file as someone with another program would.
  func tamper(_ sql: String...) throws {
    try store.write { database in
      for table in ["report", "agreement", "judgement", "journal", "anchor", "deskAct"] {
        for act in ["UPDATE", "DELETE"] {
          try database.execute(sql: "DROP TRIGGER IF EXISTS \(table)Refuses\(act)")
        }
      }
      for statement in sql { try database.execute(sql: statement) }
    }
  }
}
