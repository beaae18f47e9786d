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

  /// The keys of `words` and their marks.
  func notes(of words: [Word]) -> (keys: [String], marks: [WordMarks]) {
    var keys: [String] = []
    var marks: [WordMarks] = []
    keys.reserveCapacity(words.count)
    marks.reserveCapacity(words.count)
    for index in words.indices {
      if words[index].key.isEmpty {
        let note = note(words[index])
        keys.append(note.key)
        marks.append(WordMarks(rawValue: note.marks))
      } else {
        keys.append(words[index].key)
        marks.append(WordMarks(rawValue: words[index].marks))
      }
    }
    return (keys, marks)
  }
}
