import Foundation
import Testing
import TruceModel
import TrucePipeline
import TruceStore

@testable import TruceWeb

struct PreparedPagesTests {
  @Test func `the overview is counted before anyone asks, and anew after a change`() throws {
    let store = try Store.openOrCreate(
      FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).ledger").path)
    defer { try? FileManager.default.removeItem(atPath: store.path) }
    let ledger = Ledger(
      store: store, directory: try Pipeline.directory(), clock: PageLedger.clock)
    try PageLedger.fill(ledger)
    let pages = try DeskPages(ledger: ledger)
    #expect(try !pages.cache.holds("overview", in: pages.derivedState()))
    try pages.prepare()
    #expect(try pages.cache.holds("overview", in: pages.derivedState()))
    try ledger.judge(
      .comment(claim: "clm_0000000000000001"), by: "A. Analyst", because: "Seen again.")
    #expect(try !pages.cache.holds("overview", in: pages.derivedState()))
  }
}
