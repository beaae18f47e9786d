/// What a file holds, by its name or its first bytes.
package enum FileKind: Sendable, Equatable {
  case plain, markdown, html, jsonLines

  /// By the extension, with or without `.gz`; nil for one that is not known.
  package init?(path: String) {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let bare = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    guard let dot = bare.lastIndex(of: "."), dot != bare.startIndex else { return nil }
    switch bare[bare.index(after: dot)...] {
    case "txt", "text": self = .plain
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }

  /// By content, for a file whose name says nothing.
  package init(sniffing bytes: [UInt8]) {
    let head = bytes.prefix(1024).filter { $0 != 0 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
    let start = head.drop { $0 <= 0x20 || $0 >= 0x80 }
    if start.first == UInt8(ascii: "{"), head.contains(UInt8(ascii: ":")) {
      self = .jsonLines
    } else if ["<!doctype html", "<html", "<head", "<body", "<?xml"].contains(where: {
      start.starts(with: $0.utf8)
    }) {
      self = .html
    } else {
      self = .plain
    }
  }
}
