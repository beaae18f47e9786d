/// Waiting for what happens in another process.
struct Patience: Sendable {
  let seconds: Double

  /// Asks `holds` until it is true; false: it never was.
  ///
  /// The last asking begins after the time is over: the tests beside this one take the threads of
  /// Swift's tasks for many seconds, and an answer that is read late says how it was early.
  func until(_ holds: () async throws -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      let isLast = ContinuousClock.now >= end
      if try await holds() { return true }
      if isLast { return false }
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}
