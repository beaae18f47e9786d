import Foundation
import HTTPTypes
import TruceStore

/// A folder whose reports are added as they come.
struct WatchedFolder: Sendable {
  let path: String

  /// A report's file; `key` changes when the file does.
  struct File: Hashable, Sendable {
    var path: String
    var key: String
  }

  private static let endings = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "jsonl", "ndjson",
  ]

  /// The files in it, in the order of their names; hidden ones and those still being written (younger
  /// than two seconds) left out. Throws `Trouble` where it cannot be read.
  func files() throws -> [File] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
      let walker = FileManager.default.enumerator(atPath: path)
    else { throw Trouble(.unprocessableContent, "The folder cannot be read. Check its name.") }
    let names = walker.compactMap { $0 as? String }.filter(Self.isReport).sorted()
    return names.compactMap { name in
      let full = "\(path)/\(name)"
      guard let facts = try? FileManager.default.attributesOfItem(atPath: full),
        facts[.type] as? FileAttributeType == .typeRegular,
        let changed = facts[.modificationDate] as? Date, Date().timeIntervalSince(changed) > 2
      else { return nil }
      let size = (facts[.size] as? NSNumber)?.intValue ?? 0
      return File(
        path: full, key: "\(name)|\(size)|\(Int(changed.timeIntervalSince1970 * 1000))")
    }
  }

  private static func isReport(_ name: String) -> Bool {
    let bare = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return !name.split(separator: "/").contains { $0.hasPrefix(".") }
      && endings.contains(bare.split(separator: ".").last?.lowercased() ?? "")
  }

  /// Whether `path` lies in one of `roots`, links followed.
  static func isAllowed(_ path: String, in roots: [String]) -> Bool {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    return roots.contains { root in
      let root = URL(fileURLWithPath: root).resolvingSymlinksInPath().standardizedFileURL.path
      return real == root || real.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    }
  }
}
