import TruceModel
import TruceText

extension SentenceReading {
  /// Whether `word` stands in a dateline that the sentence opens with: a place in capitals and an
  /// agency in brackets ("DAMASCUS (Agency)"), or a place in capitals and its country, in a text
  /// that is not in capitals throughout.
  func isDateline(_ word: Int) -> Bool {
    guard word < 6, !isUpperCase else { return false }
    var last = -1
    while last + 1 < min(count, 6), Self.isInCapitals(words[last + 1].form) { last += 1 }
    guard last >= 0, placeAt[0] >= 0, words[0].form.utf8.count > 3 else { return false }
    if word <= last { return true }
    guard last + 1 < count else { return false }
    if words[last + 1].form == "(" {
      return (last + 1..<min(count, last + 6)).first { words[$0].form == ")" }.map { word <= $0 }
        ?? false
    }
    return placeAt[last + 1] >= 0 && placeAt[word] == placeAt[last + 1]
  }

  /// Whether `word` stands between square brackets: a note of whoever relays the text.
  func isBracketed(_ word: Int) -> Bool {
    guard allMarks.contains(.bracket) else { return false }
    for index in stride(from: word, through: max(0, word - 14), by: -1) {
      switch words[index].form.onlyByte {
      case UInt8(ascii: "]"): return false
      case UInt8(ascii: "["): return true
      default: continue
      }
    }
    return false
  }

  /// Whether most of `words` are in capitals.
  static func areInCapitals(_ words: [Word]) -> Bool {
    var lower = 0
    // By index: a word that is handed on is copied with its strings.
    for index in words.indices {
      if endsInSmallLetter(words[index].form) { lower += 1 }
      if lower > 3 { return false }
    }
    return lower * 3 < words.count
  }

  private static func endsInSmallLetter(_ form: String) -> Bool {
    let last = form.utf8.withContiguousStorageIfAvailable { $0.last } ?? form.utf8.last
    return last.map { $0 >= 0x61 && $0 <= 0x7a } ?? false
  }

  private static func isInCapitals(_ form: String) -> Bool {
    form.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5a || $0 == UInt8(ascii: "-") }
      && form.utf8.count > 1
  }

  /// "NEW DELHI: India accused": in a text that is not in capitals, and where somebody else is said to
  /// speak behind it, the capitals ahead of the first colon only say where it was filed.
  func isFiledFrom(_ range: Range<Int>) -> Bool {
    guard index == 0, !isUpperCase, range.upperBound < count else { return false }
    let isCapitals = range.allSatisfy { word in
      words[word].form.utf8.allSatisfy { !(0x61...0x7a).contains($0) }
        && (nameAt[word] < 0 || names[nameAt[word]].entities.allSatisfy { $0.kind == .state })
    }
    guard isCapitals else { return false }
    return (range.upperBound + 2..<max(range.upperBound + 2, count)).contains { word in
      marks[word].lists.contains(.cues) && tag(word) == .verb
        && child(word, .nsubj).map { $0 > range.upperBound && tag($0) != .pron } ?? false
    }
  }
}
