import GRDB

/// A call to the ledger that cannot be fulfilled.
package struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case missing, exists, notALedger, older, newer, busy, full
    /// The system or SQLite refuses; its words.
    case unusable(String)
    /// What is stored cannot be what Truce wrote; what is wrong.
    case damaged(String)
    /// Nothing of that kind has this id.
    case unknown(kind: String, id: String)
    /// A judgement that cannot be made; why.
    case refused(String)
  }

  /// The ledger's file.
  package var path: String
  package var reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package var description: String {
    switch reason {
    case .missing: "\(path): not found; `truce ingest \(path) FOLDER` makes a ledger"
    case .exists: "\(path): is there already; give a new name"
    case .notALedger: "\(path): not a ledger of Truce; check the name"
    case .older:
      "\(path): made by an earlier Truce; run `truce rebuild \(path)` to bring it up to date"
    case .newer: "\(path): made by a later Truce; install that version"
    case .busy: "\(path): another process is writing; try again"
    case .full: "\(path): the disk is full; make room and run again"
    case .unusable(let cause): "\(path): \(cause); check the file and its permissions"
    case .damaged(let what): "\(path): \(what); restore a backup, see `truce ledger verify`"
    case .unknown(let kind, let id): "\(path): no \(kind) \(id); check the id"
    case .refused(let why): "\(path): \(why)"
    }
  }

  /// Runs `body`; errors of SQLite become `StoreError`s about `path`.
  static func wrapping<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(path, reason(of: error))
    } catch {
      throw StoreError(path, .damaged("\(error)"))
    }
  }

  private static func reason(of error: DatabaseError) -> Reason {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_FULL: .full
    case .SQLITE_NOTADB: .notALedger
    case .SQLITE_CORRUPT: .damaged("the file is damaged")
    default: .unusable(error.message ?? "\(error.resultCode)")
    }
  }
}
