import TruceModel

extension Wording {
  /// A sentence of another stage in the brief's words: days written out, event types by their
  /// phrases, ids of provisions left out.
  package func plain(_ sentence: String) -> String {
    var words: [String] = []
    var afterProvision = false
    for word in sentence.split(separator: " ", omittingEmptySubsequences: false) {
      if afterProvision, let last = words.last, word.contains(where: \.isNumber) {
        afterProvision = false
        words[words.count - 1] = last.replacing("provision", with: "the term")
        words.append(String(word.drop { !Self.isTrailing($0) }))
        if words.last?.isEmpty == true { words.removeLast() }
        continue
      }
      afterProvision = word == "provision" && words.last != "the"
      words.append(plainWord(word))
    }
    return words.joined(separator: " ").replacing(" ;", with: ";").replacing(" ,", with: ",")
      .replacing("(known to the ", with: "(placed no closer than the ")
  }

  /// `word` with a day or event type in it, which hold hyphens, put into words; marks around it are
  /// kept.
  private func plainWord(_ word: Substring) -> String {
    guard word.utf8.contains(UInt8(ascii: "-")) else { return String(word) }
    let head = word.prefix { $0 == "(" || $0 == "\"" || $0 == "“" }
    let rest = word.dropFirst(head.count)
    let core = rest.prefix { !Self.isTrailing($0) }
    let tail = rest.dropFirst(core.count)
    if core.count == 10, let day = CalendarDay(iso: core) {
      return "\(head)\(Self.day(day))\(tail)"
    }
    if core.contains("-"), let type = EventType(rawValue: String(core)) {
      return "\(head)\(phrases["type", type.rawValue])\(tail)"
    }
    return String(word)
  }

  private static func isTrailing(_ character: Character) -> Bool {
    ",;:.)\"”".contains(character)
  }
}
