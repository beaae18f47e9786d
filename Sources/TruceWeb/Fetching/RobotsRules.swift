import Foundation

/// What a site's robots.txt asks of programs named `Truce`, or of all where it names none such.
///
/// Source: RFC 9309, Robots Exclusion Protocol, sections 2.1 to 2.2.3.
struct RobotsRules: Hashable, Sendable {
  /// A line `Allow` or `Disallow`.
  private struct Rule: Hashable, Sendable {
    var isAllowed: Bool
    /// Normalised; `*` stands for any bytes, `$` at the end for the end of the path.
    var pattern: [UInt8]
  }

  private var rules: [Rule] = []

  /// As the file names the program; case does not matter.
  static let product = "truce"
  /// What lies behind this many bytes is not read (RFC 9309, section 2.5).
  static let mostBytes = 500 << 10
  private static let mostRules = 1000
  private static let longestPattern = 512
  private static let longestPath = 2048

  /// Nothing is asked: everything may be fetched.
  init() {}

  /// The rules of `file`, whatever it is; what is no rule is passed over.
  init(_ file: [UInt8]) {
    var own: [Rule]?
    var all: [Rule] = []
    var agents: [String] = []
    var isInRules = false
    for line in Self.lines(of: file) {
      guard let (key, value) = Self.pair(line) else { continue }
      switch key {
      case "user-agent":
        if isInRules { agents = [] }
        isInRules = false
        agents.append(value.lowercased())
        if value.lowercased() == Self.product, own == nil { own = [] }
      case "allow", "disallow":
        isInRules = true
        guard !value.isEmpty, value.utf8.count <= Self.longestPattern else { continue }
        let rule = Rule(
          isAllowed: key == "allow", pattern: Self.normalized(Array(value.utf8)))
        if agents.contains(Self.product) { own?.append(rule) }
        if agents.contains("*") { all.append(rule) }
      default: continue
      }
    }
    rules = Array((own ?? all).prefix(Self.mostRules))
  }

  /// The lines that are read; one that is cut off is none.
  private static func lines(of file: [UInt8]) -> [ArraySlice<UInt8>] {
    let lines = file.prefix(mostBytes).split { $0 == 10 || $0 == 13 }
    return file.count > mostBytes ? lines.dropLast() : lines
  }

  /// Key and value of a line, without its remark.
  private static func pair(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
    let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return (
      parts[0].trimmingCharacters(in: .whitespaces).lowercased(),
      parts[1].trimmingCharacters(in: .whitespaces)
    )
  }

  /// Whether `path`, with its query, may be fetched: the longest rule that matches counts, of two
  /// alike the one that allows.
  func allows(_ path: String) -> Bool {
    guard path != "/robots.txt" else { return true }
    let path = Self.normalized(Array(path.utf8.prefix(Self.longestPath)))
    var best: (length: Int, isAllowed: Bool) = (0, true)
    for rule in rules where Self.matches(rule.pattern, path) {
      let length = rule.pattern.count
      if length > best.length || (length == best.length && rule.isAllowed) {
        best = (length, rule.isAllowed)
      }
    }
    return best.isAllowed
  }

  /// Whether `path` begins with `pattern`. Takes time in the product of both lengths at worst.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pattern = isAnchored ? pattern.dropLast() : pattern[...]
    var p = 0
    var s = 0
    var star: (pattern: Int, path: Int)?
    while true {
      if p == pattern.count, !isAnchored || s == path.count { return true }
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        star = (p, s)
        p += 1
      } else if p < pattern.count, s < path.count, pattern[p] == path[s] {
        p += 1
        s += 1
      } else if let last = star, last.path < path.count {
        star = (last.pattern, last.path + 1)
        p = last.pattern + 1
        s = last.path + 1
      } else {
        return false
      }
    }
  }

  /// `bytes` with escapes of plain characters undone, other escapes in capitals, and bytes that are
  /// not ASCII escaped, so that one path is written in one way.
  private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
        let code = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result += isPlain(code) ? [code] : [byte, digits[Int(code >> 4)], digits[Int(code & 15)]]
        index += 3
        continue
      }
      result +=
        byte < 0x80 ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      index += 1
    }
    return result
  }

  /// RFC 3986, section 2.3: unreserved.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
