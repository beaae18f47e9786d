import Foundation
import Glibc

/// Lets every other program go first.
///
/// Adding thousands of reports takes both cores of a small machine; whoever reads on a desk beside it
/// must not wait for that.
enum Yielding {
  /// Raises the nice value of all threads of this process, and of those that they start, to that of
  /// the desk's own intake: they get a tenth of what others get where there is not enough.
  static func toOthers() {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    for thread in threads.compactMap(id_t.init) {
      _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), thread, 10)
    }
  }
}
