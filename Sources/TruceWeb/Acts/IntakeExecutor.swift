import NIOPosix
import TruceModel

/// Threads of their own for reading reports, so that pages are served meanwhile.
///
/// Tasks that prefer it run here with all their children. The threads give way to those that serve
/// pages: their nice value is raised by ten.
final class IntakeExecutor: TaskExecutor {
  private let pool: NIOThreadPool

  init(threads: Int) {
    pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    pool.submit { _ in
      ThreadPriority.giveWay(by: 10)
      job.runSynchronously(on: self.asUnownedTaskExecutor())
    }
  }

  func stop() async {
    try? await pool.shutdownGracefully()
  }
}
