/// A change that was not made by Truce, or damage.
package struct LedgerFault: Hashable, Sendable, CustomStringConvertible {
  package enum What: String, Hashable, Sendable {
    /// The row is not what was written.
    case changed
    /// The row is gone.
    case removed
    /// The row is in its table and not in the journal.
    case added
    /// The journal does not go on from the entry before.
    case broken
    /// Entries are missing.
    case gap
    /// The journal ends elsewhere than its head says.
    case cutShort
    /// SQLite finds the file damaged.
    case damaged
    /// The head that was kept elsewhere is not in the journal.
    case otherHead
  }

  package var what: What
  /// Number of the journal's entry; nil: of none.
  package var entry: Int?
  /// `report`, `agreement`, `judgement`, `anchor`, `deskAct`, `account`, `watch`, `journal` or
  /// `file`.
  package var table: String
  /// Number of the row; nil: of the table as a whole.
  package var row: Int?
  /// Words of SQLite, or what was found.
  package var detail: String?

  package var description: String {
    let place = row.map { "\(table) \($0)" } ?? table
    let entry = entry.map { " (journal entry \($0))" } ?? ""
    let detail = detail.map { ": \($0)" } ?? ""
    return "\(place)\(entry): \(words)\(detail)"
  }

  private var words: String {
    switch what {
    case .changed: "changed outside Truce"
    case .removed: "removed outside Truce"
    case .added: "added outside Truce"
    case .broken: "the chain does not go on from the entry before; entries were changed or moved"
    case .gap: "entries before it were removed or renumbered"
    case .cutShort: "the last entries were removed or changed"
    case .damaged: "the file is damaged"
    case .otherHead: "the head that was kept is not in the journal"
    }
  }
}

/// What verifying found.
package struct LedgerVerification: Hashable, Sendable {
  /// Entries of the journal that were compared with their rows.
  package var entries: Int
  /// The last link of the chain, hexadecimal.
  package var head: String
  /// In order; empty: nothing was changed outside Truce.
  package var faults: [LedgerFault]
}
