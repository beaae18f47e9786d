import Glibc
import Testing

@testable import TruceWeb

struct WorkPoolTests {
  /// The nice value of the thread that asks.
  private static func niceness() -> Int32 {
    getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0)
  }

  @Test func `the thread that links gives way and those that serve do not`() async throws {
    let plain = WorkPool(threads: 1)
    let yielding = WorkPool(threads: 1, nice: 5)
    let usual = try await plain.run { Self.niceness() }
    let raised = try await yielding.run { Self.niceness() }
    #expect(raised == max(usual, 5))
    #expect(try await plain.run { Self.niceness() } == usual)
    await plain.stop()
    await yielding.stop()
  }
}
