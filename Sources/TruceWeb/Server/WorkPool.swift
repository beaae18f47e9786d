import NIOPosix
import TruceModel

/// A fixed number of threads for work that waits for the disk or takes long.
///
/// Handlers run on the threads that serve every connection, so nothing there may block: reading the
/// ledger and putting a page into words happen here.
struct WorkPool: Sendable {
  private let pool: NIOThreadPool
  private let nice: Int32

  /// `nice`: how far the threads give way to others where the processor does not do for all; see
  /// `ThreadPriority`.
  init(threads: Int, nice: Int32 = 0) {
    pool = NIOThreadPool(numberOfThreads: threads)
    self.nice = nice
    pool.start()
  }

  /// Runs `body` on one of the threads, once one is free.
  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await pool.runIfActive { [nice] in
      if nice > 0 { ThreadPriority.giveWay(by: nice) }
      return try body()
    }
  }

  /// Ends the threads once their work is done.
  func stop() async {
    try? await pool.shutdownGracefully()
  }
}
