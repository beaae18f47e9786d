import TruceText

extension ExtractionLexicons {
  /// The key and the marks of `word`, whatever it has been given.
  func note(_ word: Word) -> WordNote {
    let key = lemmas.of(word)
    var known = lists[key] ?? []
    if word.form.hasSuffix("ing"), lists[word.form.lowercased()]?.contains(.triggers) == true {
      known.insert(.gerunds)
    }
    if AccordNouns.mayNameAccord(key) { known.insert(.accords) }
    if SpeechFinder.opensSaying(key) { known.insert(.sayings) }
    var marks = WordMarks(rawValue: UInt16(known.rawValue))
    if isEventWord(key), !isAccording(word, key) {
      marks.insert(.event)
    } else if isOpening(key) {
      marks.insert(.opening)
    }
    if forces.contains(key) { marks.insert(.force) }
    if cues[key] != nil { marks.insert(.cue) }
    if DeedFinder.isDeed(key) { marks.insert(.deed) }
    if DeedFinder.isGuilt(key) { marks.insert(.guilt) }
    if FalseCharge.isNoun(key) || key == "which" { marks.insert(.charge) }
    if RejectedCharge.isDenying(key) || FalseCharge.isUntruth(key) { marks.insert(.denial) }
    if AccordNouns.namesTruce(word.form) { marks.insert(.truce) }
    return WordNote(key: key, marks: marks.rawValue)
  }

  /// "according to": no accord.
  private func isAccording(_ word: Word, _ key: String) -> Bool {
    key == "accord" && word.form.lowercased() == "according"
  }

  /// The lower-case lemma of `word`, for look-ups.
  func key(of word: Word) -> String { word.key.isEmpty ? lemmas.of(word) : word.key }

  /// What the lexicons tell of `word` by itself.
  func marks(of word: Word) -> WordMarks {
    WordMarks(rawValue: word.key.isEmpty ? note(word).marks : word.marks)
  }

  /// `key(of:)` of the word at `index` of `words`.
  func key(at index: Int, of words: [Word]) -> String {
    words[index].key.isEmpty ? lemmas.of(words[index]) : words[index].key
  }

  /// `marks(of:)` of the word at `index` of `words`.
  func marks(at index: Int, of words: [Word]) -> WordMarks {
    WordMarks(rawValue: words[index].key.isEmpty ? note(words[index]).marks : words[index].marks)
  }

  /// The keys of `words` and the lists with entries that start with them.
  func notes(of words: [Word]) -> (keys: [String], lists: [WordLists]) {
    (
      words.indices.map { key(at: $0, of: words) },
      words.indices.map { marks(at: $0, of: words).lists }
    )
  }
}
