import Foundation
import TruceModel

/// Writes a user gazetteer beside its place and renames it there at the end.
struct UserTableWriter {
  let target: URL
  private let draft: URL
  private let file: FileHandle
  private var pending: [UInt8] = []
  private var failure: String?

  /// Opens the draft, in a folder that is made if need be. Throws where that cannot be done.
  init(_ target: URL, source: String) throws(LexiconError) {
    let folder = target.deletingLastPathComponent()
    let name = ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part"
    draft = folder.appendingPathComponent(name)
    self.target = target
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data().write(to: draft)
      file = try FileHandle(forWritingTo: draft)
    } catch {
      throw LexiconError(path: target.path, reason: .unreadable(error.localizedDescription))
    }
    add("# User gazetteer made by truce from \(source).\n")
    add("# Columns: key, name, other names, kind, latitude, longitude, country, province, ")
    add("population\n")
  }

  mutating func add(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count > 1 << 20 { flush() }
  }

  private mutating func flush() {
    do { try file.write(contentsOf: pending) } catch {
      failure = failure ?? error.localizedDescription
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Puts the draft in its place. Throws where something could not be written.
  mutating func finish() throws(LexiconError) {
    flush()
    do { try file.close() } catch { failure = failure ?? error.localizedDescription }
    if failure == nil, rename(draft.path, target.path) != 0 {
      failure = String(cString: strerror(errno))
    }
    if let failure { throw LexiconError(path: target.path, reason: .unreadable(failure)) }
  }

  /// Removes the draft; what was there before stays.
  func abandon() { unlink(draft.path) }
}
