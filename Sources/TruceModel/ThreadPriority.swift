import Glibc

/// How far a thread gives way to others where the processor does not do for all.
package enum ThreadPriority {
  /// The nice value of the thread that asks: 0, or more where it gives way.
  package static var nice: Int32 { getpriority(who, 0) }

  /// Raises the nice value of the thread that asks to `nice`, if it is lower: each step makes its share
  /// of a busy processor about a fifth smaller. Without privileges it can't be lowered again.
  package static func giveWay(by nice: Int32) {
    guard nice > 0, Self.nice < nice else { return }
    _ = setpriority(who, 0, nice)
  }

  private static var who: __priority_which_t { __priority_which_t(PRIO_PROCESS.rawValue) }
}
