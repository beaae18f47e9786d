import Foundation

/// Reads the targets and their dependencies out of the text of `Package.swift`.
///
/// It knows the forms that this manifest uses: `target("Name", [...])` and an `executableTarget`.
enum Manifest {
  static func dependencies(in text: String) -> [String: Set<String>] {
    let list = text.components(separatedBy: "targets: [").last ?? ""
    var result: [String: Set<String>] = [:]
    for piece in list.components(separatedBy: "target(").dropFirst() {
      // `piece` begins behind "target(" of a stage.
      guard let name = firstQuoted(piece) else { continue }
      result[name] = names(in: bracketed(piece))
    }
    for piece in list.components(separatedBy: "executableTarget(").dropFirst() {
      guard let name = firstQuoted(piece) else { continue }
      result[name] = names(in: bracketed(piece))
    }
    return result
  }

  private static func firstQuoted(_ text: String) -> String? {
    let parts = text.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }

  /// What stands between the first "[" and its "]".
  private static func bracketed(_ text: String) -> Substring {
    guard let open = text.firstIndex(of: "[") else { return "" }
    var depth = 0
    for index in text[open...].indices {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      if depth == 0 { return text[text.index(after: open)..<index] }
    }
    return ""
  }

  /// The quoted names; of `.product(name: "X", package: "y")` the first.
  private static func names(in list: Substring) -> Set<String> {
    var names: Set<String> = []
    var rest = list
    while let open = rest.firstIndex(of: "\"") {
      let tail = rest[rest.index(after: open)...]
      guard let close = tail.firstIndex(of: "\"") else { break }
      if !rest[..<open].hasSuffix("package: ") { names.insert(String(tail[..<close])) }
      rest = tail[tail.index(after: close)...]
    }
    return names
  }
}
