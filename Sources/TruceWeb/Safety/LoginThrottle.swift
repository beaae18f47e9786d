import Foundation
import TruceStore

/// How long someone waits who did not know the password.
///
/// Failures are counted for each name and each network address, in the ledger, so that a restart
/// changes nothing. A name has five attempts, an address twenty; from there on each failure doubles
/// the wait, from thirty seconds to fifteen minutes. A day without failure forgets them.
struct LoginThrottle: Sendable {
  let store: Store

  static let freeForName = 5
  static let freeForAddress = 20
  static let shortest = 30
  static let longest = 900

  /// Seconds until `name` may be tried from `address`; 0: at once.
  func wait(name: String, address: String, at time: Date) throws -> Int {
    max(
      try wait("name:\(name)", free: Self.freeForName, time),
      try wait("address:\(address)", free: Self.freeForAddress, time))
  }

  func noteFailure(name: String, address: String, at time: Date) throws {
    try store.noteLoginFailure("name:\(name)", at: time)
    try store.noteLoginFailure("address:\(address)", at: time)
  }

  func noteSuccess(name: String) throws { try store.forgetLoginFailures("name:\(name)") }

  private func wait(_ subject: String, free: Int, _ time: Date) throws -> Int {
    guard let failures = try store.loginFailures(subject) else { return 0 }
    let since = Int(time.timeIntervalSince(failures.last).rounded(.down))
    return max(0, Self.delay(failures: failures.count, free: free) - since)
  }

  /// Seconds to wait after so many failures in a row.
  static func delay(failures: Int, free: Int) -> Int {
    guard failures >= free else { return 0 }
    return min(longest, shortest << min(10, failures - free))
  }
}
