import TruceText

extension ExtractionLexicons {
  /// The key and the marks of `word`, whatever it has been given.
  func note(_ word: Word) -> WordNote {
    let key = lemmas.of(word)
    var marks = markTable[key]
    if key == "accord", word.form.lowercased() == "according" {
      // "according to": no accord.
      marks.remove(.event)
      if openings.contains(key) { marks.insert(.opening) }
    }
    if word.form.hasSuffix("ing"),
      markTable[word.form.lowercased()].lists.contains(.triggers)
    {
      marks.insert(WordMarks(.gerunds))
    }
    if AccordNouns.namesTruce(word.form) { marks.insert(.truce) }
    if word.lemma != key {
      marks.subtract(.ofLemmas)
      marks.formUnion(markTable[word.lemma].intersection(.ofLemmas))
    }
    marks.formUnion(WordMarks(sign: word.form))
    return WordNote(key: key, marks: marks.rawValue)
  }

  /// The lower-case lemma of the word at `index` of `words`, for look-ups.
  func key(at index: Int, of words: [Word]) -> String {
    words[index].key.isEmpty ? lemmas.of(words[index]) : words[index].key
  }

  /// What the lexicons tell of the word at `index` of `words` by itself.
  func marks(at index: Int, of words: [Word]) -> WordMarks {
    WordMarks(rawValue: words[index].key.isEmpty ? note(words[index]).marks : words[index].marks)
  }

  /// Gives their keys and marks to those of `words` that have none yet.
  func note(_ words: inout [Word]) {
    for index in words.indices where words[index].key.isEmpty {
      let note = note(words[index])
      words[index].key = note.key
      words[index].marks = note.marks
    }
  }
}
