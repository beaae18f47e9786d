import Glibc
import NIOPosix

/// A fixed number of threads for work that waits for the disk or takes long.
///
/// Handlers run on the threads that serve every connection, so nothing there may block: reading the
/// ledger and putting a page into words happen here.
struct WorkPool: Sendable {
  private let pool: NIOThreadPool
  private let givesWay: Bool

  /// `givesWay`: to threads that serve pages.
  init(threads: Int, givesWay: Bool = false) {
    self.givesWay = givesWay
    pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
  }

  /// Runs `body` on one of the threads, once one is free.
  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    guard givesWay else { return try await pool.runIfActive(body) }
    return try await pool.runIfActive {
      Self.giveWay()
      return try body()
    }
  }

  /// Raises the nice value of the thread that it is called on by ten.
  static func giveWay() {
    _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
  }

  /// Ends the threads once their work is done.
  func stop() async {
    try? await pool.shutdownGracefully()
  }
}
