import TruceModel

@testable import TruceBrief

/// Every text in a value, found by reflection.
struct StoredText {
  private var texts: [String] = []

  mutating func collect(_ value: Any) {
    if let text = value as? String {
      texts.append(text)
    } else if let day = value as? CalendarDay {
      texts += [Wording.day(day), Wording.day(day, months: .short)]
    } else {
      for child in Mirror(reflecting: value).children { collect(child.value) }
    }
  }

  /// Whether `words` stand in a stored text (the first letter's case apart), or are a number, a
  /// clock time or days.
  func holds(_ words: String) -> Bool {
    let plain = words.hasSuffix(".") ? String(words.dropLast()) : words
    if texts.contains(where: { $0.lowercased().contains(plain.lowercased()) }) { return true }
    return plain.split(separator: " ").allSatisfy { Self.isNumberOrDate($0) }
  }

  /// Whether `words` are a stretch of a stored text.
  func quotes(_ words: String) -> Bool { texts.contains { $0.contains(words) } }

  /// Whether `words` hold one of the names that only the data know.
  func names(_ words: String) -> Bool {
    ["Idlib", "Russia", "Observatory", "CENTCOM", "United States", "Meridian", "Volga"]
      .contains { words.contains($0) }
  }

  private static func isNumberOrDate(_ word: Substring) -> Bool {
    let months: Set<Substring> = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December", "to",
    ]
    return months.contains(word) || word.allSatisfy { $0.isNumber || $0 == "," || $0 == ":" }
  }
}
