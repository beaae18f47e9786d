import Synchronization
import TruceStore

/// What a process keeps of a ledger between calls.
final class LedgerMemory: Sendable {
  private let linked = Mutex<LinkedLedger?>(nil)

  /// One call at a time.
  func update<Value: Sendable>(
    _ body: (inout LinkedLedger?) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let result: Result<Value, StoreError> = linked.withLock { linked in
      do throws(StoreError) { return .success(try body(&linked)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// As `update`, unless another call is at it; nil: one is.
  func updateIfFree<Value: Sendable>(
    _ body: (inout LinkedLedger?) throws(StoreError) -> Value
  ) throws(StoreError) -> Value? {
    let result: Result<Value, StoreError>? = linked.withLockIfAvailable { linked in
      do throws(StoreError) { return .success(try body(&linked)) } catch { return .failure(error) }
    }
    return try result?.get()
  }

  /// Whether nothing is kept; false also while another call is at it.
  var isEmpty: Bool { linked.withLockIfAvailable { $0 == nil } ?? false }
}
