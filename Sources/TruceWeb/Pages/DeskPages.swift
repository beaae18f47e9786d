package import Foundation
import TruceBrief
import TruceModel
package import TrucePipeline
import TruceStore

/// What every page of the desk shows: each page is a function of the ledger and of a `PageRequest`.
///
/// No page reads the whole ledger; what is counted over all of it is kept until the ledger's derived
/// tables change. Functions throw `StoreError`, and return nil where nothing has the id asked for.
package struct DeskPages: Sendable {
  let ledger: Ledger
  let words: DeskWords
  let baseMap: BaseMap
  let cache: PageCache

  var store: Store { ledger.store }

  /// Dates of acts and of adding are told in `timeZone`. Throws where resources are missing.
  package init(ledger: Ledger, timeZone: TimeZone = .gmt) throws {
    self.ledger = ledger
    words = try DeskWords(timeZone: timeZone)
    baseMap = try BaseMap.installed()
    cache = PageCache()
  }
}
