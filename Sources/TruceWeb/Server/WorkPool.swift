import NIOPosix

/// A fixed number of threads for work that waits for the disk or takes long.
///
/// Handlers run on the threads that serve every connection, so nothing there may block: reading the
/// ledger and putting a page into words happen here.
struct WorkPool: Sendable {
  private let pool: NIOThreadPool

  init(threads: Int) {
    pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
  }

  /// Runs `body` on one of the threads, once one is free.
  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await pool.runIfActive(body)
  }

  /// Ends the threads once their work is done.
  func stop() async {
    try? await pool.shutdownGracefully()
  }
}
