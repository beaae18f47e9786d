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
}
