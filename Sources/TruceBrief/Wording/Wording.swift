package import TruceModel

/// Single values in plain English: days, counts, places, names.
///
/// It never says more than the value does: a month stays a month, an open bound stays open.
package struct Wording: Sendable {
  package let phrases: Phrases

  package init(phrases: Phrases) { self.phrases = phrases }

  /// The category's own words as a phrase of Truce's.
  func phrase<Value: RawRepresentable<String>>(_ category: String, _ value: Value) -> BriefLine {
    BriefLine(runs: [.phrase(phrases[category, value.rawValue])])
  }

  /// The first letter in upper case.
  package static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The first letter of the line in upper case, whatever run it stands in.
  static func capitalized(_ line: BriefLine) -> BriefLine {
    guard let first = line.runs.first else { return line }
    var result = line
    switch first {
    case .phrase(let words): result.runs[0] = .phrase(capitalized(words))
    case .value(let words): result.runs[0] = .value(capitalized(words))
    case .quotation, .link, .notes: break
    }
    return result
  }

  /// "a, b and c".
  func list(_ lines: [BriefLine]) -> BriefLine {
    guard lines.count > 1, let last = lines.last else { return lines.first ?? BriefLine() }
    return lines.dropLast().joined(by: ", ") + " and " + last
  }

  /// "a, b and c" of names, at most `limit` of them, the rest counted.
  package func names(_ entities: [Entity], limit: Int = 6) -> BriefLine {
    var seen: Set<String> = []
    let names = entities.map(\.name).filter { seen.insert($0).inserted }
    guard names.count > limit else { return list(names.map { "\($0)" }) }
    let shown: [BriefLine] = names.prefix(limit).map { "\($0)" }
    return shown.joined(by: ", ") + " and \(names.count - limit) more"
  }

  /// "1 report", "2 reports".
  func counted(_ number: Int, _ one: String, _ many: String? = nil) -> BriefLine {
    let noun = number == 1 ? one : many ?? one + "s"
    return BriefLine(runs: [.value(Self.grouped(number)), .phrase(" " + noun)])
  }

  /// Digits in groups of three: 12,500.
  package static func grouped(_ number: Int) -> String {
    var digits = String(abs(number))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "−" : "") + groups.joined(separator: ",")
  }
}
