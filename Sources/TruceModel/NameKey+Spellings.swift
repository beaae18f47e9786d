/// Keys by which the usual spellings of a name find each other in a search.
///
/// A name of four consonants or more is known by them alone: `srkb` for Saraqib, Saraqeb, Sarakib. Of
/// a shorter one it counts where vowels stand, not which: `r0k0` for Raqqa, Rakka and Raqqah, `z0r` for
/// Zor, Zour and Zawr; so that Homs does not find Hamas. An article that is written as one with its
/// noun may be left out: Ezzor is Zor, Albab is Bab. Kafr, a village, has its vowel on either side of the
/// second consonant.
extension NameKey {
  /// The keys of each word of `name` but its articles; none of a word that is too short to tell.
  package static func spellings(_ name: String) -> [String] {
    words(name).filter { !joinedArticles.contains($0) }.flatMap { word in
      let keys = ([word] + [withoutArticle(word)].compactMap { $0 }).compactMap(spelling)
      return keys.contains(where: village.contains) ? village : keys
    }
  }

  /// Kafr and Kefr, Kfar, Kafar.
  private static let village = ["k0fr", "kf0r", "k0f0r"]

  /// Articles before letters of the sun, as Syrians say them.
  package static let joinedArticles: Set<String> = [
    "al", "el", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "an", "en", "az",
    "ez",
    "ul", "ur", "us", "uz", "ud",
  ]

  private static let vowel = UInt8(ascii: "0")

  private static func spelling(_ word: String) -> String? {
    let sounds = sounds(word)
    let consonants = sounds.filter { $0 != vowel }
    if consonants.count >= 4 { return String(decoding: consonants, as: UTF8.self) }
    let isTelling = consonants.count >= 2 && word.utf8.count >= 3 && sounds.contains(vowel)
    return isTelling ? String(decoding: sounds, as: UTF8.self) : nil
  }

  /// Each consonant, doubled ones once, each run of vowels as `0`; `h` at the end is silent after a
  /// vowel.
  private static func sounds(_ word: String) -> [UInt8] {
    var sounds: [UInt8] = []
    var letters = Array(word.utf8)
    if letters.count > 3, letters.last == UInt8(ascii: "h"),
      "ae".utf8.contains(letters[letters.count - 2])
    {
      letters.removeLast()
    }
    for (index, letter) in letters.enumerated() {
      let isLastC = index + 1 == letters.count || letters[index + 1] != UInt8(ascii: "h")
      let sound: UInt8 =
        switch letter {
        case _ where "aeiouyw".utf8.contains(letter): vowel
        case UInt8(ascii: "q"): UInt8(ascii: "k")
        case UInt8(ascii: "c") where isLastC: UInt8(ascii: "k")
        default: letter
        }
      if sounds.last != sound { sounds.append(sound) }
    }
    return sounds
  }

  /// `zor` of `ezzor`, `bab` of `albab`; nil: it has no article.
  private static func withoutArticle(_ word: String) -> String? {
    let letters = Array(word.utf8)
    guard letters.count >= 5, "aeu".utf8.contains(letters[0]) else { return nil }
    let isDoubled = letters[1] == letters[2] && "zsrdtnl".utf8.contains(letters[1])
    let isPlain = letters[1] == UInt8(ascii: "l") && !"aeiouy".utf8.contains(letters[2])
    return isDoubled || isPlain ? String(decoding: letters[2...], as: UTF8.self) : nil
  }
}
