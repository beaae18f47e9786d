import Foundation
import TruceModel

/// The open lists of this target: triggers, harm words, means, cues and common nouns for persons.
struct ExtractionLexicons: Sendable {
  private(set) var triggers = PhraseIndex<Trigger>()
  private(set) var harms = PhraseIndex<HarmWord>()
  private(set) var means = PhraseIndex<MeansWord>()
  private(set) var cues = LemmaTable<Cue>()
  private(set) var persons = PhraseIndex<PersonNoun>()
  private(set) var accords = PhraseIndex<AccordFrame>()
  private(set) var constructions = LemmaTable<[Construction]>()
  private(set) var lemmas = LemmaKey(verbs: [])
  /// Entries of one word, those that ask for a weapon beside them left out, and nouns for agreements.
  private(set) var eventWords: LemmaSet = []
  /// Lemmas that may tell an event where `opensEvent` says so: the first words of the longer entries, the
  /// words that ask for a weapon, verbs of which single readers know.
  private(set) var openings: LemmaSet = []
  /// The marks that words have by their keys.
  private(set) var markTable = MarkTable()
  /// Nouns of one word for those whose presence in a place is an event.
  private(set) var forces: LemmaSet = []

  /// Reads the files of `Resources/en`; throws where one is missing or malformed.
  init() throws(LexiconError) {
    var verbs: LemmaSet = []
    try readTriggers(&verbs)
    try readHarms(&verbs)
    try readMeans()
    try readCues(&verbs)
    try readAccords(&verbs)
    try readConstructions(&verbs)
    try readPersons()
    noteClosedSets()
    lemmas = LemmaKey(verbs: verbs)
    markTable = MarkTable(self)
  }

  private mutating func readTriggers(_ verbs: inout LemmaSet) throws(LexiconError) {
    for (line, row) in try Self.rows("triggers", columns: 7) {
      guard let trigger = Trigger(row: row) else { throw Self.malformed("triggers", line, row) }
      triggers.insert(row[0], trigger)
      // Tokenizers differ on hyphens.
      if Self.hasHyphen(row[0]) {
        triggers.insert(Self.joiningHyphens(row[0]), trigger)
        noteOpening(Self.joiningHyphens(row[0]))
      }
      if trigger.form == .verb { verbs.insert(Self.first(row[0])) }
      noteOpening(row[0], needsMeans: trigger.need == .means)
    }
  }

  private mutating func readHarms(_ verbs: inout LemmaSet) throws(LexiconError) {
    for (line, row) in try Self.rows("harms", columns: 4) {
      guard let harm = HarmWord(row: row) else { throw Self.malformed("harms", line, row) }
      harms.insert(row[0], harm)
      noteOpening(row[0])
      if harm.form == .verb { verbs.insert(Self.first(row[0])) }
    }
  }

  private mutating func readMeans() throws(LexiconError) {
    for (line, row) in try Self.rows("means", columns: 3) {
      guard let word = MeansWord(row: row) else { throw Self.malformed("means", line, row) }
      means.insert(row[0], word)
      if Self.hasHyphen(row[0]) { means.insert(Self.joiningHyphens(row[0]), word) }
    }
  }

  private mutating func readCues(_ verbs: inout LemmaSet) throws(LexiconError) {
    for (line, row) in try Self.rows("cues", columns: 5) {
      guard let cue = Cue(row: row) else { throw Self.malformed("cues", line, row) }
      cues.set(row[0], cues[row[0]]?.joined(with: cue) ?? cue)
      verbs.insert(row[0])
    }
  }

  private mutating func readAccords(_ verbs: inout LemmaSet) throws(LexiconError) {
    for (line, row) in try Self.rows("accords", columns: 4) {
      guard let frame = AccordFrame(row: row) else { throw Self.malformed("accords", line, row) }
      accords.insert(row[0], frame)
      if frame.form == .verb { verbs.insert(Self.first(row[0])) }
    }
  }

  private mutating func readConstructions(_ verbs: inout LemmaSet) throws(LexiconError) {
    for (line, row) in try Self.rows("constructions", columns: 8) {
      guard let construction = Construction(row: row) else {
        throw Self.malformed("constructions", line, row)
      }
      // Those that ask for more words are tried first.
      var list = constructions[row[0]] ?? []
      let at = list.firstIndex { $0.behind.count < construction.behind.count } ?? list.count
      list.insert(construction, at: at)
      constructions.set(row[0], list)
      verbs.insert(row[0])
    }
  }

  private mutating func readPersons() throws(LexiconError) {
    for (line, row) in try Self.rows("persons", columns: 4) {
      guard let noun = PersonNoun(row: row) else { throw Self.malformed("persons", line, row) }
      persons.insert(row[0], noun)
      if noun.isArmed,
        noun.kind == .stateForce || noun.kind == .armedGroup || noun.kind == .vehicle,
        !row[0].utf8.contains(UInt8(ascii: " "))
      {
        forces.insert(row[0])
      }
    }
  }

  /// Notes the words of closed sets that tell an event or may: terms of agreements, presence, denials and guilt
  /// are told without any word of conflict.
  private mutating func noteClosedSets() {
    for word in [
      "cover", "exclude", "stipulate", "envisage", "absent", "deny", "responsibility",
      "credit",
    ] {
      eventWords.insert(word)
    }
    for word in AccordNouns.nouns.lemmas { eventWords.insert(word) }
    for word in SituationFinder.framed + AccordFinder.breaking.lemmas + SpeechActFinder.verbs
      + constructions.lemmas
    {
      openings.insert(word)
    }
  }

  /// Notes with what words an entry of these lemmas begins.
  private mutating func noteOpening(_ entry: String, needsMeans: Bool = false) {
    if entry.utf8.contains(UInt8(ascii: " ")) || needsMeans {
      openings.insert(Self.first(entry))
    } else {
      eventWords.insert(entry)
    }
  }

  private static func first(_ lemmas: String) -> String {
    String(Substring(lemmas.utf8.prefix { $0 != UInt8(ascii: " ") }))
  }

  private static func hasHyphen(_ lemmas: String) -> Bool {
    lemmas.utf8.contains(UInt8(ascii: "-")) && lemmas.contains(" - ")
  }

  /// `counter - attack` as one word.
  private static func joiningHyphens(_ lemmas: String) -> String {
    var words: [String] = []
    var joins = false
    for part in lemmas.split(separator: " ") {
      if part == "-" {
        joins = true
      } else if joins, let last = words.popLast() {
        words.append(last + "-" + part)
        joins = false
      } else {
        words.append(String(part))
      }
    }
    return words.joined(separator: " ")
  }

  /// The rows of a file with their numbers; throws where one has fewer than `columns` and an
  /// example.
  private static func rows(
    _ name: String, columns: Int
  ) throws(LexiconError) -> [(Int, [String])] {
    let table = try table(name)
    for (line, row) in table.rows.enumerated() where row.count <= columns {
      throw malformed(name, line, row)
    }
    return Array(table.rows.enumerated()).map { ($0.offset, $0.element) }
  }

  /// The table `Resources/en/<name>.tsv`.
  static func table(_ name: String) throws(LexiconError) -> LexiconTable {
    // Not `resourceURL`: on Linux that already points into a folder named `Resources`.
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/en/\(name).tsv")
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw LexiconError(path: "Resources/en/\(name).tsv", reason: .missing)
    }
    return try LexiconTable(contentsOf: url)
  }

  private static func malformed(_ name: String, _ line: Int, _ row: [String]) -> LexiconError {
    LexiconError(
      path: "\(name).tsv",
      reason: .malformed(line: line + 1, "cannot read entry '\(row.first ?? "")'"))
  }
}
