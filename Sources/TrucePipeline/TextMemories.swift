import Synchronization
import TruceText

/// The memories of one run, one for each group of reports that is being read at the moment.
final class TextMemories: Sendable {
  private let idle = Mutex<[TextMemory]>([])

  /// Calls `body` with a memory that nobody else uses meanwhile.
  func withOne<Value>(_ body: (inout TextMemory) -> Value) -> Value {
    var memory = idle.withLock { $0.popLast() } ?? TextMemory()
    let value = body(&memory)
    idle.withLock { $0.append(memory) }
    return value
  }
}
