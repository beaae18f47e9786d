import Foundation
import Testing
import TruceModel
import TruceStore

@testable import TrucePipeline

struct LinkingPaceTests {
  private let desk: Desk
  private var store: Store { desk.ledger.store }

  init() throws { desk = try Desk.twoStrikes() }

  /// Remarks that wait to be worked in.
  private func addRemarks(_ count: Int) throws {
    for number in 1...count {
      _ = try store.add(
        .comment(claim: "clm_a1"), by: "A", because: "remark \(number)", at: "2020-03-06T10:00:00Z")
    }
  }

  @Test func `where nobody links nothing is waited for`() throws {
    var pace = LinkingPace()
    let start = ContinuousClock.now
    for _ in 1...3 {
      try addRemarks(50)
      try pace.keep(store)
    }
    #expect(ContinuousClock.now - start < .seconds(3))
    #expect(try store.derivation()?.journal ?? 0 < store.journalHead())
  }

  @Test func `who links is waited for`() throws {
    var pace = LinkingPace()
    // The machine may be busy with other tests.
    pace.patience = .seconds(60)
    try pace.keep(store)
    try addRemarks(1)
    try desk.ledger.catchUp()
    try addRemarks(50)
    let ledger = desk.ledger
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.3)
      try? ledger.catchUp()
    }
    try pace.keep(store)
    #expect(try store.derivation()?.journal == store.journalHead())
  }
}
