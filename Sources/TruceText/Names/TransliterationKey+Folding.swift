extension TransliterationKey {
  /// The key of a name already reduced to letters and single separators.
  static func fold(_ letters: [UInt8]) -> [UInt8] {
    guard letters.contains(where: LatinLetters.isSeparator) else {
      var key: [UInt8] = []
      key.reserveCapacity(letters.count)
      appendFolded(letters, to: &key)
      return key
    }
    let words = letters.split(whereSeparator: LatinLetters.isSeparator)
    var key: [UInt8] = []
    key.reserveCapacity(letters.count)
    for (index, word) in words.enumerated() {
      if index + 1 < words.count, isArticle(word, before: words[index + 1]) {
        let isJoined = letters[word.endIndex] == LatinLetters.hyphen
        if isJoined || index > 0 || !isEnglish(word) { continue }
      }
      if !key.isEmpty { key.append(LatinLetters.space) }
      appendFolded(Array(word), to: &key)
    }
    return key
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

  private static func appendFolded(_ word: [UInt8], to key: inout [UInt8]) {
    let start = key.count
    var index = 0
    while index < word.count {
      index += appendLetter(of: word, at: index, wordStart: start, to: &key)
    }
    let endsInBreath = key.last == UInt8(ascii: "h") && word.last == UInt8(ascii: "h")
    let isBehindVowel = key.count - start > 2 && isVowelClass(key[key.count - 2])
    if endsInBreath, isBehindVowel, !word.suffix(2).elementsEqual("kh".utf8) { key.removeLast() }
  }

  /// Appends what stands for the letter or digraph at `index`; returns how many letters it spans.
  private static func appendLetter(
    of word: [UInt8], at index: Int, wordStart: Int, to key: inout [UInt8]
  ) -> Int {
    let letter = word[index]
    let next = index + 1 < word.count ? word[index + 1] : 0
    if let consonant = digraph(letter, next) {
      push(consonant, wordStart, to: &key)
      return 2
    }
    if isVowel(letter) {
      appendVowel(of: word, at: index, wordStart: wordStart, to: &key)
    } else {
      push(single(letter), wordStart, to: &key)
    }
    return 1
  }

  /// Vowels fold into `a` and `u`; *y*, *i* and *w* between vowels stay consonants.
  private static func appendVowel(
    of word: [UInt8], at index: Int, wordStart: Int, to key: inout [UInt8]
  ) {
    let letter = word[index]
    let next = index + 1 < word.count ? word[index + 1] : 0
    let previous = index > 0 ? word[index - 1] : 0
    let isOpen = isVowel(next) && next != letter
    switch letter {
    case UInt8(ascii: "y") where index == 0 && isVowel(next):
      push(letter, wordStart, to: &key)
    case UInt8(ascii: "w") where index == 0:
      push(letter, wordStart, to: &key)
    case UInt8(ascii: "y") where isOpen && "aouy".utf8.contains(previous),
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
