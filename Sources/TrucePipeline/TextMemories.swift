import Synchronization
import TruceText

/// The memories of one run, one for each group of reports that is being read at the moment.
final class TextMemories: Sendable {
  private let idle = Mutex<[TextMemory]>([])
  private let noter: WordNoter?

  /// `noter` makes the notes of words in every memory.
  init(noter: WordNoter?) { self.noter = noter }

  /// Calls `body` with a memory that nobody else uses meanwhile.
  func withOne<Value>(_ body: (inout TextMemory) -> Value) -> Value {
    var memory = idle.withLock { $0.popLast() } ?? TextMemory(noter: noter)
    let value = body(&memory)
    idle.withLock { $0.append(memory) }
    return value
  }
}
