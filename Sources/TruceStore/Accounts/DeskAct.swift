/// Something that was done to an account or to a watch, as the ledger keeps it for good.
///
/// It holds no password, nor what was made of one; of a feed's address it leaves out what may be
/// secret (`Watch.shown`).
package struct DeskAct: Hashable, Sendable {
  /// What was done.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case accountAdded = "account-added"
    case accountRole = "account-role"
    case accountPassword = "account-password"
    case accountRemoved = "account-removed"
    case watchAdded = "watch-added"
    case watchPaused = "watch-paused"
    case watchResumed = "watch-resumed"
    case watchRemoved = "watch-removed"

    /// The table whose rows it changes.
    var table: String { rawValue.hasPrefix("account") ? "account" : "watch" }
  }

  /// Counts from 1 in the order of doing.
  package var number: Int
  /// ISO 8601, UTC.
  package var madeAt: String
  package var author: Author
  /// nil: a later Truce did something that this one does not know.
  package var kind: Kind?
  /// The name of the account, or the address of the watch without secrets.
  package var subject: String
  /// The role of an account that was added or given another; the interval of a watch; else empty.
  package var detail: String
}

/// Who did something, and how.
package struct Author: Hashable, Sendable {
  package enum Way: String, Hashable, Sendable {
    case desk
    case commandLine = "command line"
    /// It was there when the ledger began to keep such acts.
    case upgrade
  }

  /// A person of the desk, or a user of the machine.
  package var name: String
  package var way: Way

  package init(_ name: String, _ way: Way) {
    self.name = name
    self.way = way
  }
}
