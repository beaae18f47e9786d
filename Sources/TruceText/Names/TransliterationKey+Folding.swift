extension TransliterationKey {
  /// The key of a name already reduced to letters and single separators.
  static func fold(_ letters: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(letters.count)
    var start = 0
    while start < letters.count {
      let end = wordEnd(letters, start)
      let word = start..<end
      start = end + 1
      if end < letters.count, isArticle(letters[word], before: letters[start...].prefix(3)) {
        let isJoined = letters[end] == LatinLetters.hyphen
        if isJoined || word.lowerBound > 0 || !isEnglish(letters[word]) { continue }
      }
      if !key.isEmpty { key.append(LatinLetters.space) }
      appendFolded(letters, word, to: &key)
    }
    return key
  }

  /// The end of the word that begins at `start`.
  private static func wordEnd(_ letters: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < letters.count, !LatinLetters.isSeparator(letters[end]) { end += 1 }
    return end
  }

  /// True for *al*, *el*, *ul* and for the forms assimilated to the first consonant of the word
  /// that follows.
  private static func isArticle(
    _ word: ArraySlice<UInt8>, before following: ArraySlice<UInt8>
  ) -> Bool {
    guard let vowel = word.first, (2...3).contains(word.count) else { return false }
    guard "aeu".utf8.contains(vowel) else { return false }
    let rest = word.dropFirst()
    if rest.elementsEqual("l".utf8) { return true }
    return "nrstdz".utf8.contains(rest.first ?? 0) && following.starts(with: rest)
  }

  /// The assimilated articles that are also English words.
  private static func isEnglish(_ word: ArraySlice<UInt8>) -> Bool {
    ["an", "as", "at", "us"].contains { word.elementsEqual($0.utf8) }
  }

  /// Appends what stands for the word at `word` of `letters`.
  private static func appendFolded(
    _ letters: [UInt8], _ word: Range<Int>, to key: inout [UInt8]
  ) {
    let start = key.count
    var index = word.lowerBound
    while index < word.upperBound {
      index += appendLetter(of: letters, word, at: index, wordStart: start, to: &key)
    }
    let breath = UInt8(ascii: "h")
    guard key.last == breath, letters[word.upperBound - 1] == breath, key.count - start > 2,
      isVowelClass(key[key.count - 2]),
      word.count < 2 || letters[word.upperBound - 2] != UInt8(ascii: "k")
    else { return }
    key.removeLast()
  }

  /// Appends what stands for the letter or digraph at `index`; returns how many letters it spans.
  private static func appendLetter(
    of letters: [UInt8], _ word: Range<Int>, at index: Int, wordStart: Int, to key: inout [UInt8]
  ) -> Int {
    let letter = letters[index]
    let next = index + 1 < word.upperBound ? letters[index + 1] : 0
    if let consonant = digraph(letter, next) {
      push(consonant, wordStart, to: &key)
      return 2
    }
    if isVowel(letter) {
      let previous = index > word.lowerBound ? letters[index - 1] : 0
      appendVowel(letter, previous, next, wordStart, to: &key)
    } else {
      push(single(letter), wordStart, to: &key)
    }
    return 1
  }

  /// Vowels fold into `a` and `u`; *y*, *i* and *w* between vowels stay consonants.
  /// `previous` and `next` are the letters of the word beside it; 0: none.
  private static func appendVowel(
    _ letter: UInt8, _ previous: UInt8, _ next: UInt8, _ wordStart: Int, to key: inout [UInt8]
  ) {
    let isOpen = isVowel(next) && next != letter
    switch letter {
    case UInt8(ascii: "y") where previous == 0 && isVowel(next):
      push(letter, wordStart, to: &key)
    case UInt8(ascii: "w") where previous == 0:
      push(letter, wordStart, to: &key)
    case UInt8(ascii: "y") where isOpen && opensGlide(previous),
      UInt8(ascii: "i") where isOpen && previous == UInt8(ascii: "a") && next != UInt8(ascii: "y"):
      pushGlide(UInt8(ascii: "y"), wordStart, to: &key)
    case UInt8(ascii: "w") where isOpen:
      if !isVowel(previous) { push(UInt8(ascii: "u"), wordStart, to: &key) }
      pushGlide(letter, wordStart, to: &key)
    case UInt8(ascii: "o") where previous == UInt8(ascii: "a") && next == UInt8(ascii: "u"):
      pushGlide(UInt8(ascii: "w"), wordStart, to: &key)
    case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "w"):
      pushRounded(wordStart, to: &key)
    default:
      if key.last != UInt8(ascii: "a") || key.count == wordStart { key.append(UInt8(ascii: "a")) }
    }
  }

  private static func opensGlide(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): true
    default: false
    }
  }

  private static func pushGlide(_ glide: UInt8, _ wordStart: Int, to key: inout [UInt8]) {
    push(glide, wordStart, to: &key)
  }

  /// Adds `u`, which swallows an `a` just before it (*Zawr*, *Zour*) unless that opens the word.
  private static func pushRounded(_ wordStart: Int, to key: inout [UInt8]) {
    if key.count > wordStart + 1, key.last == UInt8(ascii: "a") { key.removeLast() }
    push(UInt8(ascii: "u"), wordStart, to: &key)
  }

  /// Adds a letter unless the word so far ends in it.
  private static func push(_ letter: UInt8, _ wordStart: Int, to key: inout [UInt8]) {
    if key.count == wordStart || key.last != letter { key.append(letter) }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "w"):
      true
    default: false
    }
  }

  private static func isVowelClass(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "a") || letter == UInt8(ascii: "u")
  }

  /// The class of two letters that write one consonant; nil: they do not. `S` stands for *sh*.
  private static func digraph(_ letter: UInt8, _ next: UInt8) -> UInt8? {
    if next == UInt8(ascii: "h") {
      switch letter {
      case UInt8(ascii: "k"): return UInt8(ascii: "h")
      case UInt8(ascii: "g"): return UInt8(ascii: "k")
      case UInt8(ascii: "d"): return UInt8(ascii: "d")
      case UInt8(ascii: "t"): return UInt8(ascii: "t")
      case UInt8(ascii: "p"): return UInt8(ascii: "f")
      case UInt8(ascii: "s"), UInt8(ascii: "c"): return UInt8(ascii: "S")
      default: return nil
      }
    }
    if letter == UInt8(ascii: "d"), next == UInt8(ascii: "j") { return next }
    return nil
  }

  private static func single(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "c"): UInt8(ascii: "k")
    default: letter
    }
  }
}
